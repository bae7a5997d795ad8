import { and, eq, gte, isNotNull, sql } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { mutedReporters, reports } from "../../db/schema/reports.ts";

/** The report one person made on one post, if there is one. */
export function reportBy(db: Db, threadId: string, postId: string, reporter: string) {
  return db
    .select({ status: reports.status })
    .from(reports)
    .where(
      and(
        eq(reports.threadId, threadId),
        eq(reports.postId, postId),
        eq(reports.reporter, reporter),
      ),
    )
    .limit(1);
}

/** The open reports that members made on one post, each with the sealed name of whoever made it. */
export function memberReports(db: Db, threadId: string, postId: string) {
  return db
    .select({
      threadId: reports.threadId,
      postId: reports.postId,
      reporter: reports.reporter,
      reporterSeal: reports.reporterSeal,
    })
    .from(reports)
    .where(
      and(
        eq(reports.threadId, threadId),
        eq(reports.postId, postId),
        sql`${reports.status} = 'open'`,
        isNotNull(reports.reporterSeal),
      ),
    )
    .limit(50);
}

/** Whether what somebody reports comes last just now, by their token. */
export function mutedReporter(db: Db, token: string, today: number) {
  return db
    .select({ untilDay: mutedReporters.untilDay })
    .from(mutedReporters)
    .where(and(eq(mutedReporters.token, token), gte(mutedReporters.untilDay, today)));
}

export function reportByReceipt(db: Db, receiptToken: string) {
  return db
    .select({ status: reports.status, reason: reports.reason, createdAt: reports.createdAt })
    .from(reports)
    .where(eq(reports.receiptToken, receiptToken))
    .limit(1);
}
