import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { REASONS, REPORT_STATUSES } from "../../workers/reports/types.ts";

/** A person saying "please look". `reporter` is a keyed token of member and post together. */
export const reports = sqliteTable(
  "reports",
  {
    threadId: text("thread_id").notNull(),
    postId: text("post_id").notNull(),
    reporter: text("reporter").notNull(),
    reason: text("reason", { enum: REASONS }).notNull(),
    words: text("words").notNull().default(""),
    status: text("status", { enum: REPORT_STATUSES }).notNull(),
    receiptToken: text("receipt_token").notNull(),
    createdAt: integer("created_at").notNull(),
    decidedAt: integer("decided_at"),
  },
  (t) => [primaryKey({ columns: [t.threadId, t.postId, t.reporter] })],
);

export type ReportRow = typeof reports.$inferSelect;
