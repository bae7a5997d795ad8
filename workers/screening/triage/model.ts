import { BUCKETS } from "./hash.ts";
import { featureNames } from "./features.ts";
import type { Phrases } from "./lexicon.ts";

/** A score over hashed words and parts of words. */
export interface Grams {
  readonly weights: Int8Array;
  /** What one step of a weight stands for. */
  readonly scale: number;
  readonly bias: number;
}

/** The three questions that are asked of a text, from the mildest on. */
export const QUESTIONS = ["amber", "red", "crisis"] as const;
export type Question = (typeof QUESTIONS)[number];

/** One question: is it at least of this class? */
export interface Head {
  /** By the numbers of the features. */
  readonly weights: Float64Array;
  readonly bias: number;
}

export interface Model {
  readonly constructs: readonly string[];
  readonly names: readonly string[];
  readonly phrases: Phrases;
  readonly amberGrams: Grams;
  readonly redGrams: Grams;
  readonly heads: Readonly<Record<Question, Head>>;
}

/** The weights as they are kept in the file that training writes. */
export interface Packed {
  readonly constructs: readonly string[];
  /** For each question: the bias, then the weights that are not 0, by name. */
  readonly heads: Readonly<Record<Question, Readonly<Record<string, number>>>>;
  readonly scales: Readonly<Record<"amber" | "red", readonly [scale: number, bias: number]>>;
  /** Base64: the phrases, then the two lists of buckets. */
  readonly data: string;
}

/**
 * The bytes, all little-endian: the number of phrases (4 bytes), the steps from one hash to the next
 * (seven bits a byte, the top bit says that more follow), for each its construct times two plus one
 * when prototypical (1); then for each list of buckets their number
 * (4), the steps from one bucket to the next (1 each; 0 means 255 more) and the weights (1 each).
 */
export function unpack(packed: Packed): Model {
  const bytes = Uint8Array.from(atob(packed.data), (letter) => letter.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  const phrases = new Map<number, number[]>();
  let at = 4;
  const hashes: number[] = [];
  let hash = 0;
  while (hashes.length < view.getUint32(0, true)) {
    for (let place = 1; ; place *= 128) {
      const byte = view.getUint8(at);
      at += 1;
      hash += (byte % 128) * place;
      if (byte < 128) break;
    }
    hashes.push(hash);
  }
  for (const one of hashes) {
    const value = view.getUint8(at);
    const known = phrases.get(one);
    if (known) known.push(value);
    else phrases.set(one, [value]);
    at += 1;
  }
  const grams = ([scale, bias]: readonly [number, number]): Grams => {
    const weights = new Int8Array(BUCKETS);
    const count = view.getUint32(at, true);
    at += 4;
    let bucket = -1;
    const buckets: number[] = [];
    while (buckets.length < count) {
      const step = view.getUint8(at);
      at += 1;
      bucket += step === 0 ? 255 : step;
      if (step !== 0) buckets.push(bucket);
    }
    for (const one of buckets) {
      weights[one] = view.getInt8(at);
      at += 1;
    }
    return { weights, scale, bias };
  };
  const amberGrams = grams(packed.scales.amber);
  const redGrams = grams(packed.scales.red);
  const names = featureNames(packed.constructs);
  const head = (question: Question): Head => ({
    weights: Float64Array.from(names, (name) => packed.heads[question][name] ?? 0),
    bias: packed.heads[question].bias ?? 0,
  });
  return {
    constructs: packed.constructs,
    names,
    phrases,
    amberGrams,
    redGrams,
    heads: { amber: head("amber"), red: head("red"), crisis: head("crisis") },
  };
}
