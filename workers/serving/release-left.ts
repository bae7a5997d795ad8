import { runBatch } from "../../db/client.ts";
import type { ReviewRow } from "../../db/schema/index.ts";
import { doseOfRelease } from "../care/count-dose.ts";
import type { Ctx } from "../context.ts";
import { reviewOf } from "../moderation/queries.ts";
import { CLAIM_MS } from "./rules.ts";
import { releaseLeft } from "./store.ts";

/**
 * Puts back a review whose page was left at `leftAt` (UTC epoch milliseconds), and gives it; null when
 * it is not in those hands any more, or its lease began anew since. Done twice it is done once.
 */
export async function releaseWhatWasLeft(
  ctx: Ctx,
  left: {
    readonly staffId: string;
    readonly threadId: string;
    readonly postId: string;
    readonly leftAt: number;
  },
): Promise<ReviewRow | null> {
  const { staffId, threadId, postId, leftAt } = left;
  const until = leftAt + CLAIM_MS;
  const [[review]] = await ctx.load(() => [reviewOf(ctx.db, threadId, postId)]);
  if (review?.claimedBy !== staffId || review.claimedUntil > until) return null;
  const [released] = await runBatch(ctx.db, [
    releaseLeft(ctx.db, { threadId, postId }, staffId, until),
    ...doseOfRelease(ctx, staffId, review),
  ]);
  return released.meta.changes > 0 ? review : null;
}
