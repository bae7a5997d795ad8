import { get } from "./random.ts";
import { phraseHash } from "../../screening/triage/hash.ts";
import { LONGEST_PHRASE } from "../../screening/triage/lexicon.ts";
import { joinWords, plainWord } from "../../screening/triage/words.ts";
import type { Fit } from "./regression.ts";

export interface Construct {
  readonly name: string;
  readonly tokens: readonly string[];
  readonly prototypical: readonly string[];
}

/** The lexicon as the file of danielmlow/construct-tracker holds it. */
export function constructsOf(json: string): Construct[] {
  const { constructs } = JSON.parse(json) as {
    constructs: Record<string, { tokens: string[]; prototypical: string[] | null }>;
  };
  return Object.entries(constructs).map(([name, { tokens, prototypical }]) => ({
    name,
    tokens,
    prototypical: prototypical ?? [],
  }));
}

/** A phrase as words that a text is compared by; null for what would be found everywhere. */
export function phraseWords(phrase: string): string[] | null {
  const found = phrase
    .toLowerCase()
    .replaceAll("'", "")
    .replaceAll("’", "")
    .match(/[\p{L}\p{N}_]+/gu);
  const words = joinWords((found ?? []).map(plainWord));
  const isTiny = words.length === 1 && (words[0] ?? "").length < 3;
  return words.length === 0 || words.length > LONGEST_PHRASE || isTiny ? null : words;
}

/** All phrases with their constructs: the hash, and the construct times two plus one if prototypical. */
export function packPhrases(constructs: readonly Construct[]): { hash: number; value: number }[] {
  const known = new Set<string>();
  return constructs.flatMap(({ tokens, prototypical }, construct) => {
    const best = new Set(prototypical.map((one) => phraseWords(one)?.join(" ")));
    return tokens.flatMap((token) => {
      const words = phraseWords(token);
      if (!words) return [];
      const key = `${construct} ${words.join(" ")}`;
      if (known.has(key)) return [];
      known.add(key);
      return [
        { hash: phraseHash(words), value: construct * 2 + (best.has(words.join(" ")) ? 1 : 0) },
      ];
    });
  });
}

export interface Quantised {
  readonly buckets: readonly number[];
  readonly weights: readonly number[];
  readonly scale: number;
}

/** Keeps the weights that matter most, in steps of one 127th of the largest. */
export function quantise(fit: Fit, most: number): Quantised {
  const order = [...fit.weights.keys()]
    .filter((at) => fit.weights[at] !== 0)
    .toSorted((a, b) => Math.abs(get(fit.weights, b)) - Math.abs(get(fit.weights, a)) || a - b)
    .slice(0, most)
    .toSorted((a, b) => a - b);
  const largest = Math.max(1e-9, ...order.map((at) => Math.abs(get(fit.weights, at))));
  const scale = largest / 127;
  const kept = order
    .map((at) => ({ at, weight: Math.round(get(fit.weights, at) / scale) }))
    .filter(({ weight }) => weight !== 0);
  return { buckets: kept.map(({ at }) => at), weights: kept.map(({ weight }) => weight), scale };
}

/** The bytes that `unpack` reads. */
export function packBytes(
  phrases: readonly { hash: number; value: number }[],
  lists: readonly Quantised[],
): Uint8Array {
  const bytes: number[] = [];
  const four = (value: number) => {
    for (let shift = 0; shift < 32; shift += 8) bytes.push((value >>> shift) & 255);
  };
  /** Seven bits a byte, the lowest first; the top bit says that more follow. */
  const steps = (value: number) => {
    let left = value;
    for (; left > 127; left = Math.floor(left / 128)) bytes.push((left % 128) + 128);
    bytes.push(left);
  };
  const ordered = phrases.toSorted((a, b) => a.hash - b.hash || a.value - b.value);
  four(ordered.length);
  for (const [at, { hash }] of ordered.entries()) steps(hash - (ordered[at - 1]?.hash ?? 0));
  for (const { value } of ordered) bytes.push(value);
  for (const { buckets, weights } of lists) {
    four(buckets.length);
    let previous = -1;
    for (const bucket of buckets) {
      let step = bucket - previous;
      for (; step > 255; step -= 255) bytes.push(0);
      bytes.push(step);
      previous = bucket;
    }
    for (const weight of weights) bytes.push(weight & 255);
  }
  return Uint8Array.from(bytes);
}
