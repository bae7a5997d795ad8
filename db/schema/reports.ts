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
    /** The member who reported, sealed; absent for visitors. */
    reporterSeal: text("reporter_seal"),
  },
  (t) => [primaryKey({ columns: [t.threadId, t.postId, t.reporter] })],
);

/** Reporters whose reports come last for a while: a keyed token, never whose. */
export const mutedReporters = sqliteTable("muted_reporters", {
  token: text("token").primaryKey(),
  untilDay: integer("until_day").notNull(),
});

export type ReportRow = typeof reports.$inferSelect;
