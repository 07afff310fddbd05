// What is typed is never lost: kept in this browser at once, sent after a pause, sent again when the connection is back.
// Files are not kept: they go with the ordinary form. Without this file the page is an ordinary form.
const form = document.getElementById("cell-form");
// By address of their content, which a plain import cannot know.
const { conflict, same, write } = await import(form.dataset.conflictJs);
const { hint } = await import(form.dataset.hintJs);
const line = form.querySelector("[data-line]");
const key = `danh-gia:${form.dataset.memory}`;
const NAMES = ["status", "value", "part", "whole", "valueText", "note", "measures", "measuresDue", "planned", "overrideReason", "overrideDocument"];
const PAUSE = 1500;
let timer;
let sending = false;
let pressed;

function read() {
  const data = new FormData(form);
  return Object.fromEntries(NAMES.map((name) => [name, data.get(name) || ""]));
}
function say(text, bad) {
  line.hidden = !text;
  line.classList.toggle("warn", Boolean(bad));
  line.classList.toggle("ok", !bad);
  line.querySelector("p").textContent = text || "";
}
function keep() {
  try {
    localStorage.setItem(key, JSON.stringify({ version: form.elements.version.value, fields: read() }));
  } catch {
    say("Máy không giữ được nội dung, đồng chí bấm Lưu sớm.", true);
  }
}
function forget(sent) {
  const kept = JSON.parse(localStorage.getItem(key) || "null");
  if (kept && same(kept.fields, sent)) localStorage.removeItem(key);
}
function later() {
  clearTimeout(timer);
  timer = setTimeout(send, PAUSE);
}
function ask(answer) {
  say("");
  pressed = undefined;
  conflict(form, read(), answer, () => {
    keep();
    send();
  }, () => localStorage.removeItem(key));
}

async function send() {
  if (sending) return later();
  const fields = read();
  const body = new FormData();
  Object.entries(fields).forEach(([name, value]) => body.append(name, value));
  body.append("version", form.elements.version.value);
  body.append("_csrf", form.elements._csrf.value);
  sending = true;
  try {
    const reply = await fetch(form.dataset.draft, { method: "POST", body, redirect: "manual", headers: { Accept: "application/json" } });
    const isOurs = (reply.headers.get("Content-Type") || "").includes("json");
    if (!isOurs) throw new Error(reply.type === "opaqueredirect" || reply.status === 403 ? "signed out" : "no answer");
    const answer = await reply.json();
    if (reply.ok) {
      form.elements.version.value = answer.version;
      say(`Nháp đã lưu lúc ${answer.savedAt}`);
      forget(fields);
      if (!same(fields, read())) keep();
    } else if (reply.status === 409) {
      ask(answer);
    } else {
      say(`Chưa lưu được: ${Object.values(answer.errors).join(" ")}`, true);
    }
  } catch (problem) {
    const out = problem.message === "signed out" ? " Đồng chí đăng nhập lại rồi mở lại trang này." : "";
    say(`Chưa gửi được, đã giữ trong máy.${out}`, true);
    if (navigator.onLine) timer = setTimeout(send, 15000);
  } finally {
    sending = false;
    if (pressed) form.requestSubmit(pressed);
    pressed = undefined;
  }
}

form.addEventListener("input", (event) => {
  if (event.target.type === "file") return;
  keep();
  later();
  hint(form);
});
window.addEventListener("online", send);
form.addEventListener("submit", (event) => {
  clearTimeout(timer);
  keep();
  if (sending) {
    // The version is about to change: the button waits for it.
    event.preventDefault();
    pressed = event.submitter;
  } else if (!navigator.onLine) {
    event.preventDefault();
    say("Chưa gửi được, đã giữ trong máy. Có mạng sẽ tự gửi; tệp thì bấm Lưu lại.", true);
  }
}, true);
form.querySelector("#f-camera").addEventListener("change", (event) => {
  const shot = [...event.target.files].map((file) => file.name).join(", ");
  form.querySelector("[data-shot]").textContent = shot ? `Đã chụp: ${shot}` : "";
});

// What an earlier visit could not send.
const kept = JSON.parse(localStorage.getItem(key) || "null");
if (kept && same(kept.fields, read())) {
  localStorage.removeItem(key);
} else if (kept && kept.version === form.elements.version.value) {
  write(form, kept.fields);
  say("Đã lấy lại nội dung giữ trong máy.");
  later();
} else if (kept) {
  const stored = read();
  const version = form.elements.version.value;
  write(form, kept.fields);
  ask({ version, by: "", stored });
}
hint(form);
form.dataset.ready = "";
