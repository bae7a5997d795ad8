import { CLASSES, type ReviewClass } from "../moderation/types.ts";
import { inScope } from "../permissions/review.ts";
import type { DutyNow, DutyShift, Expectation, Rota, Stretch, Targets } from "./types.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How far ahead the rota counts: who would be on duty later than that helps nobody who waits now. */
export const HORIZON_MS = 14 * DAY;

/** How far ahead shifts may be planned, and for how many weeks one may be repeated. */
export const PLANNED_WEEKS_MAX = 12;
/** Shifts begin and end by the half hour, which is as fine as a rota needs. */
export const SHIFT_STEP_MS = 30 * MINUTE;
/** How long after its beginning a shift is erased: then the longest has been over for four weeks. */
export const SHIFTS_KEPT_MS = 28 * DAY + 12 * HOUR;
/** How far ahead the rota lists when nobody is there. */
export const GAPS_AHEAD_MS = 7 * DAY;
/** The longest time a class may be given: two weeks. */
export const TARGET_MAX_MS = 14 * DAY;
/** Whoever waits is told that nobody is here soon when the next one comes later than that. */
const SOON_MS = DAY;

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
  const fitting = shifts.filter((shift) => inScope(shift, { board, class: number }));
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

/** When nobody is on duty within a stretch of time. */
export function gapsIn(coverage: readonly Stretch[], within: Stretch): readonly Stretch[] {
  const gaps: Stretch[] = [];
  let { from } = within;
  for (const one of coverage) {
    if (one.until <= from) continue;
    if (one.from >= within.until) break;
    if (one.from > from) gaps.push({ from, until: one.from });
    from = one.until;
  }
  if (from < within.until) gaps.push({ from, until: within.until });
  return gaps;
}

/** Whether anybody is on duty, whatever they look after. */
export function anyoneNow({ shifts }: Rota, now: number): DutyNow {
  return dutyNow(merged(shifts.map(({ startsAt: from, endsAt: until }) => ({ from, until }))), now);
}

/** Whether somebody is on duty, and when somebody is next, from when somebody is at all. */
export function dutyNow(coverage: readonly Stretch[], now: number): DutyNow {
  const ahead = coverage.filter(({ until }) => until > now);
  const first = ahead[0];
  const isHere = first !== undefined && first.from <= now;
  const next = isHere ? undefined : first;
  return { planned: ahead.length > 0, isHere, nextAt: next?.from ?? null };
}

/**
 * What the author of a post is told of when it is read: from when its review is due, and from who is
 * here when. It names spans and no hours: where somebody reads this, it may be any time of day.
 */
export function expectation(
  rota: Rota,
  review: { readonly board: string; readonly class: number; readonly dueAt: number },
  now: number,
): Expectation {
  if (review.dueAt <= now) return { kind: "late" };
  const span = review.dueAt - now;
  const { planned, isHere, nextAt } = dutyNow(
    coverageFor(rota.shifts, review.board, review.class),
    now,
  );
  if (!planned || isHere || nextAt === null) return { kind: "within", span };
  const next = nextAt - now;
  return next > SOON_MS ? { kind: "nobody_soon" } : { kind: "next", next, span };
}
