import { runBatch, type Statement } from "../../db/client.ts";
import { refusedBy } from "../../db/guard.ts";
import type { PostRef } from "../accounts/own-items.ts";
import type { Ctx } from "../context.ts";
import { withdrawalStatements } from "../moderation/withdraw.ts";
import { postsWithThreads } from "./queries.ts";
import { STATUS_GUARD, statusStatements } from "./store.ts";

/**
 * Erases posts for good, each as `deletePost` does, with whatever goes `also` in the same batch. The
 * caller knows that one person wrote them all. Posts that are gone already are passed over.
 */
export async function erasePosts(
  ctx: Ctx,
  refs: readonly PostRef[],
  also: readonly Statement[],
): Promise<void> {
  for (;;) {
    const [rows] = await runBatch(ctx.db, [postsWithThreads(ctx.db, refs)]);
    const standing = rows.filter(({ post }) => post.status !== "erased");
    try {
      await runBatch(ctx.db, [
        ...standing.flatMap(({ thread, post }) => [
          ...statusStatements(ctx.db, { thread, post, to: "erased", now: ctx.now }),
          ...withdrawalStatements(ctx, { threadId: post.threadId, postId: post.id }),
        ]),
        ...also,
      ]);
      return;
    } catch (error) {
      // A second press, or a decision, got there between the reading and this: look again.
      if (!refusedBy(error, STATUS_GUARD)) throw error;
    }
  }
}
