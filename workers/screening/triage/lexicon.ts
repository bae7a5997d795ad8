import { hash } from "./hash.ts";
import type { Words } from "./words.ts";

/** Phrases of the Suicide Risk Lexicon by their hashes; the low bit of a value: prototypical. */
export type Phrases = ReadonlyMap<number, readonly number[]>;

/** Words in the longest phrase that is kept. */
export const LONGEST_PHRASE = 7;

/** The constructs whose prototypical phrases hold a text up: no easing word takes it beneath amber. */
const CORE = /^(Passive suicidal|Active suicidal|Other suicidal)/;

export interface Counted {
  /** For each construct: how many of its phrases the text holds, the prototypical ones counted twice. */
  readonly counts: Float64Array;
  readonly atFloor: boolean;
  /** Distinct phrases of the core constructs, the prototypical ones twice, those read as harmless little. */
  readonly core: number;
}

/** What a phrase still counts for where a rule has read it as denied, quoted or said of another. */
const COVERED_WEIGHT = 0.3;

/**
 * Looks up every run of words in the lexicon, once for each place and length. Where `covered` is 1
 * a rule has read the words already: they hold the text up, and count for nothing else.
 */
export function countConstructs(
  words: Words,
  phrases: Phrases,
  constructs: readonly string[],
  covered: Uint8Array,
): Counted {
  const core = constructs.map((name) => CORE.test(name));
  const counts = new Float64Array(constructs.length);
  const seen = new Set<number>();
  let atFloor = false;
  let total = 0;
  for (let at = 0; at < words.word.length; at += 1) {
    let value: number | undefined;
    for (let size = 1; size <= LONGEST_PHRASE; size += 1) {
      const word = words.word[at + size - 1];
      if (word === undefined || words.piece[at + size - 1] !== words.piece[at]) break;
      value = value === undefined ? hash(word) : hash(word, hash(" ", value));
      const found = phrases.get(value);
      if (!found || seen.has(value)) continue;
      seen.add(value);
      for (const one of found) {
        const construct = one >> 1;
        if (covered[at] !== 1) counts[construct] = (counts[construct] ?? 0) + 1 + (one & 1);
        if (core[construct] === true)
          total += (1 + (one & 1)) * (covered[at] === 1 ? COVERED_WEIGHT : 1);
        if ((one & 1) === 1 && core[construct] === true) atFloor = true;
      }
    }
  }
  return { counts, atFloor, core: total };
}
