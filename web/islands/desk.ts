import { keepClaim } from "./parts/claim.ts";
import { follow } from "./parts/live.ts";
import { watchUndo } from "./parts/undo.ts";

const place = document.querySelector<HTMLElement>("[data-desk]");
if (place) keepClaim(place, follow(place));
watchUndo();
chooseByKey();
fillFromPolicy();
openParts();

/** One letter chooses an action, but never while someone is writing. */
function chooseByKey(): void {
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    if (
      event.target instanceof Element &&
      event.target.closest("input[type=text],textarea,select")
    ) {
      return;
    }
    const key = CSS.escape(event.key.toLowerCase());
    const choice = document.querySelector<HTMLInputElement>(`input[data-key="${key}"]`);
    if (!choice) return;
    event.preventDefault();
    choice.checked = true;
    choice.dispatchEvent(new Event("change", { bubbles: true }));
    const folded = choice.closest("details");
    if (folded) folded.open = true;
    choice.focus();
  });
}

/** Choosing a rule or an act writes a first draft of the reason, unless the moderator has written one. */
function fillFromPolicy(): void {
  const policy = document.querySelector<HTMLSelectElement>("select[data-fills]");
  const reason = document.querySelector<HTMLTextAreaElement>(`#${policy?.dataset.fills ?? "none"}`);
  if (!policy || !reason) return;
  let drafted = "";
  policy.form?.addEventListener("change", (event) => {
    // Who empties the reason by hand wants it empty.
    if (event.target === reason) return;
    const written = reason.value.trim();
    if (written !== "" && written !== drafted) return;
    const act = document.querySelector<HTMLInputElement>("[name=action]:checked");
    const rule = policy.selectedOptions[0]?.dataset.text;
    drafted = rule ? [rule, act?.dataset.then].filter(Boolean).join(" ") : "";
    reason.value = drafted;
    reason.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

/** Choosing an action opens the part of the form that it needs. */
function openParts(): void {
  const form = document.querySelector(".decision");
  const open = () => {
    const action = form?.querySelector<HTMLInputElement>("[name=action]:checked")?.value;
    const part = form?.querySelector<HTMLDetailsElement>(
      `details[data-for~="${CSS.escape(action ?? "none")}"]`,
    );
    if (part) part.open = true;
  };
  form?.addEventListener("change", open);
  open();
}
