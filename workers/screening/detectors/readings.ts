import type { Doc, Span } from "../document.ts";
import { sentencesOf } from "../sentences.ts";
import { type Words, wordsOf } from "../triage/words.ts";
import { unmasked } from "./words/masked.ts";
import { isSmallNumber, isLargeNumber } from "./words/numbers.ts";

/** A text in words, and the way from them to the text as given. */
export interface Reading {
  readonly text: string;
  readonly words: Words;
  readonly span: (start: number, end: number) => Span;
}

/** What several detectors ask of the same text is worked out once. */
const known = new WeakMap<Doc, readonly Reading[]>();

/** A text as it was folded and, where that reads differently, with its disguised letters read. */
export function readingsOf(doc: Doc): readonly Reading[] {
  const before = known.get(doc);
  if (before) return before;
  const readings = [readingOf(doc.folded, doc.sentences, doc.span)];
  const bare = unmasked(doc.unleet);
  if (bare !== doc.folded) readings.push(readingOf(bare, sentencesOf(bare), doc.unleetSpan));
  known.set(doc, readings);
  return readings;
}

function readingOf(text: string, sentences: readonly Span[], span: Reading["span"]): Reading {
  const words = wordsOf(text, sentences);
  return { text, words: { ...words, word: words.word.map(withoutNumber) }, span };
}

/**
 * A number as phrases know it: "#" under eight, "##" from eight on, "#mg" with its unit grown on.
 * Eight: below it a count of tablets may well be what a doctor ordered.
 */
function withoutNumber(word: string): string {
  const first = word.charCodeAt(0);
  if (first >= 48 && first <= 57) {
    const [, digits = "", unit = ""] = /^(\d{1,7})(mg|mgs|mcg|ug|g|ml)?$/.exec(word) ?? [];
    if (unit !== "") return "#mg";
    if (digits !== "") return Number(digits) < 8 ? "#" : "##";
    return word;
  }
  if (isSmallNumber(word)) return "#";
  return isLargeNumber(word) ? "##" : word;
}
