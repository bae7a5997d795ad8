import { dayAfter, dayAt, DEFAULT_ZONE, momentOf } from "../duty/zones.ts";
import type { Relation, Viewer } from "../permissions/visibility.ts";
import { type Theme, THEMES } from "../threads/types.ts";
import { type Choices, type Period, PERIODS, type Wish } from "./types.ts";

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

/** Of somebody who never said: every content note covers, and nothing is left out. */
export const NO_CHOICES: Choices = { show: [], hide: [], lockedUntil: 0 };

/** What choices take up before they are sealed, however many: their length says nothing. */
export const CHOICES_LENGTH = 192;

/** The hour at which a night is over, by the clocks of the community. */
const MORNING = 8;

/** Choices as text of one length. */
export function writeChoices({ show, hide, lockedUntil }: Choices): string {
  return JSON.stringify({ show, hide, lockedUntil }).padEnd(CHOICES_LENGTH);
}

/** What `writeChoices` wrote; themes that are no longer on the list are left out. */
export function readChoices(text: string): Choices {
  const { show, hide, lockedUntil } = JSON.parse(text) as Choices;
  const known = (themes: readonly Theme[]) => THEMES.filter((theme) => themes.includes(theme));
  return { show: known(show), hide: known(hide), lockedUntil };
}

/** Whether the safe view is locked at this moment (UTC epoch milliseconds). */
export function isLocked({ lockedUntil }: Choices, now: number): boolean {
  return lockedUntil > now;
}

/** The same choices with other wishes; a lock goes on. */
export function withWishes(choices: Choices, wishes: ReadonlyMap<Theme, Wish>): Choices {
  const wished = (wish: Wish) => THEMES.filter((theme) => wishes.get(theme) === wish);
  return { show: wished("show"), hide: wished("hide"), lockedUntil: choices.lockedUntil };
}

/** What somebody wishes for a theme. */
export function wishFor({ show, hide }: Choices, theme: Theme): Wish {
  return hide.includes(theme) ? "hide" : show.includes(theme) ? "show" : "cover";
}

/** When a period that begins now ends (UTC epoch milliseconds). */
export function endOf(period: Period, now: number): number {
  switch (period) {
    case "hour":
      return now + HOUR;
    case "morning":
      return nextMorning(now);
    case "day":
      return now + DAY;
    case "week":
      return now + 7 * DAY;
    case "month":
      return now + 28 * DAY;
  }
}

/** Eight in the morning by the clocks of the community: of today while it is still to come. */
function nextMorning(now: number): number {
  const at = (day: string) => {
    const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
    return momentOf(DEFAULT_ZONE, { year, month, day: date, hour: MORNING, minute: 0 });
  };
  const today = dayAt(DEFAULT_ZONE, now);
  return at(today) > now ? at(today) : at(dayAfter(today, 1));
}

/** The periods that are offered now: while a lock runs, those that make it longer by a while. */
export function periodsFor(choices: Choices, now: number): readonly Period[] {
  const from = isLocked(choices, now) ? choices.lockedUntil + HOUR / 2 : now;
  return PERIODS.filter((period) => endOf(period, now) > from);
}

/** Locks the safe view, or makes its lock longer; never shorter. */
export function lock(
  choices: Choices,
  period: Period,
  now: number,
): { readonly ok: true; readonly choices: Choices } | { ok: false; error: "shorter" } {
  const lockedUntil = endOf(period, now);
  if (lockedUntil <= choices.lockedUntil) return { ok: false, error: "shorter" };
  return { ok: true, choices: { ...choices, lockedUntil } };
}

/**
 * What holds for a member in a browser that had choices of its own: theirs where they have any, and
 * the longer lock of the two, so that signing in ends none.
 */
export function together(own: Choices | null, browser: Choices | null): Choices {
  const themes = own ?? browser ?? NO_CHOICES;
  const lockedUntil = Math.max(own?.lockedUntil ?? 0, browser?.lockedUntil ?? 0);
  return { show: themes.show, hide: themes.hide, lockedUntil };
}

/** Who looks, for the one visibility function. */
export function viewerOf(
  choices: Choices,
  relation: Relation,
  now: number,
  anyway = false,
): Viewer {
  const { show, hide } = choices;
  return { relation, show, hide, locked: isLocked(choices, now), anyway };
}
