import type { Ctx } from "../context.ts";
import type { Noticed } from "../safety/types.ts";
import { suggest } from "../screening/suggest.ts";
import { checkWords } from "./check-words.ts";
import { renderMarkdown } from "./markdown.ts";
import { choiceFrom, noticedViews, type Said, takeOver } from "./noticed-view.ts";
import { cleanLine, cleanText } from "./text.ts";
import type { NoticedView, Theme } from "./types.ts";
import { THEMES } from "./types.ts";

/** Where the words of a form are to stand, as `checkWords` asks for it. */
type Place = Parameters<typeof checkWords>[1];

/** What a form shows of words that are not posted yet. */
export interface LookedOver {
  readonly noticed: readonly NoticedView[];
  /** Safe HTML of the words as they would look; absent while something is noticed in them. */
  readonly preview?: string;
}

/** Whether the button that was pressed posts nothing, but asks for a look at the words. */
export function asksForALook(form: URLSearchParams): boolean {
  const button = form.get("do") ?? "";
  return button === "preview" || choiceFrom(button) !== null;
}

/**
 * Looks over what a form holds, as it would be kept, and takes over the wording whose button was
 * pressed. The form then holds the words that were looked at: places are counted in those.
 */
export async function lookOver(ctx: Ctx, place: Place, form: URLSearchParams): Promise<LookedOver> {
  const choice = choiceFrom(form.get("do") ?? "");
  if (choice) {
    const said = takeOver(saidIn(form), await look(ctx, place, form), choice);
    if (said) putInto(form, said);
  }
  putInto(form, saidIn(form));
  const noticed = await look(ctx, place, form);
  const preview = renderMarkdown(saidIn(form).body);
  return choice && noticed.length > 0 ? { noticed } : { noticed, preview };
}

/** What was noticed when a form was sent, at the words that were sent. */
export function viewsOf(form: URLSearchParams, noticed: readonly Noticed[]): LookedOver {
  putInto(form, saidIn(form));
  return { noticed: noticedViews(saidIn(form), noticed, suggest) };
}

async function look(ctx: Ctx, place: Place, form: URLSearchParams) {
  const said = saidIn(form);
  const notes = form.getAll("notes").filter((note): note is Theme => isTheme(note));
  return noticedViews(said, await checkWords(ctx, place, { ...said, notes }), suggest);
}

/** The words as they would be kept. */
function saidIn(form: URLSearchParams): Said {
  const title = form.get("title");
  return {
    title: title === null ? null : cleanLine(title),
    body: cleanText(form.get("body") ?? ""),
  };
}

function putInto(form: URLSearchParams, { title, body }: Said): void {
  if (title !== null) form.set("title", title);
  form.set("body", body);
}

function isTheme(note: string): note is Theme {
  return (THEMES as readonly string[]).includes(note);
}
