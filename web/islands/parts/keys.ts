import { keyOf, takesText } from "./key-of.ts";

const SETTING = "keys";

/**
 * Whether this browser takes single keys (WCAG 2.1.4: they can be turned off). Storage may be refused.
 * It is asked here and not through storage.ts: what the desk shares with every page becomes a file of
 * its own, and so one more request for everyone.
 */
export function keysAreOn(): boolean {
  try {
    return localStorage.getItem(SETTING) !== "off";
  } catch {
    return true;
  }
}

export function setKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(SETTING);
    else localStorage.setItem(SETTING, "off");
  } catch {
    // Refused: the keys stay as they are.
  }
}

/** Whatever bears `data-key` is reached by that key: an action is chosen, a button or link pressed. */
export function watchKeys(): void {
  addEventListener("keydown", (event) => {
    if (event.defaultPrevented || !keysAreOn()) return;
    if (document.querySelector("dialog[open]")) return;
    const at = event.target instanceof Element ? event.target : null;
    const key = keyOf(event, isTyping(at));
    if (key === null || (key === "Enter" && hasOwnEnter(at))) return;
    const place = placeOf(key);
    if (!place) return;
    event.preventDefault();
    press(place);
  });
}

function isTyping(at: Element | null): boolean {
  const field = at?.closest("input,textarea,select,[contenteditable]");
  if (!field) return false;
  const type = field instanceof HTMLInputElement ? field.type : "";
  return takesText({ tag: field.localName, type }) || field.hasAttribute("contenteditable");
}

/** A button, a link or a fold is pressed by Enter itself. */
function hasOwnEnter(at: Element | null): boolean {
  return Boolean(at?.closest("a,button,summary"));
}

function placeOf(key: string): HTMLElement | null {
  const all = document.querySelectorAll<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  return [...all].find((one) => !one.closest("[hidden]")) ?? null;
}

function press(place: HTMLElement): void {
  if (place instanceof HTMLDetailsElement) {
    place.open = !place.open;
    place.querySelector("summary")?.focus();
  } else if (!(place instanceof HTMLInputElement)) {
    // Nothing is sent before anything is chosen.
    const needs = place.dataset["needs"];
    if (!needs || document.querySelector(needs)) place.click();
  } else if (place.checked && place.dataset["again"] !== undefined) {
    place.form?.requestSubmit();
  } else {
    choose(place);
  }
}

function choose(choice: HTMLInputElement): void {
  choice.checked = true;
  choice.dispatchEvent(new Event("change", { bubbles: true }));
  const folded = choice.closest("details");
  if (folded) folded.open = true;
  choice.focus();
}
