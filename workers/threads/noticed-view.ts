import type { Noticed } from "../safety/types.ts";
import type { Signal } from "../screening/types.ts";
import type { NoticedView } from "./types.ts";

/** A wording that could stand in the place of some words, by their place in the whole text. */
export interface Wording {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The words as they are screened: one text, in which a title stands on its own line. */
export interface Said {
  /** Null where there is no title. */
  readonly title: string | null;
  readonly body: string;
}

/** How much is quoted on either side, in characters: enough to know the place again. */
const AROUND = 60;
/** More than this on one page is a wall. The others come up once these are seen to. */
const MOST = 8;

/** Title and body as one text, as screening reads them. */
export function wholeText({ title, body }: Said): string {
  return title === null ? body : `${title}\n${body}`;
}

/**
 * What was noticed, at its words, in the order of the text; what lies within another is left out. What
 * is about no words in particular comes last.
 */
export function noticedViews(
  said: Said,
  noticed: readonly Noticed[],
  suggest: (text: string, signal: Signal) => Wording | null,
): NoticedView[] {
  const text = wholeText(said);
  const views: NoticedView[] = [];
  let reached = -1;
  const placed = noticed.filter(({ start, end }) => end > start);
  for (const signal of placed.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (views.length === MOST) break;
    const wording = suggest(text, signal);
    const span = wording ?? signal;
    if (Math.min(span.start, signal.start) < reached) continue;
    reached = Math.max(span.end, signal.end);
    views.push(viewOf(said, signal, span, wording));
  }
  const placeless = noticed.filter(({ start, end }) => end === start);
  return [...views, ...placeless.map((one) => viewOf(said, one, one, null))].slice(0, MOST);
}

function viewOf(
  said: Said,
  signal: Noticed,
  span: { readonly start: number; readonly end: number },
  wording: Wording | null,
): NoticedView {
  const bodyFrom = said.title === null ? 0 : said.title.length + 1;
  const inTitle = span.start < bodyFrom;
  const field = inTitle ? "title" : "body";
  const text = inTitle ? (said.title ?? "") : said.body;
  const start = inTitle ? span.start : span.start - bodyFrom;
  // What runs over from the title into the body is shown where it begins.
  const end = Math.min(inTitle ? span.end : span.end - bodyFrom, text.length);
  return {
    kind: signal.kind,
    rule: signal.rule,
    field,
    start,
    words: text.slice(start, end),
    before: lead(text.slice(Math.max(0, start - AROUND), start), start > AROUND),
    after: trail(text.slice(end, end + AROUND), end + AROUND < text.length),
    instead: wording && (inTitle ? span.end < bodyFrom : true) ? wording.text : null,
    sentence: signal.sentence ?? null,
  };
}

/** Cut at a word, and never within a pair of code units. */
function lead(part: string, cut: boolean): string {
  const line = oneLine(part);
  return cut ? `… ${line.slice(line.indexOf(" ") + 1).replace(/^[\udc00-\udfff]/, "")}` : line;
}

function trail(part: string, cut: boolean): string {
  const line = oneLine(part);
  if (!cut) return line;
  const last = line.lastIndexOf(" ");
  return `${(last > 0 ? line.slice(0, last) : line).replace(/[\ud800-\udbff]$/, "")} …`;
}

function oneLine(part: string): string {
  return part.replace(/\s+/g, " ");
}

/** The words with one wording taken over: that of this rule nearest to where it stood. */
export function takeOver(
  said: Said,
  views: readonly NoticedView[],
  choice: Pick<NoticedView, "rule" | "field" | "start">,
): Said | null {
  const [nearest] = views
    .filter(({ rule, field, instead }) => {
      return instead !== null && rule === choice.rule && field === choice.field;
    })
    .toSorted((a, b) => Math.abs(a.start - choice.start) - Math.abs(b.start - choice.start));
  if (!nearest) return null;
  const { field, start, words, instead } = nearest;
  const change = (text: string) =>
    `${text.slice(0, start)}${instead ?? ""}${text.slice(start + words.length)}`;
  return field === "title"
    ? { ...said, title: change(said.title ?? "") }
    : { ...said, body: change(said.body) };
}

/** What a button of the form asks for, "use:rule:field:start"; null when it asks for something else. */
export function choiceFrom(button: string): Pick<NoticedView, "rule" | "field" | "start"> | null {
  const found = /^use:([\w.-]{1,80}):(title|body):(\d{1,6})$/.exec(button);
  if (!found) return null;
  const [, rule = "", field, start] = found;
  return { rule, field: field === "title" ? "title" : "body", start: Number(start) };
}
