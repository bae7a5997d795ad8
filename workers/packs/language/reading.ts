import type { Doc } from "../../screening/document.ts";
import type { Place } from "./ast.ts";
import type { Compiled } from "./compile.ts";
import { isPlain } from "./phrase.ts";
import { addPlace, type Hits } from "./trie.ts";
import type { Span } from "./types.ts";
import { isNumber, type Words, wordsOf } from "./words.ts";

/** First and last word of every place something was found, in turn (two numbers a place). */
export type Places = readonly number[];

/** One form of a text, cut into words, with what was found in it. */
export interface Reading {
  /** Where a phrase was found, by its text. */
  hits(phrase: string): Places;
  /** Where a number stands. */
  readonly numbers: Places;
  /** First word of a place of the post, and the word behind its last. */
  range(place: Place): { readonly from: number; readonly to: number };
  /** Where words stand in the text as it was given. */
  span(first: number, last: number): Span;
}

const NOWHERE: Places = [];

/** The two readings of a post: as it is written, and with disguised letters read as letters. */
export function readingsOf(compiled: Compiled, doc: Doc, titleLength: number): readonly Reading[] {
  const plain = wordsOf(doc.folded);
  const first = reading(plain, (from, to) => doc.span(from, to), titleLength, {
    numbers: numbersIn(plain),
    found: compiled.plain.find(plain),
    numberOf: (phrase) => compiled.numbers.get(phrase)?.plain ?? -1,
  });
  if (doc.unleet === doc.folded) return [first];
  const disguised = wordsOf(doc.unleet);
  const span = (from: number, to: number) => doc.unleetSpan(from, to);
  const found = inDisguise(compiled, doc, disguised);
  const second = reading(disguised, span, titleLength, {
    numbers: NOWHERE,
    found,
    numberOf: (phrase) => compiled.numbers.get(phrase)?.disguised ?? -1,
  });
  return [first, second];
}

interface Found {
  readonly numbers: Places;
  readonly found: Hits;
  readonly numberOf: (phrase: string) => number;
}

function reading(
  words: Words,
  spanOf: (start: number, end: number) => Span,
  titleLength: number,
  { numbers, found, numberOf }: Found,
): Reading {
  const span = (first: number, last: number) =>
    spanOf(words.starts[first] ?? 0, words.ends[last] ?? 0);
  const count = words.keys.length;
  const inTitle = firstFrom(count, (at) => span(at, at).start >= titleLength);
  return {
    hits: (phrase) => found.get(numberOf(phrase)) ?? NOWHERE,
    numbers,
    span,
    range: (place) => ({
      from: place === "body" ? inTitle : 0,
      to: place === "title" ? inTitle : count,
    }),
  };
}

/** What was found in disguise only: plain words are left to the plain reading, which is exact. */
function inDisguise(compiled: Compiled, doc: Doc, words: Words): Hits {
  const kept = new Map<number, number[]>();
  for (const [phrase, places] of compiled.disguised.find(words)) {
    const length = compiled.lengths[phrase] ?? 0;
    const ours: number[] = [];
    for (let at = 0; at < places.length; at += 2) {
      const first = places[at] ?? 0;
      const last = places[at + 1] ?? first;
      const { start, end } = doc.unleetSpan(words.starts[first] ?? 0, words.ends[last] ?? 0);
      if (!isPlain(doc.text.slice(start, end), length)) ours.push(first, last);
    }
    kept.set(phrase, ours);
  }
  return kept;
}

function numbersIn({ keys }: Words): Places {
  const places: number[] = [];
  keys.forEach((key, at) => {
    if (isNumber(key)) addPlace(places, at, at);
  });
  return places;
}

/** The first number below `count` for which something holds that goes on holding; else `count`. */
function firstFrom(count: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
