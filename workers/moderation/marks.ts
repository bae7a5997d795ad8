import type { Signal } from "../screening/types.ts";
import type { MarkedPart } from "./types.ts";

interface Span {
  readonly start: number;
  readonly end: number;
}

/** How far ahead a letter is looked for: past the address of a link, and no further. */
const AHEAD = 2_100;
/** What stands for one letter in rendered text. */
const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/** Spans of the whole text as they fall into its title and its body, in order and apart from each other. */
export function spansOf(
  signals: readonly Signal[],
  title: string | null,
  body: string,
): { readonly title: readonly Span[]; readonly body: readonly Span[] } {
  const from = title === null ? 0 : title.length + 1;
  const cut = (least: number, most: number, off: number) =>
    apart(
      signals
        .map(({ start, end }) => ({
          start: Math.max(start, least) - off,
          end: Math.min(end, most) - off,
        }))
        .filter(({ start, end }) => start < end),
    );
  return { title: cut(0, from - 1, 0), body: cut(from, from + body.length, from) };
}

/** A plain text in parts, marked and not. */
export function markedParts(text: string, spans: readonly Span[]): readonly MarkedPart[] {
  const parts: MarkedPart[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (start > at) parts.push({ text: text.slice(at, start), marked: false });
    parts.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), marked: false });
  return parts;
}

/**
 * The safe HTML of a post with marks at the words that spans of its source stand for. Only `<mark>` and
 * its end are put in, between letters and never within a tag: each letter of the page is found again in
 * the source, where it stands in the same order, and bears a mark when its place there does.
 */
export function markedHtml(html: string, source: string, spans: readonly Span[]): string {
  if (spans.length === 0) return html;
  let out = "";
  let open = false;
  let place = 0;
  let next = 0;
  const turn = (to: boolean) => {
    if (to !== open) out += to ? "<mark>" : "</mark>";
    open = to;
  };
  for (let at = 0; at < html.length;) {
    // By whole letters: a mark between the two halves of one would break it.
    const letter = String.fromCodePoint(html.codePointAt(at) ?? 0);
    if (letter === "<") {
      const end = html.indexOf(">", at);
      turn(false);
      const tag = html.slice(at, end < 0 ? html.length : end + 1);
      out += tag;
      at += tag.length;
      continue;
    }
    const token =
      letter === "&" ? (/^&#?\w{1,8};/.exec(html.slice(at, at + 11))?.[0] ?? "&") : letter;
    const meant = ENTITIES[token] ?? token;
    const here = placeOf(meant, source, place);
    if (here !== null) {
      while ((spans[next]?.end ?? Infinity) <= here) next++;
      turn(here >= (spans[next]?.start ?? Infinity));
      place = here + meant.length;
    } else if (meant.trim() !== "") turn(false);
    out += token;
    at += token.length;
  }
  turn(false);
  return out;
}

/** Where a letter of the page stands in the source, from a place on; null when it is not found. */
function placeOf(letter: string, source: string, from: number): number | null {
  if (letter.trim() === "") {
    // A blank of the page may stand for nothing: it is found behind a few signs of formatting, or not.
    const blank = /^[*_\\\])>]{0,6}\s/.exec(source.slice(from, from + 8))?.[0];
    return blank === undefined ? null : from + blank.length - 1;
  }
  const found = source.slice(from, from + AHEAD).indexOf(letter);
  return found < 0 ? null : from + found;
}

function apart(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (!last || span.start > last.end) merged.push(span);
    else if (span.end > last.end) merged[merged.length - 1] = { start: last.start, end: span.end };
  }
  return merged;
}
