// A form sent after its session had ended comes back filled in. What was sent is kept in this tab only until the answer
// is another page than the one that says so; passwords and files are never kept. Without this file that page still
// shows what was typed.
const KEY = "sent-form";
const HOUR = 3600000;
const here = location.pathname + location.search;

function kept() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) || "null");
  } catch {
    return null;
  }
}

function keep(sent) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(sent));
  } catch {
    // No room or not allowed: the page of the ended session shows the words.
  }
}

function isTyped(field) {
  return field.name && field.name !== "_csrf" && !["password", "file", "hidden", "submit", "button"].includes(field.type);
}

function put(form, fields) {
  const rest = new Map();
  fields.forEach(([name, value]) => rest.set(name, [...(rest.get(name) || []), value]));
  [...form.elements].filter(isTyped).forEach((field) => {
    const values = rest.get(field.name) || [];
    if (field.type === "checkbox" || field.type === "radio") {
      field.checked = values.includes(field.value);
    } else if (values.length) {
      field.value = values.shift();
    }
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

function say(form, files) {
  const note = document.createElement("div");
  note.className = "note warn mb-3";
  note.setAttribute("role", "status");
  note.textContent = `Phiên làm việc đã hết lúc gửi nên chưa gửi được. Đã điền lại những gì đồng chí gõ: xem lại rồi gửi.${files ? " Tệp phải chọn lại." : ""}`;
  form.prepend(note);
  note.scrollIntoView({ block: "center" });
}

const sent = kept();
const link = document.querySelector("[data-expired]");
if (sent && link) {
  keep({ ...sent, expired: true });
  link.href = sent.page;
} else if (sent && sent.expired && Date.now() - sent.at < HOUR) {
  const form = sent.page === here && [...document.forms].find((one) => one.method === "post" && one.getAttribute("action") === sent.action);
  if (form) {
    put(form, sent.fields);
    say(form, sent.files);
    sessionStorage.removeItem(KEY);
  }
} else if (sent) {
  sessionStorage.removeItem(KEY);
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented || location.pathname === "/dang-nhap") return;
  const typed = [...form.elements].filter(isTyped);
  const fields = typed
    .filter((field) => !["checkbox", "radio"].includes(field.type) || field.checked)
    .map((field) => [field.name, field.value]);
  const files = [...form.elements].some((field) => field.type === "file" && field.files.length);
  keep({ page: here, action: form.getAttribute("action"), fields, files, at: Date.now() });
});
