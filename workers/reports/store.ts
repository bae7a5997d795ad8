import { lt, sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { onlyIf } from "../../db/guard.ts";
import { mutedReporters, reports } from "../../db/schema/reports.ts";
import type { Reason } from "./types.ts";

/** The column whose NOT NULL refuses a report that is already open. */
export const REPORT_GUARD = "reports.reason";

/**
 * One open report per person and post: a second one while the first is open fails its whole batch
 * (see `onlyIf`); after a decision the same person may ask again, under the same receipt.
 */
export function fileReport(
  db: Db,
  report: {
    threadId: string;
    postId: string;
    reporter: string;
    reason: Reason;
    words: string;
    receiptToken: string;
    createdAt: number;
    reporterSeal: string | null;
  },
) {
  return db
    .insert(reports)
    .values({
      ...report,
      status: "open",
      reason: onlyIf(
        report.reason,
        sql`WHERE NOT EXISTS (SELECT 1 FROM reports WHERE thread_id = ${report.threadId}
          AND post_id = ${report.postId} AND reporter = ${report.reporter} AND status = 'open')`,
      ),
    })
    .onConflictDoUpdate({
      target: [reports.threadId, reports.postId, reports.reporter],
      set: {
        status: "open",
        reason: sql`excluded.reason`,
        words: sql`excluded.words`,
        createdAt: sql`excluded.created_at`,
        decidedAt: null,
        reporterSeal: sql`excluded.reporter_seal`,
      },
    });
}

/** Puts what these people report last until a day; where they are put last already, the later day counts. */
export function muteReporters(db: Db, tokens: readonly string[], untilDay: number) {
  return db
    .insert(mutedReporters)
    .values(tokens.map((token) => ({ token, untilDay })))
    .onConflictDoUpdate({
      target: mutedReporters.token,
      set: { untilDay: sql`max(${mutedReporters.untilDay}, excluded.until_day)` },
    });
}

/** Those whose days are over. */
export function deleteExpiredMutes(db: Db, today: number) {
  return db.delete(mutedReporters).where(lt(mutedReporters.untilDay, today));
}
