import {
  and,
  asc,
  between,
  desc,
  eq,
  getTableColumns,
  gt,
  inArray,
  lt,
  lte,
  notInArray,
  sql,
} from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { events, policies, reviews } from "../../db/schema/moderation.ts";
import { reports } from "../../db/schema/reports.ts";
import { staff } from "../../db/schema/staff.ts";
import { ACTIONS, CLASSES } from "./types.ts";

// SQLite uses a partial index only when the query repeats its condition word for word, so these
// conditions are literals and never bound parameters.
const WAITING = sql`${reviews.status} = 'open' AND ${reviews.claimedUntil} = 0 AND ${reviews.tier} = 0`;
const OPEN_REPORT = sql`${reports.status} = 'open'`;
const BY_STAFF = sql`${events.staffId} IS NOT NULL`;

export const EVENTS_SHOWN = 20;
export const REPORTS_SHOWN = 20;
export const LOG_PAGE = 20;
const LAPSED_SHOWN = 5;

/** When the review that has waited longest is due, per class: one row each, however long the queue. */
export function longestWaiting(db: Db) {
  return Object.values(CLASSES).map((number) =>
    db
      .select({ class: reviews.class, dueAt: reviews.dueAt })
      .from(reviews)
      .where(and(WAITING, eq(reviews.class, number)))
      .orderBy(asc(reviews.dueAt))
      .limit(1),
  );
}

const queued = {
  threadId: reviews.threadId,
  postId: reviews.postId,
  class: reviews.class,
  dueAt: reviews.dueAt,
};

/** Leaves out reviews that were tried in vain just now. */
function but(passed: readonly string[]) {
  return passed.length > 0 ? notInArray(reviews.postId, [...passed]) : undefined;
}

/** The boards and classes someone is served; an empty list is every one. */
interface Scope {
  readonly boards: readonly string[];
  readonly classes: readonly number[];
}

/**
 * What waits longest in the most urgent class, for someone who looks after some boards or classes:
 * one statement for each board, each of which reads the first row of its index.
 */
export function waitingWithin(db: Db, { boards, classes }: Scope, passed: readonly string[]) {
  return eachBoard(boards).map((board) =>
    db
      .select(queued)
      .from(reviews)
      .where(and(WAITING, board, classes.length > 0 ? ofClasses(classes) : undefined, but(passed)))
      .orderBy(asc(reviews.class), asc(reviews.dueAt), asc(reviews.threadId), asc(reviews.postId))
      .limit(1),
  );
}

/** The amber review that waits longest, on each board someone looks after. */
export function ambersWithin(db: Db, { boards }: Scope, passed: readonly string[]) {
  return eachBoard(boards).map((board) =>
    db
      .select(queued)
      .from(reviews)
      .where(and(WAITING, board, eq(reviews.class, CLASSES.amber), but(passed)))
      .orderBy(asc(reviews.dueAt), asc(reviews.threadId), asc(reviews.postId))
      .limit(1),
  );
}

/** When what has waited longest is due, per class and board of those someone looks after. */
export function longestWithin(db: Db, { boards, classes }: Scope) {
  const numbers = classes.length > 0 ? classes : Object.values(CLASSES);
  return eachBoard(boards).flatMap((board) =>
    numbers.map((number) =>
      db
        .select({ class: reviews.class, dueAt: reviews.dueAt })
        .from(reviews)
        .where(and(WAITING, board, eq(reviews.class, number)))
        .orderBy(asc(reviews.dueAt))
        .limit(1),
    ),
  );
}

function eachBoard(boards: readonly string[]) {
  return boards.length > 0 ? boards.map((board) => eq(reviews.board, board)) : [undefined];
}

/** Classes side by side are one stretch of the index; D1 counts each entry of a list as a row read. */
function ofClasses(classes: readonly number[]) {
  const [first, last] = [Math.min(...classes), Math.max(...classes)];
  return last - first === classes.length - 1
    ? between(reviews.class, first, last)
    : inArray(reviews.class, [...classes]);
}

/** Some of the reviews whose claim ran out, with what decides in whose scope they are. */
export function lapsedClaims(db: Db, now: number) {
  return db
    .select({ board: reviews.board, class: reviews.class, dueAt: reviews.dueAt })
    .from(reviews)
    .where(and(sql`${reviews.claimedUntil} > 0`, lte(reviews.claimedUntil, now)))
    .orderBy(asc(reviews.claimedUntil))
    .limit(LAPSED_SHOWN);
}

/** On which boards and in which classes the reviews of some posts are. */
export function scopesOf(db: Db, refs: readonly { threadId: string; postId: string }[]) {
  const pairs = JSON.stringify(refs.map((ref) => [ref.threadId, ref.postId]));
  return db
    .select({ postId: reviews.postId, board: reviews.board, class: reviews.class })
    .from(sql`json_each(${pairs}) as ref`)
    .innerJoin(
      reviews,
      sql`${reviews.threadId} = ref.value ->> 0 and ${reviews.postId} = ref.value ->> 1`,
    );
}

/** Whoever may act on the team just now, and what they look after: some dozens of people. */
export function activeTeam(db: Db) {
  return db
    .select({ id: staff.id, role: staff.role, boards: staff.boards, classes: staff.classes })
    .from(staff)
    .where(eq(staff.status, "active"))
    .limit(200);
}

/** What waits longest in the most urgent class, but for what was tried in vain just now. */
export function firstWaiting(db: Db, passed: readonly string[]) {
  return db
    .select(queued)
    .from(reviews)
    .where(and(WAITING, but(passed)))
    .orderBy(asc(reviews.class), asc(reviews.dueAt), asc(reviews.threadId), asc(reviews.postId))
    .limit(1);
}

/** The amber review that waits longest, with the same exception. */
export function oldestAmber(db: Db, passed: readonly string[]) {
  return db
    .select(queued)
    .from(reviews)
    .where(and(WAITING, eq(reviews.class, CLASSES.amber), but(passed)))
    .orderBy(asc(reviews.dueAt), asc(reviews.threadId), asc(reviews.postId))
    .limit(1);
}

/** A review whose claim ran out and nobody came back to. */
export function lapsedClaim(db: Db, now: number) {
  return db
    .select(queued)
    .from(reviews)
    .where(and(sql`${reviews.claimedUntil} > 0`, lte(reviews.claimedUntil, now)))
    .orderBy(asc(reviews.claimedUntil))
    .limit(1);
}

/** How many reviews this member of staff has been served. */
export function servedTo(db: Db, staffId: string) {
  return db.select({ served: staff.served }).from(staff).where(eq(staff.id, staffId)).limit(1);
}

/** The review this member of staff holds now. */
export function heldBy(db: Db, staffId: string, now: number) {
  return db
    .select({
      threadId: reviews.threadId,
      postId: reviews.postId,
      board: reviews.board,
      class: reviews.class,
    })
    .from(reviews)
    .where(and(eq(reviews.claimedBy, staffId), gt(reviews.claimedUntil, now)))
    .limit(1);
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

/** What was done about a post, newest first. */
export function eventsOf(db: Db, threadId: string, postId: string) {
  return db
    .select()
    .from(events)
    .where(and(eq(events.threadId, threadId), eq(events.postId, postId)))
    .orderBy(desc(events.id))
    .limit(EVENTS_SHOWN);
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

/** The latest decision about a post with the policy it cites, for the author's private page. */
export function latestDecision(db: Db, threadId: string, postId: string) {
  return db
    .select({ ...getTableColumns(events), policyTitle: policies.title, policyText: policies.text })
    .from(events)
    .leftJoin(
      policies,
      and(eq(policies.number, events.policyNumber), eq(policies.version, events.policyVersion)),
    )
    .where(
      and(
        eq(events.threadId, threadId),
        eq(events.postId, postId),
        BY_STAFF,
        inArray(events.action, [...ACTIONS]),
      ),
    )
    .orderBy(desc(events.id))
    .limit(1);
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
