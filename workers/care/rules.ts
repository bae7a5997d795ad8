import { CLASSES } from "../moderation/types.ts";
import type { Budgets, DoseDay, OnDuty } from "./types.ts";

/**
 * What moderating costs those who do it. That frequency of exposure harms in proportion is measured
 * (Spence et al. 2024, "Content Moderator Mental Health, Secondary Trauma, and Well-being", Cyberpsychology,
 * Behavior, and Social Networking: a dose-response effect); that a cover over it does not help is too
 * (Takarangi et al. 2023, "A nervous wait": dread before, no relief after). How many is too many nobody
 * has measured for texts, so every number below is our judgement, on the careful side for volunteers.
 */

/** What one review weighs. A crisis is eight greens: after a few of them an evening is over. */
const WEIGHT: Readonly<Record<number, number>> = {
  [CLASSES.crisis]: 8,
  [CLASSES.red]: 5,
  [CLASSES.amber]: 2,
  [CLASSES.green]: 1,
};

/** A text read twice as long weighs more: one step for five minutes, which is a text read in calm. */
const STEP_SECONDS = 5 * 60;

/** Beyond three leases a page was left open rather than read. */
export const MOST_SECONDS = 30 * 60;

/** An evening: thirty ambers, or seven crises read without haste. */
const DAY_POINTS = 60;
/** Three and a half such evenings in seven days, so that there are days off among them. */
const WEEK_POINTS = 210;

/** How far back a week reaches, today among its days. */
export const WEEK_DAYS = 7;
/** What the chart of one's own days shows. */
export const CHART_DAYS = 14;
/** For how many days a day's dose is kept: long enough to see a season, too short to make a file. */
export const KEPT_DAYS = 90;

/** The names of the community's own measures in the table of settings. */
export const DAY_SETTING = "dose:day";
export const WEEK_SETTING = "dose:week";

/** The points of one review: what it weighs, times one and as many steps as it was open. */
export function pointsOf(reviewClass: number, seconds: number): number {
  const weight = WEIGHT[reviewClass] ?? 1;
  return weight * (1 + Math.floor(held(seconds) / STEP_SECONDS));
}

/** For how long a review was open, in whole seconds, as far as it counts. */
export function secondsOpen(claimedAt: number, now: number): number {
  return held((now - claimedAt) / 1000);
}

/** A clock that jumped back makes nothing of it; one left open makes no more than it may. */
function held(seconds: number): number {
  if (!(seconds > 0)) return 0;
  return Math.floor(Math.min(seconds, MOST_SECONDS));
}

/** Whether a class is one of the two that weigh heaviest. */
export function isHeavy(reviewClass: number): boolean {
  return reviewClass === CLASSES.crisis || reviewClass === CLASSES.red;
}

/**
 * Whether somebody is to be served a light one next, having had this class last (0: none yet). A
 * crisis goes before it all the same: someone may be in danger.
 */
export function prefersLight(lastClass: number): boolean {
  return isHeavy(lastClass);
}

/** What the community allows, from its settings as they are written; what is no number counts for nothing. */
export function mostOf(settings: ReadonlyMap<string, { readonly value: string }>): Budgets {
  return {
    day: numberOf(settings.get(DAY_SETTING)?.value) ?? DAY_POINTS,
    week: numberOf(settings.get(WEEK_SETTING)?.value) ?? WEEK_POINTS,
  };
}

function numberOf(value: string | undefined): number | null {
  const number = Number(value ?? "");
  return Number.isInteger(number) && number > 0 ? number : null;
}

/** Somebody's own measure: theirs where they set one, and never more than the community's. */
export function budgetsOf(own: { dayBudget: number; weekBudget: number }, most: Budgets): Budgets {
  return { day: least(own.dayBudget, most.day), week: least(own.weekBudget, most.week) };
}

function least(own: number, most: number): number {
  return own > 0 ? Math.min(own, most) : most;
}

/** Points of today and the six days before it. */
export function weekPoints(days: readonly DoseDay[], today: number): number {
  return days
    .filter(({ day }) => day > today - WEEK_DAYS && day <= today)
    .reduce((sum, { points }) => sum + points, 0);
}

/** What was taken in on this day; nothing, when nothing was. */
export function dayOf(days: readonly DoseDay[], day: number): DoseDay {
  const found = days.find((one) => one.day === day);
  return found ?? { day, points: 0, reviews: 0, heavy: 0, seconds: 0 };
}

/** Whether somebody has taken in enough, today or in the week. */
export function isSpent(days: readonly DoseDay[], budgets: Budgets, today: number): boolean {
  return dayOf(days, today).points >= budgets.day || weekPoints(days, today) >= budgets.week;
}

/** The days of the chart, the oldest first, those without anything among them. */
export function chartOf(days: readonly DoseDay[], today: number): DoseDay[] {
  return Array.from({ length: CHART_DAYS }, (_, at) => dayOf(days, today - CHART_DAYS + 1 + at));
}

/** The name of the line on the desk by which somebody who had to stop hands over. */
export const HANDED_OVER = "handed_over";
/** For how long it stands there: until whoever comes next has surely seen it. */
export const HANDED_OVER_MS = 4 * 60 * 60_000;
/** How long before the end of a shift the desk offers to close it. */
const ENDS_SOON_MS = 30 * 60_000;
/** Put back sooner than this, a text was hardly opened: it counts for nothing. */
const GLANCE_SECONDS = 20;

interface Shift {
  readonly staffId: string;
  readonly startsAt: number;
  readonly endsAt: number;
}

/** Who goes on when somebody stops: a colleague who is on duty now, or the next who comes. */
export function onDutyBeside(shifts: readonly Shift[], staffId: string, now: number): OnDuty {
  const others = shifts.filter((shift) => shift.staffId !== staffId && shift.endsAt > now);
  if (others.some(({ startsAt }) => startsAt <= now)) return { who: "a_colleague" };
  const next = Math.min(...others.map(({ startsAt }) => startsAt));
  return Number.isFinite(next) ? { who: "next", startsAt: next } : { who: "nobody" };
}

/** When somebody's own shift ends, if that is soon; null otherwise. */
export function shiftEnding(shifts: readonly Shift[], staffId: string, now: number): number | null {
  const own = shifts.filter(
    (shift) => shift.staffId === staffId && shift.startsAt <= now && shift.endsAt > now,
  );
  const ends = Math.max(...own.map(({ endsAt }) => endsAt));
  return Number.isFinite(ends) && ends - now <= ENDS_SOON_MS ? ends : null;
}

/** Whether the line about a hand-over still stands. */
export function isHandedOver(
  settings: ReadonlyMap<string, { readonly untilAt: number | null }>,
  now: number,
): boolean {
  return (settings.get(HANDED_OVER)?.untilAt ?? 0) > now;
}

/** Whether a review that is put back after so many seconds counts as read. */
export function wasRead(seconds: number): boolean {
  return seconds >= GLANCE_SECONDS;
}
