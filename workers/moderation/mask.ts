import type { Span } from "./types.ts";

/** What of Markdown a reader never sees, and of spacing cannot tell apart. */
const UNSEEN = /[*_`>#~\\]/;

interface Plain {
  readonly text: string;
  /** Where each of its characters stands in the text it was made from. */
  readonly at: readonly number[];
}

/** A text as it is read: without the signs of Markdown, every stretch of spacing one space. */
function plainOf(text: string): Plain {
  let out = "";
  const at: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (UNSEEN.test(char)) continue;
    const isSpace = /\s/.test(char);
    if (isSpace && (out === "" || out.endsWith(" "))) continue;
    out += isSpace ? " " : char;
    at.push(i);
  }
  return { text: out, at };
}

/**
 * Where a passage occurs in a text, each time it does: word for word, or else as it is read on a page,
 * from where a moderator copies it. Empty when it does not.
 */
export function spansOf(text: string, passage: string): Span[] {
  const exact = allOf(text, passage.trim());
  if (exact.length > 0) return exact.map((from) => ({ from, length: passage.trim().length }));
  const plain = plainOf(text);
  const sought = plainOf(passage).text.trim();
  return allOf(plain.text, sought).map((place) => {
    const from = plain.at[place] ?? 0;
    const last = plain.at[place + sought.length - 1] ?? from;
    return { from, length: last + 1 - from };
  });
}

function allOf(text: string, sought: string): number[] {
  const found: number[] = [];
  if (sought === "") return found;
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length)) {
    found.push(at);
  }
  return found;
}

/** The text with a label in the place of each span; the rest stays as it is. */
export function maskSpans(text: string, spans: readonly Span[], label: string): string {
  let out = "";
  let done = 0;
  for (const { from, length } of spans) {
    out += text.slice(done, from) + label;
    done = from + length;
  }
  return out + text.slice(done);
}
