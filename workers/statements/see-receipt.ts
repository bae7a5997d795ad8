import { runBatch } from "../../db/client.ts";
import type { ReportRow } from "../../db/schema/index.ts";
import type { Ctx } from "../context.ts";
import { receiptToken } from "../reports/reporter.ts";
import { readReceiptCode } from "../reports/rules.ts";
import { threadById } from "../threads/queries.ts";
import { appealsBy, recordOf, reportOfReceipt } from "./queries.ts";
import { answerOf, dayOfTime, type EventFacts, lastAppealDay, refusalAt } from "./rules.ts";
import type { AppealShown } from "./types.ts";
import { undoneIn } from "../moderation/rules.ts";

export interface ReadReceipt {
  readonly code: string;
  readonly report: ReportRow;
  readonly board: string;
  /** The decision that left the post as it was; null when the report was not refused. */
  readonly refusal: EventFacts | null;
  readonly undone: boolean;
  readonly appeal: (AppealShown & { readonly eventId: string }) | null;
  /** Who took the decision that was asked about: for the team alone, never for a page. */
  readonly decider: string | null;
  /** The last day on which another look can be asked for; null when it cannot. */
  readonly askUntil: number | null;
  readonly askable: boolean;
}

/** What the holder of a receipt is told, and may ask. Neither the post nor its text is in it. */
export async function readReceipt(ctx: Ctx, typed: string): Promise<ReadReceipt | null> {
  const code = readReceiptCode(typed);
  if (!code) {
    await ctx.load(() => []);
    return null;
  }
  const token = await receiptToken(ctx.keys, code);
  const [found] = await ctx.load(() => [reportOfReceipt(ctx.db, token)]);
  const report = found[0];
  if (!report) return null;
  const { threadId, postId, reporter } = report;
  const [record, appeals, threads] = await runBatch(ctx.db, [
    recordOf(ctx.db, threadId, postId),
    appealsBy(ctx.db, threadId, postId, reporter),
    threadById(ctx.db, threadId),
  ]);
  const refusal = report.status === "dismissed" ? refusalAt(record, report.decidedAt) : null;
  const about = refusal
    ? appeals.find(({ eventId }) => eventId === refusal.id)
    : appeals.toSorted((a, b) => b.createdAt - a.createdAt)[0];
  const lastDay = refusal ? lastAppealDay(dayOfTime(refusal.at)) : null;
  const decider = record.find(({ id }) => id === about?.eventId)?.staffId ?? null;
  const undone = refusal !== null && undoneIn(record).has(refusal.id);
  return {
    code,
    report,
    board: threads[0]?.board ?? "",
    refusal,
    undone,
    appeal: about
      ? {
          eventId: about.eventId,
          status: about.status,
          words: about.words,
          question: about.question,
          reply: about.reply,
          ...answerOf(record, { id: about.eventId, staffId: decider }),
        }
      : null,
    decider,
    askUntil: lastDay,
    askable: !undone && !about && lastDay !== null && ctx.today <= lastDay,
  };
}
