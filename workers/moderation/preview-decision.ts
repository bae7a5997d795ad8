import type { Ctx } from "../context.ts";
import { UNDO_MS } from "../reversal/rules.ts";
import { statementsOf } from "../statements/rules.ts";
import type { StatementView } from "../statements/types.ts";
import { ACTION_RULES } from "./actions.ts";
import { planActs, type PlanRefusal } from "./plan-acts.ts";
import { type ReadForDecision, readForDecision } from "./read-for-decision.ts";
import { answerTo } from "./rules.ts";
import type { NewDecision } from "./schemas.ts";

/** What the author would read of a decision. */
export interface DecisionPreview {
  readonly statements: readonly StatementView[];
  /** What they would read as the answer to what they, or a reporter, asked; empty when it is none. */
  readonly answer: string;
}

type Seen =
  | { ok: true; preview: DecisionPreview | null }
  | { ok: false; error: "not_staff" | "not_found" | "not_yours" | "policy_unknown" | PlanRefusal };

/**
 * What the author would read if this were decided: made from the plan of the decision by the same rule
 * as their own page. Nothing is written. `decision` is null while it is not whole yet.
 */
export async function previewDecision(
  ctx: Ctx,
  subject: { readonly threadId: string; readonly postId: string },
  decision: NewDecision | null,
): Promise<Seen> {
  const read = await readForDecision(ctx, { ...subject, into: decision?.into ?? null });
  if (!read.ok) return read;
  if (!decision) return { ok: true, preview: null };
  const policy = read.policies.find(({ number }) => number === decision.policy) ?? null;
  if (decision.policy !== null && !policy) return { ok: false, error: "policy_unknown" };
  const answer = answerTo(read.state.appealed, decision.action);
  const about = answer ? (read.appeals[0]?.eventId ?? null) : null;
  const plan = await planActs(ctx, decision, read, about);
  if (!plan.ok) return plan;
  const planned = plan.acts.map(({ action, eventId, detail, reverses }) => ({
    id: eventId,
    action,
    staffId: read.staff.id,
    policyNumber: policy?.number ?? null,
    policyVersion: policy?.version ?? null,
    policyTitle: policy?.title ?? null,
    policyText: policy?.text ?? null,
    reason: decision.reason,
    detail,
    reverses,
    at: ctx.now,
  }));
  const ids = new Set(planned.map(({ id }) => id));
  const statements = statementsOf([...planned, ...earlier(read)], [], ctx.today, UNDO_MS);
  const isAnswer = answer !== null && ACTION_RULES[decision.action].quiet !== true;
  return {
    ok: true,
    preview: {
      statements: statements.filter(({ eventId }) => ids.has(eventId)),
      answer: isAnswer ? decision.reason : "",
    },
  };
}

/** What was done before, without the rules it cited: of that nothing is shown again. */
function earlier({ events }: ReadForDecision) {
  return events.map((event) => ({ ...event, policyTitle: null, policyText: null }));
}
