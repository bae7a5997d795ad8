import type { Ctx } from "../context.ts";
import { screenPost } from "../safety/screen-post.ts";
import type { Noticed, Words } from "../safety/types.ts";
import { labelsAt } from "./act-queries.ts";
import { threadById } from "./queries.ts";
import { approvedPostsOf, returnedFor } from "./rules.ts";

/**
 * What the author of these words would be shown before they are posted; nothing is stored, counted or
 * written down. `place` is the slug of a board, for words that open a thread, or the id of the thread
 * in which they reply. Words for a place that is not there are looked at all the same.
 */
export async function checkWords(
  ctx: Ctx,
  place: { readonly board: string } | { readonly threadId: string },
  said: Omit<Words, "board" | "labels">,
): Promise<readonly Noticed[]> {
  const [threads, labels] = await ctx.load(() => [
    threadById(ctx.db, "threadId" in place ? place.threadId : ""),
    labelsAt(ctx.db, place, ctx.now),
  ]);
  const thread = threads[0];
  const board = ctx.catalogue.board("board" in place ? place.board : (thread?.board ?? ""));
  const ofThread = thread ? { need: thread.need, topics: thread.topics } : {};
  const screening = screenPost(ctx, { ...ofThread, ...said, board, labels });
  const approvedPosts = approvedPostsOf(ctx.actor);
  return returnedFor({ board: board ?? null, approvedPosts, screening, anyway: false });
}
