import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import {
  ACTIONS,
  APPEAL_STATUSES,
  ASKS,
  CAUSES,
  EVENT_ACTIONS,
  EVENT_ROLES,
  REVIEW_STATUSES,
  UNSEALING_STATUSES,
  type EventDetail,
} from "../../workers/moderation/types.ts";
import type { Signal } from "../../workers/screening/types.ts";

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
    /** The heaviest theme of what is to be read, for those who leave it out; "" when there is none. */
    theme: text("theme").notNull().default(""),
    /** 1 when it is for leads alone. */
    tier: integer("tier").notNull().default(0),
    /** For what it waits for somebody else; "" for nothing. */
    asks: text("asks", { enum: ASKS }).notNull().default(""),
    /** What screening noticed in the text: kind, rule and place, never the words. */
    signals: text("signals", { mode: "json" }).$type<Signal[]>().notNull().default([]),
    /** A keyed hash of the code by which its author finds the post again; null when they were given none. */
    receipt: text("receipt"),
    /** Members of staff who are not served it: their ids, each followed by a space. */
    notFor: text("not_for").notNull().default(""),
    /** How far up the ladder its alarm has gone. */
    step: integer("step").notNull().default(0),
    dueAt: integer("due_at").notNull(),
    openedAt: integer("opened_at").notNull(),
    /** Reports open now: a decision sets it back to nought. */
    reportCount: integer("report_count").notNull().default(0),
    version: integer("version").notNull().default(1),
    claimedBy: text("claimed_by"),
    claimedUntil: integer("claimed_until").notNull().default(0),
    /** Since when whoever holds it has had it, however often the lease was renewed. */
    claimedAt: integer("claimed_at").notNull().default(0),
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
    /** Acts that were done together and are taken back together. */
    bulk: text("bulk"),
  },
  (t) => [primaryKey({ columns: [t.threadId, t.postId, t.id] })],
);

/**
 * An author asks for another look at a decision about their post, or a reporter whose report was
 * refused: `party` is "author" or the keyed token of the reporter.
 */
export const appeals = sqliteTable(
  "appeals",
  {
    threadId: text("thread_id").notNull(),
    postId: text("post_id").notNull(),
    eventId: text("event_id").notNull(),
    party: text("party").notNull(),
    status: text("status", { enum: APPEAL_STATUSES }).notNull(),
    words: text("words").notNull().default(""),
    /** What the team asks back before it answers, or on what condition it would say yes. */
    question: text("question").notNull().default(""),
    reply: text("reply").notNull().default(""),
    createdAt: integer("created_at").notNull(),
    decidedAt: integer("decided_at"),
  },
  (t) => [primaryKey({ columns: [t.threadId, t.postId, t.eventId, t.party] })],
);

/** The words of a post before a decision took them out of sight, sealed until the appeal window ends. */
export const keptTexts = sqliteTable(
  "kept_texts",
  {
    threadId: text("thread_id").notNull(),
    postId: text("post_id").notNull(),
    sealed: text("sealed").notNull(),
    eraseDay: integer("erase_day").notNull(),
  },
  (t) => [primaryKey({ columns: [t.threadId, t.postId] })],
);

/** What the author of a post and the team write to each other about it. */
export const letters = sqliteTable(
  "letters",
  {
    threadId: text("thread_id").notNull(),
    postId: text("post_id").notNull(),
    id: text("id").notNull(),
    role: text("role", { enum: EVENT_ROLES }).notNull(),
    staffId: text("staff_id"),
    words: text("words").notNull(),
    at: integer("at").notNull(),
    eraseDay: integer("erase_day").notNull(),
  },
  (t) => [primaryKey({ columns: [t.threadId, t.postId, t.id] })],
);

/** What moderators note for each other about a post. */
export const teamNotes = sqliteTable(
  "team_notes",
  {
    threadId: text("thread_id").notNull(),
    postId: text("post_id").notNull(),
    id: text("id").notNull(),
    staffId: text("staff_id").notNull(),
    role: text("role", { enum: EVENT_ROLES }).notNull(),
    words: text("words").notNull(),
    at: integer("at").notNull(),
    eraseDay: integer("erase_day").notNull(),
  },
  (t) => [primaryKey({ columns: [t.threadId, t.postId, t.id] })],
);

/** Reasons to begin from; an empty board is every board. */
export const templates = sqliteTable("templates", {
  id: text("id").primaryKey(),
  board: text("board").notNull().default(""),
  action: text("action", { enum: ACTIONS }).notNull(),
  policyNumber: integer("policy_number"),
  label: text("label").notNull(),
  reason: text("reason").notNull(),
});

/** Two people open one author's other posts together; no row says whose or which they are. */
export const unsealings = sqliteTable("unsealings", {
  id: text("id").primaryKey(),
  threadId: text("thread_id").notNull(),
  postId: text("post_id").notNull(),
  reason: text("reason").notNull(),
  askedBy: text("asked_by").notNull(),
  status: text("status", { enum: UNSEALING_STATUSES }).notNull(),
  answeredBy: text("answered_by"),
  askedAt: integer("asked_at").notNull(),
  answeredAt: integer("answered_at"),
  /** Until when the two may look (UTC epoch milliseconds). */
  openUntil: integer("open_until").notNull().default(0),
  /** The day on which the member is to be told; absent once they were, or when there is nothing to tell. */
  tellDay: integer("tell_day"),
});

export type ReviewRow = typeof reviews.$inferSelect;
export type EventRow = typeof events.$inferSelect;
