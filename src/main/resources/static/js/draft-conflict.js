// Two versions of one cell: both are shown, the person chooses.
const WORDS = { MET: "đạt", MET_LOW: "đạt mức thấp", MET_AT_RISK: "đạt, chưa bền vững", PARTLY_MET: "cơ bản đạt", NOT_MET: "chưa đạt", NOT_APPLICABLE: "không áp dụng" };

// "1.316" and "1316", "01/02/2021" and "1/2/2021" are the same.
function plain(value) {
  const text = (value || "").trim().replace(/\r\n/g, "\n").replace(/\s*%$/, "");
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) return text.replace(/\./g, "");
  if (/^\d+\.\d+$/.test(text)) return text.replace(".", ",");
  return text.replace(/^0?(\d{1,2})[-/.]0?(\d{1,2})[-/.](\d{4})$/, "$1/$2/$3");
}
export function same(one, other) {
  return Object.keys(one).every((name) => plain(one[name]) === plain(other[name]));
}
export function write(form, fields) {
  Object.entries(fields).forEach(([name, value]) => {
    const control = form.elements[name];
    if (control) control.value = value;
    if (name === "status" && !value) form.querySelectorAll("[name=status]").forEach((radio) => (radio.checked = false));
    const details = value && form.querySelector(`[name=${name}]`)?.closest("details");
    if (details && name !== "status") details.open = true;
  });
}
function label(form, name) {
  if (name === "status") return "Mức đạt";
  return form.querySelector(`label[for=f-${name}]`)?.textContent.trim() || name;
}

export function conflict(form, mine, answer, onMine, onTheirs) {
  const box = form.querySelector("[data-conflict]");
  box.querySelector("[data-who]").textContent = answer.by ? `${answer.by} vừa sửa chỉ tiêu này.` : "Hệ thống có bản mới hơn bản giữ trong máy này.";
  const body = box.querySelector("tbody");
  body.replaceChildren();
  Object.keys(mine).filter((name) => plain(mine[name]) !== plain(answer.stored[name])).forEach((name) => {
    const row = body.insertRow();
    [label(form, name), mine[name], answer.stored[name]].forEach((text) => (row.insertCell().textContent = WORDS[text] || text || "(trống)"));
  });
  box.hidden = false;
  box.scrollIntoView({ block: "start" });
  box.querySelector("[data-choose=mine]").onclick = () => {
    form.elements.version.value = answer.version;
    box.hidden = true;
    onMine();
  };
  box.querySelector("[data-choose=theirs]").onclick = () => {
    form.elements.version.value = answer.version;
    write(form, answer.stored);
    box.hidden = true;
    onTheirs();
  };
}
