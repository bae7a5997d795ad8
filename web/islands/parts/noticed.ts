/**
 * Takes a kinder wording over into the text at one press, without sending anything: the page already
 * knows it. Without script the same button asks the server to do it.
 */
export function offerWordings(): void {
  const panel = document.querySelector<HTMLElement>("[data-noticed]");
  if (!panel) return;
  const said = panel.querySelector<HTMLElement>("[data-said]");
  for (const item of panel.querySelectorAll<HTMLElement>("li[data-words]")) {
    const field = document.getElementById(item.dataset.field ?? "");
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) continue;
    const show = item.querySelector<HTMLButtonElement>("[data-show]");
    if (show) {
      show.hidden = false;
      show.addEventListener("click", () => select(field, item));
    }
    item.querySelector("button[name=do]")?.addEventListener("click", (event) => {
      const at = placeOf(field, item);
      // The words are not there any more: the server looks at what is.
      if (at < 0) return;
      event.preventDefault();
      const { words = "", instead = "" } = item.dataset;
      field.setRangeText(instead, at, at + words.length, "end");
      field.dispatchEvent(new Event("input", { bubbles: true }));
      leave(panel, item, said);
    });
  }
}

/**
 * Where the words stand now: nearest to their place, which what was typed or taken over before them
 * has moved. The same words may stand elsewhere too.
 */
function placeOf(field: HTMLInputElement | HTMLTextAreaElement, item: HTMLElement): number {
  const { words = "", start = "0" } = item.dataset;
  const near = Number(start);
  if (words === "") return -1;
  const after = field.value.indexOf(words, near);
  const before = field.value.lastIndexOf(words, near);
  if (after < 0 || before < 0) return Math.max(after, before);
  return after - near <= near - before ? after : before;
}

function select(field: HTMLInputElement | HTMLTextAreaElement, item: HTMLElement): void {
  const at = placeOf(field, item);
  field.focus();
  if (at >= 0) field.setSelectionRange(at, at + (item.dataset.words ?? "").length);
  field.scrollIntoView({ block: "center" });
}

/** The next one comes up under the same finger; after the last, what says that it was. */
function leave(panel: HTMLElement, item: HTMLElement, said: HTMLElement | null): void {
  const next = (item.nextElementSibling ?? item.previousElementSibling)?.querySelector("button");
  item.remove();
  const left = panel.querySelector("li") !== null;
  if (said) said.textContent = (left ? panel.dataset.changed : panel.dataset.done) ?? "";
  if (!left) panel.querySelector("[data-lead]")?.remove();
  (next ?? panel).focus();
}
