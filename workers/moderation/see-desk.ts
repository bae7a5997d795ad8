import type { Ctx } from "../context.ts";
import { mayReview } from "../permissions/review.ts";
import { mayUnseal } from "../permissions/unsealing.ts";
import { heldBy, lapsedClaim, longestWaiting } from "./queries.ts";
import { className } from "./rules.ts";
import type { ReviewClass, Waiting } from "./types.ts";

/** The desk before anything is taken: what waits in each class, and whether one has a review open. */
export async function seeDesk(
  ctx: Ctx,
): Promise<
  | { ok: true; waiting: Waiting; holding: boolean; mayUnseal: boolean }
  | { ok: false; error: "not_staff" }
> {
  const [held, lapsed, ...classes] = await ctx.load((viewer) => [
    heldBy(ctx.db, viewer.kind === "staff" ? viewer.id : "", ctx.now),
    lapsedClaim(ctx.db, ctx.now),
    ...longestWaiting(ctx.db),
  ]);
  const allowed = mayReview(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const waiting: Record<ReviewClass, number | null> = {
    crisis: null,
    red: null,
    amber: null,
    green: null,
  };
  // One that was claimed and left is in no queue until somebody takes the next, and yet it waits.
  for (const row of [...classes, lapsed].flat() as { class: number; dueAt: number }[]) {
    const name = className(row.class);
    waiting[name] = Math.min(waiting[name] ?? Infinity, row.dueAt);
  }
  return {
    ok: true,
    waiting,
    holding: (held as unknown[]).length > 0,
    mayUnseal: mayUnseal(ctx.actor).allowed,
  };
}
