import { runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { tellDesk } from "../live/tell-desk.ts";
import { mayReview } from "../permissions/review.ts";
import { heldBy } from "./queries.ts";
import { CLAIM_MS } from "./rules.ts";
import { claimNext, countServed, putBackLapsed, renewClaim } from "./store.ts";

export interface Taken {
  readonly threadId: string;
  readonly postId: string;
}

/** Serves the next review and claims it; whoever holds one already gets that one back. */
export async function takeNext(
  ctx: Ctx,
): Promise<{ ok: true; review: Taken | null } | { ok: false; error: "not_staff" }> {
  const [held] = await ctx.load((viewer) => [
    heldBy(ctx.db, viewer.kind === "staff" ? viewer.id : "", ctx.now),
  ]);
  const allowed = mayReview(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const { id } = allowed.staff;
  const until = ctx.now + CLAIM_MS;

  const open = held[0];
  if (open) {
    await runBatch(ctx.db, [renewClaim(ctx.db, open, id, until)]);
    return { ok: true, review: open };
  }

  const [, claimed, , nowHeld] = await runBatch(ctx.db, [
    putBackLapsed(ctx.db, ctx.now),
    claimNext(ctx.db, id, ctx.now, until),
    countServed(ctx.db, id),
    // A second press of the same moderator finds here what the first was given.
    heldBy(ctx.db, id, ctx.now),
  ]);
  const review = claimed[0] ?? nowHeld[0] ?? null;
  if (review) ctx.after(tellDesk(ctx.env));
  return { ok: true, review };
}
