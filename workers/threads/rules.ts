import { CLASSES, type Cause } from "../moderation/types.ts";
import type { Actor } from "../permissions/types.ts";
import type { Board, Theme } from "./types.ts";

/** What decides where a new post goes. */
export interface Arrival {
  /** Null when the thread stands on a board that is no longer there. */
  readonly board: Pick<Board, "heldFirstPosts"> | null;
  /** How many posts of the author have been published, as far as is counted. */
  readonly approvedPosts: number;
  /** A visitor's post has done its work; a member's needs none. */
  readonly workDone: boolean;
  /** The team has every first post wait for a while. */
  readonly raid: boolean;
  /** Too many texts like this one have arrived. */
  readonly flood: boolean;
  /** The board has every post wait, since nobody of the team has come for a while. */
  readonly holdFirst: boolean;
  /** It comes from a browser in which somebody was asked to pause. */
  readonly pausedBrowser: boolean;
}

export type Placement =
  | { readonly status: "published" }
  | { readonly status: "held"; readonly cause: HoldCause; readonly class: number };

/** Why a new post may have to wait for a person. */
export type HoldCause = Extract<
  Cause,
  "flood" | "hold_first" | "raid" | "first_posts" | "plain_form"
>;

/**
 * Where a new post goes. Nothing here refuses: whatever speaks against a post makes it wait for a
 * person at most, and only while its author is new or nobody of the team is here.
 */
export function placement(arrival: Arrival): Placement {
  const { board, approvedPosts, workDone, raid, flood, holdFirst, pausedBrowser } = arrival;
  const isFirst = approvedPosts === 0;
  if (flood && approvedPosts < APPROVED_POSTS_COUNTED) return held("flood");
  // Whoever is known here waits too: nobody could see to what comes of it.
  if (holdFirst) return held("hold_first");
  if (raid && isFirst) return held("raid");
  if (approvedPosts < (board?.heldFirstPosts ?? 0)) return held("first_posts");
  if (pausedBrowser && isFirst) return held("first_posts");
  if (!workDone && isFirst) return held("plain_form");
  return { status: "published" };
}

function held(cause: HoldCause): Placement {
  return { status: "held", cause, class: CLASSES.amber };
}

/**
 * Whether a board still reads what this member writes before others do. Approved words could be
 * changed into anything, so the team looks at a change of them too.
 */
export function isReadFirst(
  board: Pick<Board, "heldFirstPosts"> | undefined,
  approvedPosts: number,
): boolean {
  return approvedPosts < (board?.heldFirstPosts ?? 0);
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
