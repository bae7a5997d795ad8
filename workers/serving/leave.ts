import type { Ctx } from "../context.ts";
import { leftPage } from "../live/tell-desk.ts";
import { mayReview } from "../permissions/review.ts";

/**
 * Notes that the page of a review was left. Shortly after, the desk puts the review back, unless the
 * page was only loaded again or is open in another tab.
 */
export async function leave(
  ctx: Ctx,
  subject: { readonly threadId: string; readonly postId: string },
): Promise<{ ok: true } | { ok: false; error: "not_staff" }> {
  await ctx.load(() => []);
  const allowed = mayReview(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  await leftPage(ctx.env, { staffId: allowed.staff.id, ...subject });
  return { ok: true };
}
