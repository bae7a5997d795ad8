import { and, eq, lt, sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { doses } from "../../db/schema/duty.ts";
import { settings } from "../../db/schema/safety.ts";
import { staff } from "../../db/schema/staff.ts";
import type { Theme } from "../threads/types.ts";
import { WEEK_DAYS } from "./rules.ts";
import type { Budgets } from "./types.ts";

/** Adds one review to somebody's day. */
export function addDose(
  db: Db,
  dose: { staffId: string; day: number; points: number; heavy: boolean; seconds: number },
) {
  const heavy = dose.heavy ? 1 : 0;
  return db
    .insert(doses)
    .values({ ...dose, heavy, reviews: 1 })
    .onConflictDoUpdate({
      target: [doses.staffId, doses.day],
      set: {
        points: sql`${doses.points} + ${dose.points}`,
        heavy: sql`${doses.heavy} + ${heavy}`,
        seconds: sql`${doses.seconds} + ${dose.seconds}`,
        reviews: sql`${doses.reviews} + 1`,
      },
    });
}

/**
 * Notes whether somebody has had enough today, so that serving the next review need not add up a
 * week. `most` is the community's measure; their own counts where it is less. Goes after `addDose`.
 */
export function markSpent(db: Db, staffId: string, today: number, most: Budgets) {
  const own = (column: typeof staff.dayBudget | typeof staff.weekBudget, limit: number) =>
    sql`CASE WHEN ${column} BETWEEN 1 AND ${limit} THEN ${column} ELSE ${limit} END`;
  const points = (from: number) =>
    sql`(SELECT coalesce(sum(d.points), 0) FROM doses AS d WHERE d.staff_id = ${staffId}
      AND d.day >= ${from} AND d.day <= ${today})`;
  return db
    .update(staff)
    .set({
      spentDay: sql`CASE WHEN ${points(today)} >= ${own(staff.dayBudget, most.day)}
        OR ${points(today - WEEK_DAYS + 1)} >= ${own(staff.weekBudget, most.week)}
        THEN ${today} ELSE 0 END`,
    })
    .where(eq(staff.id, staffId));
}

/** The themes somebody is not served from now on. */
export function setOptOuts(db: Db, staffId: string, optOuts: Theme[]) {
  return db.update(staff).set({ optOuts }).where(eq(staff.id, staffId));
}

/** Somebody's own measures; 0 is the community's. */
export function setBudgets(db: Db, staffId: string, own: Budgets) {
  return db
    .update(staff)
    .set({ dayBudget: own.day, weekBudget: own.week })
    .where(eq(staff.id, staffId));
}

/** Says on the desk, until then, that somebody had to stop and handed over. It says nothing of who. */
export function setHandedOver(db: Db, name: string, untilAt: number) {
  const row = { value: "1", untilAt };
  return db
    .insert(settings)
    .values({ name, ...row })
    .onConflictDoUpdate({ target: settings.name, set: row });
}

/** The days that are too long ago to be kept. */
export function deleteOldDoses(db: Db, before: number) {
  return db.delete(doses).where(and(lt(doses.day, before)));
}
