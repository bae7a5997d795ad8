import { eq, inArray, lt, type SQL, sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { onlyIf } from "../../db/guard.ts";
import { settings } from "../../db/schema/safety.ts";
import { shifts } from "../../db/schema/duty.ts";
import { staff, teamEvents } from "../../db/schema/staff.ts";
import { ACTS } from "../permissions/acts.ts";
import type { TeamAction, TeamEventDetail } from "../staff/types.ts";
import { LONGEST_SHIFT_MS } from "./rules.ts";
import type { Stretch } from "./types.ts";

/** The column whose NOT NULL refuses a change to the rota that does not fit it any more. */
export const ROTA_GUARD = "team_events.action";

interface RotaEvent {
  readonly id: string;
  readonly actorId: string;
  readonly subjectId: string;
  readonly detail: TeamEventDetail;
  readonly at: number;
}

/** True while this person may work at the desk. */
const mayServe = (staffId: string) =>
  sql`EXISTS (SELECT 1 FROM staff WHERE staff.id = ${staffId} AND staff.status = 'active'
    AND staff.role IN (${sql.join(
      ACTS.review.map((role) => sql`${role}`),
      sql`, `,
    )}))`;

/** True while nothing this person has planned lies within one of these stretches of time. */
const isFree = (staffId: string, slots: readonly Stretch[]) =>
  sql`NOT EXISTS (SELECT 1 FROM json_each(${JSON.stringify(slots.map(({ from, until }) => [from, until]))}) AS slot
    CROSS JOIN shifts WHERE shifts.staff_id = ${staffId}
      AND shifts.starts_at > (slot.value ->> 0) - ${LONGEST_SHIFT_MS}
      AND shifts.starts_at < slot.value ->> 1 AND shifts.ends_at > slot.value ->> 0)`;

/** Writes into the record what is done to the rota, and fails the batch when it cannot be done. */
function record(db: Db, event: RotaEvent, action: TeamAction, condition: SQL) {
  return db.insert(teamEvents).values({
    ...event,
    action: onlyIf<TeamAction>(action, condition),
  });
}

/** Plans shifts of one person; together they are refused where one of them cannot be. */
export function addShifts(
  db: Db,
  event: RotaEvent,
  planned: readonly { readonly id: string; readonly startsAt: number; readonly endsAt: number }[],
) {
  const slots = planned.map(({ startsAt, endsAt }) => ({ from: startsAt, until: endsAt }));
  const { subjectId } = event;
  return [
    record(
      db,
      event,
      "shift_added",
      sql`WHERE ${mayServe(subjectId)} AND ${isFree(subjectId, slots)}`,
    ),
    db
      .insert(shifts)
      .values(planned.map((shift) => ({ ...shift, staffId: subjectId, offeredAt: null }))),
  ] as const;
}

/** A shift as it was seen; it is changed as long as it still stands so. */
interface SeenShift {
  readonly id: string;
  readonly staffId: string;
  readonly offeredAt: number | null;
}

const unchanged = ({ id, staffId, offeredAt }: SeenShift) =>
  sql`EXISTS (SELECT 1 FROM shifts WHERE shifts.id = ${id} AND shifts.staff_id = ${staffId}
    AND shifts.offered_at IS ${offeredAt})`;

/** Asks somebody else to take a shift, or takes the asking back when `offeredAt` is null. */
export function offerShift(db: Db, event: RotaEvent, seen: SeenShift, offeredAt: number | null) {
  const action = offeredAt === null ? "shift_kept" : "shift_offered";
  return [
    record(db, event, action, sql`WHERE ${unchanged(seen)}`),
    db.update(shifts).set({ offeredAt }).where(eq(shifts.id, seen.id)),
  ] as const;
}

/** Hands an offered shift to somebody who is free then: to the first of two who take it at once. */
export function takeShift(db: Db, event: RotaEvent, seen: SeenShift & Stretch, takerId: string) {
  return [
    record(
      db,
      event,
      "shift_taken",
      sql`WHERE ${unchanged(seen)} AND ${mayServe(takerId)} AND ${isFree(takerId, [seen])}`,
    ),
    db.update(shifts).set({ staffId: takerId, offeredAt: null }).where(eq(shifts.id, seen.id)),
  ] as const;
}

/** Takes a shift out of the rota. */
export function removeShift(db: Db, event: RotaEvent, seen: SeenShift) {
  return [
    record(db, event, "shift_removed", sql`WHERE ${unchanged(seen)}`),
    db.delete(shifts).where(eq(shifts.id, seen.id)),
  ] as const;
}

/** Forgets shifts that began before this time (UTC epoch milliseconds). */
export function deleteOldShifts(db: Db, before: number) {
  return db.delete(shifts).where(lt(shifts.startsAt, before));
}

/** Keeps the time zone somebody chose for themself. */
export function setZone(db: Db, staffId: string, timeZone: string) {
  return db.update(staff).set({ timeZone }).where(eq(staff.id, staffId));
}

/** Sets numbers of the whole community by their names, and records who did. */
export function setTargets(
  db: Db,
  event: Omit<RotaEvent, "subjectId">,
  targets: readonly { readonly name: string; readonly value: string }[],
) {
  return [
    db.delete(settings).where(
      inArray(
        settings.name,
        targets.map(({ name }) => name),
      ),
    ),
    db.insert(settings).values(targets.map((one) => ({ ...one, untilAt: null }))),
    db.insert(teamEvents).values({ ...event, action: "targets_set" as const }),
  ] as const;
}
