import { and, eq, inArray, sql } from "drizzle-orm";
import type { SQLiteColumn, SQLiteUpdateSetSource } from "drizzle-orm/sqlite-core";
import type { Db, Statement } from "../../db/client.ts";
import { onlyIf } from "../../db/guard.ts";
import {
  members,
  posts,
  type PostRow,
  type ThreadRow,
  threads,
  topicActive,
  topicNewest,
  voices,
} from "../../db/schema/index.ts";
import { APPROVED_POSTS_COUNTED, isOpening } from "./rules.ts";
import { excerptOf } from "./text.ts";
import type { Status, Theme } from "./types.ts";

/** A new thread with its opening post; its topic rows too when it is published. */
export function insertThread(db: Db, thread: ThreadRow, post: PostRow): Statement[] {
  return [
    db.insert(threads).values(thread),
    db.insert(posts).values(post),
    ...(thread.status === "published" ? listByTopics(db, thread) : []),
  ];
}

/** A reply. A published one counts, and brings its thread to the top of every list. */
export function insertReply(
  db: Db,
  thread: ThreadRow,
  post: PostRow,
  newVoice: boolean,
  /** In slow mode: nothing is written when this voice has replied since that id. */
  slowSince: string | null = null,
): Statement[] {
  const again =
    slowSince === null
      ? sql``
      : sql` and not exists (select 1 from posts p where p.thread_id = ${thread.id}
          and p.id > ${slowSince} and p.id <> ${thread.id} and p.voice = ${post.voice})`;
  // Should the thread be locked or taken down between the reading and this, nothing is written.
  const status = onlyIf(
    post.status,
    sql`from threads where id = ${thread.id} and status = 'published' and locked = 0${again}`,
  );
  return [
    db.insert(posts).values({ ...post, status }),
    ...(newVoice
      ? [db.insert(voices).values({ threadId: thread.id, alias: post.alias, voice: post.voice })]
      : []),
    ...(post.status === "published" ? countPost(db, thread, 1, post.createdAt) : []),
  ];
}

/**
 * The columns whose NOT NULL fails the whole batch when a post is no longer what it was when it was
 * read (see db/guard.ts): whatever hangs on the change would otherwise be done twice, or half.
 */
export const STATUS_GUARD = "posts.status";
export const EDIT_GUARD = "posts.body";

/**
 * Moves a post to another status with all that hangs on it: the thread's own status when it is the
 * opening post, its counter, its revision and its places in the lists. Guarded by STATUS_GUARD.
 */
export function statusStatements(
  db: Db,
  move: { thread: ThreadRow; post: PostRow; to: Status; now: number },
): Statement[] {
  const { thread, post, to, now } = move;
  if (post.status === to) return [];
  const erased = to === "erased" ? { body: "", html: "" } : {};
  const change: Statement[] = [
    db
      .update(posts)
      .set({
        status: sql<Status>`case when ${posts.status} = ${post.status} then ${to} end`,
        revision: sql`${posts.revision} + 1`,
        ...erased,
      })
      .where(and(eq(posts.threadId, post.threadId), eq(posts.id, post.id))),
  ];
  const wasShown = post.status === "published";
  const isShown = to === "published";
  if (isOpening(thread, post)) {
    change.push(...(wasShown && thread.topics.length > 0 ? unlistByTopics(db, thread) : []));
    change.push(
      db
        .update(threads)
        .set({
          status: to,
          revision: sql`${threads.revision} + 1`,
          ...(to === "erased" ? { title: "", excerpt: "" } : {}),
          // A thread that waited becomes new when others first see it.
          ...(post.status === "held" && isShown ? { lastActivityAt: now } : {}),
        })
        .where(eq(threads.id, thread.id)),
    );
    change.push(...(isShown ? listByTopics(db, thread) : []));
    return change;
  }
  if (wasShown !== isShown) {
    const bump = post.status === "held" && isShown ? now : null;
    change.push(...countPost(db, thread, isShown ? 1 : -1, bump));
  } else {
    change.push(touchThread(db, thread.id));
  }
  return change;
}

/** Gives a post other content notes; those of the opening post stand in the lists too. */
export function notesStatements(
  db: Db,
  change: { thread: ThreadRow; post: PostRow; notes: Theme[]; excerpt: string },
): Statement[] {
  const { thread, post, notes, excerpt } = change;
  const statements: Statement[] = [
    db
      .update(posts)
      .set({ notes, revision: sql`${posts.revision} + 1` })
      .where(and(eq(posts.threadId, post.threadId), eq(posts.id, post.id))),
  ];
  if (isOpening(thread, post)) {
    statements.push(
      ...changeListed(db, thread, { notes, excerpt: notes.length > 0 ? "" : excerpt }),
    );
  } else {
    statements.push(touchThread(db, thread.id));
  }
  return statements;
}

/** What a decision changes about a thread as a whole. */
export type ThreadChange = Partial<
  Pick<ThreadRow, "board" | "locked" | "lockedUntil" | "slowMinutes" | "slowUntil" | "mergedInto">
>;

/** Changes a thread as a whole; the lists show on which board it is and whether it takes replies. */
export function threadStatements(db: Db, thread: ThreadRow, values: ThreadChange): Statement[] {
  const { board, locked } = values;
  const listed = {
    ...(board === undefined ? {} : { board }),
    ...(locked === undefined ? {} : { locked }),
  };
  return [
    ...(Object.keys(listed).length > 0 ? changeTopicCopies(db, thread, listed) : []),
    db
      .update(threads)
      .set({ ...values, revision: sql`${threads.revision} + 1` })
      .where(eq(threads.id, thread.id)),
  ];
}

/**
 * An author's new wording. Only the opening post has a title and an excerpt in the lists. Guarded by
 * EDIT_GUARD: words that were deleted meanwhile must not come back by way of the lists.
 */
export function editStatements(
  db: Db,
  edit: {
    thread: ThreadRow;
    post: PostRow;
    body: string;
    html: string;
    notes: Theme[];
    listed: { title: string; excerpt: string } | null;
    now: number;
  },
): Statement[] {
  const { thread, post, body, html, notes, listed, now } = edit;
  return [
    db
      .update(posts)
      .set({
        body: sql<string>`case when ${posts.revision} = ${post.revision} then ${body} end`,
        html,
        notes,
        editedAt: now,
        revision: sql`${posts.revision} + 1`,
      })
      .where(and(eq(posts.threadId, post.threadId), eq(posts.id, post.id))),
    ...(listed ? changeListed(db, thread, { ...listed, notes }) : [touchThread(db, thread.id)]),
  ];
}

/**
 * Puts other words in the place of a post's, by a decision rather than by its author: they are not
 * marked as edited. `title` is that of the thread, for its opening post.
 */
export function wordsStatements(
  db: Db,
  change: {
    thread: ThreadRow;
    post: PostRow;
    words: { readonly title: string | null; readonly body: string; readonly html: string };
  },
): Statement[] {
  const { thread, post, words } = change;
  const { title, body, html } = words;
  const excerpt = post.notes.length > 0 ? "" : excerptOf(body);
  return [
    db
      .update(posts)
      .set({ body, html, revision: sql`${posts.revision} + 1` })
      .where(and(eq(posts.threadId, post.threadId), eq(posts.id, post.id))),
    ...(title === null
      ? [touchThread(db, thread.id)]
      : changeListed(db, thread, { title, excerpt })),
  ];
}

/** Counts one more published post of a member, up to the number any board asks for. */
export function creditMember(db: Db, memberId: string): Statement {
  return db
    .update(members)
    .set({ approvedPosts: sql`${members.approvedPosts} + 1` })
    .where(
      and(eq(members.id, memberId), sql`${members.approvedPosts} < ${APPROVED_POSTS_COUNTED}`),
    );
}

function countPost(db: Db, thread: ThreadRow, by: 1 | -1, bumpTo: number | null): Statement[] {
  const bumped = (at: SQLiteColumn) =>
    bumpTo === null ? {} : { lastActivityAt: sql`max(${at}, ${bumpTo})` };
  return [
    ...changeTopicCopies(db, thread, {
      postCount: sql`${topicActive.postCount} + ${by}`,
      ...bumped(topicActive.lastActivityAt),
    }),
    db
      .update(threads)
      .set({
        postCount: sql`${threads.postCount} + ${by}`,
        revision: sql`${threads.revision} + 1`,
        ...bumped(threads.lastActivityAt),
      })
      .where(eq(threads.id, thread.id)),
  ];
}

function changeListed(
  db: Db,
  thread: ThreadRow,
  values: Partial<Pick<ThreadRow, "title" | "excerpt" | "notes">>,
): Statement[] {
  return [
    ...changeTopicCopies(db, thread, values),
    db
      .update(threads)
      .set({ ...values, revision: sql`${threads.revision} + 1` })
      .where(eq(threads.id, thread.id)),
  ];
}

/**
 * Changes the copies that the topic lists hold of a thread: one row written for each topic, where
 * taking them out and putting them back would write two. Must stand before the thread's own change.
 */
function changeTopicCopies(
  db: Db,
  thread: ThreadRow,
  values: SQLiteUpdateSetSource<typeof topicActive>,
): Statement[] {
  if (thread.status !== "published" || thread.topics.length === 0) return [];
  return [db.update(topicActive).set(values).where(isTopicCopyOf(thread))];
}

function touchThread(db: Db, threadId: string): Statement {
  return db
    .update(threads)
    .set({ revision: sql`${threads.revision} + 1` })
    .where(eq(threads.id, threadId));
}

function listByTopics(db: Db, thread: ThreadRow): Statement[] {
  if (thread.topics.length === 0) return [];
  return [
    copyToActive(db, thread),
    db
      .insert(topicNewest)
      .values(thread.topics.map((topic) => ({ topic, threadId: thread.id })))
      .onConflictDoNothing(),
  ];
}

/** Must stand before the thread's own change. */
function unlistByTopics(db: Db, thread: ThreadRow): Statement[] {
  return [
    db.delete(topicActive).where(isTopicCopyOf(thread)),
    db
      .delete(topicNewest)
      .where(and(inArray(topicNewest.topic, thread.topics), eq(topicNewest.threadId, thread.id))),
  ];
}

/** The copies of a thread, found by the activity that stands on the thread: it is part of their key. */
function isTopicCopyOf(thread: ThreadRow) {
  return and(
    inArray(topicActive.topic, thread.topics),
    sql`${topicActive.lastActivityAt} = (select last_activity_at from threads where id = ${thread.id})`,
    eq(topicActive.threadId, thread.id),
  );
}

/** Copies what a list shows from the thread as it stands now, one row for each of its topics. */
function copyToActive(db: Db, thread: Pick<ThreadRow, "id">): Statement {
  return db
    .insert(topicActive)
    .select(
      sql`select topic.value, t.last_activity_at, t.id, t.board, t.title, t.need, t.topics, t.notes,
          t.excerpt, t.opener_alias, t.locked, t.post_count, t.created_at
        from threads t, json_each(t.topics) topic
        where t.id = ${thread.id} and t.status = 'published'`,
    )
    .onConflictDoNothing();
}
