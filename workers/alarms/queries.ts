import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { pushSubscriptions, reviews, settings, staff } from "../../db/schema/index.ts";
import { CLASSES } from "../moderation/types.ts";
import { BROWSERS_MAX, holdName } from "./rules.ts";

/** Enough to see who is late on one board; the rest comes into sight as these go up. */
export const SEEN_OF_A_CLASS = 20;

/** The open reviews of one board that have not come to the end of their ladder, of each class the oldest. */
export function standingsOn(db: Db, board: string) {
  return Object.values(CLASSES).map((number) =>
    db
      .select({
        threadId: reviews.threadId,
        postId: reviews.postId,
        class: reviews.class,
        step: reviews.step,
        version: reviews.version,
        openedAt: reviews.openedAt,
        dueAt: reviews.dueAt,
        claimedUntil: reviews.claimedUntil,
      })
      .from(reviews)
      .where(
        and(
          sql`${reviews.status} = 'open' AND ${reviews.step} < 5`,
          eq(reviews.board, board),
          eq(reviews.class, number),
        ),
      )
      .orderBy(asc(reviews.dueAt))
      .limit(SEEN_OF_A_CLASS),
  );
}

/** Until when every new post on this board waits, if it does. */
export function holdOn(db: Db, board: string) {
  return db
    .select({ untilAt: settings.untilAt })
    .from(settings)
    .where(eq(settings.name, holdName(board)));
}

/** The browsers of these people: at most ninety ids at a time. */
export function browsersOf(db: Db, staffIds: readonly string[]) {
  return db
    .select({ staffId: pushSubscriptions.staffId, token: pushSubscriptions.token })
    .from(pushSubscriptions)
    .where(inArray(pushSubscriptions.staffId, [...staffIds]))
    .limit(90 * BROWSERS_MAX);
}

/** The browsers in which somebody is told. */
export function ownBrowsers(db: Db, staffId: string) {
  return db
    .select({ token: pushSubscriptions.token, createdAt: pushSubscriptions.createdAt })
    .from(pushSubscriptions)
    .where(eq(pushSubscriptions.staffId, staffId))
    .limit(BROWSERS_MAX);
}

/** The sealed address of one browser, as long as its owner works here. */
export function sealedBrowser(db: Db, staffId: string, token: string) {
  return db
    .select({ sealed: pushSubscriptions.sealed })
    .from(pushSubscriptions)
    .innerJoin(staff, eq(staff.id, pushSubscriptions.staffId))
    .where(
      and(
        eq(pushSubscriptions.staffId, staffId),
        eq(pushSubscriptions.token, token),
        eq(staff.status, "active"),
      ),
    );
}
