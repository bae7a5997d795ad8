import type { EventRow, PostRow, ReviewRow } from "../../db/schema/index.ts";
import type { Ctx } from "../context.ts";
import { mayReview } from "../permissions/review.ts";
import { mayUnseal } from "../permissions/unsealing.ts";
import { postById, postsAfter, postsBefore, threadById } from "../threads/queries.ts";
import { currentPolicies, eventsOf, openReports, reviewOf } from "./queries.ts";
import { className, offered } from "./rules.ts";
import type { DeskPost, EventView, ReviewView } from "./types.ts";

/** How many posts are shown on each side: enough to understand a reply, no more horror than that. */
const AROUND = 3;

/** One review with its post, the thread around it, why it is here and what was done before. */
export async function seeReview(
  ctx: Ctx,
  { threadId, postId }: { readonly threadId: string; readonly postId: string },
): Promise<{ ok: true; review: ReviewView } | { ok: false; error: "not_staff" | "not_found" }> {
  const { db } = ctx;
  const [reviews, foundThread, foundPost, before, after, reports, events, policies] =
    await ctx.load(() => [
      reviewOf(db, threadId, postId),
      threadById(db, threadId),
      postById(db, threadId, postId),
      postsBefore(db, threadId, postId, AROUND),
      postsAfter(db, threadId, postId, AROUND),
      openReports(db, threadId, postId),
      eventsOf(db, threadId, postId),
      currentPolicies(db),
    ]);
  const allowed = mayReview(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const review = reviews[0];
  const thread = foundThread[0];
  const post = foundPost[0];
  if (!review || !thread || !post) return { ok: false, error: "not_found" };
  const shown = (one: PostRow) => deskPost(one, thread.openerVoice);
  return {
    ok: true,
    review: {
      threadId,
      postId,
      threadTitle: thread.title,
      board: ctx.catalogue.board(thread.board)?.label ?? thread.board,
      locked: thread.locked,
      status: review.status,
      class: className(review.class),
      cause: review.cause,
      openedAt: review.openedAt,
      dueAt: review.dueAt,
      version: review.version,
      revision: post.revision,
      claim: claimOf(review, allowed.staff.id, ctx.now),
      post: shown(post),
      around: [...before.toReversed(), post, ...after].map(shown),
      reports,
      events: events.map(eventView),
      policies,
      actions: offered({ review: review.status, post: post.status, locked: thread.locked }),
      mayUnseal: mayUnseal(ctx.actor).allowed && post.badge === null,
    },
  };
}

/** An event without whoever did it: the role is what a colleague needs to know. */
export function eventView(row: EventRow): EventView {
  const { id, threadId, postId, action, role, reason, detail, reverses, at } = row;
  const { policyNumber: number, policyVersion: version } = row;
  const policy = number === null || version === null ? null : { number, version };
  return { id, threadId, postId, action, role, policy, reason, detail, reverses, at };
}

function claimOf(review: ReviewRow, staffId: string, now: number): ReviewView["claim"] {
  if (review.claimedBy === null || review.claimedUntil <= now) return "none";
  return review.claimedBy === staffId ? "mine" : "another";
}

function deskPost(post: PostRow, openerVoice: string): DeskPost {
  const { id, alias, status, html, notes, createdAt } = post;
  return { id, alias, byOpener: post.voice === openerVoice, status, html, notes, createdAt };
}
