import type { Stretch } from "./types.ts";

/** The community's own time zone: whoever has not chosen another plans in it. */
export const DEFAULT_ZONE = "Europe/London";

const MINUTE = 60_000;
const DAY = 86_400_000;

/** A time as a clock on the wall shows it; the month counts from 1. */
export interface Wall {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** A day as forms and addresses spell it: "2026-11-24". */
export type DayText = string;

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat("en-GB-u-ca-gregory-nu-latn", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
  clocks.set(zone, clock);
  return clock;
}

/** The zones somebody may choose from, by their IANA names. */
export function zoneNames(): readonly string[] {
  return ["UTC", ...Intl.supportedValuesOf("timeZone").filter((name) => name !== "UTC")];
}

/** Whether this is the name of a zone that can be chosen. */
export function isZone(name: string): boolean {
  return zoneNames().includes(name);
}

/** The zone somebody chose, or the community's. */
export function zoneOf(chosen: string | undefined): string {
  return chosen || DEFAULT_ZONE;
}

/** What a clock on a wall in this zone shows at a moment (UTC epoch milliseconds). */
export function wallAt(zone: string, at: number): Wall {
  const parts = new Map(
    clockOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return {
    year: of("year"),
    month: of("month"),
    day: of("day"),
    hour: of("hour"),
    minute: of("minute"),
  };
}

/** The same as if the wall stood in UTC: two such numbers can be compared and counted with. */
function flat({ year, month, day, hour, minute }: Wall): number {
  return Date.UTC(year, month - 1, day, hour, minute);
}

/** How far the clocks of a zone are ahead of UTC at a moment, in milliseconds, whole minutes. */
function aheadAt(zone: string, at: number): number {
  return flat(wallAt(zone, at)) - Math.floor(at / MINUTE) * MINUTE;
}

/**
 * When a clock in this zone shows this time (UTC epoch milliseconds). Of a time that comes twice, as
 * clocks go back, the first; a time that is left out, as they go forward, is as much later as the
 * clocks jump. That is what `Temporal` calls "compatible"; the tests' runtime does not have it yet.
 */
export function momentOf(zone: string, wall: Wall): number {
  const shown = flat(wall);
  // No zone changes its clocks twice within two days, so one of these two is right.
  const before = shown - aheadAt(zone, shown - DAY);
  const after = shown - aheadAt(zone, shown + DAY);
  const right = [before, after]
    .toSorted((a, b) => a - b)
    .find((at) => flat(wallAt(zone, at)) === shown);
  return right ?? before;
}

/** The day it is in this zone at a moment. */
export function dayAt(zone: string, at: number): DayText {
  return dayText(flat(wallAt(zone, at)));
}

/** Midnight at the beginning of a day in this zone, or the first moment of a day that has none. */
export function startOf(zone: string, day: DayText): number {
  const at = new Date(`${day}T00:00Z`);
  return momentOf(zone, {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: 0,
    minute: 0,
  });
}

/** Whether this is the name of a day that exists. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00Z`);
  return !Number.isNaN(at) && dayText(at) === text;
}

/** The day that is so many days after another one. */
export function dayAfter(day: DayText, days: number): DayText {
  return dayText(Date.parse(`${day}T00:00Z`) + days * DAY);
}

/** The Monday of the week in which this day is. */
export function mondayOf(day: DayText): DayText {
  const weekday = new Date(`${day}T00:00Z`).getUTCDay();
  return dayAfter(day, -((weekday + 6) % 7));
}

/** The seven days of a week from its Monday, each with its beginning and end in this zone. */
export function weekOf(
  zone: string,
  monday: DayText,
): readonly { readonly day: DayText; readonly from: number; readonly until: number }[] {
  return Array.from({ length: 7 }, (_, n) => {
    const day = dayAfter(monday, n);
    return { day, from: startOf(zone, day), until: startOf(zone, dayAfter(day, 1)) };
  });
}

/**
 * A shift of so many minutes and the same one in the weeks after it, as often as `weeks` says: each at
 * the same time by the clock of the zone, before and after a change of the clocks.
 */
export function weekly(
  zone: string,
  shift: {
    readonly day: DayText;
    /** "21:00". */
    readonly time: string;
    readonly length: number;
    readonly weeks: number;
  },
): readonly Stretch[] {
  const [hour = 0, minute = 0] = shift.time.split(":").map(Number);
  return Array.from({ length: shift.weeks }, (_, n) => {
    const [year = 0, month = 0, day = 0] = dayAfter(shift.day, 7 * n)
      .split("-")
      .map(Number);
    const from = momentOf(zone, { year, month, day, hour, minute });
    return { from, until: from + shift.length * MINUTE };
  });
}

function dayText(at: number): DayText {
  return new Date(at).toISOString().slice(0, 10);
}
