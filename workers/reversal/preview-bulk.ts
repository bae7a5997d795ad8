import type { Ctx } from "../context.ts";
import { currentPolicies } from "../moderation/queries.ts";
import { ACTION_RULES } from "../moderation/actions.ts";
import { seeReview } from "../moderation/see-review.ts";
import type { ReviewView } from "../moderation/types.ts";
import { mayReview } from "../permissions/review.ts";
import type { NewBulk } from "./schemas.ts";
import type { BulkAction, BulkItem, LeftOut } from "./types.ts";

export interface BulkPolicy {
  readonly number: number;
  readonly title: string;
}

/** What is wrong with what was chosen, by field. */
export type BulkProblems = Partial<
  Record<"policy" | "reason", "policy_missing" | "policy_unknown" | "reason_missing">
>;

/** The rules that a bulk act may cite, for its form. */
export async function bulkPolicies(
  ctx: Ctx,
): Promise<{ ok: true; policies: readonly BulkPolicy[] } | { ok: false; error: "not_staff" }> {
  const [policies] = await ctx.load(() => [currentPolicies(ctx.db)]);
  const allowed = mayReview(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  return { ok: true, policies };
}

/** What is missing for this act on many: the same as for one. */
export function problemsOf(
  { action, policy, reason }: Pick<NewBulk, "action" | "policy" | "reason">,
  policies: readonly BulkPolicy[],
): BulkProblems {
  const known = policies.some(({ number }) => number === policy);
  if (policy !== null && !known) return { policy: "policy_unknown" };
  if (!ACTION_RULES[action].cites) return {};
  return {
    ...(policy === null ? { policy: "policy_missing" } : {}),
    ...(reason === "" ? { reason: "reason_missing" } : {}),
  };
}

/**
 * What would become of each review that was ticked: every one is asked what its own page would offer,
 * so the preview promises nothing that is refused afterwards.
 */
export async function previewBulk(
  ctx: Ctx,
  { picks, action }: Pick<NewBulk, "picks" | "action">,
): Promise<{ ok: true; items: readonly BulkItem[] } | { ok: false; error: "not_staff" }> {
  const items: BulkItem[] = [];
  for (const pick of picks) {
    const seen = await seeReview(ctx, pick);
    if (seen.ok) {
      items.push(itemOf(seen.review, leftOut(seen.review, action)));
    } else if (seen.error === "not_staff") {
      return { ok: false, error: seen.error };
    } else {
      const unknown = { title: "", board: "", class: "green" as const, version: 0, revision: 0 };
      items.push({ ...pick, ...unknown, left: seen.error });
    }
  }
  return { ok: true, items };
}

function itemOf(review: ReviewView, left: LeftOut | null): BulkItem {
  const { threadId, postId, threadTitle: title, board, version, revision } = review;
  return { threadId, postId, title, board, class: review.class, version, revision, left };
}

function leftOut(review: ReviewView, action: BulkAction): LeftOut | null {
  if (review.own) return "own_post";
  if (review.claim === "another") return "claimed_by_another";
  // An appeal is answered by somebody who has read it.
  if (review.appeal !== null) return "appealed";
  return review.actions.includes(action) ? null : "not_offered";
}
