import type { Statement } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import type { Decided, TakenBack } from "../moderation/consequences.ts";
import { isDrawn, mayBeReadAgain, outcomeOf } from "./rules.ts";
import { dropAudit, dropAuditsOf, insertAudit } from "./store.ts";

/**
 * Draws three in a hundred decisions to be read again by somebody who does not know what was
 * decided. Which ones, a keyed hash of their ids says: nobody can choose, and nobody can foresee it.
 */
export async function drawDecision(ctx: Ctx, decided: Decided): Promise<Statement[]> {
  const { action, primary, review, post, staff, policy, eventId, before } = decided;
  const outcome = outcomeOf(action);
  const { class: of, tier } = review;
  if (!primary || outcome === null) return [];
  const twice = before.asks === "second_look";
  if (!mayBeReadAgain({ class: of, tier, twice, byTeam: post.badge !== null })) return [];
  if (!isDrawn(await ctx.keys.bytes("ledger", "second reading", eventId))) return [];
  return [
    insertAudit(ctx.db, {
      threadId: post.threadId,
      postId: post.id,
      eventId,
      staffId: staff.id,
      policyNumber: policy?.number ?? null,
      firstAction: outcome,
      sampledAt: ctx.now,
    }),
  ];
}

/** A decision that was taken back is nobody's opinion any more: it is not read again. */
export async function undrawDecision(ctx: Ctx, { post, event }: TakenBack): Promise<Statement[]> {
  const key = { threadId: post.threadId, postId: post.id, eventId: event.id };
  return [dropAudit(ctx.db, key)];
}

/** The same for everything about a post that its author deleted. */
export function undrawPost(
  ctx: Pick<Ctx, "db">,
  subject: { readonly threadId: string; readonly postId: string },
): Statement[] {
  return [dropAuditsOf(ctx.db, subject)];
}
