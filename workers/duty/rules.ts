import { CLASSES, type ReviewClass } from "../moderation/types.ts";
import type { DutyScope, DutyShift, Rota, Stretch, Targets } from "./types.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How far ahead the rota counts: who would be on duty later than that helps nobody who waits now. */
export const HORIZON_MS = 14 * DAY;

/**
 * For how long a due time may stand still while nobody is on duty: a long weekend. A rota that is
 * nearly empty must not keep everyone waiting for as long as it is.
 */
export const LONGEST_STANDSTILL_MS = 4 * DAY;

/** The longest shift: after twelve hours nobody reads well. */
export const LONGEST_SHIFT_MS = 12 * HOUR;

/** How soon a review of each class should be decided, unless the community says otherwise. */
export const DEFAULT_TARGETS: Targets = {
  crisis: 10 * MINUTE,
  red: HOUR,
  amber: 8 * HOUR,
  green: 48 * HOUR,
};

/** The name under which the target of a class is kept, in minutes. */
export function targetName(name: ReviewClass): string {
  return `target:${name}`;
}

/** The targets as the community set them; where it did not, the defaults. */
export function targetsFrom(settings: ReadonlyMap<string, { readonly value: string }>): Targets {
  const of = (name: ReviewClass): number => {
    const minutes = Number(settings.get(targetName(name))?.value);
    return Number.isInteger(minutes) && minutes > 0 ? minutes * MINUTE : DEFAULT_TARGETS[name];
  };
  return { crisis: of("crisis"), red: of("red"), amber: of("amber"), green: of("green") };
}

/** A community that has not begun to plan who is here when. */
export const NO_ROTA: Rota = { targets: DEFAULT_TARGETS, shifts: [] };

const CLASS_NAMES = Object.keys(CLASSES) as readonly ReviewClass[];

/** The name of a class from its number; an unknown number is treated as the least urgent. */
function nameOf(number: number): ReviewClass {
  return CLASS_NAMES.find((name) => CLASSES[name] === number) ?? "green";
}

/** Whether somebody with this scope looks after such a review. */
export function covers({ boards, classes }: DutyScope, board: string, number: number): boolean {
  const onBoard = boards.length === 0 || boards.includes(board);
  return onBoard && (classes.length === 0 || classes.includes(number));
}

/** The same time with nothing counted twice: in order, none touching the next. */
export function merged(stretches: readonly Stretch[]): readonly Stretch[] {
  const out: { from: number; until: number }[] = [];
  for (const { from, until } of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (last && from <= last.until) last.until = Math.max(last.until, until);
    else if (until > from) out.push({ from, until });
  }
  return out;
}

/** When somebody is on duty who looks after such a review. */
export function coverageFor(
  shifts: readonly DutyShift[],
  board: string,
  number: number,
): readonly Stretch[] {
  const fitting = shifts.filter((shift) => covers(shift, board, number));
  return merged(fitting.map(({ startsAt, endsAt }) => ({ from: startsAt, until: endsAt })));
}

/**
 * When a review that is opened `now` should have been decided. A crisis runs by the clock on the wall;
 * everything else only while somebody is on duty. No rota at all is the wall clock, and the clock
 * stands still for no longer than LONGEST_STANDSTILL_MS in all.
 */
export function dueAt(
  number: number,
  now: number,
  { targets, coverage }: { readonly targets: Targets; readonly coverage: readonly Stretch[] },
): number {
  const name = nameOf(number);
  const target = targets[name];
  if (name === "crisis" || coverage.length === 0) return now + target;
  const latest = now + target + LONGEST_STANDSTILL_MS;
  let left = target;
  for (const { from, until } of coverage) {
    const start = Math.max(from, now);
    const length = Math.max(0, until - start);
    if (left <= length) return Math.min(start + left, latest);
    left -= length;
  }
  return latest;
}

/** The same for a review of a board, from the rota as it stands. */
export function dueFor(
  rota: Rota,
  review: { readonly board: string; readonly class: number },
  now: number,
): number {
  const coverage = coverageFor(rota.shifts, review.board, review.class);
  return dueAt(review.class, now, { targets: rota.targets, coverage });
}
