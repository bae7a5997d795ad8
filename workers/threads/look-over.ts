import type { Noticed } from "../safety/types.ts";
import { suggest } from "../screening/suggest.ts";
import type { Check } from "./check-words.ts";
import { BODY_MAX, TITLE_MAX } from "./limits.ts";
import { renderMarkdown } from "./markdown.ts";
import { choiceFrom, noticedViews, type Said, takeOver } from "./noticed-view.ts";
import type { FieldProblem } from "./schemas.ts";
import { cleanLine, cleanText, lengthOf } from "./text.ts";
import { NEEDS, type NoticedView, THEMES } from "./types.ts";

/** What a form shows of words that are not posted yet. */
export interface LookedOver {
  readonly noticed: readonly NoticedView[];
  /** They speak of wanting to die: their writer is told that they can say it here, and where help is. */
  readonly heavy?: boolean;
  /** Safe HTML of the words as they would look; absent while something is noticed in them. */
  readonly preview?: string;
}

/** Whether the button that was pressed posts nothing, but asks for a look at the words. */
export function asksForALook(form: URLSearchParams): boolean {
  const button = form.get("do") ?? "";
  return button === "preview" || choiceFrom(button) !== null;
}

/**
 * What is too long to be kept, by its field; null when nothing is. It is not looked at either: that
 * takes as long as the words are, and whoever pasted a book is told so before they wait.
 */
export function tooLong(form: URLSearchParams): Record<string, FieldProblem> | null {
  const { title, body } = saidIn(form);
  const problems: Record<string, FieldProblem> = {
    ...(title !== null && lengthOf(title) > TITLE_MAX ? { title: "title_long" } : {}),
    ...(lengthOf(body) > BODY_MAX ? { body: "body_long" } : {}),
  };
  return Object.keys(problems).length > 0 ? problems : null;
}

/**
 * Looks over what a form holds, as it would be kept, and takes over the wording whose button was
 * pressed. The form then holds the words that were looked at: places are counted in those.
 */
export function lookOver(form: URLSearchParams, check: Check): LookedOver {
  const choice = choiceFrom(form.get("do") ?? "");
  if (choice) {
    const said = takeOver(saidIn(form), look(form, check).noticed, choice);
    if (said) putInto(form, said);
  }
  putInto(form, saidIn(form));
  const looked = look(form, check);
  const preview = renderMarkdown(saidIn(form).body);
  return choice && looked.noticed.length > 0 ? looked : { ...looked, preview };
}

/** What was noticed when a form was sent, at the words that were sent. */
export function viewsOf(form: URLSearchParams, noticed: readonly Noticed[]): LookedOver {
  putInto(form, saidIn(form));
  return { noticed: noticedViews(saidIn(form), noticed, suggest) };
}

function look(form: URLSearchParams, check: Check) {
  const said = saidIn(form);
  const need = NEEDS.find((one) => one === form.get("need"));
  const notes = THEMES.filter((theme) => form.getAll("notes").includes(theme));
  const about = { topics: form.getAll("topics"), notes, ...(need ? { need } : {}) };
  const { noticed, heavy } = check({ ...said, ...about });
  return { noticed: noticedViews(said, noticed, suggest), heavy };
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
