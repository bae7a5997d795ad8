import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import {
  CAUSES,
  EVENT_ACTIONS,
  EVENT_ROLES,
  REVIEW_STATUSES,
  type EventDetail,
} from "../../workers/moderation/types.ts";

/** The one work item about a post: reopened, never doubled. */
export const reviews = sqliteTable(
  "reviews",
  {
    threadId: text("thread_id").notNull(),
    postId: text("post_id").notNull(),
    board: text("board").notNull(),
    status: text("status", { enum: REVIEW_STATUSES }).notNull(),
    class: integer("class").notNull(),
    cause: text("cause", { enum: CAUSES }).notNull(),
    dueAt: integer("due_at").notNull(),
    openedAt: integer("opened_at").notNull(),
    /** Reports open now: a decision sets it back to nought. */
    reportCount: integer("report_count").notNull().default(0),
    version: integer("version").notNull().default(1),
    claimedBy: text("claimed_by"),
    claimedUntil: integer("claimed_until").notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.threadId, t.postId] })],
);

/** The numbered public rules a decision cites. */
export const policies = sqliteTable(
  "policies",
  {
    number: integer("number").notNull(),
    version: integer("version").notNull(),
    title: text("title").notNull(),
    text: text("text").notNull(),
    current: integer("current", { mode: "boolean" }).notNull().default(true),
  },
  (t) => [primaryKey({ columns: [t.number, t.version] })],
);

/** Append-only: nothing in this code may update or delete a row. */
export const events = sqliteTable(
  "events",
  {
    threadId: text("thread_id").notNull(),
    postId: text("post_id").notNull(),
    id: text("id").notNull(),
    action: text("action", { enum: EVENT_ACTIONS }).notNull(),
    staffId: text("staff_id"),
    role: text("role", { enum: EVENT_ROLES }).notNull(),
    policyNumber: integer("policy_number"),
    policyVersion: integer("policy_version"),
    reason: text("reason").notNull().default(""),
    detail: text("detail", { mode: "json" }).$type<EventDetail>().notNull().default({}),
    reverses: text("reverses"),
    at: integer("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.threadId, t.postId, t.id] })],
);

export type ReviewRow = typeof reviews.$inferSelect;
export type EventRow = typeof events.$inferSelect;
