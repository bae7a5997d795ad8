import { and, asc, eq, gt, gte, lte, ne, sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { agreements, audits, posts, reports, reviews, threads } from "../../db/schema/index.ts";

/** How many are looked at to find one that this person may read. */
const LOOKED_AT = 20;

/** Under names of their own: in a batch two columns of one name would become one. */
const again = {
  threadId: audits.threadId,
  postId: audits.postId,
  eventId: audits.eventId,
  firstAction: audits.firstAction,
  policyNumber: audits.policyNumber,
  board: reviews.board,
  class: reviews.class,
  tier: reviews.tier,
  theme: reviews.theme,
  notFor: reviews.notFor,
  title: threads.title,
  openerVoice: threads.openerVoice,
  status: sql<string>`${posts.status}`.as("post_status"),
  html: posts.html,
  notes: sql<string>`${posts.notes}`.as("post_notes"),
  alias: posts.alias,
  voice: posts.voice,
  createdAt: sql<number>`${posts.createdAt}`.as("post_created_at"),
};

/** What waits to be read again, is as it was when it was decided, and was not decided by this person. */
function readable(staffId: string, at: { readonly from: number; readonly to: number }) {
  return and(
    sql`${audits.secondAt} IS NULL`,
    ne(audits.staffId, staffId),
    gt(audits.sampledAt, at.from),
    lte(audits.sampledAt, at.to),
    ne(posts.status, "erased"),
    sql`(${posts.editedAt} IS NULL OR ${posts.editedAt} <= ${audits.sampledAt})`,
  );
}

function withPost(db: Db) {
  return db
    .select(again)
    .from(audits)
    .innerJoin(posts, and(eq(posts.threadId, audits.threadId), eq(posts.id, audits.postId)))
    .innerJoin(
      reviews,
      and(eq(reviews.threadId, audits.threadId), eq(reviews.postId, audits.postId)),
    )
    .innerJoin(threads, eq(threads.id, audits.threadId));
}

/** The oldest of what waits to be read again, from after some event on. */
export function waitingAudits(
  db: Db,
  staffId: string,
  at: { readonly from: number; readonly to: number },
  after: string,
) {
  return withPost(db)
    .where(and(readable(staffId, at), gt(audits.eventId, after)))
    .orderBy(asc(audits.sampledAt), asc(audits.eventId))
    .limit(LOOKED_AT);
}

/** One of them, while it still waits. */
export function waitingAudit(
  db: Db,
  staffId: string,
  at: { readonly from: number; readonly to: number },
  key: { readonly threadId: string; readonly postId: string; readonly eventId: string },
) {
  return withPost(db)
    .where(
      and(
        eq(audits.threadId, key.threadId),
        eq(audits.postId, key.postId),
        eq(audits.eventId, key.eventId),
        readable(staffId, at),
      ),
    )
    .limit(1);
}

/** For what a post was reported. */
export function reasonsOf(db: Db, threadId: string, postId: string) {
  return db
    .select({ reason: reports.reason })
    .from(reports)
    .where(and(eq(reports.threadId, threadId), eq(reports.postId, postId)))
    .limit(LOOKED_AT);
}

/** What was counted since a year. */
export function agreementsSince(db: Db, year: number) {
  return db
    .select({
      policy: agreements.policyNumber,
      first: agreements.firstAction,
      second: agreements.secondAction,
      count: agreements.count,
    })
    .from(agreements)
    .where(gte(agreements.year, year));
}

export type AuditRow = Awaited<ReturnType<typeof waitingAudits>>[number];
