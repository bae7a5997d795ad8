import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import {
  appeals,
  events,
  keptTexts,
  letters,
  policies,
  posts,
  reports,
  reviews,
} from "../../db/schema/index.ts";

/** How many letters about one post are shown: far more than anyone writes in six months. */
const LETTERS_READ = 200;

/** What is kept of the words of one post, sealed (see keep-text.ts). */
export function keptTextOf(db: Db, threadId: string, postId: string) {
  return db
    .select({ sealed: keptTexts.sealed, eraseDay: keptTexts.eraseDay })
    .from(keptTexts)
    .where(and(eq(keptTexts.threadId, threadId), eq(keptTexts.postId, postId)));
}

/** The same of several posts; the references go in as one JSON parameter, however many. */
export function keptTextsOf(db: Db, refs: readonly { threadId: string; postId: string }[]) {
  return db.select().from(keptTexts).where(keptIn(refs));
}

function keptIn(refs: readonly { threadId: string; postId: string }[]) {
  const pairs = JSON.stringify(refs.map(({ threadId, postId }) => [threadId, postId]));
  return sql`(${keptTexts.threadId}, ${keptTexts.postId}) IN (SELECT value ->> 0, value ->> 1 FROM json_each(${pairs}))`;
}

/** How much of a post's record a page reads. */
const RECORD_READ = 60;

/**
 * What happened about a post, newest first, with the rule that each decision cites. Of reports that
 * follow one another the first stands for all: a hundred of them must not push a decision off the page
 * on which its author reads it and asks for another look.
 */
export function recordOf(db: Db, threadId: string, postId: string) {
  return db
    .select({
      id: events.id,
      action: events.action,
      staffId: events.staffId,
      policyNumber: events.policyNumber,
      policyVersion: events.policyVersion,
      policyTitle: policies.title,
      policyText: policies.text,
      reason: events.reason,
      detail: events.detail,
      reverses: events.reverses,
      at: events.at,
    })
    .from(events)
    .leftJoin(
      policies,
      and(eq(policies.number, events.policyNumber), eq(policies.version, events.policyVersion)),
    )
    .where(
      and(
        eq(events.threadId, threadId),
        eq(events.postId, postId),
        sql`NOT (${events.action} = 'reported' AND coalesce((SELECT e.action FROM events AS e
          WHERE e.thread_id = ${threadId} AND e.post_id = ${postId} AND e.id < ${events.id}
          ORDER BY e.id DESC LIMIT 1), '') = 'reported')`,
      ),
    )
    .orderBy(desc(events.id))
    .limit(RECORD_READ);
}

/** What one party asked about decisions on a post. */
export function appealsBy(db: Db, threadId: string, postId: string, party: string) {
  return db
    .select()
    .from(appeals)
    .where(
      and(eq(appeals.threadId, threadId), eq(appeals.postId, postId), eq(appeals.party, party)),
    )
    .limit(20);
}

/** What the author of a post and the team wrote to each other about it, oldest first. */
export function lettersOf(db: Db, threadId: string, postId: string) {
  return db
    .select()
    .from(letters)
    .where(and(eq(letters.threadId, threadId), eq(letters.postId, postId)))
    .orderBy(asc(letters.id))
    .limit(LETTERS_READ);
}

/** Every letter about some posts, for the copy that their author takes away. */
export function lettersAbout(db: Db, refs: readonly { threadId: string; postId: string }[]) {
  const pairs = JSON.stringify(refs.map(({ threadId, postId }) => [threadId, postId]));
  return db
    .select({
      threadId: letters.threadId,
      postId: letters.postId,
      role: letters.role,
      words: letters.words,
      at: letters.at,
    })
    .from(sql`json_each(${pairs}) as ref`)
    .innerJoin(
      letters,
      sql`${letters.threadId} = ref.value ->> 0 and ${letters.postId} = ref.value ->> 1`,
    );
}

/** The appeals about one post that are still open, the one about the oldest decision first. */
export function openAppeals(db: Db, threadId: string, postId: string) {
  return db
    .select({
      eventId: appeals.eventId,
      party: appeals.party,
      words: appeals.words,
      question: appeals.question,
      reply: appeals.reply,
      createdAt: appeals.createdAt,
    })
    .from(appeals)
    .where(
      and(
        eq(appeals.threadId, threadId),
        eq(appeals.postId, postId),
        sql`${appeals.status} = 'open'`,
      ),
    )
    .orderBy(asc(appeals.eventId), asc(appeals.party))
    .limit(5);
}

/** The post whose author was given this code, by what is stored of it. */
export function postOfReceipt(db: Db, receipt: string) {
  return db
    .select({
      threadId: posts.threadId,
      postId: posts.id,
      status: posts.status,
      authorSeal: posts.authorSeal,
    })
    .from(reviews)
    .innerJoin(posts, and(eq(posts.threadId, reviews.threadId), eq(posts.id, reviews.postId)))
    .where(and(eq(reviews.receipt, receipt), sql`${reviews.receipt} is not null`))
    .limit(1);
}

/** A report with its receipt's holder, and what they may ask about. */
export function reportOfReceipt(db: Db, receiptToken: string) {
  return db.select().from(reports).where(eq(reports.receiptToken, receiptToken)).limit(1);
}
