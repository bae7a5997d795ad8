import type { Ctx } from "../context.ts";
import { currentPolicies } from "../moderation/queries.ts";
import type { Policy } from "../moderation/types.ts";
import { mayReview } from "../permissions/review.ts";

/** What practice needs besides its cases: the rules in force. It reads and writes nothing about anyone. */
export async function seeTraining(
  ctx: Ctx,
): Promise<{ ok: true; policies: readonly Policy[] } | { ok: false; error: "not_staff" }> {
  const [policies] = await ctx.load(() => [currentPolicies(ctx.db)]);
  const allowed = mayReview(ctx.actor);
  return allowed.allowed ? { ok: true, policies } : { ok: false, error: allowed.because };
}
