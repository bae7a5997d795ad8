import { runBatch } from "../../db/client.ts";
import type { EventRow, ReviewRow } from "../../db/schema/index.ts";
import type { Ctx } from "../context.ts";
import { mayAnswerAppeal } from "../permissions/review.ts";
import type { Staff } from "../permissions/types.ts";
import { activeTeam, eventById } from "./queries.ts";

export interface WhoAnswers {
  /** The decision that the author asks about. */
  readonly decision: EventRow | null;
  readonly mayAnswer: "yes" | "alone" | "no";
}

/** Whether this member of staff may answer an appeal, which is for somebody else than whoever decided. */
export async function whoAnswers(
  ctx: Ctx,
  staff: Staff,
  review: ReviewRow,
  appeal: { readonly eventId: string },
): Promise<WhoAnswers> {
  const [decisions, team] = await runBatch(ctx.db, [
    eventById(ctx.db, review.threadId, review.postId, appeal.eventId),
    activeTeam(ctx.db),
  ]);
  const decision = decisions[0] ?? null;
  const may = mayAnswerAppeal(staff, { decidedBy: decision?.staffId ?? null, review }, team);
  const mayAnswer = may.allowed ? (may.alone ? "alone" : "yes") : "no";
  return { decision, mayAnswer };
}
