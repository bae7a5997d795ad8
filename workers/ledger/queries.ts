import { and, asc, desc, eq, gt, lt, sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { events, ledger, teamEvents, threads } from "../../db/schema/index.ts";
import { LINKS_SHOWN, ROUND } from "./rules.ts";

/** The last link, with which the next one begins. */
export function lastLink(db: Db) {
  return db
    .select({ seq: ledger.seq, hash: ledger.hash })
    .from(ledger)
    .orderBy(desc(ledger.seq))
    .limit(1);
}

/** The newest event that is chained; of those before it, only what committed late can be missing. */
export function newestChained(db: Db) {
  return db.select({ eventId: ledger.eventId }).from(ledger).orderBy(desc(ledger.eventId)).limit(1);
}

/** Which ids one look takes in: from the first, up to but without the second. */
export interface Span {
  readonly from: string;
  readonly before: string;
}

const notChained = (
  source: "events" | "team_events",
  id: typeof events.id | typeof teamEvents.id,
) =>
  sql`NOT EXISTS (SELECT 1 FROM ledger WHERE ledger.event_id = ${id} AND ledger.source = ${source})`;

/** Events of a span that are not chained yet, in the order of their ids, every column as it is kept. */
export function unchainedEvents(db: Db, { from, before }: Span) {
  return db
    .select({
      thread_id: events.threadId,
      post_id: events.postId,
      id: events.id,
      action: events.action,
      staff_id: events.staffId,
      role: events.role,
      policy_number: events.policyNumber,
      policy_version: events.policyVersion,
      reason: events.reason,
      detail: sql<string>`${events.detail}`.as("detail_text"),
      reverses: events.reverses,
      at: events.at,
      bulk: events.bulk,
    })
    .from(events)
    .where(
      and(
        gt(events.id, from),
        lt(events.id, before),
        sql`${events.action} <> 'withdrawn'`,
        notChained("events", events.id),
      ),
    )
    .orderBy(asc(events.id))
    .limit(ROUND);
}

/** The same of what was done about the team. */
export function unchainedTeamEvents(db: Db, { from, before }: Span) {
  return db
    .select({
      id: teamEvents.id,
      actor_id: teamEvents.actorId,
      subject_id: teamEvents.subjectId,
      action: teamEvents.action,
      detail: sql<string>`${teamEvents.detail}`.as("detail_text"),
      at: teamEvents.at,
    })
    .from(teamEvents)
    .where(
      and(
        gt(teamEvents.id, from),
        lt(teamEvents.id, before),
        notChained("team_events", teamEvents.id),
      ),
    )
    .orderBy(asc(teamEvents.id))
    .limit(ROUND);
}

/** The last link about what was done before some moment. */
export function lastLinkBefore(db: Db, beforeId: string) {
  return db
    .select({ seq: ledger.seq, hash: ledger.hash })
    .from(ledger)
    .where(lt(ledger.eventId, beforeId))
    .orderBy(desc(ledger.eventId))
    .limit(1);
}

/** A page of the chain from after a number on, and one link more. */
export function linksAfter(db: Db, seq: number) {
  return db
    .select({ seq: ledger.seq, digest: ledger.digest, hash: ledger.hash })
    .from(ledger)
    .where(gt(ledger.seq, seq))
    .orderBy(asc(ledger.seq))
    .limit(LINKS_SHOWN + 1);
}

/** How many acts one page of the public log reads, shown or not. */
export const LOG_ACTS = 200;

/** What the team did before some moment, newest first, with its board. */
export function actsBefore(db: Db, beforeId: string) {
  return db
    .select({
      id: events.id,
      action: events.action,
      role: events.role,
      policyNumber: events.policyNumber,
      detail: events.detail,
      board: threads.board,
    })
    .from(events)
    .innerJoin(ledger, and(eq(ledger.eventId, events.id), eq(ledger.source, "events")))
    .innerJoin(threads, eq(threads.id, events.threadId))
    .where(and(sql`${events.staffId} IS NOT NULL`, lt(events.id, beforeId)))
    .orderBy(desc(events.id))
    .limit(LOG_ACTS + 1);
}
