import type { Ctx } from "../context.ts";
import { decide, type DecisionRefusal } from "../moderation/decide.ts";
import { decisionSchema } from "../moderation/schemas.ts";
import { mayReview } from "../permissions/review.ts";
import { eventsOfBulk } from "./queries.ts";
import type { BulkAction, LeftOut } from "./types.ts";

/** A review as the preview showed it. */
export interface Previewed {
  readonly threadId: string;
  readonly postId: string;
  readonly version: number;
  readonly revision: number;
}

export interface Missed {
  readonly threadId: string;
  readonly postId: string;
  readonly left: LeftOut;
}

interface Bulk {
  readonly bulk: string;
  readonly picks: readonly Previewed[];
  readonly action: BulkAction;
  readonly policy: number | null;
  readonly reason: string;
}

/** How each refusal of one decision reads among many. */
const LEFT: Readonly<Partial<Record<DecisionRefusal, LeftOut>>> = {
  not_found: "not_found",
  not_yours: "not_yours",
  claimed_by_another: "claimed_by_another",
  decided_by_another: "decided_by_another",
  changed: "changed",
  not_offered: "not_offered",
  own_decision: "appealed",
  own_post: "own_post",
  author_gone: "author_gone",
};

/**
 * Decides many reviews, each by itself as its own page would, under one bulk id. Sent again, or after
 * it broke off in the middle, it goes on with what is left: what bears the id already is done. An id
 * under which somebody else acted is refused.
 */
export async function doBulk(
  ctx: Ctx,
  { bulk, picks, action, policy, reason }: Bulk,
): Promise<
  { ok: true; missed: readonly Missed[] } | { ok: false; error: "not_staff" | "not_found" }
> {
  const [known] = await ctx.load(() => [eventsOfBulk(ctx.db, bulk)]);
  const allowed = mayReview(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  if (known.some(({ staffId }) => staffId !== allowed.staff.id)) {
    return { ok: false, error: "not_found" };
  }
  const done = new Set(known.map(({ threadId, postId }) => `${threadId}/${postId}`));
  const missed: Missed[] = [];
  for (const { threadId, postId, version, revision } of picks) {
    if (done.has(`${threadId}/${postId}`)) continue;
    const parsed = decisionSchema.safeParse({ action, policy, reason, version, revision });
    const decided = parsed.success
      ? await decide(ctx, { ...parsed.data, threadId, postId, bulk })
      : null;
    if (decided?.ok) continue;
    missed.push({ threadId, postId, left: (decided && LEFT[decided.error]) ?? "alone" });
  }
  return { ok: true, missed };
}
