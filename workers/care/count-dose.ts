import type { Statement } from "../../db/client.ts";
import type { ReviewRow } from "../../db/schema/index.ts";
import type { Ctx } from "../context.ts";
import type { Decided } from "../moderation/consequences.ts";
import { isHeavy, mostOf, pointsOf, secondsOpen, wasRead } from "./rules.ts";
import { addDose, markSpent } from "./store.ts";

type Held = Pick<ReviewRow, "class" | "claimedBy" | "claimedAt">;
type Counting = Pick<Ctx, "db" | "now" | "today" | "catalogue">;

/**
 * What a decision costs whoever took it, for the batch of the decision. One that leaves the review in
 * the same hands counts when it leaves them: several acts on one text are one reading. What is undone
 * or done by the dozen is not read anew each time.
 */
export function doseOfDecision(ctx: Ctx, decided: Decided): Promise<readonly Statement[]> {
  const { staff, review, press, primary } = decided;
  const [first, last] = [press[0], press.at(-1)];
  const handedOn =
    (last?.next.asks !== "" && last?.next.asks !== first?.before.asks) ||
    (last?.next.escalated && !first?.before.escalated);
  const goesOn = last?.next.review === "open" && !handedOn;
  return Promise.resolve(goesOn || !primary ? [] : dose(ctx, staff.id, review));
}

/** What a review costs whoever puts it back; nothing when it is not in their hands or was hardly opened. */
export function doseOfRelease(ctx: Counting, staffId: string, review: Held): readonly Statement[] {
  if (review.claimedBy !== staffId) return [];
  return wasRead(secondsOpen(review.claimedAt, ctx.now)) ? dose(ctx, staffId, review) : [];
}

/** What reading a post again costs whoever does: as much as reading it the first time, in haste. */
export function doseOfSecondReading(ctx: Counting, staffId: string, reviewClass: number) {
  return dose(ctx, staffId, { class: reviewClass, claimedBy: null, claimedAt: 0 });
}

function dose(ctx: Counting, staffId: string, review: Held): Statement[] {
  // Whoever decides without having taken it has read it once; for how long, nobody knows.
  const seconds = review.claimedBy === staffId ? secondsOpen(review.claimedAt, ctx.now) : 0;
  const { db, today } = ctx;
  const points = pointsOf(review.class, seconds);
  return [
    addDose(db, { staffId, day: today, points, heavy: isHeavy(review.class), seconds }),
    markSpent(db, staffId, today, mostOf(ctx.catalogue.settings)),
  ];
}
