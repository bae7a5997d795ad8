/**
 * Choosing a rule, an act or words to begin from writes a first draft of the reason, unless the
 * moderator has written one: what a person wrote is never replaced.
 */
export function draftReason(form: HTMLFormElement): void {
  const policy = form.querySelector<HTMLSelectElement>("select[data-fills]");
  const reason = form.querySelector<HTMLTextAreaElement>("textarea[name=reason]");
  if (!policy || !reason) return;
  let drafted = "";
  const isFree = () => ["", drafted].includes(reason.value.trim());
  const draft = (words: string) => {
    drafted = words.trim();
    reason.value = drafted;
    reason.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const fromRule = () => {
    const act = form.querySelector<HTMLInputElement>("[name=action]:checked");
    const rule = policy.selectedOptions[0]?.dataset["text"];
    draft(rule ? [rule, act?.dataset["then"]].filter(Boolean).join(" ") : "");
  };
  const begin = beginFrom(form);
  form.addEventListener("change", ({ target }) => {
    // Who empties the reason by hand wants it empty.
    if (target === reason || !(target instanceof Element)) return;
    const name = target.getAttribute("name");
    if (name === "action") begin.offer();
    const template = begin.chosen();
    if (name === "template" && template?.dataset["reason"]) {
      if (!isFree()) return begin.say("kept");
      if (template.dataset["policy"]) policy.value = template.dataset["policy"];
      draft(template.dataset["reason"]);
      return begin.say("filled");
    }
    begin.say(null);
    if (isFree() && !template) fromRule();
  });
  begin.offer();
}

/** The words to begin from: those for the chosen action alone, numbered as the keys that choose them. */
function beginFrom(form: HTMLFormElement) {
  const part = form.querySelector<HTMLDetailsElement>("[data-templates]");
  const line = part?.querySelector<HTMLElement>("[role=status]");
  const all = [...(part?.querySelectorAll<HTMLInputElement>("[name=template]") ?? [])];
  const none = all.find(({ value }) => value === "");
  const chosen = () => all.find(({ checked, value }) => checked && value !== "");
  for (const one of part?.querySelectorAll<HTMLElement>("[data-script]") ?? []) one.hidden = false;
  for (const one of part?.querySelectorAll<HTMLElement>("[data-no-script]") ?? []) {
    one.hidden = true;
  }
  const offer = () => {
    const act = form.querySelector<HTMLInputElement>("[name=action]:checked")?.value;
    let number = 0;
    for (const one of all) {
      const label = one.closest<HTMLElement>("label");
      const fits = one === none || one.dataset["action"] === act;
      if (label) label.hidden = !fits;
      if (one === none) continue;
      delete one.dataset["key"];
      if (!fits && one.checked) {
        one.checked = false;
        if (none) none.checked = true;
      }
      const shown = label?.querySelector("kbd");
      if (!fits || !shown) continue;
      number += 1;
      shown.hidden = number > 9;
      shown.textContent = String(number);
      if (number <= 9) one.dataset["key"] = String(number);
    }
    if (!part) return;
    part.hidden = number === 0;
    part.open = number > 0;
  };
  const say = (what: "kept" | "filled" | null) => {
    if (!line) return;
    line.textContent = what === null ? "" : (line.dataset[what] ?? "");
    if (what === "filled") {
      line.textContent = line.textContent.replace("{label}", chosen()?.dataset["label"] ?? "");
    }
  };
  return { offer, chosen, say };
}
