import type { YearOfUnsealings } from "./types.ts";

/**
 * How many days after the opening the member is told. Two weeks: someone who is being kept safe, or
 * kept from harming others, is not told while the team still acts on it, and yet always hears of it.
 */
export const TELL_AFTER_DAYS = 14;

/** Characters of a reason: long enough to be one, short enough to be read by the member. */
export const REASON_MIN = 20;
export const REASON_MAX = 1000;

/** How many posts of the author one look shows. */
export const LOOK_PAGE = 20;

/** The names under which figures are counted. */
export const FIGURE = {
  asked: "unsealings_asked",
  granted: "unsealings_granted",
  refused: "unsealings_refused",
} as const;

/** The calendar year (UTC) of a time in epoch milliseconds. */
export function yearOf(now: number): number {
  return new Date(now).getUTCFullYear();
}

/** The figures by year, newest first; every year from the first counted to this one, nought as nought. */
export function byYear(
  rows: readonly { readonly year: number; readonly name: string; readonly count: number }[],
  thisYear: number,
): YearOfUnsealings[] {
  const counts = new Map(rows.map((row) => [`${row.year} ${row.name}`, row.count]));
  const first = Math.min(thisYear, ...rows.map((row) => row.year));
  const years = Array.from({ length: thisYear - first + 1 }, (_, n) => thisYear - n);
  return years.map((year) => ({
    year,
    asked: counts.get(`${year} ${FIGURE.asked}`) ?? 0,
    granted: counts.get(`${year} ${FIGURE.granted}`) ?? 0,
    refused: counts.get(`${year} ${FIGURE.refused}`) ?? 0,
  }));
}
