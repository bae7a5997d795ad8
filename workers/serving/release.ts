import { runBatch } from "../../db/client.ts";
import { doseOfRelease } from "../care/count-dose.ts";
import type { Ctx } from "../context.ts";
import { tellDesk } from "../live/tell-desk.ts";
import { isOwnReply } from "../moderation/own-reply.ts";
import { reviewOf } from "../moderation/queries.ts";
import { mayHandle, mayReview } from "../permissions/review.ts";
import { postById } from "../threads/queries.ts";
import { releaseClaim } from "./store.ts";

/**
 * Puts a review back for someone else. Putting back what one does not hold changes nothing. One about
 * their own words never comes to the same person again.
 */
export async function release(
  ctx: Ctx,
  subject: { readonly threadId: string; readonly postId: string },
): Promise<{ ok: true } | { ok: false; error: "not_staff" | "not_yours" }> {
  const { threadId, postId } = subject;
  const [reviews, posts] = await ctx.load(() => [
    reviewOf(ctx.db, threadId, postId),
    postById(ctx.db, threadId, postId),
  ]);
  const allowed = mayReview(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const review = reviews[0];
  const may = review ? mayHandle(allowed.staff, review, ctx.now) : null;
  if (may && !may.allowed) return { ok: false, error: may.because };
  const { staff } = allowed;
  const post = posts[0];
  const own = post !== undefined && (await isOwnReply(ctx, staff, post));
  await runBatch(ctx.db, [
    releaseClaim(ctx.db, subject, staff.id, own),
    ...(review ? doseOfRelease(ctx, staff.id, review) : []),
  ]);
  if (review?.claimedBy === staff.id) {
    ctx.after(tellDesk(ctx.env, { ...review, state: "free", by: staff }));
  }
  return { ok: true };
}
