import { runBatch, type Statement } from "../../db/client.ts";
import type { PostRow } from "../../db/schema/index.ts";
import type { Ctx } from "../context.ts";
import { isOwnReply } from "../moderation/own-reply.ts";
import { everyStaffId } from "./queries.ts";
import { leaveOut } from "./store.ts";

/**
 * What keeps the review of a post from whoever wrote it as one of the team; of a member's post,
 * nothing. It stands in the batch that opens the review, after the opening.
 */
export async function leaveOutWriter(ctx: Ctx, post: PostRow): Promise<Statement[]> {
  if (post.badge === null) return [];
  const [team] = await runBatch(ctx.db, [everyStaffId(ctx.db)]);
  for (const one of team) {
    if (await isOwnReply(ctx, one, post)) {
      return [leaveOut(ctx.db, { threadId: post.threadId, postId: post.id }, one.id)];
    }
  }
  return [];
}
