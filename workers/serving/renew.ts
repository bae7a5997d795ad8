import { runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { tellDesk } from "../live/tell-desk.ts";
import { mayHandle, mayReview } from "../permissions/review.ts";
import { claimOf } from "./queries.ts";
import { CLAIM_MS } from "./rules.ts";
import { renewClaim } from "./store.ts";
import type { Standing } from "./types.ts";

/**
 * Begins the lease of a review anew while its page is open, and tells how it stands. A lease that ran
 * out meanwhile, as when a laptop slept, is taken up again unless a colleague has it.
 */
export async function renew(
  ctx: Ctx,
  subject: { readonly threadId: string; readonly postId: string },
): Promise<
  { ok: true; standing: Standing } | { ok: false; error: "not_staff" | "not_found" | "not_yours" }
> {
  const { threadId, postId } = subject;
  const [[review]] = await ctx.load(() => [claimOf(ctx.db, threadId, postId)]);
  const allowed = mayReview(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  if (!review) return { ok: false, error: "not_found" };
  const { staff } = allowed;
  const may = mayHandle(staff, review, ctx.now);
  if (!may.allowed) return { ok: false, error: may.because };
  const time = { now: ctx.now, until: ctx.now + CLAIM_MS };
  const [renewed, [after]] = await runBatch(ctx.db, [
    renewClaim(ctx.db, subject, staff.id, time),
    claimOf(ctx.db, threadId, postId),
  ]);
  const wasMine = review.claimedBy === staff.id && review.claimedUntil > ctx.now;
  if (renewed.meta.changes > 0 && !wasMine) {
    ctx.after(tellDesk(ctx.env, { ...subject, ...review, state: "taken", by: staff }));
  }
  return { ok: true, standing: standingOf(after ?? review, staff.id, ctx.now) };
}

type Claimed = Pick<
  Awaited<ReturnType<typeof claimOf>>[number],
  "status" | "claimedBy" | "claimedUntil" | "name"
>;

function standingOf(review: Claimed, staffId: string, now: number): Standing {
  if (review.status !== "open") return { state: "decided" };
  if (review.claimedBy === null || review.claimedUntil <= now) return { state: "free" };
  if (review.claimedBy === staffId) return { state: "mine" };
  return { state: "taken", by: review.name ?? "" };
}
