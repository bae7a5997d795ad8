import type { Words } from "./words.ts";

/** 2^16 places: more were measured to gain nothing. */
export const BUCKETS = 65_536;

/** FNV-1a over UTF-16 units, 32 bits, from a given start so that kinds of features stay apart. */
export function hash(text: string, start = 0x811c9dc5): number {
  let value = start;
  for (let at = 0; at < text.length; at += 1) {
    value ^= text.charCodeAt(at);
    value = Math.imul(value, 0x01000193);
  }
  return value >>> 0;
}

function hashPart(text: string, from: number, to: number, start: number): number {
  let value = start;
  for (let at = from; at < to; at += 1) {
    value ^= text.charCodeAt(at);
    value = Math.imul(value, 0x01000193);
  }
  return value >>> 0;
}

const mixed = (value: number) => ((value >>> 16) ^ value) & (BUCKETS - 1);
const WORD = 0x1b873593;
const PAIR = 0x2c1b3c6d;
const PART = 0x297a2d39;
/** Longer words than this are noise; their parts would only slow the reading. */
const LONGEST_WORD = 24;

/**
 * The buckets of the words from `from` to `to`: words, pairs of neighbours, and the parts of three
 * to five letters within a word; words marked in `covered` are passed over. Numbers are read as one word, so that none is learned by heart.
 */
export function bucketsOf(words: Words, from: number, to: number, covered?: Uint8Array): number[] {
  const found: number[] = [];
  let previous = "^";
  for (let at = from; at < to; at += 1) {
    if (covered?.[at] === 1) {
      previous = "^";
      continue;
    }
    const raw = words.word[at] ?? "";
    const word = /^\d/.test(raw) ? "#" : raw;
    found.push(mixed(hash(word, WORD)), mixed(hash(word, hash(previous, PAIR) ^ 0x20)));
    previous = word;
    if (word.length < 4 || word.length > LONGEST_WORD) continue;
    const edged = `<${word}>`;
    for (let size = 3; size <= 5; size += 1) {
      for (let start = 0; start + size <= edged.length; start += 1) {
        found.push(mixed(hashPart(edged, start, start + size, PART + size)));
      }
    }
  }
  return found;
}

/** What stands for a phrase of the lexicon: a hash of its words as `wordsOf` gives them. */
export function phraseHash(words: readonly string[]): number {
  return hash(words.join(" "));
}
