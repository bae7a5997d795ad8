import { and, desc, eq, gt, lte } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { doses } from "../../db/schema/duty.ts";
import { staff } from "../../db/schema/staff.ts";
import { CHART_DAYS } from "./rules.ts";

/** What one of the team has set for themself, and whether they have had enough. */
export function careOf(db: Db, staffId: string) {
  return db
    .select({
      dayBudget: staff.dayBudget,
      weekBudget: staff.weekBudget,
      optOuts: staff.optOuts,
      spentDay: staff.spentDay,
      served: staff.served,
    })
    .from(staff)
    .where(eq(staff.id, staffId))
    .limit(1);
}

/** The days of one of the team up to `today`, the newest first, for the `count` days before its end. */
export function dosesOf(db: Db, staffId: string, today: number, count = CHART_DAYS) {
  return db
    .select({
      day: doses.day,
      points: doses.points,
      reviews: doses.reviews,
      heavy: doses.heavy,
      seconds: doses.seconds,
    })
    .from(doses)
    .where(and(eq(doses.staffId, staffId), gt(doses.day, today - count), lte(doses.day, today)))
    .orderBy(desc(doses.day))
    .limit(count);
}
