import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { OUTCOMES, type Reading } from "../../workers/quality/types.ts";

/** The chain over the record: each link's hash covers the one before it and what its event says. */
export const ledger = sqliteTable(
  "ledger",
  {
    seq: integer("seq").notNull(),
    source: text("source", { enum: ["events", "team_events"] }).notNull(),
    threadId: text("thread_id").notNull().default(""),
    postId: text("post_id").notNull().default(""),
    eventId: text("event_id").notNull(),
    digest: text("digest").notNull(),
    hash: text("hash").notNull(),
  },
  (t) => [primaryKey({ columns: [t.seq] })],
);

/** Decisions that somebody else reads again without knowing what was decided. */
export const audits = sqliteTable(
  "audits",
  {
    threadId: text("thread_id").notNull(),
    postId: text("post_id").notNull(),
    eventId: text("event_id").notNull(),
    staffId: text("staff_id").notNull(),
    policyNumber: integer("policy_number"),
    firstAction: text("first_action", { enum: OUTCOMES }).notNull(),
    sampledAt: integer("sampled_at").notNull(),
    secondStaffId: text("second_staff_id"),
    secondAction: text("second_action", { enum: OUTCOMES }),
    secondAt: integer("second_at"),
  },
  (t) => [primaryKey({ columns: [t.threadId, t.postId, t.eventId] })],
);

/** How often two readings came to the same, counted when the second is in. */
export const agreements = sqliteTable(
  "agreements",
  {
    year: integer("year").notNull(),
    policyNumber: integer("policy_number").notNull(),
    firstAction: text("first_action").$type<Reading>().notNull(),
    secondAction: text("second_action").$type<Reading>().notNull(),
    count: integer("count").notNull(),
  },
  (t) => [primaryKey({ columns: [t.year, t.policyNumber, t.firstAction, t.secondAction] })],
);
