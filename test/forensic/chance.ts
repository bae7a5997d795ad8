import type { Claim } from "./claims.ts";
import type { Loot } from "./loot.ts";

/**
 * So unlikely that a run without a leak does not reach it by luck in some hundreds of attacks, run
 * daily for years; a leak that ties a handful of posts together does.
 */
const UNLIKELY = 1e-9;
const DEVIATIONS = 6;
const SHUFFLES = 60;

/** How an attack did. */
export interface Result {
  readonly attack: string;
  readonly how: string;
  /** Pairs it claimed, how many of them are one person, and how many would be by chance. */
  readonly claimed: number;
  readonly right: number;
  readonly chance: number;
  readonly leak: boolean;
}

/** The person behind each appearance, as the simulation knows and no thief does; -1 for the team. */
export type Truth = readonly number[];

/**
 * Holds a claim against chance. Chance is the same claim with the people shuffled among those whom
 * the attacker could have paired; being wrong more often than chance is knowledge too.
 */
export function judge(attack: string, loot: Loot, claim: Claim, truth: Truth): Result {
  const size = loot.appearances.length;
  const pairs = [...claim.pairs].filter(
    (pair) => (truth[Math.floor(pair / size)] ?? -1) >= 0 && (truth[pair % size] ?? -1) >= 0,
  );
  const among = [...claim.among].filter((one) => (truth[one] ?? -1) >= 0);
  const right = count(pairs, size, truth);
  const chance = pairs.length * rateAmong(loot, among, truth);
  const leak =
    tail(right, chance) < UNLIKELY && deviations(pairs, size, among, truth, right) > DEVIATIONS;
  return { attack, how: claim.how, claimed: pairs.length, right, chance, leak };
}

function count(pairs: readonly number[], size: number, truth: Truth): number {
  let same = 0;
  for (const pair of pairs) if (truth[Math.floor(pair / size)] === truth[pair % size]) same++;
  return same;
}

/** How often two of these, taken from two threads, are one person. */
function rateAmong(loot: Loot, among: readonly number[], truth: Truth): number {
  const pairsBy = (keys: readonly unknown[]) => {
    const counts = new Map<unknown, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return [...counts.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  };
  const all = (among.length * (among.length - 1)) / 2;
  const within = pairsBy(among.map((one) => loot.appearances[one]?.threadId));
  // One person has one appearance in a thread, so no pair within a thread is the same person.
  return all > within ? pairsBy(among.map((one) => truth[one])) / (all - within) : 0;
}

/** The chance of being as far from `mean` as `seen`, on its side (Poisson). */
export function tail(seen: number, mean: number): number {
  if (mean === 0) return seen === 0 ? 1 : 0;
  let logTerm = -mean;
  for (let k = 1; k <= seen; k++) logTerm += Math.log(mean / k);
  let term = Math.exp(logTerm);
  let sum = 0;
  if (seen >= mean) {
    for (let k = seen; term > 0 && k < seen + 400; k++, term *= mean / k) sum += term;
  } else {
    for (let k = seen; term > 0 && k >= 0; term *= k / mean, k--) sum += term;
  }
  return Math.min(1, sum);
}

/** How many standard deviations lie between what was seen and what shuffled people give. */
function deviations(
  pairs: readonly number[],
  size: number,
  among: readonly number[],
  truth: Truth,
  seen: number,
): number {
  const random = seeded(20_261);
  const shuffled = [...truth];
  const results: number[] = [];
  for (let round = 0; round < SHUFFLES; round++) {
    for (let i = among.length - 1; i > 0; i--) {
      const [a, b] = [among[i] ?? 0, among[Math.floor(random() * (i + 1))] ?? 0];
      [shuffled[a], shuffled[b]] = [shuffled[b] ?? -1, shuffled[a] ?? -1];
    }
    results.push(count(pairs, size, shuffled));
  }
  const mean = results.reduce((sum, one) => sum + one, 0) / SHUFFLES;
  const spread = Math.sqrt(results.reduce((sum, one) => sum + (one - mean) ** 2, 0) / SHUFFLES);
  return Math.abs(seen - mean) / Math.max(spread, Math.sqrt(Math.max(mean, 0.05)));
}

/** Random numbers from 0 to 1, the same for the same seed (mulberry32, Tommy Ettinger, CC0). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The results as a table, the ones that told most first. */
export function tableOf(results: readonly Result[]): string {
  const lines = results
    .filter(({ claimed }) => claimed > 0)
    .toSorted((a, b) => Number(b.leak) - Number(a.leak) || b.right - b.chance - a.right + a.chance)
    .map(({ attack, how, claimed, right, chance, leak }) =>
      [leak ? "LEAK" : "ok", attack, how, claimed, right, chance.toFixed(1)].join(" | "),
    );
  return ["  | attack | how | pairs claimed | right | by chance", ...lines].join("\n");
}
