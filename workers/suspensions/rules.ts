import type { Pause } from "./types.ts";

/** No pause is for ever; beyond a year it would be that in all but name. */
export const LONGEST_DAYS = 365;

/**
 * How many pauses of one member stand at once, each in a row of its own under a token of its own: a
 * row shared by two would show that two posts are by the same person.
 */
export const SLOTS = 4;

type Standing = Pick<Pause, "board" | "untilDay" | "lifted"> &
  Partial<Pick<Pause, "inThread" | "threadId">>;

/** Whether a pause still stops anything on this day. */
export function isRunning(pause: Standing, today: number): boolean {
  return !pause.lifted && today <= pause.untilDay;
}

/** Where somebody would write; the thread is null where they would open one. */
export interface Place {
  readonly board: string;
  readonly threadId: string | null;
}

/** The pause that stops writing in this place today, the longest of them; null when none does. */
export function pauseOn<P extends Standing>(
  pauses: readonly P[],
  place: Place,
  today: number,
): P | null {
  let longest: P | null = null;
  for (const pause of pauses) {
    if (!isRunning(pause, today)) continue;
    if (pause.inThread && pause.threadId !== place.threadId) continue;
    if (pause.board !== null && pause.board !== place.board) continue;
    if (!longest || pause.untilDay > longest.untilDay) longest = pause;
  }
  return longest;
}

/**
 * Whether a browser that remembers such pauses has its first posts on this board read before others
 * see them. It is never refused for it, and never told.
 */
export function holdsFirstPost(
  pauses: readonly Pick<Pause, "board" | "untilDay">[],
  board: string,
  today: number,
): boolean {
  return (
    pauseOn(
      pauses.map((one) => ({ ...one, lifted: false })),
      { board, threadId: null },
      today,
    ) !== null
  );
}

/**
 * The last day of a pause that begins today: so many whole days after it, or the day that was chosen.
 * Null when that day has passed or is further away than a pause may last.
 */
export function lastDay(
  chosen: { readonly days: number | null; readonly until: string | null },
  today: number,
): number | null {
  const { days, until } = chosen;
  const day = days !== null ? today + days : until === null ? null : dayOf(until);
  return day !== null && day > today && day <= today + LONGEST_DAYS ? day : null;
}

/**
 * When something ends that lasts until the end of a day, today at the earliest (UTC epoch
 * milliseconds). Null when there is no such day, it has passed, or it is more than a year away.
 */
export function endOfDate(date: string, today: number): number | null {
  const day = dayOf(date);
  if (day === null || day < today || day > today + LONGEST_DAYS) return null;
  return (day + 1) * 86_400_000;
}

/** A date such as 2026-11-30 as whole days since 1970; null when there is no such day. */
export function dayOf(date: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const at = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== date) return null;
  return at / 86_400_000;
}

/**
 * Where a new pause goes: the first place that is free, else that of one which no longer stops
 * anything, else of the one that ends first.
 */
export function placeFor<P extends Standing & { readonly subject: string }>(
  subjects: readonly string[],
  kept: readonly P[],
  today: number,
): { readonly subject: string; readonly replaces: P | null } {
  const taken = new Set(kept.map((one) => one.subject));
  const free = subjects.find((subject) => !taken.has(subject));
  if (free !== undefined) return { subject: free, replaces: null };
  const [first] = kept.toSorted(
    (a, b) => Number(isRunning(a, today)) - Number(isRunning(b, today)) || a.untilDay - b.untilDay,
  );
  if (!first) throw new Error("a member has no place for a pause");
  return { subject: first.subject, replaces: first };
}
