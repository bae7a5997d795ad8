import { and, asc, eq, gt, inArray, lt } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { shifts } from "../../db/schema/duty.ts";
import { staff } from "../../db/schema/staff.ts";
import { ACTS } from "../permissions/acts.ts";
import { LONGEST_SHIFT_MS } from "./rules.ts";

/** Far more than the largest team plans for two weeks; what is beyond comes into sight later. */
const SHIFTS_MAX = 600;
const PEOPLE_MAX = 200;

/** Whoever may be on duty: of the desk, and working. */
const ON_DUTY = and(
  eq(staff.status, "active"),
  inArray(staff.role, [...ACTS.review] as (typeof staff.role.enumValues)[number][]),
);

/** No shift is longer than that, so what began earlier is over: the index is read from there on. */
function touching(from: number, until: number) {
  return and(
    gt(shifts.startsAt, from - LONGEST_SHIFT_MS),
    lt(shifts.startsAt, until),
    gt(shifts.endsAt, from),
  );
}

/**
 * The shifts that touch a stretch of time (UTC epoch milliseconds), the earliest first, of those who
 * may work at the desk: whoever is suspended or removed is not on duty, whatever the rota says.
 */
export function dutyWithin(db: Db, from: number, until: number) {
  return db
    .select({
      staffId: shifts.staffId,
      startsAt: shifts.startsAt,
      endsAt: shifts.endsAt,
      role: staff.role,
      boards: staff.boards,
      classes: staff.classes,
    })
    .from(shifts)
    .innerJoin(staff, eq(staff.id, shifts.staffId))
    .where(and(touching(from, until), ON_DUTY))
    .orderBy(asc(shifts.startsAt), asc(shifts.endsAt))
    .limit(SHIFTS_MAX);
}

const SHOWN = {
  id: shifts.id,
  staffId: shifts.staffId,
  name: staff.name,
  startsAt: shifts.startsAt,
  endsAt: shifts.endsAt,
  offeredAt: shifts.offeredAt,
};

/** The same shifts with whose they are by name, as the rota shows them. */
export function rotaWithin(db: Db, from: number, until: number) {
  return db
    .select(SHOWN)
    .from(shifts)
    .innerJoin(staff, eq(staff.id, shifts.staffId))
    .where(and(touching(from, until), ON_DUTY))
    .orderBy(asc(shifts.startsAt), asc(shifts.endsAt))
    .limit(SHIFTS_MAX);
}

/** One shift, as long as whose it is may work at the desk. */
export function shiftById(db: Db, id: string) {
  return db
    .select(SHOWN)
    .from(shifts)
    .innerJoin(staff, eq(staff.id, shifts.staffId))
    .where(and(eq(shifts.id, id), ON_DUTY))
    .limit(1);
}

/** What somebody has planned already within a stretch of time, the earliest first. */
export function shiftsOf(db: Db, staffId: string, from: number, until: number) {
  return db
    .select({ startsAt: shifts.startsAt, endsAt: shifts.endsAt })
    .from(shifts)
    .where(and(eq(shifts.staffId, staffId), touching(from, until)))
    .orderBy(asc(shifts.startsAt))
    .limit(SHIFTS_MAX);
}

/** The time zone somebody chose; "" while they have not. */
export function zoneChosen(db: Db, staffId: string) {
  return db.select({ timeZone: staff.timeZone }).from(staff).where(eq(staff.id, staffId)).limit(1);
}

/** Everyone who may be on duty, by name: a team is some dozens of people. */
export function dutyPeople(db: Db) {
  return db
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .where(ON_DUTY)
    .orderBy(asc(staff.name))
    .limit(PEOPLE_MAX);
}
