// Comfort for the review screen: keys, places kept while one works, a duty from selected words. All of it works without.
const screen = document.querySelector(".rv[data-review]");
const panes = [...screen.querySelectorAll("[data-pane]")];
const memory = `review-${screen.dataset.review}`;

function show(element, pane) {
  if (!element || !pane) return;
  const inside = element.getBoundingClientRect();
  const frame = pane.getBoundingClientRect();
  if (pane.scrollHeight <= pane.clientHeight + 2) return;
  if (inside.top < frame.top || inside.bottom > frame.bottom) {
    pane.scrollTop += inside.top - frame.top - Math.max(12, (frame.height - inside.height) / 4);
  }
}

// Where the panes stood on the page before; then the open proposal and its words are brought into sight.
const kept = JSON.parse(sessionStorage.getItem(memory) || "{}");
panes.forEach((pane) => {
  if (kept[pane.dataset.pane] !== undefined) pane.scrollTop = kept[pane.dataset.pane];
});
const wide = window.matchMedia("(min-width: 900px)").matches;
if (wide) {
  const [text, duties] = ["text", "duties"].map((name) => panes.find((pane) => pane.dataset.pane === name));
  show(screen.querySelector(".it.on"), text);
  show(screen.querySelector(".card-t.cur"), duties);
  window.scrollTo(0, kept.page || 0);
}
window.addEventListener("pagehide", () => {
  const now = { page: window.scrollY };
  panes.forEach((pane) => (now[pane.dataset.pane] = pane.scrollTop));
  sessionStorage.setItem(memory, JSON.stringify(now));
});

// Every key has a button that carries it; a key presses, opens or enters that.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
  if (event.key === "Escape" && typing) typing.blur();
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = [...screen.querySelectorAll("[data-key]")].find(
    (element) => element.dataset.key === event.key.toLowerCase() && !element.closest("[hidden]"),
  );
  if (!target) return;
  event.preventDefault();
  if (target.matches("textarea")) {
    target.focus();
    target.setSelectionRange(target.value.length, target.value.length);
  } else if (target.matches("summary")) {
    const details = target.parentElement;
    details.open = !details.open;
    const first = details.open && details.querySelector("button:not([hidden]), input, select");
    if (first && event.key !== "?") first.focus();
  } else {
    target.click();
  }
});

// The row of group members: one press for all.
screen.querySelectorAll("[data-tick-all]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => {
    const boxes = [...button.closest(".rv-group").querySelectorAll("input[type=checkbox]")];
    const all = boxes.every((box) => box.checked);
    boxes.forEach((box) => (box.checked = !all));
  });
});

// Selected words become a duty: the spans know where they stand in the text.
const form = document.getElementById("tu-cho-chon");
function place(node, offset) {
  const holder = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  const span = holder.closest("[data-s]");
  return span && node.nodeType === Node.TEXT_NODE ? Number(span.dataset.s) + offset : null;
}
if (form) {
  document.addEventListener("selectionchange", () => {
    const selection = document.getSelection();
    const range = selection.rangeCount ? selection.getRangeAt(0) : null;
    const start = range && !range.collapsed ? place(range.startContainer, range.startOffset) : null;
    const end = range && !range.collapsed ? place(range.endContainer, range.endOffset) : null;
    const usable = start !== null && end !== null && end - start > 8;
    form.hidden = !usable;
    if (usable) {
      form.elements.start.value = start;
      form.elements.end.value = end;
    }
  });
}
