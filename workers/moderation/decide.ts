import { isConflict, runBatch, type Statement } from "../../db/client.ts";
import { refusedBy } from "../../db/guard.ts";
import type { PostRow } from "../../db/schema/index.ts";
import type { Ctx } from "../context.ts";
import { queueEffect } from "../notify/queue-effect.ts";
import {
  mayDecide,
  mayHandle,
  mayJudge,
  mayPauseEverywhere,
  mayReview,
} from "../permissions/review.ts";
import type { Staff } from "../permissions/types.ts";
import { openAppeals } from "../suspensions/queries.ts";
import { lastDay } from "../suspensions/rules.ts";
import { answerAppeals, SUSPENSION_GUARD } from "../suspensions/store.ts";
import { postById, threadById } from "../threads/queries.ts";
import { whoAnswers } from "./answer-appeal.ts";
import { afterDecision, consequences, type Decided } from "./consequences.ts";
import { effectStatements } from "./effect-statements.ts";
import { isOwnReply } from "./own-reply.ts";
import { liftingStatements, pausingStatements } from "./pause-author.ts";
import { currentPolicies, eventsOf, reviewOf } from "./queries.ts";
import { ACTION_RULES, answerTo, appealedIn, isOffered, reduce, reversed, stateOf, verdict } from "./rules.ts";
import { UNDO_MS } from "../reversal/rules.ts";
import type { NewDecision } from "./schemas.ts";
import {
  closeReview,
  DECISION_GUARD,
  keepReview,
  recordDecision,
  resolveReports,
} from "./store.ts";
import type { EventDetail, Policy } from "./types.ts";
import { stoodOf } from "./stood.ts";

export type DecisionRefusal =
  | "not_staff"
  | "not_found"
  | "not_yours"
  | "claimed_by_another"
  | "decided_by_another"
  | "changed"
  | "not_offered"
  | "policy_unknown"
  | "reason_missing"
  | "until_missing"
  | "wide"
  | "own_decision"
  | "own_post"
  | "author_gone";

type Subject = { readonly threadId: string; readonly postId: string };
/** `bulk` names decisions that are taken, and taken back, together. */
type Input = NewDecision & Subject & { readonly bulk?: string };
/**
 * `open` tells whether something about the same review is still to be decided; `eventId` is the
 * record of the decision, by which it is taken back.
 */
type Outcome = { ok: true; open: boolean; eventId: string } | { ok: false; error: DecisionRefusal };

/**
 * Decides a review: the event, the effect, the reports' answer and the notice to the author in one
 * batch that stands or falls with the versions the moderator saw. Second to press gets a refusal
 * and nothing half done; the same press sent twice is one decision.
 */
export async function decide(ctx: Ctx, input: Input): Promise<Outcome> {
  const { db } = ctx;
  const { threadId, postId, action, version, revision } = input;
  const [reviews, foundThread, foundPost, events, policies, appeals] = await ctx.load(() => [
    reviewOf(db, threadId, postId),
    threadById(db, threadId),
    postById(db, threadId, postId),
    eventsOf(db, threadId, postId),
    currentPolicies(db),
    openAppeals(db, threadId, postId),
  ]);
  const allowed = mayReview(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const { staff } = allowed;
  const review = reviews[0];
  const thread = foundThread[0];
  const post = foundPost[0];
  if (!review || !thread || !post) return { ok: false, error: "not_found" };
  const seen = mayHandle(staff, review, ctx.now);
  if (!seen.allowed) return { ok: false, error: seen.because };

  if (review.version !== version) return outcomeOf(input, staff, review, events[0]);
  const may = mayDecide(staff, review, ctx.now);
  if (!may.allowed) return { ok: false, error: may.because };
  const judge = mayJudge({ own: await isOwnReply(ctx, staff, post) });
  if (!judge.allowed) return { ok: false, error: judge.because };
  if (post.revision !== revision) return { ok: false, error: "changed" };
  const appealedAct = appealedIn(appeals, events);
  const state = stateOf(
    {
      review: review.status,
      post: post.status,
      locked: thread.locked,
      reportCount: review.reportCount,
      opening: threadId === postId,
      thread: thread.status,
      slow: thread.slowMinutes > 0,
      covered: false,
      memberReported: false,
      appealed: appealedAct,
      escalated: review.tier > 0,
      asks: review.asks,
      byTeam: post.badge !== null,
    },
    events,
    ctx.today,
  );
  if (!isOffered(state, action)) return { ok: false, error: "not_offered" };
  const rule = ACTION_RULES[action];
  const next = reduce(state, action);
  const policy = policies.find((one) => one.number === input.policy) ?? null;
  if (input.policy !== null && policy === null) return { ok: false, error: "policy_unknown" };

  const answer = answerTo(appealedAct, action);
  const appeal = answer ? appeals[0] : undefined;
  if (appeal) {
    const { mayAnswer } = await whoAnswers(ctx, staff, review, appeal);
    if (mayAnswer === "no") return { ok: false, error: "own_decision" };
    if (answer === "refused" && input.reason === "") {
      return { ok: false, error: "reason_missing" };
    }
  }
  const eventId = ctx.newId();
  const reverses = reversed(events, action);
  const pause = await pauseOf(ctx, input, { staff, post, board: thread.board, policy, eventId });
  if (!pause.ok) return pause;

  const held = { eventId, holdMs: UNDO_MS };
  const queued = [
    queueEffect(ctx, pause.detail || appeal ? "suspension" : "decision", threadId, postId, held),
  ];
  // Those whom a reply concerns hear of it when they can read it, which is only now.
  const isReply = threadId !== postId;
  if (isReply && post.status === "held" && next.post === "published") {
    queued.push(queueEffect(ctx, "reply", threadId, postId, held));
  }
  const detail: EventDetail = {
    ...(action === "note" ? { notes: input.notes } : {}),
    ...pause.detail,
    ...(appeal ? { answers: appeal.eventId } : {}),
    stood: stoodOf(staff.id, review, thread),
  };
  const open = next.review === "open";
  const decided: Decided = {
    staff,
    review,
    thread,
    post,
    action,
    eventId,
    policy,
    detail,
    reverses,
    before: state,
    next,
  };
  const statements: Statement[] = [
    recordDecision(
      db,
      {
        threadId,
        postId,
        id: eventId,
        action,
        staffId: staff.id,
        role: staff.role,
        policyNumber: policy?.number ?? null,
        policyVersion: policy?.version ?? null,
        reason: input.reason,
        detail,
        reverses,
        at: ctx.now,
        bulk: input.bulk ?? null,
      },
      { version, revision, status: post.status },
    ),
    open
      ? keepReview(db, { threadId, postId }, !rule.aside)
      : closeReview(db, { threadId, postId }),
    ...(rule.aside ? [] : [resolveReports(db, { threadId, postId }, verdict(action), ctx.now)]),
    ...(appeal && answer
      ? [answerAppeals(db, { threadId, postId }, answer, ctx.now)]
      : []),
    ...(action === "lift" ? await liftingStatements(ctx, post, reverses) : []),
    ...pause.statements,
    ...(await effectStatements(ctx, input, { thread, post, next })),
    ...queued.map((effect) => effect.statement),
    ...(await consequences(ctx, decided)),
  ];
  try {
    await runBatch(db, statements);
  } catch (error) {
    if (refusedBy(error, DECISION_GUARD)) return lookAgain(ctx, input, staff);
    if (action === "suspend" && refusedBy(error, SUSPENSION_GUARD)) {
      return { ok: false, error: "author_gone" };
    }
    // The author's pauses changed between the reading and this, by a decision about another post.
    const moved = refusedBy(error, SUSPENSION_GUARD) || (action === "suspend" && isConflict(error));
    if (moved) return decide(ctx, input);
    throw error;
  }
  for (const effect of queued) effect.send();
  afterDecision(ctx, decided);
  return { ok: true, open, eventId };
}

/** What asking the author to pause adds to a decision; of any other action, nothing. */
async function pauseOf(
  ctx: Ctx,
  input: Input,
  by: {
    readonly staff: Staff;
    readonly post: PostRow;
    readonly board: string;
    readonly policy: Policy | null;
    readonly eventId: string;
  },
): Promise<
  | { ok: true; statements: Statement[]; detail: EventDetail | null }
  | { ok: false; error: "until_missing" | "wide" | "author_gone" }
> {
  const { action, where, reason } = input;
  const { policy, eventId } = by;
  if (action !== "suspend" || where === null || policy === null) {
    return { ok: true, statements: [], detail: action === "lift" ? {} : null };
  }
  const untilDay = lastDay(input, ctx.today);
  if (untilDay === null) return { ok: false, error: "until_missing" };
  if (where === "community") {
    const wide = mayPauseEverywhere(by.staff);
    if (!wide.allowed) return { ok: false, error: wide.because };
  }
  const board = where === "board" ? by.board : null;
  const { number, version } = policy;
  const statements = await pausingStatements(ctx, by.post, {
    board,
    policy: { number, version },
    reason,
    eventId,
    untilDay,
  });
  if (!statements) return { ok: false, error: "author_gone" };
  return { ok: true, statements, detail: { where, untilDay } };
}

/** What to say when the review moved on: one's own press again, another's decision, or news. */
function outcomeOf(
  input: Input,
  staff: Staff,
  review: { readonly status: string; readonly version: number },
  last:
    | { readonly id: string; readonly staffId: string | null; readonly action: string }
    | undefined,
): Outcome {
  const own = last?.staffId === staff.id && last.action === input.action;
  const open = review.status === "open";
  if (own && review.version === input.version + 1) return { ok: true, open, eventId: last.id };
  return { ok: false, error: open ? "changed" : "decided_by_another" };
}

async function lookAgain(ctx: Ctx, input: Input, staff: Staff): Promise<Outcome> {
  const { threadId, postId } = input;
  const [reviews, events] = await runBatch(ctx.db, [
    reviewOf(ctx.db, threadId, postId),
    eventsOf(ctx.db, threadId, postId),
  ]);
  const review = reviews[0];
  if (!review) return { ok: false, error: "not_found" };
  if (review.version === input.version) return { ok: false, error: "changed" };
  return outcomeOf(input, staff, review, events[0]);
}
