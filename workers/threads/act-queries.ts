import { and, desc, eq, gt, inArray, lte, ne, type SQL, sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { labels, members, posts, threads } from "../../db/schema/index.ts";
import { named } from "./queries.ts";

/** How many locks one run of the schedule ends; the next sees to the rest. */
const ENDED_AT_ONCE = 20;

/**
 * When somebody last replied in a thread that is slowed down, since an id; of any other thread one row
 * is read. What is read grows with what was written there since, which slow mode keeps small.
 */
export function lastReplyWhileSlow(db: Db, threadId: string, voice: string, since: string) {
  return db
    .select({ createdAt: posts.createdAt })
    .from(threads)
    .innerJoin(posts, and(eq(posts.threadId, threads.id), gt(posts.id, since)))
    .where(
      and(
        eq(threads.id, threadId),
        gt(threads.slowMinutes, 0),
        ne(posts.id, threads.id),
        eq(posts.voice, voice),
      ),
    )
    .orderBy(desc(posts.id))
    .limit(1);
}

/** How many labels may stand on one thread and its board: more than rules put there. */
const LABELS_READ = 50;

/** What rules put on a board (its slug), or on a thread (its id) and its board, that has not run out. */
export function labelsAt(
  db: Db,
  place: { readonly board: string } | { readonly threadId: string },
  now: number,
) {
  const threadId = "threadId" in place ? place.threadId : "";
  const board =
    "board" in place
      ? sql`${place.board}`
      : sql`(select board from threads where id = ${place.threadId})`;
  return db
    .select({ threadId: labels.threadId, label: labels.label })
    .from(labels)
    .where(
      and(
        sql`${labels.board} = ${board}`,
        inArray(labels.threadId, ["", threadId]),
        gt(labels.untilAt, now),
      ),
    )
    .limit(LABELS_READ);
}

/** How many posts of a member have been published, as far as is counted. */
export function approvedPosts(db: Db, memberId: string) {
  return db
    .select({ approvedPosts: members.approvedPosts })
    .from(members)
    .where(eq(members.id, memberId));
}

/** Threads whose lock has ended by itself, with the decision that locked each. */
export function endedLocks(db: Db, now: number) {
  // In the order of the key: the posts of a thread lie side by side, and each has few events.
  const lockedBy = (column: SQL) =>
    sql<string | null>`(select ${column} from (select post_id, max(id) as id from events
      where thread_id = threads.id and action = 'lock'))`;
  return db
    .select({
      thread: named(threads, "t_"),
      postId: lockedBy(sql`post_id`).as("locked_at"),
      eventId: lockedBy(sql`id`).as("locked_by"),
    })
    .from(threads)
    .where(and(sql`${threads.lockedUntil} is not null`, lte(threads.lockedUntil, now)))
    .limit(ENDED_AT_ONCE);
}
