import type { Statement } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import type { Decided, TakenBack } from "../moderation/consequences.ts";
import { ACTION_RULES, className, isAction } from "../moderation/rules.ts";
import type { Cause, EventDetail } from "../moderation/types.ts";
import { FIGURES } from "./rules.ts";
import { addAskers, addToFigure } from "./store.ts";

/** Counts the opening of a review: what somebody reported, or which rule held it. */
export function countOpening(
  { db, now }: Pick<Ctx, "db" | "now">,
  { cause, detail }: { readonly cause: Cause; readonly detail: EventDetail },
): Statement {
  const name =
    cause === "report" && detail.reason ? FIGURES.notice(detail.reason) : FIGURES.opened(cause);
  return addToFigure(db, yearOf(now), name, 1);
}

/** Counts a decision: its kind and rule, how long it took, and what it answered. */
export async function countDecision(ctx: Ctx, decided: Decided): Promise<Statement[]> {
  const { action, policy, detail, review, primary, before, next } = decided;
  // What is decided about a crisis stands at once, though a colleague looks at it again.
  const stands = next.review === "decided" || next.asks === "second_look";
  const closes = primary && before.review === "open" && before.asks !== "second_look" && stands;
  const names = [
    FIGURES.act(action, policy?.number ?? null),
    ...(closes
      ? [FIGURES.waited(className(review.class), Math.max(0, ctx.now - review.openedAt))]
      : []),
    ...(primary && detail.answers ? [FIGURES.answer(!ACTION_RULES[action].refuses)] : []),
  ];
  return names.map((name) => addToFigure(ctx.db, yearOf(ctx.now), name, 1));
}

/**
 * Counts that a decision was taken back. At once, it is as if it had never been, and what it was
 * counted as is taken off again, with how long it took: the review is decided once, later.
 */
export async function countTakingBack(ctx: Ctx, back: TakenBack): Promise<Statement[]> {
  const { db, now } = ctx;
  const { event, review, atOnce } = back;
  if (!atOnce) return [addToFigure(db, yearOf(now), FIGURES.act("taken_back", null), 1)];
  const { action, policyNumber, detail, at } = event;
  const of = className(detail.was?.class ?? review.class);
  const names = [
    FIGURES.act(action, policyNumber),
    ...(closed(back) ? [FIGURES.waited(of, Math.max(0, at - review.openedAt))] : []),
    ...(detail.answers && isAction(action) ? [FIGURES.answer(!ACTION_RULES[action].refuses)] : []),
  ];
  return names.map((name) => addToFigure(db, yearOf(at), name, -1));
}

/** Whether what is taken back had ended the waiting of its review, as `countDecision` counts it. */
function closed({ event, press, review }: TakenBack): boolean {
  const { was } = event.detail;
  if (event.id !== press[0]?.id || was?.asks === "second_look") return false;
  return was?.review === "open" || (was?.asks === "" && review.asks === "second_look");
}

/** Counts a yes to everyone who asks about a decision that is taken back, before they are answered. */
export function countHeard(
  { db, now }: Pick<Ctx, "db" | "now">,
  about: { readonly threadId: string; readonly postId: string; readonly eventId: string },
): Statement {
  return addAskers(db, yearOf(now), FIGURES.answer(true), about);
}

/** The calendar year (UTC) of a time in epoch milliseconds. */
function yearOf(at: number): number {
  return new Date(at).getUTCFullYear();
}
