import { runBatch } from "../../db/client.ts";
import type { EventRow, PostRow, ReviewRow, ThreadRow } from "../../db/schema/index.ts";
import type { Ctx } from "../context.ts";
import { hasAnother, mayConfirm, mayHandle, mayReview } from "../permissions/review.ts";
import type { Staff } from "../permissions/types.ts";
import { memberReports } from "../reports/queries.ts";
import { keptTextOf, openAppeals } from "../statements/queries.ts";
import { postById, threadById } from "../threads/queries.ts";
import { activeTeam, currentPolicies, eventsOf, reviewOf } from "./queries.ts";
import { subjectState } from "./subject-state.ts";
import type { SubjectState } from "./state-type.ts";
import { CLASSES, type Policy } from "./types.ts";

/** Everything that a decision rests on, as it was read. */
export interface ReadForDecision {
  readonly staff: Staff;
  readonly review: ReviewRow;
  readonly thread: ThreadRow;
  readonly post: PostRow;
  /** Newest first. */
  readonly events: readonly EventRow[];
  readonly policies: readonly Policy[];
  readonly appeals: Awaited<ReturnType<typeof openAppeals>>;
  /** The open reports of members, sealed. */
  readonly sealed: Awaited<ReturnType<typeof memberReports>>;
  /** Where the talk is to go on, when two threads become one. */
  readonly into: ThreadRow | null;
  readonly state: SubjectState;
  /** It is a crisis, and nobody else on the team could look at the decision as well. */
  readonly unseen: boolean;
}

/** Reads what a decision rests on in one round trip, for somebody who may see the review. */
export async function readForDecision(
  ctx: Ctx,
  subject: { readonly threadId: string; readonly postId: string; readonly into: string | null },
): Promise<
  ({ ok: true } & ReadForDecision) | { ok: false; error: "not_staff" | "not_found" | "not_yours" }
> {
  const { db } = ctx;
  const { threadId, postId } = subject;
  const [reviews, threads, posts, events, policies, appeals, kept, sealed, targets] =
    await ctx.load(() => [
      reviewOf(db, threadId, postId),
      threadById(db, threadId),
      postById(db, threadId, postId),
      eventsOf(db, threadId, postId),
      currentPolicies(db),
      openAppeals(db, threadId, postId),
      keptTextOf(db, threadId, postId),
      memberReports(db, threadId, postId),
      threadById(db, subject.into ?? ""),
    ]);
  const allowed = mayReview(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const { staff } = allowed;
  const review = reviews[0];
  const thread = threads[0];
  const post = posts[0];
  if (!review || !thread || !post) return { ok: false, error: "not_found" };
  const seen = mayHandle(staff, review, ctx.now);
  if (!seen.allowed) return { ok: false, error: seen.because };
  const eyes = await secondEyes(ctx, staff, review);
  const state = subjectState(
    {
      review,
      thread,
      post,
      events,
      appeals,
      crisis: eyes === "another",
      kept: kept.length > 0,
      memberReported: sealed.length > 0,
    },
    ctx,
  );
  const into = targets[0] ?? null;
  const found = { staff, review, thread, post, events, policies, appeals, sealed, into, state };
  return { ok: true, ...found, unseen: eyes === "nobody" };
}

/**
 * Whether a decision is one that somebody else looks at as well, and whether there is anyone: it is when
 * it is the first about a crisis, or another by the same person before the second was there.
 */
async function secondEyes(
  ctx: Ctx,
  staff: Staff,
  review: ReviewRow,
): Promise<"not_needed" | "another" | "nobody"> {
  const { asks, notFor, board, tier } = review;
  const again = asks === "second_look";
  const needed = again ? !mayConfirm(staff, review).allowed : review.class === CLASSES.crisis;
  if (!needed || review.status !== "open") return "not_needed";
  const [team] = await runBatch(ctx.db, [activeTeam(ctx.db)]);
  const next = { board, class: CLASSES.red, tier, notFor };
  return hasAnother(staff, next, team) ? "another" : "nobody";
}
