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
  // A button that only fetches a file leaves the form ready.
  if (event.submitter && "again" in event.submitter.dataset) return;
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

// A message stays in sight while one reads it, then it scrolls away with the page.
setTimeout(() => document.querySelectorAll(".flash-area").forEach((area) => area.classList.add("rest")), 10000);

// The browser's own words on the button of a file field follow the browser, not the page: the field lies, still whole
// and reachable, over words of the page.
document.querySelectorAll("input[type=file][data-pick]").forEach((input) => {
  const box = document.createElement("span");
  box.className = "filebox form-control";
  const pick = document.createElement("span");
  pick.className = "btn btn-line btn-sm";
  pick.textContent = input.dataset.pick;
  const names = document.createElement("span");
  names.className = "names";
  box.setAttribute("aria-hidden", "true");
  box.append(pick, names);
  const wrap = document.createElement("span");
  wrap.className = "filewrap";
  input.replaceWith(wrap);
  wrap.append(box, input);
  const show = () => {
    names.textContent = [...input.files].map((file) => file.name).join(", ") || input.dataset.none;
  };
  input.addEventListener("change", show);
  show();
});
