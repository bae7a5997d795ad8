import type { Ctx } from "../context.ts";
import { speaksOfDying } from "../safety/noticed-rules.ts";
import { screenPost } from "../safety/screen-post.ts";
import type { Noticed, Words } from "../safety/types.ts";
import { labelsAt } from "./act-queries.ts";
import { threadById } from "./queries.ts";
import { approvedPostsOf, notesOf, returnedFor } from "./rules.ts";

/** What looking at some words says before they are posted. */
export interface Checked {
  /** What their author would be asked about. */
  readonly noticed: readonly Noticed[];
  /** They speak of wanting to die: nothing is asked, and nobody is told that there was nothing. */
  readonly heavy: boolean;
}

export type Check = (said: Omit<Words, "board" | "labels">) => Checked;

/**
 * What looks at words that are not posted yet; nothing is stored, counted or written down. `place` is
 * the slug of a board, for words that open a thread, or the id of the thread in which they reply. Words
 * for a place that is not there are looked at all the same.
 */
export async function checkFor(
  ctx: Ctx,
  place: { readonly board: string } | { readonly threadId: string },
): Promise<Check> {
  const [threads, labels] = await ctx.load(() => [
    threadById(ctx.db, "threadId" in place ? place.threadId : ""),
    labelsAt(ctx.db, place, ctx.now),
  ]);
  const thread = threads[0];
  const board = ctx.catalogue.board("board" in place ? place.board : (thread?.board ?? ""));
  const ofThread = thread ? { need: thread.need, topics: thread.topics } : {};
  const approvedPosts = approvedPostsOf(ctx.actor);
  return (said) => {
    const chosen = said.notes ?? [];
    const notes = board ? notesOf(chosen, board, "board" in place) : chosen;
    const screening = screenPost(ctx, { ...said, ...ofThread, board, notes, labels });
    const arrival = { board: board ?? null, approvedPosts, screening, anyway: false };
    return { noticed: returnedFor(arrival), heavy: speaksOfDying(screening) };
  };
}
