// Keeps a draft while it is written. Without this file the page is an ordinary form whose buttons all save.
const form = document.getElementById("draft-form");
const line = form.querySelector("[data-line]");
const PAUSE = 2000;
let timer;
let sending = false;
let stopped = false;
let pressed;

function say(text, bad) {
  line.hidden = false;
  line.classList.toggle("warn", Boolean(bad));
  line.querySelector("span").textContent = text;
}
function later(pause) {
  clearTimeout(timer);
  if (!stopped) timer = setTimeout(send, pause);
}
async function send() {
  if (sending) return later(PAUSE);
  sending = true;
  try {
    const reply = await fetch(form.dataset.draft, { method: "POST", body: new FormData(form), redirect: "manual", headers: { Accept: "application/json" } });
    if (!(reply.headers.get("Content-Type") || "").includes("json")) throw new Error("signed out");
    const answer = await reply.json();
    if (reply.ok) {
      form.elements.version.value = answer.version;
      say(`Đã tự lưu lúc ${answer.savedAt}`);
    } else if (reply.status === 409) {
      stopped = true;
      say(`${answer.by} vừa sửa bản này lúc ${answer.at}. Bấm Lưu để xem cả hai, chữ đồng chí gõ vẫn được giữ.`, true);
    } else {
      say(`Chưa lưu được: ${answer.error}`, true);
    }
  } catch {
    say("Chưa gửi được, sẽ tự gửi lại. Đồng chí đừng đóng trang này.", true);
    later(15000);
  } finally {
    sending = false;
    if (pressed !== undefined) form.requestSubmit(pressed || undefined);
    pressed = undefined;
  }
}

form.addEventListener("input", () => later(PAUSE));
window.addEventListener("online", () => later(0));
form.addEventListener("submit", (event) => {
  clearTimeout(timer);
  if (sending) {
    // The version is about to change: the button waits for it.
    event.preventDefault();
    pressed = event.submitter || null;
  }
});
