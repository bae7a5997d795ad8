import type { PostRow, ReviewRow, ThreadRow } from "../../db/schema/index.ts";
import { voiceToken } from "../accounts/alias.ts";
import type { Ctx } from "../context.ts";
import { reviewOf } from "../moderation/queries.ts";
import type { Actor } from "../permissions/types.ts";
import { keptTextOf } from "../statements/queries.ts";
import { suspensionsOf } from "../suspensions/queries.ts";
import { openPauses, subjectsOf } from "../suspensions/suspension-of.ts";
import type { KeptPause } from "../suspensions/types.ts";
import { postWithThread } from "./queries.ts";

export interface FoundPost {
  readonly post: PostRow;
  readonly thread: ThreadRow;
  readonly mine: boolean;
  /** What the team asked of whoever looks: not to write for a while. */
  readonly pauses: readonly KeptPause[];
  /** The rows they were read from, for `pauseGuard`. */
  readonly paused: readonly { readonly sealed: string }[];
  /** What the team has to do with it; null when it never had. */
  readonly review: ReviewRow | null;
  /** Words of it are sealed away, since a passage is covered or all of it is out of sight. */
  readonly kept: boolean;
}

/** A post with its thread, and whether this actor wrote it; null when there is no such post. */
export async function findPost(
  ctx: Ctx,
  threadId: string,
  postId: string,
): Promise<FoundPost | null> {
  const [rows, paused, reviews, kept] = await ctx.load(
    async (viewer) =>
      [
        postWithThread(ctx.db, threadId, postId),
        suspensionsOf(ctx.db, await subjectsOf(ctx, viewer)),
        reviewOf(ctx.db, threadId, postId),
        keptTextOf(ctx.db, threadId, postId),
      ] as const,
  );
  const row = rows[0];
  if (!row) return null;
  const [mine, pauses] = await Promise.all([
    isMine(ctx, ctx.actor, row.post),
    openPauses(ctx, paused),
  ]);
  return { ...row, mine, pauses, paused, review: reviews[0] ?? null, kept: kept.length > 0 };
}

/** Whether this actor wrote the post: by the voice they bear in its thread, without unsealing. */
export async function isMine(
  ctx: Ctx,
  actor: Actor,
  post: Pick<PostRow, "threadId" | "voice">,
): Promise<boolean> {
  if (actor.kind !== "member") return false;
  return post.voice === (await voiceToken(ctx.keys, actor.id, post.threadId));
}
