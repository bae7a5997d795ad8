import { and, asc, desc, eq, gt, gte, isNotNull, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { events, posts, reports, reviews, threads } from "../../db/schema/index.ts";

/** More than one post has had; what lies further back is not taken back any more. */
const SINCE_SHOWN = 100;
const MEMBERS_MUTED = 90;
export const HISTORY_PAGE = 30;
export const THREAD_REVIEWS = 50;

/** How much of an id is the time at which it was made (see workers/ids.ts). */
const TIME = 10;

/**
 * An event of a post with those of the same moment, and what came after it about the same post, newest
 * first.
 */
export function eventsSince(db: Db, threadId: string, postId: string, eventId: string) {
  const moment = eventId.slice(0, TIME);
  return db
    .select()
    .from(events)
    .where(and(eq(events.threadId, threadId), eq(events.postId, postId), gte(events.id, moment)))
    .orderBy(desc(events.id))
    .limit(SINCE_SHOWN);
}

/** Everything that was done under one bulk id, oldest first, with the title of each thread. */
export function eventsOfBulk(db: Db, bulk: string) {
  return db
    .select({
      threadId: events.threadId,
      postId: events.postId,
      id: events.id,
      action: events.action,
      staffId: events.staffId,
      at: events.at,
      reverses: events.reverses,
      title: threads.title,
    })
    .from(events)
    .innerJoin(threads, eq(threads.id, events.threadId))
    .where(eq(events.bulk, bulk))
    .orderBy(asc(events.id))
    .limit(250);
}

/** Which of the events of a bulk a later event undid, as their posts' own records say. */
export function undoingOfBulk(db: Db, bulk: string) {
  return db
    .select({ id: events.id, reverses: events.reverses })
    .from(events)
    .where(
      sql`(${events.threadId}, ${events.postId}) IN (SELECT thread_id, post_id FROM events WHERE bulk = ${bulk})
        AND ${events.reverses} IS NOT NULL`,
    )
    .limit(1_000);
}

/** The members whose reports a decision answered, sealed. */
export function answeredMembers(db: Db, threadId: string, postId: string, decidedAt: number) {
  return db
    .select({
      threadId: reports.threadId,
      postId: reports.postId,
      reporter: reports.reporter,
      reporterSeal: reports.reporterSeal,
    })
    .from(reports)
    .where(
      and(
        eq(reports.threadId, threadId),
        eq(reports.postId, postId),
        eq(reports.decidedAt, decidedAt),
        isNotNull(reports.reporterSeal),
      ),
    )
    .limit(MEMBERS_MUTED);
}

/** Where one page of a list of reviews begins: the last that was looked at on the page before. */
export interface ReviewKey {
  /** `opened_at` or `due_at`, as the list is sorted (UTC epoch milliseconds). */
  readonly at: number;
  readonly threadId: string;
  readonly postId: string;
}

/**
 * Reviews by when they were opened, the newest first; a board or null for all. What is left out by
 * other filters is left out later, so that what is read is as bounded as what is asked for.
 */
export function newestReviews(db: Db, board: string | null, past: ReviewKey | null, count: number) {
  return db
    .select()
    .from(reviews)
    .where(
      and(
        board === null ? undefined : eq(reviews.board, board),
        past ? before(sql`${reviews.openedAt}`, past) : undefined,
      ),
    )
    .orderBy(desc(reviews.openedAt), desc(reviews.threadId), desc(reviews.postId))
    .limit(count);
}

/** Reviews that wait in nobody's hands, the soonest due first, in one tier and class. */
export function soonestReviews(
  db: Db,
  where: { readonly board: string | null; readonly tier: number; readonly class: number },
  past: ReviewKey | null,
  count: number,
) {
  return db
    .select()
    .from(reviews)
    .where(
      and(
        // SQLite uses a partial index only when the query repeats its condition word for word.
        sql`${reviews.status} = 'open' AND ${reviews.claimedUntil} = 0`,
        where.board === null ? undefined : eq(reviews.board, where.board),
        eq(reviews.tier, where.tier),
        eq(reviews.class, where.class),
        past ? after(past) : undefined,
      ),
    )
    .orderBy(asc(reviews.dueAt), asc(reviews.threadId), asc(reviews.postId))
    .limit(count);
}

function before(column: SQL, { at, threadId, postId }: ReviewKey) {
  return sql`(${column}, ${reviews.threadId}, ${reviews.postId}) < (${at}, ${threadId}, ${postId})`;
}

function after({ at, threadId, postId }: ReviewKey) {
  return sql`(${reviews.dueAt}, ${reviews.threadId}, ${reviews.postId}) > (${at}, ${threadId}, ${postId})`;
}

/** The reviews of one thread, or of one post of it. */
export function reviewsOfThread(db: Db, threadId: string, postId: string | null) {
  return db
    .select()
    .from(reviews)
    .where(
      and(eq(reviews.threadId, threadId), postId === null ? undefined : eq(reviews.postId, postId)),
    )
    .limit(THREAD_REVIEWS);
}

/** The posts of some reviews with the titles of their threads; the references go in as one parameter. */
export function postsOfReviews(db: Db, refs: readonly { threadId: string; postId: string }[]) {
  const pairs = JSON.stringify(refs.map((ref) => [ref.threadId, ref.postId]));
  return db
    .select({
      threadId: posts.threadId,
      postId: posts.id,
      status: posts.status,
      alias: posts.alias,
      html: posts.html,
      notes: posts.notes,
      createdAt: posts.createdAt,
      voice: posts.voice,
      openerVoice: threads.openerVoice,
      title: threads.title,
    })
    .from(sql`json_each(${pairs}) as ref`)
    .innerJoin(posts, sql`${posts.threadId} = ref.value ->> 0 and ${posts.id} = ref.value ->> 1`)
    .innerJoin(threads, sql`${threads.id} = ref.value ->> 0`);
}

/** Where one page of a thread's history begins. */
export interface HistoryKey {
  readonly postId: string;
  readonly eventId: string;
}

/** Everything on the record about a thread's posts, post by post, and one row more than a page. */
export function historyOf(db: Db, threadId: string, past: HistoryKey | null) {
  return db
    .select()
    .from(events)
    .where(
      and(
        eq(events.threadId, threadId),
        past
          ? or(
              and(eq(events.postId, past.postId), gt(events.id, past.eventId)),
              gt(events.postId, past.postId),
            )
          : undefined,
        past ? gte(events.postId, past.postId) : undefined,
      ),
    )
    .orderBy(asc(events.postId), asc(events.id))
    .limit(HISTORY_PAGE + 1);
}
