import type { Ctx } from "../context.ts";
import { mayReview } from "../permissions/review.ts";
import { heldBy, longestWaiting } from "./queries.ts";
import { className } from "./rules.ts";
import type { ReviewClass, Waiting } from "./types.ts";

/** The desk before anything is taken: what waits in each class, and whether one has a review open. */
export async function seeDesk(
  ctx: Ctx,
): Promise<{ ok: true; waiting: Waiting; holding: boolean } | { ok: false; error: "not_staff" }> {
  const [held, ...classes] = await ctx.load((viewer) => [
    heldBy(ctx.db, viewer.kind === "staff" ? viewer.id : "", ctx.now),
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
  for (const row of classes.flat()) {
    waiting[className((row as { class: number }).class)] = (row as { dueAt: number }).dueAt;
  }
  return { ok: true, waiting, holding: (held as unknown[]).length > 0 };
}
