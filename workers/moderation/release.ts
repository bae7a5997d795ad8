import { runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { tellDesk } from "../live/tell-desk.ts";
import { mayReview } from "../permissions/review.ts";
import { releaseClaim } from "./store.ts";

/** Puts a review back for someone else. Putting back what one does not hold changes nothing. */
export async function release(
  ctx: Ctx,
  subject: { readonly threadId: string; readonly postId: string },
): Promise<{ ok: true } | { ok: false; error: "not_staff" }> {
  await ctx.load(() => []);
  const allowed = mayReview(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  await runBatch(ctx.db, [releaseClaim(ctx.db, subject, allowed.staff.id)]);
  ctx.after(tellDesk(ctx.env));
  return { ok: true };
}
