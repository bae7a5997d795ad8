import { and, eq, lte, type SQL, sql } from "drizzle-orm";
import type { Db, Statement } from "../../db/client.ts";
import { onlyIf } from "../../db/guard.ts";
import { appeals, events, keptTexts, letters, reports, reviews } from "../../db/schema/index.ts";
import type { AppealStatus, EventRole } from "../moderation/types.ts";

interface Subject {
  readonly threadId: string;
  readonly postId: string;
}

/** Keeps the sealed words of a post; what was kept before is in the new seal. The later day counts. */
export function keepText(db: Db, row: Subject & { sealed: string; eraseDay: number }) {
  return db
    .insert(keptTexts)
    .values(row)
    .onConflictDoUpdate({
      target: [keptTexts.threadId, keptTexts.postId],
      set: { sealed: row.sealed, eraseDay: sql`max(kept_texts.erase_day, excluded.erase_day)` },
    });
}

/** Keeps what is kept of a post until a later day, if anything is. */
export function keepTextLonger(db: Db, { threadId, postId }: Subject, eraseDay: number) {
  return db
    .update(keptTexts)
    .set({ eraseDay: sql`max(${keptTexts.eraseDay}, ${eraseDay})` })
    .where(and(eq(keptTexts.threadId, threadId), eq(keptTexts.postId, postId)));
}

/** What is kept of a post goes for good. */
export function deleteKeptText(db: Db, { threadId, postId }: Subject) {
  return db
    .delete(keptTexts)
    .where(and(eq(keptTexts.threadId, threadId), eq(keptTexts.postId, postId)));
}

/** Erases what nobody can ask about any more; what the team has not answered yet waits for that. */
export function deleteExpiredKeptTexts(db: Db, today: number) {
  return db.delete(keptTexts).where(
    and(
      lte(keptTexts.eraseDay, today),
      sql`NOT EXISTS (SELECT 1 FROM appeals a WHERE a.thread_id = ${keptTexts.threadId}
        AND a.post_id = ${keptTexts.postId} AND a.status = 'open')`,
    ),
  );
}

function pairsOf(refs: readonly Subject[]) {
  const pairs = JSON.stringify(refs.map(({ threadId, postId }) => [threadId, postId]));
  return sql`SELECT value ->> 0, value ->> 1 FROM json_each(${pairs})`;
}

/** The column whose NOT NULL refuses an appeal, or a word about it, that comes too late. */
export const APPEAL_GUARD = "appeals.status";

/**
 * Keeps what somebody asks about a decision, once for each decision and party: asked again it is a
 * conflict. `standing` is the condition under which there is something to ask about (see db/guard.ts).
 */
export function insertAppeal(
  db: Db,
  appeal: Subject & { eventId: string; party: string; words: string; createdAt: number },
  standing: SQL,
) {
  return db.insert(appeals).values({ ...appeal, status: onlyIf<AppealStatus>("open", standing) });
}

/** A decision that nothing has undone. */
export function decisionStands({ threadId, postId, eventId }: Subject & { eventId: string }): SQL {
  return sql`FROM events e WHERE e.thread_id = ${threadId} AND e.post_id = ${postId}
    AND e.id = ${eventId} AND NOT EXISTS (SELECT 1 FROM events u WHERE u.thread_id = ${threadId}
      AND u.post_id = ${postId} AND u.reverses = ${eventId})`;
}

/** A pause that stands as it was read. */
export function pauseStands({ subject, sealed }: { subject: string; sealed: string }): SQL {
  return sql`FROM suspensions WHERE subject = ${subject} AND sealed = ${sealed}`;
}

interface AppealKey extends Subject {
  readonly eventId: string;
  readonly party: string;
}

const isAppeal = ({ threadId, postId, eventId, party }: AppealKey) =>
  and(
    eq(appeals.threadId, threadId),
    eq(appeals.postId, postId),
    eq(appeals.eventId, eventId),
    eq(appeals.party, party),
  );

const stillIs = (status: AppealStatus, next: AppealStatus) =>
  sql<AppealStatus>`CASE WHEN ${appeals.status} = ${status} THEN ${next} END`;

/**
 * Answers what was asked about a decision and waits for the team. A report whose refusal was
 * overturned was right to be made.
 */
export function answerAppeals(
  db: Db,
  { threadId, postId, eventId }: Subject & { readonly eventId: string },
  status: "granted" | "refused",
  now: number,
): Statement[] {
  const waiting = sql`SELECT party FROM appeals WHERE thread_id = ${threadId}
    AND post_id = ${postId} AND event_id = ${eventId} AND status = 'open'`;
  const uphold = db
    .update(reports)
    .set({ status: "upheld" })
    .where(
      and(
        eq(reports.threadId, threadId),
        eq(reports.postId, postId),
        sql`${reports.reporter} IN (${waiting})`,
      ),
    );
  const answer = db
    .update(appeals)
    .set({ status, decidedAt: now })
    .where(
      and(
        eq(appeals.threadId, threadId),
        eq(appeals.postId, postId),
        eq(appeals.eventId, eventId),
        sql`${appeals.status} = 'open'`,
      ),
    );
  return status === "granted" ? [uphold, answer] : [answer];
}

/**
 * What is asked about a decision that was taken back has been granted, also while the team waits for
 * an answer; and its review closes, unless something else waits there.
 */
export function grantTakenBack(
  db: Db,
  { threadId, postId, eventId }: Subject & { readonly eventId: string },
  now: number,
): Statement[] {
  const subject = and(eq(reviews.threadId, threadId), eq(reviews.postId, postId));
  return [
    db
      .update(appeals)
      .set({ status: "granted", decidedAt: now })
      .where(
        and(
          eq(appeals.threadId, threadId),
          eq(appeals.postId, postId),
          eq(appeals.eventId, eventId),
          sql`${appeals.status} IN ('open', 'asked')`,
        ),
      ),
    db
      .update(reviews)
      .set({ status: "decided", version: sql`version + 1`, claimedBy: null, claimedUntil: 0 })
      .where(
        and(
          subject,
          sql`${reviews.status} = 'open' AND ${reviews.cause} = 'appeal' AND ${reviews.reportCount} = 0`,
          sql`NOT EXISTS (SELECT 1 FROM appeals a WHERE a.thread_id = ${threadId}
            AND a.post_id = ${postId} AND a.status = 'open')`,
          sql`NOT EXISTS (SELECT 1 FROM posts p WHERE p.thread_id = ${threadId}
            AND p.id = ${postId} AND p.status = 'held')`,
        ),
      ),
  ];
}

/** The team asks something back, or names a condition. Guarded by APPEAL_GUARD. */
export function askBackAbout(db: Db, key: AppealKey, question: string) {
  return db
    .update(appeals)
    .set({ status: stillIs("open", "asked"), question, reply: "" })
    .where(isAppeal(key));
}

/** Whoever asked answers that; the appeal is open again. Guarded by APPEAL_GUARD. */
export function replyAbout(db: Db, key: AppealKey, reply: string) {
  return db
    .update(appeals)
    .set({ status: stillIs("asked", "open"), reply })
    .where(isAppeal(key));
}

/** What the author asked about decisions on some posts goes for good, with the words in it. */
export function deleteAppealsOf(db: Db, refs: readonly Subject[]) {
  return db
    .delete(appeals)
    .where(and(sql`(thread_id, post_id) IN (${pairsOf(refs)})`, eq(appeals.party, "author")));
}

/** Reporters who asked again about a post that its author has deleted have what they asked for. */
export function settleReporters(db: Db, { threadId, postId }: Subject) {
  return db
    .update(appeals)
    .set({ status: "granted" })
    .where(
      and(
        eq(appeals.threadId, threadId),
        eq(appeals.postId, postId),
        sql`${appeals.party} <> 'author' AND ${appeals.status} IN ('open', 'asked')`,
      ),
    );
}

/** Keeps a letter; while its post is there. */
export function insertLetter(db: Db, letter: typeof letters.$inferInsert) {
  const words = onlyIf(
    letter.words,
    sql`FROM posts WHERE thread_id = ${letter.threadId} AND id = ${letter.postId} AND status <> 'erased'`,
  );
  return db.insert(letters).values({ ...letter, words });
}

/** Keeps a letter, whatever has become of its post. */
export function keepLetter(db: Db, letter: typeof letters.$inferInsert) {
  return db.insert(letters).values(letter);
}

/** The column whose NOT NULL refuses a letter about a post that was deleted meanwhile. */
export const LETTER_GUARD = "letters.words";

/** The letters about some posts go for good; the references go in as one JSON parameter. */
export function deleteLettersOf(db: Db, refs: readonly Subject[]) {
  return db.delete(letters).where(sql`(thread_id, post_id) IN (${pairsOf(refs)})`);
}

/** Letters that are six months old. */
export function deleteExpiredLetters(db: Db, today: number) {
  return db.delete(letters).where(lte(letters.eraseDay, today));
}

/** A line in the record: that somebody of the team wrote or asked something, and never what. */
export function recordLetter(
  db: Db,
  event: Subject & {
    id: string;
    action: "letter" | "asked_back";
    staffId: string;
    role: EventRole;
    at: number;
  },
) {
  return db.insert(events).values({ ...event, detail: {} });
}

/** Closes a review whose appeal waits for whoever asked, unless something else is open about the post. */
export function closeAsked(db: Db, { threadId, postId }: Subject) {
  return db
    .update(reviews)
    .set({
      status: sql`CASE WHEN ${reviews.reportCount} > 0 OR ${reviews.asks} = 'second_look'
        OR EXISTS (SELECT 1 FROM appeals a WHERE a.thread_id = ${threadId}
          AND a.post_id = ${postId} AND a.status = 'open')
        OR EXISTS (SELECT 1 FROM posts p WHERE p.thread_id = ${threadId}
          AND p.id = ${postId} AND p.status = 'held')
        THEN ${reviews.status} ELSE 'decided' END`,
      version: sql`version + 1`,
      claimedBy: null,
      claimedUntil: 0,
    })
    .where(and(eq(reviews.threadId, threadId), eq(reviews.postId, postId)));
}
