import type { Ctx } from "../context.ts";
import { isOwnReply } from "../moderation/own-reply.ts";
import { reviewOf } from "../moderation/queries.ts";
import { eventView } from "../moderation/see-review.ts";
import { mayTakeBack } from "../permissions/reversal.ts";
import { mayHandle, mayJudge, mayReview } from "../permissions/review.ts";
import { postById, threadById } from "../threads/queries.ts";
import { eventsSince } from "./queries.ts";
import { obstacleTo } from "./rules.ts";
import type { EventRef } from "./take-back.ts";
import type { TakeBackView } from "./types.ts";

export type SeeTakeBackRefusal =
  | "not_staff"
  | "not_found"
  | "not_yours"
  | "not_your_decision"
  | "own_post";

/** What would be taken back, and what stands in the way of it. */
export async function seeTakeBack(
  ctx: Ctx,
  { threadId, postId, eventId }: EventRef,
): Promise<{ ok: true; back: TakeBackView } | { ok: false; error: SeeTakeBackRefusal }> {
  const { db } = ctx;
  const [reviews, foundThread, foundPost, since] = await ctx.load(() => [
    reviewOf(db, threadId, postId),
    threadById(db, threadId),
    postById(db, threadId, postId),
    eventsSince(db, threadId, postId, eventId),
  ]);
  const allowed = mayReview(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const { staff } = allowed;
  const [review, thread, post] = [reviews[0], foundThread[0], foundPost[0]];
  const event = since.find(({ id }) => id === eventId);
  if (!review || !thread || !post) return { ok: false, error: "not_found" };
  const handled = mayHandle(staff, review, ctx.now);
  if (!handled.allowed) return { ok: false, error: handled.because };
  if (!event) return { ok: false, error: "not_found" };
  const may = mayTakeBack(staff, event);
  if (!may.allowed) return { ok: false, error: may.because };
  const judge = mayJudge({ own: await isOwnReply(ctx, staff, post) });
  if (!judge.allowed) return { ok: false, error: judge.because };
  return {
    ok: true,
    back: {
      threadId,
      postId,
      threadTitle: thread.title,
      event: eventView(event),
      version: review.version,
      revision: post.revision,
      obstacle: obstacleTo(event, since, post),
    },
  };
}
