import { and, asc, between, eq, gt, lte, notInArray, type SQL, sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { reviews } from "../../db/schema/moderation.ts";
import { staff } from "../../db/schema/staff.ts";
import { CLASSES } from "../moderation/types.ts";
import type { Theme } from "../threads/types.ts";
import { leftOut, remainingThemes, type Stretch } from "./rules.ts";

// SQLite uses a partial index only when the query repeats its condition word for word, so these
// conditions are literals and never bound parameters.
const WAITING = sql`${reviews.status} = 'open' AND ${reviews.claimedUntil} = 0`;
const LAPSED_SHOWN = 5;
const HELD_SHOWN = 10;

/** The part of the queues that someone is served; an empty list of boards is every board. */
export interface Part {
  readonly staffId: string;
  readonly boards: readonly string[];
  /** 0, and 1 for those who are served what was passed up to the leads. */
  readonly tiers: readonly number[];
}

/**
 * What comes first of a stretch of classes: one statement for each queue someone looks after, each
 * of which reads the first rows of its index. `without` are themes they leave out: the
 * one queue of somebody without boards is split by theme; on boards of their own it steps over them. `passed`
 * is what a colleague was quicker to take.
 */
export function headsOf(
  db: Db,
  part: Part,
  stretch: Stretch,
  more: { without?: readonly Theme[]; passed?: readonly string[]; limit?: number } = {},
) {
  const { without = [], passed = [], limit = 1 } = more;
  const split = without.length > 0 && part.boards.length === 0;
  return queuesOf(part, split ? remainingThemes(without) : undefined).map((queue) =>
    db
      .select({
        threadId: reviews.threadId,
        postId: reviews.postId,
        class: reviews.class,
        dueAt: reviews.dueAt,
        theme: reviews.theme,
        board: reviews.board,
        tier: reviews.tier,
        notFor: reviews.notFor,
      })
      .from(reviews)
      .where(
        and(
          WAITING,
          queue,
          between(reviews.class, ...stretch),
          sql`instr(${reviews.notFor}, ${leftOut(part.staffId)}) = 0`,
          without.length > 0 && !split ? notInArray(reviews.theme, [...without]) : undefined,
          passed.length > 0 ? notInArray(reviews.postId, [...passed]) : undefined,
        ),
      )
      .orderBy(asc(reviews.class), asc(reviews.dueAt), asc(reviews.threadId), asc(reviews.postId))
      .limit(limit),
  );
}

/** Each board in each tier is a queue of its own, and with themes each theme of it. */
function queuesOf({ boards, tiers }: Omit<Part, "staffId">, themes?: readonly string[]) {
  const ofBoard = boards.length > 0 ? boards.map((one) => eq(reviews.board, one)) : [undefined];
  const ofTheme = themes ? themes.map((one) => eq(reviews.theme, one)) : [undefined];
  return tiers.flatMap((tier) =>
    ofBoard.flatMap((board) =>
      ofTheme.map((theme): SQL | undefined => and(board, theme, eq(reviews.tier, tier))),
    ),
  );
}

/** When what has waited longest is due, per class and queue of those someone looks after. */
export function longestWaiting(
  db: Db,
  part: Omit<Part, "staffId">,
  classes: readonly number[] = Object.values(CLASSES),
) {
  return queuesOf(part).flatMap((queue) =>
    classes.map((number) =>
      db
        .select({ class: reviews.class, dueAt: reviews.dueAt, tier: reviews.tier })
        .from(reviews)
        .where(and(WAITING, queue, eq(reviews.class, number)))
        .orderBy(asc(reviews.dueAt))
        .limit(1),
    ),
  );
}

const atHand = {
  threadId: reviews.threadId,
  postId: reviews.postId,
  board: reviews.board,
  class: reviews.class,
  tier: reviews.tier,
  dueAt: reviews.dueAt,
};

/** Some of the reviews whose claim ran out, with what decides in whose scope they are. */
export function lapsedClaims(db: Db, now: number) {
  return db
    .select(atHand)
    .from(reviews)
    .where(and(sql`${reviews.claimedUntil} > 0`, lte(reviews.claimedUntil, now)))
    .orderBy(asc(reviews.claimedUntil))
    .limit(LAPSED_SHOWN);
}

/** When the next claim runs out. */
export function nextToLapse(db: Db) {
  return db
    .select({ claimedUntil: reviews.claimedUntil })
    .from(reviews)
    .where(sql`${reviews.claimedUntil} > 0`)
    .orderBy(asc(reviews.claimedUntil))
    .limit(1);
}

/** What is in somebody's hands just now, and in whose. */
export function liveClaims(db: Db, now: number) {
  return db
    .select({ ...atHand, staffId: staff.id, name: staff.name })
    .from(reviews)
    .innerJoin(staff, eq(staff.id, reviews.claimedBy))
    .where(and(sql`${reviews.claimedUntil} > 0`, gt(reviews.claimedUntil, now)))
    .orderBy(asc(reviews.claimedUntil))
    .limit(HELD_SHOWN);
}

/** What decides which review comes next for this member of staff. */
export function turnOf(db: Db, staffId: string) {
  return db
    .select({
      served: staff.served,
      lastClass: staff.lastClass,
      optOuts: staff.optOuts,
      dayBudget: staff.dayBudget,
      weekBudget: staff.weekBudget,
      spentDay: staff.spentDay,
    })
    .from(staff)
    .where(eq(staff.id, staffId))
    .limit(1);
}

/** The review this member of staff holds now. */
export function heldBy(db: Db, staffId: string, now: number) {
  return db
    .select(atHand)
    .from(reviews)
    .where(and(eq(reviews.claimedBy, staffId), gt(reviews.claimedUntil, now)))
    .limit(1);
}

/** How a review stands, and in whose hands it is. */
export function claimOf(db: Db, threadId: string, postId: string) {
  return db
    .select({
      board: reviews.board,
      class: reviews.class,
      tier: reviews.tier,
      status: reviews.status,
      claimedBy: reviews.claimedBy,
      claimedUntil: reviews.claimedUntil,
      name: staff.name,
    })
    .from(reviews)
    .leftJoin(staff, eq(staff.id, reviews.claimedBy))
    .where(and(eq(reviews.threadId, threadId), eq(reviews.postId, postId)))
    .limit(1);
}

/** Everyone who is or was on the team: some dozens of people. */
export function everyStaffId(db: Db) {
  return db.select({ id: staff.id }).from(staff).limit(500);
}
