import type { Actor } from "../permissions/types.ts";
import type { Board, Status, Theme } from "./types.ts";

/**
 * Where a new post goes. A board may hold the first posts of a new member for a person to read; a
 * held post is waiting, never refused.
 */
export function placement(
  board: Pick<Board, "heldFirstPosts">,
  approvedPosts: number,
): Extract<Status, "published" | "held"> {
  return approvedPosts < board.heldFirstPosts ? "held" : "published";
}

/** The notes a post bears: the author's, and those the board gives to every opening post. */
export function notesOf(
  chosen: readonly Theme[],
  board: Pick<Board, "defaultNotes">,
  opening: boolean,
): Theme[] {
  return [...new Set([...chosen, ...(opening ? board.defaultNotes : [])])];
}

/** How many published posts a new member needs before no board holds them for being new. */
export const APPROVED_POSTS_COUNTED = 3;

/** The count of published posts a member brings to this request. */
export function approvedPostsOf(actor: Actor): number {
  return actor.kind === "member" ? actor.approvedPosts : 0;
}

/** True for the post that opens its thread: both are made with the same id. */
export function isOpening(thread: { readonly id: string }, post: { readonly id: string }): boolean {
  return thread.id === post.id;
}
