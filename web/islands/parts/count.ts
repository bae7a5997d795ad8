const plurals = new Intl.PluralRules(document.documentElement.lang);
const numbers = new Intl.NumberFormat(document.documentElement.lang);

/** Tells how much room is left once it gets short; before that it keeps quiet. */
export function watchCounts(): void {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("[data-count]");
  for (const field of fields) watch(field);
}

function watch(field: HTMLInputElement | HTMLTextAreaElement): void {
  const max = Number(field.dataset.max);
  const [leftOne = "", left = "", overOne = "", over = ""] = (field.dataset.count ?? "").split("|");
  const seen = document.createElement("p");
  seen.className = "count";
  seen.ariaHidden = "true";
  const spoken = document.createElement("p");
  spoken.className = "vh";
  spoken.setAttribute("role", "status");
  field.after(seen, spoken);

  let timer = 0;
  const update = () => {
    // Counted as the server does: a line break sends as two characters but counts as one.
    const room = max - [...field.value].length;
    const one = plurals.select(Math.abs(room)) === "one";
    const words = room < 0 ? (one ? overOne : over) : one ? leftOne : left;
    const near = room < Math.max(20, max / 20);
    seen.textContent = near ? words.replace("{n}", numbers.format(Math.abs(room))) : "";
    seen.classList.toggle("too-long", room < 0);
    clearTimeout(timer);
    // Spoken only when the typing pauses, so that it never talks over the writer.
    timer = setTimeout(() => (spoken.textContent = seen.textContent), 1_000);
  };
  field.addEventListener("input", update);
  field.form?.addEventListener("input", update);
  update();
}
