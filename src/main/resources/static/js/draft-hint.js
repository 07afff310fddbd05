// Says beside the form what the value gives against the level; the server judges when it is kept.
function number(text) {
  const plain = (text || "").replace(/[\s%]/g, "");
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain)) return Number(plain.replace(/\./g, "").replace(",", "."));
  return /^-?\d+([.,]\d+)?$/.test(plain) ? Number(plain.replace(",", ".")) : NaN;
}
const ORDER = { ">=": (value, bound) => value >= bound, "<=": (value, bound) => value <= bound, "=": (value, bound) => value === bound };
const MEND = ["NOT_MET", "MET_LOW", "PARTLY_MET"];

export function hint(form) {
  const line = form.querySelector("[data-hint]");
  const { bound, comparator } = form.dataset;
  const part = number(form.elements.part?.value);
  const whole = number(form.elements.whole?.value);
  const isRatio = part >= 0 && whole > 0;
  const value = isRatio ? Math.round((part * 10000) / whole) / 100 : number(form.elements.value?.value);
  const status = form.elements.status.value;
  const words = Number.isNaN(value) || value === undefined ? "" : value.toLocaleString("vi-VN", { maximumFractionDigits: 2 });
  const reached = words && bound !== undefined && ORDER[comparator] ? ORDER[comparator](value, Number(bound)) : undefined;
  line.hidden = reached === undefined && !isRatio;
  if (!line.hidden) {
    const ratio = isRatio ? `${words}%` : words;
    line.textContent = reached === undefined ? `= ${ratio}` : `${isRatio ? "= " : ""}${ratio}: ${reached ? "đã tới" : "chưa tới"} mức phải đạt`;
    line.classList.toggle("ok", reached === true);
    line.classList.toggle("warn", reached === false);
  }
  if (MEND.includes(status)) form.querySelector("[data-measures]").open = true;
  const isMet = status.startsWith("MET");
  if (reached !== undefined && status && status !== "NOT_APPLICABLE" && isMet !== reached) form.querySelector("[data-override]").open = true;
}
