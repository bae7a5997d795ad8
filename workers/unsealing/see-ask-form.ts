import type { Ctx } from "../context.ts";
import { reviewOf } from "../moderation/queries.ts";
import { isConfirmed } from "../permissions/acts.ts";
import { isSettled, mayUnseal } from "../permissions/unsealing.ts";
import { postById, threadById } from "../threads/queries.ts";
import { keyholder } from "./queries.ts";

export interface AskForm {
  readonly ok: true;
  readonly threadTitle: string;
  readonly alias: string;
  /** True when a colleague wrote the post: then there is nothing to unseal. */
  readonly byTeam: boolean;
  /** True of somebody who has not been here for long enough to be one of the two. */
  readonly tooNew: boolean;
  /** Whether a passkey was used a moment ago, as asking needs. */
  readonly confirmed: boolean;
}

/** What the form of a request shows about the post it is about. */
export async function seeAskForm(
  ctx: Ctx,
  { threadId, postId }: { readonly threadId: string; readonly postId: string },
): Promise<AskForm | { ok: false; error: "not_staff" | "not_found" }> {
  const [reviews, threads, posts, here] = await ctx.load((viewer) => [
    reviewOf(ctx.db, threadId, postId),
    threadById(ctx.db, threadId),
    postById(ctx.db, threadId, postId),
    keyholder(ctx.db, viewer.kind === "staff" ? viewer.id : ""),
  ]);
  const allowed = mayUnseal(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const thread = threads[0];
  const post = posts[0];
  if (!reviews[0] || !thread || !post) return { ok: false, error: "not_found" };
  return {
    ok: true,
    threadTitle: thread.title,
    alias: post.alias,
    byTeam: post.badge !== null,
    tooNew: !isSettled(here[0]?.since ?? null, ctx.now).allowed,
    confirmed: isConfirmed(allowed.staff, ctx.now).allowed,
  };
}
