import type { Ctx } from "../context.ts";
import { roleMay } from "../permissions/acts.ts";
import { maySeeRota } from "../permissions/duty.ts";
import { rotaWithin, zoneChosen } from "./queries.ts";
import { GAPS_AHEAD_MS, gapsIn, merged, PLANNED_WEEKS_MAX, SHIFTS_KEPT_MS } from "./rules.ts";
import type { RotaDay, RotaShift, Stretch, Targets } from "./types.ts";
import {
  dayAfter,
  dayAt,
  type DayText,
  isDay,
  mondayOf,
  startOf,
  weekOf,
  zoneOf,
} from "./zones.ts";

const DAY = 86_400_000;

export interface SeenRota {
  readonly staffId: string;
  readonly zone: string;
  readonly days: readonly RotaDay[];
  /** The Mondays of the weeks before and after, as far as there is anything to see. */
  readonly previous: DayText | null;
  readonly next: DayText | null;
  /** Who is on duty now. */
  readonly here: readonly RotaShift[];
  /** When nobody is, in the seven days to come. */
  readonly gaps: readonly Stretch[];
  /** What somebody would like to hand on, in the days shown and to come. */
  readonly offered: readonly RotaShift[];
  readonly targets: Targets;
  readonly maySetTargets: boolean;
}

/** A week of the rota in the zone of whoever looks, and what is coming; `asked` is any day of the week. */
export async function seeRota(
  ctx: Ctx,
  asked: string | undefined,
): Promise<({ ok: true } & SeenRota) | { ok: false; error: "not_staff" }> {
  const wanted = asked !== undefined && isDay(asked) && isInSight(asked, ctx.now) ? asked : null;
  // The zone is known only with the answer: a day more on each side covers every one of them.
  const around = wanted === null ? ctx.now : Date.parse(`${mondayOf(wanted)}T12:00Z`) + 3 * DAY;
  const [zones, soon, shown] = await ctx.load((viewer) => [
    zoneChosen(ctx.db, viewer.kind === "staff" ? viewer.id : ""),
    rotaWithin(ctx.db, ctx.now, ctx.now + GAPS_AHEAD_MS),
    rotaWithin(ctx.db, around - 8 * DAY, around + 8 * DAY),
  ]);
  const allowed = maySeeRota(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const zone = zoneOf(zones[0]?.timeZone);
  const today = dayAt(zone, ctx.now);
  const monday = mondayOf(wanted ?? today);
  const week = weekOf(zone, monday);
  const known = new Map([...soon, ...shown].map((shift) => [shift.id, shift]));
  const coverage = merged(soon.map(({ startsAt, endsAt }) => ({ from: startsAt, until: endsAt })));
  const coming = { from: ctx.now, until: ctx.now + GAPS_AHEAD_MS };
  const inSight = (day: DayText) => (isInSight(day, ctx.now) ? day : null);
  return {
    ok: true,
    staffId: allowed.staff.id,
    zone,
    days: week.map(({ day, from, until }) => ({
      day,
      from,
      until,
      isToday: day === today,
      shifts: shown.filter((shift) => shift.startsAt < until && shift.endsAt > from),
    })),
    previous: inSight(dayAfter(monday, -7)),
    next: inSight(dayAfter(monday, 7)),
    here: soon.filter(({ startsAt, endsAt }) => startsAt <= ctx.now && endsAt > ctx.now),
    gaps: gapsIn(coverage, coming),
    offered: [...known.values()].filter(
      ({ offeredAt, endsAt }) => offeredAt !== null && endsAt > ctx.now,
    ),
    targets: ctx.catalogue.rota.targets,
    maySetTargets: roleMay(ctx.actor, "targets"),
  };
}

/** Whether the rota may hold anything in the week of this day. */
function isInSight(day: DayText, now: number): boolean {
  const at = startOf("UTC", day);
  // Planned as far as may be, and repeated from there.
  const ahead = 2 * PLANNED_WEEKS_MAX * 7 * DAY;
  return at > now - SHIFTS_KEPT_MS - 7 * DAY && at < now + ahead;
}
