import { and, desc, eq, gte, lte, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Db } from "../../db/client.ts";
import { staff, staffPasskeys, unsealings } from "../../db/schema/index.ts";
import type { StaffRole } from "../permissions/types.ts";
import type { StaffStatus } from "../staff/types.ts";

/** How many requests the list shows; older ones have long lapsed or closed. */
const LISTED = 50;

const asker = alias(staff, "asker");
const answerer = alias(staff, "answerer");

/** Since when somebody counts as a key (see `isSettled`): NULL while they have no passkey. */
const settledSince = (person: typeof staff | typeof asker) =>
  sql<
    number | null
  >`max(${person.createdAt}, ${person.roleSince}, (SELECT min(${staffPasskeys.createdAt})
    FROM ${staffPasskeys} WHERE ${staffPasskeys.staffId} = ${person.id}))`;

const withPeople = {
  id: unsealings.id,
  threadId: unsealings.threadId,
  postId: unsealings.postId,
  reason: unsealings.reason,
  status: unsealings.status,
  askedBy: unsealings.askedBy,
  answeredBy: unsealings.answeredBy,
  askedAt: unsealings.askedAt,
  answeredAt: unsealings.answeredAt,
  openUntil: unsealings.openUntil,
  tellDay: unsealings.tellDay,
  // Under names of their own: in a batch two columns of one name would become one.
  askerName: sql<string | null>`${asker.name}`.as("asker_name"),
  askerRole: sql<StaffRole | null>`${asker.role}`.as("asker_role"),
  askerStatus: sql<StaffStatus | null>`${asker.status}`.as("asker_status"),
  askerSince: settledSince(asker).as("asker_since"),
  answererName: sql<string | null>`${answerer.name}`.as("answerer_name"),
  answererRole: sql<StaffRole | null>`${answerer.role}`.as("answerer_role"),
};

/** Since when this person counts as a key, in UTC epoch milliseconds. */
export function keyholder(db: Db, staffId: string) {
  return db
    .select({ since: settledSince(staff).as("since") })
    .from(staff)
    .where(eq(staff.id, staffId));
}

/** A request with the names of the two, as they stand now. */
export function unsealingById(db: Db, id: string) {
  return db
    .select(withPeople)
    .from(unsealings)
    .leftJoin(asker, eq(asker.id, unsealings.askedBy))
    .leftJoin(answerer, eq(answerer.id, unsealings.answeredBy))
    .where(eq(unsealings.id, id));
}

/** The requests made since the time of `sinceId`, newest first. */
export function recentUnsealings(db: Db, sinceId: string) {
  return db
    .select(withPeople)
    .from(unsealings)
    .leftJoin(asker, eq(asker.id, unsealings.askedBy))
    .leftJoin(answerer, eq(answerer.id, unsealings.answeredBy))
    .where(gte(unsealings.id, sinceId))
    .orderBy(desc(unsealings.id))
    .limit(LISTED);
}

/** Unsealings of which the member is to be told by `today`. */
export function dueToTell(db: Db, today: number, count: number) {
  return db
    .select({ id: unsealings.id })
    .from(unsealings)
    .where(and(sql`${unsealings.tellDay} IS NOT NULL`, lte(unsealings.tellDay, today)))
    .orderBy(unsealings.tellDay)
    .limit(count);
}

export type UnsealingRow = Awaited<ReturnType<typeof unsealingById>>[number];
