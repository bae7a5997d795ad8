import { runBatch } from "../../db/client.ts";
import { refusedBy } from "../../db/guard.ts";
import type { Ctx } from "../context.ts";
import { newId } from "../ids.ts";
import { reviewOf } from "../moderation/queries.ts";
import { isConfirmed } from "../permissions/acts.ts";
import { isSettled, LAPSES_MS, mayUnseal, SETTLED_MS } from "../permissions/unsealing.ts";
import { postById } from "../threads/queries.ts";
import { keyholder } from "./queries.ts";
import { FIGURE, yearOf } from "./rules.ts";
import { ASK_GUARD, countFigure, insertUnsealing, recordAsking } from "./store.ts";

export type AskRefusal =
  | "not_staff"
  | "confirm"
  | "not_found"
  | "team_post"
  | "too_new"
  | "asked_already";

interface Asking {
  readonly threadId: string;
  readonly postId: string;
  readonly reason: string;
}

/**
 * Asks a second person to open, together, what else the author of a post under review wrote. It
 * opens nothing by itself: the request, its event and the public figure are one batch.
 */
export async function askUnsealing(
  ctx: Ctx,
  { threadId, postId, reason }: Asking,
): Promise<{ ok: true; id: string } | { ok: false; error: AskRefusal }> {
  const [reviews, posts, here] = await ctx.load((viewer) => [
    reviewOf(ctx.db, threadId, postId),
    postById(ctx.db, threadId, postId),
    keyholder(ctx.db, viewer.kind === "staff" ? viewer.id : ""),
  ]);
  const allowed = mayUnseal(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const { staff } = allowed;
  const post = posts[0];
  if (!reviews[0] || !post) return { ok: false, error: "not_found" };
  if (post.badge !== null) return { ok: false, error: "team_post" };
  const settled = isSettled(here[0]?.since ?? null, ctx.now);
  if (!settled.allowed) return { ok: false, error: settled.because };
  const confirmed = isConfirmed(staff, ctx.now);
  if (!confirmed.allowed) return { ok: false, error: confirmed.because };

  const { db, now } = ctx;
  const id = ctx.newId();
  const step = { id: ctx.newId(), unsealing: id, threadId, postId, at: now };
  try {
    await runBatch(db, [
      insertUnsealing(
        db,
        { id, threadId, postId, reason, askedBy: staff.id, askedAt: now },
        { sinceId: newId(now - LAPSES_MS), role: staff.role, settled: now - SETTLED_MS },
      ),
      recordAsking(db, { ...step, staffId: staff.id, role: staff.role }),
      countFigure(db, yearOf(now), FIGURE.asked),
    ]);
  } catch (error) {
    if (!refusedBy(error, ASK_GUARD)) throw error;
    return { ok: false, error: "asked_already" };
  }
  return { ok: true, id };
}
