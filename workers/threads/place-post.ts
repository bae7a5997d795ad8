import type { Statement } from "../../db/client.ts";
import type { Author } from "../accounts/author.ts";
import type { Ctx } from "../context.ts";
import { heldUntil } from "../alarms/held-boards.ts";
import { holdingStatements } from "../moderation/open-review.ts";
import { keptSignals } from "../safety/noticed-rules.ts";
import { easiestNow, notePost } from "../safety/pressure.ts";
import { countAct } from "../safety/quota.ts";
import { FLOOD_FROM } from "../safety/rules.ts";
import { screenPost, textOf } from "../safety/screen-post.ts";
import { raidUntil } from "../safety/switch-raid.ts";
import type { Noticed, PostScreening, Words } from "../safety/types.ts";
import { checkWork, isWorkAsked } from "../safety/work.ts";
import { receiptOfPost } from "../statements/post-receipt.ts";
import { holdsFirstPost } from "../suspensions/rules.ts";
import type { BrowserPause } from "../suspensions/types.ts";
import {
  APPROVED_POSTS_COUNTED,
  approvedPostsOf,
  type Placement,
  placement,
  returnedFor,
} from "./rules.ts";

/** What a request brings besides the words. */
export interface Sending {
  /** The answer to the form's puzzle, which a visitor's browser finds while they write. */
  readonly work: string | null;
  /** Pauses of somebody who wrote in this browser before. */
  readonly pauses: readonly BrowserPause[];
  /** Asks to be forgotten in this browser when it closes. */
  readonly forget: boolean;
  /** Its author saw what was noticed in the words, and sends them as they are. */
  readonly anyway: boolean;
}

/** A member's, or a program's: nothing more is asked of them. */
export const NOTHING_MORE: Sending = { work: null, pauses: [], forget: false, anyway: false };

/** Where a post that is kept goes, and what was noticed in it. */
export type KeptPlacement = Exclude<Placement, { status: "returned" }>;

export interface Placed {
  readonly placement: KeptPlacement;
  readonly screening: PostScreening;
  /** Go into the post's batch. */
  readonly statements: readonly Statement[];
}

/** Nothing of it is kept: its author sees what was noticed first. */
export interface Returned {
  readonly ok: false;
  readonly error: "noticed";
  readonly noticed: readonly Noticed[];
}

/** Decides where a new post goes, from its words, who writes, what they bring, and what else arrives. */
export async function placePost(
  ctx: Ctx,
  author: Author,
  post: { readonly words: Words; readonly sending: Sending },
): Promise<Placed | Returned> {
  const { words, sending } = post;
  const { board } = words;
  const text = textOf(words);
  const approvedPosts = approvedPostsOf(ctx.actor);
  const isNewHere = approvedPosts < APPROVED_POSTS_COUNTED;
  const screening = screenPost(ctx, words);
  const { anyway } = sending;
  const noticed = returnedFor({ board: board ?? null, approvedPosts, screening, anyway });
  // Words that go back to their author have not arrived: no work is used up for them, and none counted.
  if (noticed.length > 0) return { ok: false, error: "noticed", noticed };
  const [work, flood] = await Promise.all([
    author.isNew && isWorkAsked(ctx.env)
      ? checkWork(ctx, "post", sending.work, easiestNow())
      : ({ ok: true, spend: [] } as const),
    isNewHere ? notePost(ctx, text, author.isNew) : { seen: 0 },
  ]);
  const placed = placement({
    board: board ?? null,
    approvedPosts,
    workDone: work.ok,
    raid: raidUntil(ctx) !== null,
    flood: flood.seen >= FLOOD_FROM,
    holdFirst: heldUntil(ctx, board?.slug ?? "") !== null,
    pausedBrowser: author.isNew && holdsFirstPost(sending.pauses, board?.slug ?? "", ctx.today),
    screening,
    anyway,
  });
  if (placed.status === "returned") return { ok: false, error: "noticed", noticed: placed.noticed };
  return { placement: placed, screening, statements: work.ok ? work.spend : [] };
}

/**
 * The statements by which a post comes before the team: one that waits, and one in which something
 * was noticed though others can read it. None for any other.
 */
export async function holding(
  ctx: Ctx,
  { placement: placed, screening }: Pick<Placed, "placement" | "screening">,
  subject: { readonly threadId: string; readonly postId: string; readonly board: string },
): Promise<readonly Statement[]> {
  const review = placed.status === "held" ? placed : placed.review;
  if (!review) return [];
  // Whoever waits, or was met with help, can come back to it from any browser.
  const isKept = placed.status === "held" || placed.support;
  return holdingStatements(ctx, {
    ...subject,
    cause: review.cause,
    class: review.class,
    signals: keptSignals(screening.signals),
    holds: placed.status === "held",
    receipt: isKept ? (await receiptOfPost(ctx, subject)).token : null,
  });
}

/** Counts what a member does in a day. A visitor has no name to count under: theirs is the work. */
export async function quotaOf(
  ctx: Ctx,
  author: Author,
  act: "threads" | "replies",
): Promise<readonly Statement[]> {
  return author.isNew ? [] : countAct(ctx, author.memberId, act);
}
