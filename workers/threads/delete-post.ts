import { runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { mayDelete } from "../permissions/post.ts";
import { findPost } from "./own-post.ts";
import { statusStatements } from "./store.ts";

export type DeleteError = "not_found" | "gone";

/**
 * Deletes one's own post: its text is gone at once and for good. A marker stays in its place so
 * that the replies around it still make sense; a thread whose opening post goes is closed with it.
 */
export async function deletePost(
  ctx: Ctx,
  threadId: string,
  postId: string,
): Promise<{ ok: true; threadGone: boolean } | { ok: false; error: DeleteError }> {
  const found = await findPost(ctx, threadId, postId);
  if (!found) return { ok: false, error: "not_found" };
  const permission = mayDelete({ mine: found.mine, status: found.post.status });
  if (!permission.allowed) {
    return { ok: false, error: permission.because === "gone" ? "gone" : "not_found" };
  }
  const { post, thread } = found;
  await runBatch(ctx.db, statusStatements(ctx.db, { thread, post, to: "erased", now: ctx.now }));
  return { ok: true, threadGone: thread.id === post.id };
}
