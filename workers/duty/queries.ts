import { and, asc, eq, gt, inArray, lt } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { shifts } from "../../db/schema/duty.ts";
import { staff } from "../../db/schema/staff.ts";
import { ACTS } from "../permissions/acts.ts";
import { LONGEST_SHIFT_MS } from "./rules.ts";

/** Far more than the largest team plans for two weeks; what is beyond comes into sight later. */
const SHIFTS_MAX = 600;

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
    .where(
      and(
        // No shift is longer, so what began earlier is over: the index is read from here on.
        gt(shifts.startsAt, from - LONGEST_SHIFT_MS),
        lt(shifts.startsAt, until),
        gt(shifts.endsAt, from),
        eq(staff.status, "active"),
        inArray(staff.role, [...ACTS.review] as (typeof staff.role.enumValues)[number][]),
      ),
    )
    .orderBy(asc(shifts.startsAt), asc(shifts.endsAt))
    .limit(SHIFTS_MAX);
}
