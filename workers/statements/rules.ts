import type { KeptLayers, KeptText } from "./types.ts";

/** For how many months a decision can be asked about (Regulation (EU) 2022/2065, Article 20(1)). */
export const APPEAL_MONTHS = 6;

const DAY_MS = 86_400_000;

/**
 * The last day on which a decision of this day can be asked about: the same date six months on, or
 * the last day of that month where it has no such date. Days are whole days since 1970, UTC; the day
 * of the decision itself is not counted (Regulation (EEC, Euratom) No 1182/71, Article 3).
 */
export function lastAppealDay(decidedDay: number): number {
  const from = new Date(decidedDay * DAY_MS);
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + APPEAL_MONTHS];
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const date = Math.min(from.getUTCDate(), lastOfMonth);
  return Date.UTC(year, month, date) / DAY_MS;
}

/** The day on which what was kept for an appeal is erased: the first on which nobody can ask any more. */
export function eraseDayOf(decidedDay: number): number {
  return lastAppealDay(decidedDay) + 1;
}

/** A day from a time in UTC epoch milliseconds. */
export function dayOfTime(at: number): number {
  return Math.floor(at / DAY_MS);
}

/**
 * What is kept once these words are taken out of sight as well: the oldest first. Words that are out
 * of sight already are not kept twice.
 */
export function withLayer(kept: KeptLayers, words: KeptText): KeptLayers {
  return words.body === "" ? kept : [...kept, words];
}

/**
 * The words that come back, and what is kept after that: one step, to what stood before the latest
 * decision that changed them, or all the way to what their author wrote. Null when nothing is kept.
 */
export function withoutLayer(
  kept: KeptLayers,
  to: "before" | "original",
): { readonly back: KeptText; readonly rest: KeptLayers } | null {
  const back = to === "before" ? kept.at(-1) : kept[0];
  return back ? { back, rest: to === "before" ? kept.slice(0, -1) : [] } : null;
}
