import { isConflict, runBatch, type Statement } from "../../db/client.ts";
import { refusedBy } from "../../db/guard.ts";
import type { Ctx } from "../context.ts";
import { dueFor } from "../duty/rules.ts";
import { queueEffect } from "../notify/queue-effect.ts";
import { mayConfirm, mayDecide, mayJudge, mayReview } from "../permissions/review.ts";
import type { Staff } from "../permissions/types.ts";
import { UNDO_MS } from "../reversal/rules.ts";
import { standingMoved } from "../standing/keep-standing.ts";
import { answerAppeals } from "../statements/store.ts";
import { SUSPENSION_GUARD } from "../suspensions/store.ts";
import { ACTION_RULES } from "./actions.ts";
import { whoAnswers } from "./answer-appeal.ts";
import { afterDecision, consequences, type Decided } from "./consequences.ts";
import { effectStatements } from "./effect-statements.ts";
import { muteStatements } from "../reports/mute-reporters.ts";
import { isOwnReply } from "./own-reply.ts";
import { liftingStatements, pausingStatements } from "./pause-author.ts";
import { type Plan, type PlannedAct, planActs, type PlanRefusal } from "./plan-acts.ts";
import { eventsOf, reviewOf } from "./queries.ts";
import { type ReadForDecision, readForDecision } from "./read-for-decision.ts";
import { answerTo, verdict } from "./rules.ts";
import type { NewDecision } from "./schemas.ts";
import { DECISION_GUARD, recordDecision, resolveReports, settleReview } from "./store.ts";
import type { Facts, Policy } from "./types.ts";

export type DecisionRefusal =
  | "not_staff"
  | "not_found"
  | "not_yours"
  | "claimed_by_another"
  | "decided_by_another"
  | "changed"
  | "policy_unknown"
  | "reason_missing"
  | "own_decision"
  | "own_post"
  | "author_gone"
  | PlanRefusal;

type Subject = { readonly threadId: string; readonly postId: string };
/** `bulk` names decisions that are taken, and taken back, together. */
type Input = NewDecision & Subject & { readonly bulk?: string };
/**
 * `open` tells whether something about the same review is left for whoever decided; `eventId` is the
 * record of the decision, by which it is taken back.
 */
type Outcome = { ok: true; open: boolean; eventId: string } | { ok: false; error: DecisionRefusal };

/**
 * Decides a review: the event, the effect, the reports' answer and the notice to the author in one
 * batch that stands or falls with the versions the moderator saw, with whatever goes along with it.
 * Second to press gets a refusal and nothing half done; the same press sent twice is one decision.
 */
export async function decide(ctx: Ctx, input: Input): Promise<Outcome> {
  const read = await readForDecision(ctx, input);
  if (!read.ok) return read.error === "not_yours" ? pressedBefore(ctx, input) : read;
  const { staff, review, post, events } = read;
  if (review.version !== input.version) return outcomeOf(input, staff, review, events);
  const may = mayDecide(staff, review, ctx.now);
  if (!may.allowed) return { ok: false, error: may.because };
  const judge = mayJudge({ own: await isOwnReply(ctx, staff, post) });
  if (!judge.allowed) return { ok: false, error: judge.because };
  if (ACTION_RULES[input.action].confirms) {
    const confirm = mayConfirm(staff, review);
    if (!confirm.allowed) return { ok: false, error: confirm.because };
  }
  if (post.revision !== input.revision) return { ok: false, error: "changed" };
  const policy = read.policies.find((one) => one.number === input.policy) ?? null;
  if (input.policy !== null && policy === null) return { ok: false, error: "policy_unknown" };

  const answer = answerTo(read.state.appealed, input.action);
  const appeal = answer ? read.appeals[0] : undefined;
  const plan = await planActs(ctx, input, read, appeal?.eventId ?? null);
  if (!plan.ok) return plan;
  if (appeal) {
    const { mayAnswer } = await whoAnswers(ctx, staff, review, appeal);
    if (mayAnswer === "no") return { ok: false, error: "own_decision" };
    if (answer === "refused" && input.reason === "") return { ok: false, error: "reason_missing" };
  }
  const pauses = await pauseStatements(ctx, input, read, plan, policy);
  if (!pauses) return { ok: false, error: "author_gone" };

  const press = plan.acts;
  const decided = press.map((act): Decided => ({ ...read, ...act, policy, press }));
  const queued = effectsOf(ctx, input, plan, appeal !== undefined);
  const last = plan.acts.at(-1)?.next ?? read.state;
  const kept = staysWithHolder(plan);
  const isPause = plan.acts.some(({ action }) => ACTION_RULES[action].setsPause !== undefined);
  const statements: Statement[] = [
    ...records(ctx, input, read, plan, policy),
    settleReview(ctx.db, input, {
      status: last.review,
      tier: plan.after.tier,
      asks: plan.after.asks,
      notFor: plan.after.notFor,
      ...secondLookOf(ctx, plan),
      // Whoever was told of it before was told for those who had it until now.
      ...(isHandedOn(plan) ? { step: 0 } : {}),
      answered: isAnswered(plan.acts),
      kept,
    }),
    ...(isAnswered(plan.acts)
      ? [resolveReports(ctx.db, input, verdictOf(plan.acts), ctx.now)]
      : []),
    ...(appeal && answer
      ? answerAppeals(ctx.db, { ...input, eventId: appeal.eventId }, answer, ctx.now)
      : []),
    ...pauses,
    ...(input.action === "dismiss_mute" ? await muteStatements(ctx, read.sealed) : []),
    ...(await effectStatements(ctx, read, plan)),
    ...queued.map((effect) => effect.statement),
    ...(await Promise.all(decided.map((one) => consequences(ctx, one)))).flat(),
  ];
  try {
    await runBatch(ctx.db, statements);
  } catch (error) {
    if (refusedBy(error, DECISION_GUARD)) return lookAgain(ctx, input, staff);
    if (isPause && refusedBy(error, SUSPENSION_GUARD)) {
      return input.action === "lift" ? decide(ctx, input) : { ok: false, error: "author_gone" };
    }
    // What is kept about the author changed between the reading and this, by a decision about another post.
    if (standingMoved(error) || (isPause && isConflict(error))) return decide(ctx, input);
    throw error;
  }
  for (const effect of queued) effect.send();
  afterDecision(ctx, read, last.review === "decided" ? "decided" : kept ? "changed" : "free");
  const eventId = plan.acts[0]?.eventId ?? "";
  return { ok: true, open: last.review === "open" && kept, eventId };
}

/** The events of a decision: the first stands or falls with what the moderator saw, and the rest with it. */
function records(
  ctx: Ctx,
  input: Input,
  { staff, post }: ReadForDecision,
  { acts }: Plan,
  policy: Policy | null,
): Statement[] {
  const { threadId, postId, version, revision, reason } = input;
  // What is done by one press is taken back by one key.
  const bulk = input.bulk ?? (acts.length > 1 ? ctx.newId() : null);
  return acts.map(({ action, eventId, detail, reverses, primary }) =>
    recordDecision(
      ctx.db,
      {
        threadId,
        postId,
        id: eventId,
        action,
        staffId: staff.id,
        role: staff.role,
        policyNumber: policy?.number ?? null,
        policyVersion: policy?.version ?? null,
        reason,
        detail,
        reverses,
        at: ctx.now,
        bulk,
      },
      primary ? { version, revision, status: post.status } : null,
    ),
  );
}

/** Whether what people reported is decided by this. */
function isAnswered(acts: readonly PlannedAct[]): boolean {
  return acts.some(({ action }) => !ACTION_RULES[action].aside);
}

/** Reports were right to be made when anything was done because of them. */
function verdictOf(acts: readonly PlannedAct[]): "upheld" | "dismissed" {
  return acts.some(({ action }) => verdict(action) === "upheld") ? "upheld" : "dismissed";
}

/** By when somebody else is to look at what was decided about a crisis; of anything else, nothing. */
function secondLookOf(ctx: Ctx, plan: Plan): { class?: number; dueAt?: number } {
  const { after } = plan;
  if (after.asks !== "second_look" || !isHandedOn(plan)) return {};
  const urgency = { board: after.board, class: after.class };
  return { class: after.class, dueAt: dueFor(ctx.catalogue.rota, urgency, ctx.now) };
}

/** Whether from here on a review waits for somebody else: a colleague, a second look, the leads. */
function isHandedOn({
  before,
  after,
}: {
  readonly before: Handed;
  readonly after: Handed;
}): boolean {
  return (after.asks !== "" && after.asks !== before.asks) || after.tier > before.tier;
}

type Handed = Pick<Facts, "asks" | "tier">;

/** Whoever holds a review that something still waits for goes on with it, unless they handed it on. */
function staysWithHolder({ acts, after }: Plan): boolean {
  const last = acts.at(-1)?.next;
  if (last?.review !== "open" || (last.crisis && after.asks === "second_look")) return false;
  return acts.every(({ action }) => ACTION_RULES[action].handsOn === undefined);
}

/** What the author is told, once the decision can no longer be taken back by one key. */
function effectsOf(ctx: Ctx, { threadId, postId }: Subject, { acts }: Plan, answered: boolean) {
  const queued = acts.flatMap(({ action, eventId, primary }) => {
    const rule = ACTION_RULES[action];
    if (rule.quiet) return [];
    const isPause = rule.setsPause !== undefined || (primary && answered);
    // One line tells of a decision, however much was done by it; a pause has a page of its own.
    if (!primary && !isPause) return [];
    const held = { eventId, holdMs: UNDO_MS };
    return [queueEffect(ctx, isPause ? "suspension" : "decision", threadId, postId, held)];
  });
  // Those whom a reply concerns hear of it when they can read it, which is only now.
  const [first] = acts;
  const isShown = first?.before.post === "held" && first.next.post === "published";
  if (first && isShown && threadId !== postId) {
    const held = { eventId: first.eventId, holdMs: UNDO_MS };
    queued.push(queueEffect(ctx, "reply", threadId, postId, held));
  }
  return queued;
}

/** What asking the author to pause, or lifting that, adds; null when there is nobody any more. */
async function pauseStatements(
  ctx: Ctx,
  { reason }: Input,
  { post, thread }: ReadForDecision,
  { acts }: Plan,
  policy: Policy | null,
): Promise<Statement[] | null> {
  const statements: Statement[] = [];
  for (const { action, eventId, detail, reverses } of acts) {
    if (action === "lift") statements.push(...(await liftingStatements(ctx, post, reverses)));
    const { where, untilDay } = detail;
    if (where === undefined || untilDay === undefined || policy === null) continue;
    const { number, version } = policy;
    const pausing = await pausingStatements(ctx, post, {
      board: where === "board" ? thread.board : null,
      inThread: where === "thread",
      policy: { number, version },
      reason,
      eventId,
      untilDay,
    });
    if (!pausing) return null;
    statements.push(...pausing);
  }
  return statements;
}

/** What to say when the review moved on: one's own press again, another's decision, or news. */
function outcomeOf(
  input: Input,
  staff: Staff,
  review: { readonly status: string; readonly version: number },
  events: ReadForDecision["events"],
): Outcome {
  const [last] = events;
  const own = events.find(
    ({ at, staffId, action }) => at === last?.at && staffId === staff.id && action === input.action,
  );
  const open = review.status === "open";
  if (own && review.version === input.version + 1) {
    const left = open && ACTION_RULES[input.action].handsOn === undefined;
    return { ok: true, open: left, eventId: own.id };
  }
  // A crisis stays open after it was decided, for a second look.
  const by = last?.staffId ?? null;
  const byAnother = by !== null && by !== staff.id;
  return { ok: false, error: open && !byAnother ? "changed" : "decided_by_another" };
}

/** The same press sent twice, where the first of the two sent the review out of their own hands. */
async function pressedBefore(ctx: Ctx, input: Input): Promise<Outcome> {
  const allowed = mayReview(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const before = await lookAgain(ctx, input, allowed.staff);
  return before.ok ? { ...before, open: false } : { ok: false, error: "not_yours" };
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
  return outcomeOf(input, staff, review, events);
}
