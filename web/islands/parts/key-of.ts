/** What matters of a key that was pressed. */
export interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly repeat: boolean;
  readonly isComposing: boolean;
}

/** Fields of a form in which keys are not text. */
const NOT_TYPED = new Set(["radio", "checkbox", "button", "submit", "reset", "file", "color"]);

/** Whether keys pressed in such an element are text, or choose in a list. `type` is that of an input. */
export function takesText(element: { readonly tag: string; readonly type: string }): boolean {
  const tag = element.tag.toLowerCase();
  if (tag === "textarea" || tag === "select") return true;
  return tag === "input" && !NOT_TYPED.has(element.type);
}

/**
 * The key as the desk's table names it, or null when it is not meant for the page: while somebody
 * writes, composes a letter, holds it down, or holds another key along with it. Shift counts with
 * letters alone, since some keyboards need it for numbers and signs.
 */
export function keyOf(press: Press, typing: boolean): string | null {
  const { key } = press;
  if (typing || press.isComposing || press.repeat) return null;
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  if (key === "Enter") return press.shiftKey ? null : key;
  if ([...key].length !== 1 || key === " ") return null;
  const isLetter = key.toLowerCase() !== key.toUpperCase();
  if (isLetter && press.shiftKey) return null;
  return key.toLowerCase();
}
