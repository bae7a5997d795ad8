import type { Statement } from "../../db/client.ts";
import type { Author } from "../accounts/author.ts";
import type { Ctx } from "../context.ts";
import { heldUntil } from "../alarms/held-boards.ts";
import { holdingStatements } from "../moderation/open-review.ts";
import { easiestNow, notePost } from "../safety/pressure.ts";
import { countAct } from "../safety/quota.ts";
import { FLOOD_FROM } from "../safety/rules.ts";
import { raidUntil } from "../safety/switch-raid.ts";
import { checkWork, isWorkAsked } from "../safety/work.ts";
import { holdsFirstPost } from "../suspensions/rules.ts";
import type { BrowserPause } from "../suspensions/types.ts";
import { APPROVED_POSTS_COUNTED, approvedPostsOf, type Placement, placement } from "./rules.ts";
import type { Board } from "./types.ts";

/** What a request brings besides the words. */
export interface Sending {
  /** The answer to the form's puzzle, which a visitor's browser finds while they write. */
  readonly work: string | null;
  /** Pauses of somebody who wrote in this browser before. */
  readonly pauses: readonly BrowserPause[];
  /** Asks to be forgotten in this browser when it closes. */
  readonly forget: boolean;
}

/** A member's, or a program's: nothing more is asked of them. */
export const NOTHING_MORE: Sending = { work: null, pauses: [], forget: false };

export interface Placed {
  readonly placement: Placement;
  /** Go into the post's batch. */
  readonly statements: readonly Statement[];
}

/** Decides where a new post goes, from who writes, what they bring, and what else arrives. */
export async function placePost(
  ctx: Ctx,
  author: Author,
  post: { readonly board: Board | undefined; readonly text: string; readonly sending: Sending },
): Promise<Placed> {
  const { board, text, sending } = post;
  const approvedPosts = approvedPostsOf(ctx.actor);
  const isNewHere = approvedPosts < APPROVED_POSTS_COUNTED;
  const [work, flood] = await Promise.all([
    author.isNew && isWorkAsked(ctx.env)
      ? checkWork(ctx, "post", sending.work, easiestNow())
      : ({ ok: true, spend: [] } as const),
    isNewHere ? notePost(ctx, text, author.isNew) : { seen: 0 },
  ]);
  return {
    placement: placement({
      board: board ?? null,
      approvedPosts,
      workDone: work.ok,
      raid: raidUntil(ctx) !== null,
      flood: flood.seen >= FLOOD_FROM,
      holdFirst: heldUntil(ctx, board?.slug ?? "") !== null,
      pausedBrowser: author.isNew && holdsFirstPost(sending.pauses, board?.slug ?? "", ctx.today),
    }),
    statements: work.ok ? work.spend : [],
  };
}

/** The statements by which a post that waits comes before the team, with the reason why it waits. */
export function holding(
  ctx: Ctx,
  placed: Placement,
  subject: Parameters<typeof holdingStatements>[1],
): readonly Statement[] {
  return placed.status === "held"
    ? holdingStatements(ctx, { ...subject, cause: placed.cause, class: placed.class })
    : [];
}

/** Counts what a member does in a day. A visitor has no name to count under: theirs is the work. */
export async function quotaOf(
  ctx: Ctx,
  author: Author,
  act: "threads" | "replies",
): Promise<readonly Statement[]> {
  return author.isNew ? [] : countAct(ctx, author.memberId, act);
}
