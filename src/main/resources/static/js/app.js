// Comfort only: every page works without this file.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) {
    const search = document.querySelector(".gsearch input");
    if (search) {
      event.preventDefault();
      search.focus();
    }
  }
  if (event.key === "Escape") {
    document.querySelectorAll("details.menu[open], .mtabs details[open]").forEach((d) => d.removeAttribute("open"));
  }
});

// A second press of a submit button must not send the form twice.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "1";
  setTimeout(() => delete form.dataset.sent, 8000);
});

document.addEventListener("click", (event) => {
  document.querySelectorAll("details.menu[open], .mtabs details[open]").forEach((d) => {
    if (!d.contains(event.target)) d.removeAttribute("open");
  });
  if (event.target.closest("[data-print]")) window.print();
});
