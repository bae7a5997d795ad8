import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { onlyIf } from "../../db/guard.ts";
import { events, reviews } from "../../db/schema/moderation.ts";
import { reports } from "../../db/schema/reports.ts";
import { type Status, type Theme, THEMES } from "../threads/types.ts";
import type { ReportStatus } from "../reports/types.ts";
import type { Signal } from "../screening/types.ts";
import type {
  Action,
  Asks,
  Cause,
  EventAction,
  EventDetail,
  EventRole,
  ReviewStatus,
} from "./types.ts";

interface Subject {
  readonly threadId: string;
  readonly postId: string;
}

const isSubject = ({ threadId, postId }: Subject) =>
  and(eq(reviews.threadId, threadId), eq(reviews.postId, postId));

/** What a review keeps while it is open, and takes anew when it is opened again. */
function ifOpen(kept: SQL, fresh: SQL): SQL {
  return sql`CASE WHEN reviews.status = 'open' THEN ${kept} ELSE ${fresh} END`;
}

/** Themes from the heaviest on, as the list of them begins. */
const HEAVIEST_FIRST = THEMES.join(" ");

/** The heaviest theme a post bears, as it stands when the batch comes to this; `otherwise` when it bears none. */
function heaviestTheme({ threadId, postId }: Subject, otherwise: Theme | ""): SQL<string> {
  return sql`coalesce((SELECT theme FROM (SELECT note.value AS theme,
    min(instr(${HEAVIEST_FIRST}, note.value)) FROM posts, json_each(posts.notes) AS note
    WHERE posts.thread_id = ${threadId} AND posts.id = ${postId})), ${otherwise})`;
}

/** Opens the review of a post, or opens it again: the more urgent class and the earlier due time stay. */
export function openReview(
  db: Db,
  review: Subject & {
    board: string;
    cause: Cause;
    class: number;
    /** What its report says of the theme, if anything. */
    theme?: Theme | "";
    /** What was noticed in its words; absent when nobody looked, and then what was stays. */
    signals?: readonly Signal[];
    /** What is stored of the code its author was given, when they were. */
    receipt?: string | null;
    dueAt: number;
    now: number;
  },
) {
  return db
    .insert(reviews)
    .values({
      threadId: review.threadId,
      postId: review.postId,
      board: review.board,
      status: "open",
      class: review.class,
      cause: review.cause,
      theme: heaviestTheme(review, review.theme ?? ""),
      dueAt: review.dueAt,
      openedAt: review.now,
      reportCount: review.cause === "report" ? 1 : 0,
      signals: [...(review.signals ?? [])],
      receipt: review.receipt ?? null,
    })
    .onConflictDoUpdate({
      target: [reviews.threadId, reviews.postId],
      set: {
        status: "open",
        class: ifOpen(sql`min(reviews.class, excluded.class)`, sql`excluded.class`),
        dueAt: ifOpen(sql`min(reviews.due_at, excluded.due_at)`, sql`excluded.due_at`),
        cause: ifOpen(sql`reviews.cause`, sql`excluded.cause`),
        theme: ifOpen(
          sql`CASE WHEN excluded.theme = '' THEN reviews.theme ELSE excluded.theme END`,
          sql`excluded.theme`,
        ),
        // What has become more urgent begins its ladder anew, as what is opened again does.
        step: ifOpen(
          sql`CASE WHEN excluded.class < reviews.class THEN 0 ELSE reviews.step END`,
          sql`0`,
        ),
        // Whom it was handed to, or kept from, was so for the decision that has been taken since.
        tier: ifOpen(sql`reviews.tier`, sql`0`),
        asks: ifOpen(sql`reviews.asks`, sql`''`),
        notFor: ifOpen(sql`reviews.not_for`, sql`''`),
        openedAt: ifOpen(sql`reviews.opened_at`, sql`excluded.opened_at`),
        reportCount: sql`reviews.report_count + excluded.report_count`,
        ...(review.signals ? { signals: sql`excluded.signals` } : {}),
        ...(review.receipt ? { receipt: sql`excluded.receipt` } : {}),
        version: sql`reviews.version + 1`,
        // Whoever holds it may be the one it is about, who must not answer: it goes to the others.
        claimedBy: sql`CASE WHEN excluded.cause <> 'appeal' THEN reviews.claimed_by END`,
        claimedUntil: sql`CASE WHEN excluded.cause <> 'appeal' THEN reviews.claimed_until ELSE 0 END`,
      },
    });
}

/** Puts what was noticed in the words of a post in the place of what was noticed before. */
export function keepSignals(db: Db, subject: Subject, signals: readonly Signal[]) {
  return db
    .update(reviews)
    .set({ signals: [...signals] })
    .where(isSubject(subject));
}

/** Records that a review was opened, by whom in general, and why. */
export function recordOpening(
  db: Db,
  event: Subject & {
    id: string;
    action: Exclude<EventAction, Action>;
    role: EventRole;
    detail: EventDetail;
    at: number;
  },
) {
  return db.insert(events).values(event);
}

/**
 * Records a decision, provided the review and the post still stand as the moderator saw them.
 * Otherwise the batch it is in fails as a whole (see `onlyIf`) and `refusedBy` tells so. Null for what
 * rides along with a decision that asks.
 */
export function recordDecision(
  db: Db,
  decision: Subject & {
    id: string;
    action: Action;
    staffId: string;
    role: EventRole;
    policyNumber: number | null;
    policyVersion: number | null;
    reason: string;
    detail: EventDetail;
    reverses: string | null;
    at: number;
    bulk: string | null;
  },
  seen: { readonly version: number; readonly revision: number; readonly status: Status } | null,
) {
  const { threadId, postId } = decision;
  if (!seen) return db.insert(events).values(decision);
  return db.insert(events).values({
    ...decision,
    action: onlyIf(
      decision.action,
      sql`FROM reviews AS r JOIN posts AS p ON p.thread_id = r.thread_id AND p.id = r.post_id
        WHERE r.thread_id = ${threadId} AND r.post_id = ${postId} AND r.version = ${seen.version}
        AND p.revision = ${seen.revision} AND p.status = ${seen.status}`,
    ),
  });
}

/** The column whose NOT NULL refuses a decision that came second. */
export const DECISION_GUARD = "events.action";

/** What becomes of a review by a decision. */
export interface Settled {
  readonly status: ReviewStatus;
  readonly tier: number;
  readonly asks: Asks;
  readonly notFor: string;
  /** Anew, for whoever looks at it as the second. */
  readonly class?: number;
  readonly dueAt?: number;
  /** Anew, for whomever it was handed on to. */
  readonly step?: number;
  /** What people reported has been decided. */
  readonly answered: boolean;
  /** Whoever holds it goes on with it; else it is free for others. */
  readonly kept: boolean;
}

/** Moves a review on: closed, or open still for whoever holds it, or for somebody else. */
export function settleReview(db: Db, subject: Subject, { answered, kept, ...values }: Settled) {
  return db
    .update(reviews)
    .set({
      ...values,
      version: sql`version + 1`,
      ...(answered ? { reportCount: 0 } : {}),
      ...(kept ? {} : { claimedBy: null, claimedUntil: 0 }),
    })
    .where(isSubject(subject));
}

/** Records that a lock has ended by itself, provided it is over; else the batch fails by DECISION_GUARD. */
export function recordEndedLock(
  db: Db,
  event: Subject & { id: string; detail: EventDetail; reverses: string | null; at: number },
) {
  return db.insert(events).values({
    ...event,
    role: "system",
    action: onlyIf<EventAction>(
      "unlock",
      sql`FROM threads WHERE id = ${event.threadId} AND locked_until <= ${event.at}`,
    ),
  });
}

/** A thread changed its board, and what is to be read in it goes along. */
export function moveReviews(db: Db, threadId: string, board: string) {
  return db.update(reviews).set({ board }).where(eq(reviews.threadId, threadId));
}

/**
 * Closes the review of a post that its author deleted; not while they ask for another look at a
 * decision about themselves, which does not go with the post.
 */
export function withdrawReview(db: Db, subject: Subject) {
  const { threadId, postId } = subject;
  return db
    .update(reviews)
    .set({
      status: sql`CASE WHEN EXISTS (SELECT 1 FROM appeals WHERE thread_id = ${threadId}
        AND post_id = ${postId} AND status = 'open') THEN reviews.status ELSE 'decided' END`,
      version: sql`version + 1`,
      reportCount: 0,
      claimedBy: null,
      claimedUntil: 0,
      signals: [],
      receipt: null,
    })
    .where(isSubject(subject));
}

/**
 * Records that the author deleted what was to be looked at, if a review of it is open. It is dated
 * by the last thing recorded about the post (`tail` is the end of an id that comes after it): whoever
 * erases an account deletes many posts at one moment, and a time they share would say whose they were.
 */
export function recordWithdrawal(db: Db, { threadId, postId }: Subject, tail: string) {
  const last = (column: SQL) =>
    sql`(SELECT ${column} FROM events WHERE thread_id = ${threadId} AND post_id = ${postId}
        ORDER BY id DESC LIMIT 1)`;
  return db.insert(events).select(
    sql`SELECT thread_id, post_id, ${last(sql`substr(id, 1, 10)`)} || ${tail}, 'withdrawn', NULL,
        'member', NULL, NULL, '', '{}', NULL, ${last(sql`at`)}, NULL
        FROM reviews WHERE thread_id = ${threadId} AND post_id = ${postId} AND status = 'open'`,
  );
}

/** Answers every open report on the post; `now` is null when the time is to stay unknown. */
export function resolveReports(
  db: Db,
  { threadId, postId }: Subject,
  status: Exclude<ReportStatus, "open">,
  now: number | null,
) {
  return db
    .update(reports)
    .set({ status, decidedAt: now })
    .where(
      sql`${reports.threadId} = ${threadId} AND ${reports.postId} = ${postId} AND ${reports.status} = 'open'`,
    );
}
