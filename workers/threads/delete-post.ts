import { runBatch } from "../../db/client.ts";
import { refusedBy } from "../../db/guard.ts";
import type { Ctx } from "../context.ts";
import { withdrawalStatements } from "../moderation/withdraw.ts";
import { mayDelete } from "../permissions/post.ts";
import { findPost, type FoundPost } from "./own-post.ts";
import { isOpening } from "./rules.ts";
import { STATUS_GUARD, statusStatements } from "./store.ts";

export type DeleteError = "not_found" | "gone";

/** One's own post, to be deleted: also one that the team has taken down. */
export async function findDeletable(
  ctx: Ctx,
  threadId: string,
  postId: string,
): Promise<({ ok: true } & FoundPost) | { ok: false; error: DeleteError }> {
  const found = await findPost(ctx, threadId, postId);
  if (!found) return { ok: false, error: "not_found" };
  const permission = mayDelete({ mine: found.mine, status: found.post.status });
  if (permission.allowed) return { ok: true, ...found };
  return { ok: false, error: permission.because === "gone" ? "gone" : "not_found" };
}

/**
 * Deletes one's own post: its text is gone at once and for good. A marker stays in its place so
 * that the replies around it still make sense; a thread whose opening post goes is closed with it.
 */
export async function deletePost(
  ctx: Ctx,
  threadId: string,
  postId: string,
): Promise<{ ok: true; threadGone: boolean } | { ok: false; error: DeleteError }> {
  for (;;) {
    const found = await findDeletable(ctx, threadId, postId);
    if (!found.ok) return found;
    const { post, thread } = found;
    try {
      await runBatch(ctx.db, [
        ...statusStatements(ctx.db, { thread, post, to: "erased", now: ctx.now }),
        ...withdrawalStatements(ctx, { threadId, postId }),
      ]);
      return { ok: true, threadGone: isOpening(thread, post) };
    } catch (error) {
      // A second press, or a decision, got there between the reading and this: look again.
      if (!refusedBy(error, STATUS_GUARD)) throw error;
    }
  }
}
