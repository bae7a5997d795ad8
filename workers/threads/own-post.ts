import type { PostRow, ThreadRow } from "../../db/schema/index.ts";
import { voiceToken } from "../accounts/alias.ts";
import type { Ctx } from "../context.ts";
import type { Actor } from "../permissions/types.ts";
import { postWithThread } from "./queries.ts";

export interface FoundPost {
  readonly post: PostRow;
  readonly thread: ThreadRow;
  readonly mine: boolean;
}

/** A post with its thread, and whether this actor wrote it; null when there is no such post. */
export async function findPost(
  ctx: Ctx,
  threadId: string,
  postId: string,
): Promise<FoundPost | null> {
  const [rows] = await ctx.load(() => [postWithThread(ctx.db, threadId, postId)]);
  const row = rows[0];
  return row ? { ...row, mine: await isMine(ctx, ctx.actor, row.post) } : null;
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
