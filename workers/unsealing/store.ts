import { and, eq, gte, lt, sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { onlyIf } from "../../db/guard.ts";
import { events, figures, outbox, unsealings } from "../../db/schema/index.ts";
import type { EventRole } from "../moderation/types.ts";
import type { StaffRole } from "../permissions/types.ts";
import type { Answer } from "./types.ts";

/** The columns whose NOT NULL refuses what came second (see `onlyIf`). */
export const ASK_GUARD = "unsealings.reason";
export const UNSEAL_GUARD = "events.action";

/**
 * True of somebody who holds this role now and counts as a key (see `isSettled`): the same question
 * as the pure one, asked again inside the batch. `settled` is a week before now.
 */
function holdsKey(staffId: string, role: StaffRole, settled: number) {
  return sql`EXISTS (SELECT 1 FROM staff JOIN staff_passkeys ON staff_passkeys.staff_id = staff.id
    WHERE staff.id = ${staffId} AND staff.status = 'active' AND staff.role = ${role}
    AND max(staff.created_at, staff.role_since) <= ${settled} AND staff_passkeys.created_at <= ${settled})`;
}

/**
 * Asks, if whoever asks counts as a key, and unless a request about the same post was made since
 * `sinceId` and still waits.
 */
export function insertUnsealing(
  db: Db,
  row: Pick<
    typeof unsealings.$inferInsert,
    "id" | "threadId" | "postId" | "reason" | "askedBy" | "askedAt"
  >,
  by: { readonly sinceId: string; readonly role: StaffRole; readonly settled: number },
) {
  const { threadId, postId, askedBy } = row;
  return db.insert(unsealings).values({
    ...row,
    status: "asked",
    reason: onlyIf(
      row.reason,
      sql`WHERE ${holdsKey(askedBy, by.role, by.settled)}
        AND NOT EXISTS (SELECT 1 FROM unsealings WHERE id >= ${by.sinceId}
        AND thread_id = ${threadId} AND post_id = ${postId} AND status = 'asked')`,
    ),
  });
}

interface Step {
  readonly id: string;
  readonly unsealing: string;
  readonly threadId: string;
  readonly postId: string;
  readonly staffId: string;
  readonly role: EventRole;
  readonly at: number;
}

function eventRow(step: Step) {
  const { unsealing, ...event } = step;
  return { ...event, detail: { unsealing } };
}

/** Records that somebody asked. The reason stays with the request: it is for the two, and the member. */
export function recordAsking(db: Db, step: Step) {
  return db.insert(events).values({ ...eventRow(step), action: "unseal_asked" });
}

/**
 * Records an answer, provided the request still waits, whoever asked is still someone else of the
 * other role, and both count as keys. Otherwise the batch it is in fails as a whole, by UNSEAL_GUARD.
 */
export function recordAnswer(
  db: Db,
  step: Step & { readonly role: StaffRole },
  answer: Answer,
  asked: {
    readonly since: number;
    readonly by: string;
    readonly askerRole: StaffRole;
    readonly settled: number;
  },
) {
  return db.insert(events).values({
    ...eventRow(step),
    action: onlyIf(
      answer === "granted" ? ("unseal_granted" as const) : ("unseal_refused" as const),
      sql`FROM unsealings AS u WHERE u.id = ${step.unsealing}
        AND u.status = 'asked' AND u.asked_at > ${asked.since}
        AND u.asked_by = ${asked.by} AND u.asked_by <> ${step.staffId}
        AND ${holdsKey(asked.by, asked.askerRole, asked.settled)}
        AND ${holdsKey(step.staffId, step.role, asked.settled)}`,
    ),
  });
}

/** Closes a request with its answer. Stands beside `recordAnswer`, which guards it. */
export function closeUnsealing(
  db: Db,
  id: string,
  answer: {
    status: Answer;
    answeredBy: string;
    answeredAt: number;
    openUntil: number;
    tellDay: number | null;
  },
) {
  return db.update(unsealings).set(answer).where(eq(unsealings.id, id));
}

/** Closes requests of some span of ids to which nobody answered; nothing was opened by them. */
export function lapseUnsealings(db: Db, fromId: string, beforeId: string) {
  return db
    .update(unsealings)
    .set({ status: "lapsed" })
    .where(
      and(gte(unsealings.id, fromId), lt(unsealings.id, beforeId), eq(unsealings.status, "asked")),
    );
}

/** Closes one request that can open nothing any more. */
export function lapseUnsealing(db: Db, id: string) {
  return db
    .update(unsealings)
    .set({ status: "lapsed" })
    .where(and(eq(unsealings.id, id), eq(unsealings.status, "asked")));
}

/** Records a look, provided it is still open to this person; else the batch fails by UNSEAL_GUARD. */
export function recordLook(db: Db, step: Step) {
  return db.insert(events).values({
    ...eventRow(step),
    action: onlyIf(
      "unseal_viewed" as const,
      sql`FROM unsealings WHERE id = ${step.unsealing} AND status = 'granted'
        AND open_until > ${step.at} AND ${step.staffId} IN (asked_by, answered_by)`,
    ),
  });
}

/** Counts one more of something for the public. */
export function countFigure(db: Db, year: number, name: string) {
  return db
    .insert(figures)
    .values({ year, name, count: 1 })
    .onConflictDoUpdate({
      target: [figures.year, figures.name],
      set: { count: sql`${figures.count} + 1` },
    });
}

/**
 * Puts the telling of a member in the outbox, once: under the id of the unsealing, and only while
 * they have not been told. Doing it again, or at the same moment twice, changes nothing.
 */
export function tellOnce(db: Db, id: string) {
  return [
    db
      .insert(outbox)
      .select(
        sql`select id, 'unsealing', thread_id, post_id, null, 0, null from unsealings
          where id = ${id} and tell_day is not null`,
      )
      .onConflictDoNothing(),
    db.update(unsealings).set({ tellDay: null }).where(eq(unsealings.id, id)),
  ] as const;
}
