// Choosing many rows of a list: a count, "the whole page", and keys. Without this file the boxes and buttons still work.
const bar = document.querySelector("[data-bulk]");
const boxes = [...document.querySelectorAll("table.tasks input[name=chon]")];

const count = bar.querySelector("[data-bulk-count]");
const all = bar.querySelector("[data-bulk-all]");
const show = () => {
  const chosen = boxes.filter((box) => box.checked).length;
  count.textContent = chosen ? `Đã chọn ${chosen} việc:` : "Với các việc đã đánh dấu:";
  all.textContent = chosen === boxes.length ? "Bỏ chọn" : "Chọn cả trang";
  boxes.forEach((box) => box.closest("tr").classList.toggle("sel", box.checked));
};
all.hidden = false;
all.addEventListener("click", () => {
  const check = boxes.some((box) => !box.checked);
  boxes.forEach((box) => (box.checked = check));
  show();
});
boxes.forEach((box) => box.addEventListener("change", show));

// J and K go down and up, X chooses; never while one types.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]")) return;
  const at = boxes.indexOf(document.activeElement);
  if (event.key === "j" || event.key === "k") {
    const next = boxes[Math.min(boxes.length - 1, Math.max(0, at + (event.key === "j" ? 1 : -1)))];
    next.focus();
    next.scrollIntoView({ block: "nearest" });
  } else if (event.key === "x" && at >= 0) {
    boxes[at].checked = !boxes[at].checked;
    show();
  }
});
show();
