import type { Ctx } from "../context.ts";
import { latestDecision, reviewOf } from "../moderation/queries.ts";
import { isAction } from "../moderation/rules.ts";
import type { Action, Cause } from "../moderation/types.ts";
import { maySeeStatus } from "../permissions/post.ts";
import { isMine } from "./own-post.ts";
import { postWithThread } from "./queries.ts";
import type { Status } from "./types.ts";

export interface PostStatus {
  readonly ok: true;
  readonly status: Status;
  readonly html: string;
  /** Why it waits or is looked at, while it does; null when nothing is open about it. */
  readonly cause: Cause | null;
  readonly decision: {
    readonly action: Action;
    readonly policyNumber: number | null;
    readonly policyTitle: string | null;
    readonly reason: string;
    readonly at: number;
    /** True when it says no to an author who asked about a pause. */
    readonly answers: boolean;
  } | null;
}

/** The author's own look at one post: where it stands, the latest decision and the rule it cites. */
export async function seeStatus(
  ctx: Ctx,
  threadId: string,
  postId: string,
): Promise<PostStatus | { ok: false; error: "not_found" }> {
  const [rows, decisions, reviews] = await ctx.load(() => [
    postWithThread(ctx.db, threadId, postId),
    latestDecision(ctx.db, threadId, postId),
    reviewOf(ctx.db, threadId, postId),
  ]);
  const row = rows[0];
  if (!row) return { ok: false, error: "not_found" };
  const allowed = maySeeStatus({ mine: await isMine(ctx, ctx.actor, row.post) });
  if (!allowed.allowed) return { ok: false, error: "not_found" };
  const last = decisions[0];
  return {
    ok: true,
    status: row.post.status,
    html: row.post.html,
    cause: reviews[0]?.status === "open" ? reviews[0].cause : null,
    decision:
      last && isAction(last.action)
        ? {
            ...last,
            action: last.action,
            answers: last.action === "dismiss" && last.detail.answers !== undefined,
          }
        : null,
  };
}
