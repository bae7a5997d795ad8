import { and, eq } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { reports } from "../../db/schema/reports.ts";

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

export function reportByReceipt(db: Db, receiptToken: string) {
  return db
    .select({ status: reports.status, reason: reports.reason, createdAt: reports.createdAt })
    .from(reports)
    .where(eq(reports.receiptToken, receiptToken))
    .limit(1);
}
