import { and, asc, desc, eq, gt, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { events, policies, reviews } from "../../db/schema/moderation.ts";
import { reports } from "../../db/schema/reports.ts";
import { staff } from "../../db/schema/staff.ts";

// SQLite uses a partial index only when the query repeats its condition word for word, so these
// conditions are literals and never bound parameters.
const OPEN_REPORT = sql`${reports.status} = 'open'`;
const BY_STAFF = sql`${events.staffId} IS NOT NULL`;

export const EVENTS_SHOWN = 20;
export const REPORTS_SHOWN = 20;
export const LOG_PAGE = 20;

/** On which boards, in which classes and in whose queues the reviews of some posts are. */
export function scopesOf(db: Db, refs: readonly { threadId: string; postId: string }[]) {
  const pairs = JSON.stringify(refs.map((ref) => [ref.threadId, ref.postId]));
  return db
    .select({
      postId: reviews.postId,
      board: reviews.board,
      class: reviews.class,
      tier: reviews.tier,
    })
    .from(sql`json_each(${pairs}) as ref`)
    .innerJoin(
      reviews,
      sql`${reviews.threadId} = ref.value ->> 0 and ${reviews.postId} = ref.value ->> 1`,
    );
}

/** Whoever may act on the team just now, what they look after and leave out: some dozens of people. */
export function activeTeam(db: Db) {
  return db
    .select({
      id: staff.id,
      role: staff.role,
      boards: staff.boards,
      classes: staff.classes,
      optOuts: staff.optOuts,
    })
    .from(staff)
    .where(eq(staff.status, "active"))
    .limit(200);
}

export function reviewOf(db: Db, threadId: string, postId: string) {
  return db
    .select()
    .from(reviews)
    .where(and(eq(reviews.threadId, threadId), eq(reviews.postId, postId)))
    .limit(1);
}

/** The reports that are open on a post, newest first. */
export function openReports(db: Db, threadId: string, postId: string) {
  return db
    .select({ reason: reports.reason, words: reports.words, createdAt: reports.createdAt })
    .from(reports)
    .where(and(eq(reports.threadId, threadId), eq(reports.postId, postId), OPEN_REPORT))
    .orderBy(desc(reports.createdAt))
    .limit(REPORTS_SHOWN);
}

/**
 * What was done about a post, newest first: the latest of everything, and the latest decisions however
 * many reports came after them, since what may be done next rests on those.
 */
export function eventsOf(db: Db, threadId: string, postId: string) {
  const ofPost = and(eq(events.threadId, threadId), eq(events.postId, postId));
  const latest = (which?: SQL) =>
    db
      .select({ id: events.id })
      .from(events)
      .where(and(ofPost, which))
      .orderBy(desc(events.id))
      .limit(EVENTS_SHOWN);
  return db
    .select()
    .from(events)
    .where(and(ofPost, or(inArray(events.id, latest()), inArray(events.id, latest(BY_STAFF)))))
    .orderBy(desc(events.id))
    .limit(2 * EVENTS_SHOWN);
}

/** One event of a post. */
export function eventById(db: Db, threadId: string, postId: string, eventId: string) {
  return db
    .select()
    .from(events)
    .where(and(eq(events.threadId, threadId), eq(events.postId, postId), eq(events.id, eventId)))
    .limit(1);
}

/** The policies in force; a short table that grows only when the rules do. */
export function currentPolicies(db: Db) {
  return db
    .select({
      number: policies.number,
      version: policies.version,
      title: policies.title,
      text: policies.text,
    })
    .from(policies)
    .where(eq(policies.current, true))
    .orderBy(asc(policies.number))
    .limit(40);
}

/** One page of the team's log and one row more, to tell whether the next page has any. */
export function logPage(db: Db, key: { readonly before?: string; readonly after?: string }) {
  const forwards = key.after !== undefined;
  const past = forwards
    ? gt(events.id, key.after)
    : key.before
      ? lt(events.id, key.before)
      : undefined;
  return db
    .select()
    .from(events)
    .where(and(BY_STAFF, past))
    .orderBy(forwards ? asc(events.id) : desc(events.id))
    .limit(LOG_PAGE + 1);
}
