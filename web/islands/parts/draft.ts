import { hasLeft } from "./exit.ts";
import { local, read, session, write } from "./storage.ts";

const PREFIX = "draft:";
const KEPT_FOR = 7 * 86_400_000;

/** Marks of the form as it was last sent, and as it was when its post was last seen to be there. */
const SENT = "sent";
const POSTED = "posted";

interface Draft {
  readonly at: number;
  /** The address it was written at: a board named by another address stands. */
  readonly place?: string;
  readonly values: readonly (readonly [name: string, value: string])[];
}

/** Fields that are the form's own, not the writer's. */
const OWN = new Set(["key", "to", "do", "forget", "work", "follows", "keepName"]);

function values(form: HTMLFormElement): Draft["values"] {
  return [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === "string" && !OWN.has(entry[0]),
  );
}

function texts(form: HTMLFormElement): (HTMLInputElement | HTMLTextAreaElement)[] {
  return [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("textarea,[type=text]")];
}

function parse(stored: string | null): Draft | null {
  try {
    const draft = JSON.parse(stored ?? "null") as Draft | null;
    return draft && Date.now() - draft.at < KEPT_FOR && Array.isArray(draft.values) ? draft : null;
  } catch {
    return null;
  }
}

/** A number for what is in a form, key included: two forms with the same words still differ. */
function mark(form: HTMLFormElement): string {
  // The answer to the form's puzzle arrives while somebody writes: it says nothing about the words.
  const all = JSON.stringify([...new FormData(form)].filter(([name]) => name !== "work"));
  let sum = 0;
  for (let at = 0; at < all.length; at++) sum = (sum * 31 + all.charCodeAt(at)) | 0;
  return String(sum);
}

function restore(form: HTMLFormElement, draft: Draft): void {
  const named = form.querySelector("[name=board][checked]");
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) continue;
    if (OWN.has(field.name)) continue;
    // The page says which board this will be on. A draft begun elsewhere must not make that untrue.
    if (field.name === "board" && named && draft.place !== location.pathname) continue;
    if (field instanceof HTMLInputElement && /radio|checkbox/.test(field.type)) {
      field.checked = draft.values.some(
        ([name, value]) => name === field.name && value === field.value,
      );
      const folded = field.closest("details");
      if (field.checked && !field.defaultChecked && folded) folded.open = true;
    } else {
      const kept = draft.values.find(([name]) => name === field.name);
      if (kept) field.value = kept[1];
    }
  }
}

/** Old drafts go, whether or not anyone comes back to their form. */
function sweep(): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(PREFIX) && !parse(localStorage.getItem(key))) localStorage.removeItem(key);
    }
  } catch {
    // No storage, no drafts.
  }
}

/** Keeps what is being written on this device, and gives it back after a crash or a closed tab. */
export function keepDrafts(): void {
  sweep();
  const forgets = document.body.dataset.forget !== undefined;
  const done = document.body.dataset.clearDraft;
  if (done) {
    write(local, PREFIX + done, null);
    write(session, POSTED, read(session, SENT));
  }
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-draft]"))
    keep(form, forgets);
}

function keep(form: HTMLFormElement, forgets: boolean): void {
  const key = PREFIX + (form.dataset.draft ?? "");
  const notice = form.querySelector<HTMLElement>("[data-kept]");
  const before = JSON.stringify(values(form));
  const draft = parse(read(local, key));

  const save = () => {
    if (hasLeft()) return;
    const now = values(form);
    const empty = texts(form).every((field) => field.value.trim() === "");
    const same = JSON.stringify(now) === before && form.dataset.fresh !== undefined;
    // Someone who goes back to a form they have posted is not writing it anew.
    const posted = read(session, POSTED) === mark(form);
    const forget = forgets || form.querySelector("[name=forget]:checked") !== null;
    const kept: Draft = { at: Date.now(), place: location.pathname, values: now };
    write(local, key, empty || same || posted || forget ? null : JSON.stringify(kept));
  };

  // A page shown again by the server already holds what was typed last: only a fresh form is filled.
  if (form.dataset.fresh === undefined) save();
  else if (draft && JSON.stringify(draft.values) !== before) {
    restore(form, draft);
    if (notice) notice.hidden = false;
    form.dispatchEvent(new Event("input"));
  }

  form.addEventListener("submit", () => write(session, SENT, mark(form)));
  let timer = 0;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(save, 300);
  });
  addEventListener("pagehide", save);
  addEventListener("visibilitychange", save);
  notice?.querySelector("button")?.addEventListener("click", () => {
    write(local, key, null);
    form.reset();
    notice.hidden = true;
    form.dispatchEvent(new Event("input"));
    texts(form)[0]?.focus();
  });
}
