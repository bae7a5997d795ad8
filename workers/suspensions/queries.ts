import { and, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { appeals, events, policies, suspensions } from "../../db/schema/index.ts";
import type { EventAction } from "../moderation/types.ts";

/** The pauses that stand under these tokens: those of one member, known to nobody else. */
export function suspensionsOf(db: Db, subjects: readonly string[]) {
  return db
    .select()
    .from(suspensions)
    .where(inArray(suspensions.subject, [...subjects]));
}

/** What became of the appeal against one decision, and what was answered. */
export function appealOf(db: Db, threadId: string, postId: string, eventId: string) {
  return db
    .select({ status: appeals.status, words: appeals.words })
    .from(appeals)
    .where(
      and(
        eq(appeals.threadId, threadId),
        eq(appeals.postId, postId),
        eq(appeals.eventId, eventId),
        eq(appeals.party, "author"),
      ),
    )
    .limit(1);
}

/** What somebody asked about their own posts, what became of it and what was answered. */
export function appealsAbout(db: Db, refs: readonly { threadId: string; postId: string }[]) {
  const pairs = JSON.stringify(refs.map(({ threadId, postId }) => [threadId, postId]));
  const answer = sql<string | null>`(select e.reason from events e
    where e.thread_id = ${appeals.threadId} and e.post_id = ${appeals.postId}
    and (json_extract(e.detail, '$.answers') = ${appeals.eventId}
      or (e.action = 'taken_back' and e.reverses = ${appeals.eventId}))
    order by e.id desc limit 1)`;
  // What a reporter asked about the same post is nobody else's to read.
  const ofAuthor = sql`${appeals.party} = 'author'`;
  const decision = sql<EventAction | null>`(select d.action from events d
    where d.thread_id = ${appeals.threadId} and d.post_id = ${appeals.postId}
    and d.id = ${appeals.eventId})`;
  return db
    .select({
      threadId: appeals.threadId,
      postId: appeals.postId,
      eventId: appeals.eventId,
      status: appeals.status,
      words: appeals.words,
      question: appeals.question,
      reply: appeals.reply,
      answer: answer.as("answer"),
      decision: decision.as("decision"),
    })
    .from(sql`json_each(${pairs}) as ref`)
    .innerJoin(
      appeals,
      sql`${appeals.threadId} = ref.value ->> 0 and ${appeals.postId} = ref.value ->> 1
        and ${ofAuthor}`,
    );
}

/** The words of the decision that answered an appeal: it names the appeal in its detail. */
export function answersTo(db: Db, threadId: string, postId: string, eventId: string) {
  return db
    .select({ reason: events.reason })
    .from(events)
    .where(
      and(
        eq(events.threadId, threadId),
        eq(events.postId, postId),
        sql`json_extract(${events.detail}, '$.answers') = ${eventId}`,
      ),
    )
    .limit(1);
}

/** The title of a rule in the version a decision cites. */
export function policyTitle(db: Db, number: number, version: number) {
  return db
    .select({ title: policies.title })
    .from(policies)
    .where(and(eq(policies.number, number), eq(policies.version, version)));
}
