import { guessLanguage } from "./language.ts";
import { fold } from "./normalise.ts";
import { type Span, sentencesOf } from "./sentences.ts";
import type { Screening, Signal } from "./types.ts";
import { unleet } from "./unleet.ts";

export type { Span } from "./sentences.ts";

/** A text in the forms that detectors read, with the way back from each to the text as given. */
export interface Doc {
  /** As given. */
  readonly text: string;
  /**
   * Small letters, NFKC, look-alikes read as Latin, without zero-width signs, stray marks and
   * apostrophes ("can't" is "cant", but 5'4 keeps its foot); one blank or one line end for a run of
   * them; every picture a word of its own. Accents stay: "für", "é".
   */
  readonly folded: string;
  /** `folded`, unit for unit, with its capitals. */
  readonly cased: string;
  /** `folded` with letters in disguise read as letters: "k1ll", "s u i c i d e", "diiie", "kíll". */
  readonly unleet: string;
  /** The sentences of `folded`. */
  readonly sentences: readonly Span[];
  readonly board: string;
  readonly reply: boolean;
  /** Two or three letters: as given, else guessed; "und" when there is nothing to go by. */
  readonly lang: string;
  /** Where a stretch of `folded` (UTF-16 units) stands in the text as given. */
  readonly span: (start: number, end: number) => Span;
  /** Where a stretch of `unleet` stands in the text as given. */
  readonly unleetSpan: (start: number, end: number) => Span;
}

/** What a detector is: evidence out of a text, and nothing else. */
export type Detector = (doc: Doc) => readonly Signal[];

function between(starts: Int32Array, ends: Int32Array, from: number, to: number): Span {
  const first = Math.max(0, Math.min(from, starts.length));
  const last = Math.max(first, Math.min(to, starts.length));
  if (first === last) {
    const at = first < starts.length ? starts[first]! : (ends.at(-1) ?? 0);
    return { start: at, end: at };
  }
  return { start: starts[first]!, end: ends[last - 1]! };
}

/** Reads a text once, for all detectors. Linear in its length. */
export function documentOf(input: Screening): Doc {
  const folded = fold(input.text);
  const second = unleet(folded);
  const language = input.lang?.split("-")[0]?.toLowerCase() ?? "";
  const span = (start: number, end: number) => between(folded.starts, folded.ends, start, end);
  return {
    text: input.text,
    folded: folded.text,
    cased: folded.cased,
    unleet: second.text,
    sentences: sentencesOf(folded.text),
    board: input.board,
    reply: input.reply,
    lang: language === "" ? guessLanguage(folded.text) : language,
    span,
    unleetSpan: (start, end) => {
      const inFolded = between(second.starts, second.ends, start, end);
      return span(inFolded.start, inFolded.end);
    },
  };
}
