import { CLASSES, type Cause } from "../moderation/types.ts";
import { DEFAULT_MODES, type PackInForce } from "../packs/types.ts";
import type { Actor } from "../permissions/types.ts";
import {
  askedAbout,
  classAtLeast,
  heldFor,
  lookedAtFor,
  speaksOfDying,
} from "../safety/noticed-rules.ts";
import type { Noticed, PostScreening } from "../safety/types.ts";
import { TOPICS_MAX } from "./limits.ts";
import type { Board, Theme } from "./types.ts";

/** What decides where a new post goes. */
export interface Arrival {
  /** Null when the thread stands on a board that is no longer there. */
  readonly board: {
    readonly heldFirstPosts: number;
    readonly pack: Pick<PackInForce, "detectors" | "preModeration" | "floor">;
  } | null;
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
  readonly screening: PostScreening;
  /** Its author saw what was noticed in it, and sends it as it is. */
  readonly anyway: boolean;
}

export type Placement =
  | {
      readonly status: "published";
      /** It speaks of wanting to die: its author is met with help at once. */
      readonly support: boolean;
      /** Why a person looks at it all the same, and how soon; null when nobody needs to. */
      readonly review: { readonly cause: Cause; readonly class: number } | null;
    }
  | {
      readonly status: "held";
      readonly cause: HoldCause;
      readonly class: number;
      readonly support: boolean;
    }
  /** Nothing is kept: its author sees what was noticed, and may send it as it is. */
  | { readonly status: "returned"; readonly noticed: readonly Noticed[] };

/** Why a new post may have to wait for a person. */
export type HoldCause = Extract<
  Cause,
  | "flood"
  | "hold_first"
  | "raid"
  | "first_posts"
  | "every_post"
  | "plain_form"
  | "signal"
  | "sent_anyway"
  | "pack"
>;

/**
 * Where a new post goes. Nothing here refuses: whatever speaks against a post makes it wait for a
 * person at most, and whatever its author could mend is shown to them first. What speaks of wanting to
 * die is never shown back, and waits only for what would hurt somebody if others read it.
 */
export function placement(arrival: Arrival): Placement {
  const { board, approvedPosts, screening } = arrival;
  const noticed = returnedFor(arrival);
  if (noticed.length > 0) return { status: "returned", noticed };
  const support = speaksOfDying(screening);
  const floor = board?.pack.floor ?? null;
  const words = heldFor(screening, modesOf(board), approvedPosts < APPROVED_POSTS_COUNTED);
  const said = CLASSES[screening.class];
  const cause = waitsFor(arrival) ?? words?.cause;
  if (cause) {
    const of = Math.min(said, CLASSES.amber, words?.class ?? CLASSES.amber);
    return { status: "held", cause, class: classAtLeast(of, floor), support };
  }
  const look = lookedAtFor(screening);
  const review = look && {
    cause: look.cause,
    class: classAtLeast(Math.min(said, look.class), floor),
  };
  return { status: "published", support, review };
}

/** Where a post goes whose words its author changes: only the words themselves can speak against it. */
export function placementOfChange(
  change: Pick<Arrival, "board" | "approvedPosts" | "screening" | "anyway">,
): Placement {
  const { board } = change;
  const pack = board && { ...board.pack, preModeration: "none" as const };
  return placement({
    ...change,
    board: pack && { heldFirstPosts: 0, pack },
    workDone: true,
    raid: false,
    flood: false,
    holdFirst: false,
    pausedBrowser: false,
  });
}

/** What its author is to see before it is kept: nothing once they sent it as it is. */
export function returnedFor({
  board,
  approvedPosts,
  screening,
  anyway,
}: Pick<Arrival, "board" | "approvedPosts" | "screening" | "anyway">): readonly Noticed[] {
  if (anyway) return [];
  return askedAbout(screening, modesOf(board), approvedPosts < APPROVED_POSTS_COUNTED);
}

function modesOf(board: Arrival["board"]): PackInForce["detectors"] {
  return board?.pack.detectors ?? DEFAULT_MODES;
}

/** What makes a post wait whatever it says: who writes it, and what else arrives. */
function waitsFor(arrival: Arrival): HoldCause | null {
  const { board, approvedPosts, workDone, raid, flood, holdFirst, pausedBrowser } = arrival;
  const isFirst = approvedPosts === 0;
  if (flood && approvedPosts < APPROVED_POSTS_COUNTED) return "flood";
  // Whoever is known here waits too: nobody could see to what comes of it.
  if (holdFirst) return "hold_first";
  if (raid && isFirst) return "raid";
  if (board?.pack.preModeration === "every") return "every_post";
  if (approvedPosts < (board?.heldFirstPosts ?? 0)) return "first_posts";
  if (pausedBrowser && isFirst) return "first_posts";
  if (!workDone && isFirst) return "plain_form";
  return null;
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

/** The topic tags of a new thread with those a rule of its board adds, as far as there is room. */
export function addTopics(chosen: readonly string[], added: readonly string[]): string[] {
  return [...new Set([...chosen, ...added])].slice(0, TOPICS_MAX);
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
