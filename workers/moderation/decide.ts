import { runBatch, type Statement } from "../../db/client.ts";
import { refusedBy } from "../../db/guard.ts";
import type { PostRow, ThreadRow } from "../../db/schema/index.ts";
import type { Ctx } from "../context.ts";
import { tellDesk } from "../live/tell-desk.ts";
import { queueEffect } from "../notify/queue-effect.ts";
import { mayDecide, mayReview } from "../permissions/review.ts";
import type { Staff } from "../permissions/types.ts";
import { postById, threadById } from "../threads/queries.ts";
import {
  creditMember,
  lockStatements,
  notesStatements,
  statusStatements,
} from "../threads/store.ts";
import { excerptOf } from "../threads/text.ts";
import { currentPolicies, eventsOf, reviewOf } from "./queries.ts";
import { isOffered, reduce, reversed, verdict } from "./rules.ts";
import type { NewDecision } from "./schemas.ts";
import { closeReview, DECISION_GUARD, recordDecision, resolveReports } from "./store.ts";
import type { Policy, SubjectState } from "./types.ts";

export type DecisionRefusal =
  | "not_staff"
  | "not_found"
  | "claimed_by_another"
  | "decided_by_another"
  | "changed"
  | "not_offered"
  | "policy_unknown";

type Subject = { readonly threadId: string; readonly postId: string };
type Input = NewDecision & Subject;

/**
 * Decides a review: the event, the effect, the reports' answer and the notice to the author in one
 * batch that stands or falls with the versions the moderator saw. Second to press gets a refusal
 * and nothing half done; the same press sent twice is one decision.
 */
export async function decide(
  ctx: Ctx,
  input: Input,
): Promise<{ ok: true } | { ok: false; error: DecisionRefusal }> {
  const { db } = ctx;
  const { threadId, postId, action } = input;
  const [reviews, foundThread, foundPost, events, policies] = await ctx.load(() => [
    reviewOf(db, threadId, postId),
    threadById(db, threadId),
    postById(db, threadId, postId),
    eventsOf(db, threadId, postId),
    currentPolicies(db),
  ]);
  const allowed = mayReview(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const { staff } = allowed;
  const review = reviews[0];
  const thread = foundThread[0];
  const post = foundPost[0];
  if (!review || !thread || !post) return { ok: false, error: "not_found" };

  if (review.version !== input.version) return outcomeOf(input, staff, review, events[0]);
  const may = mayDecide(staff, review, ctx.now);
  if (!may.allowed) return { ok: false, error: may.because };
  if (post.revision !== input.revision) return { ok: false, error: "changed" };
  const state = { review: review.status, post: post.status, locked: thread.locked };
  if (!isOffered(state, action)) return { ok: false, error: "not_offered" };
  const next = reduce(state, action);
  const policy = policies.find((one) => one.number === input.policy) ?? null;
  if (input.policy !== null && policy === null) return { ok: false, error: "policy_unknown" };

  const { version, revision } = input;
  const queued = [queueEffect(ctx, "decision", threadId, postId)];
  // Those whom a reply concerns hear of it when they can read it, which is only now.
  const isReply = threadId !== postId;
  if (isReply && post.status === "held" && next.post === "published") {
    queued.push(queueEffect(ctx, "reply", threadId, postId));
  }
  const statements: Statement[] = [
    recordDecision(db, eventOf(ctx, input, staff, policy, reversed(events, action)), {
      version,
      revision,
      status: post.status,
    }),
    closeReview(db, { threadId, postId }),
    resolveReports(db, { threadId, postId }, verdict(action), ctx.now),
    ...(await effects(ctx, input, { thread, post, next })),
    ...queued.map((effect) => effect.statement),
  ];
  try {
    await runBatch(db, statements);
  } catch (error) {
    if (!refusedBy(error, DECISION_GUARD)) throw error;
    return lookAgain(ctx, input, staff);
  }
  for (const effect of queued) effect.send();
  ctx.after(tellDesk(ctx.env));
  return { ok: true };
}

function eventOf(
  ctx: Ctx,
  input: Input,
  staff: Staff,
  policy: Policy | null,
  reverses: string | null,
) {
  const { threadId, postId, action, reason, notes } = input;
  return {
    threadId,
    postId,
    id: ctx.newId(),
    action,
    staffId: staff.id,
    role: staff.role,
    policyNumber: policy?.number ?? null,
    policyVersion: policy?.version ?? null,
    reason,
    detail: action === "note" ? { notes } : {},
    reverses,
    at: ctx.now,
  };
}

/** What the action changes about the post and its thread, from the one table of actions. */
async function effects(
  ctx: Ctx,
  input: Input,
  change: { readonly thread: ThreadRow; readonly post: PostRow; readonly next: SubjectState },
): Promise<Statement[]> {
  const { db, now } = ctx;
  const { thread, post, next } = change;
  const statements: Statement[] = [];
  if (input.action === "note") {
    const excerpt = excerptOf(post.body);
    statements.push(...notesStatements(db, { thread, post, notes: input.notes, excerpt }));
  }
  if (next.post !== post.status) {
    statements.push(...statusStatements(db, { thread, post, to: next.post, now }));
  }
  if (next.locked !== thread.locked) statements.push(...lockStatements(db, thread, next.locked));
  if (post.status === "held" && next.post === "published") {
    // The one place where a decision needs the author: their next posts need not wait.
    const author = await ctx.keys.open("author", post.authorSeal, `${post.threadId}/${post.id}`);
    if (author) statements.push(creditMember(db, author));
  }
  return statements;
}

/** What to say when the review moved on: one's own press again, another's decision, or news. */
function outcomeOf(
  input: Input,
  staff: Staff,
  review: { readonly status: string; readonly version: number },
  last: { readonly staffId: string | null; readonly action: string } | undefined,
): { ok: true } | { ok: false; error: DecisionRefusal } {
  const own = last?.staffId === staff.id && last.action === input.action;
  if (own && review.version === input.version + 1) return { ok: true };
  return { ok: false, error: review.status === "decided" ? "decided_by_another" : "changed" };
}

async function lookAgain(ctx: Ctx, input: Input, staff: Staff) {
  const { threadId, postId } = input;
  const [reviews, events] = await runBatch(ctx.db, [
    reviewOf(ctx.db, threadId, postId),
    eventsOf(ctx.db, threadId, postId),
  ]);
  const review = reviews[0];
  if (!review) return { ok: false, error: "not_found" } as const;
  if (review.version === input.version) return { ok: false, error: "changed" } as const;
  return outcomeOf(input, staff, review, events[0]);
}
