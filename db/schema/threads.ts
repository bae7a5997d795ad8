import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { STAFF_ROLES } from "../../workers/staff/types.ts";
import { NEEDS, STATUSES, type Theme } from "../../workers/threads/types.ts";

export const tags = sqliteTable("tags", {
  slug: text("slug").primaryKey(),
  kind: text("kind", { enum: ["board", "topic"] }).notNull(),
  label: text("label").notNull(),
  sentence: text("sentence").notNull(),
  position: integer("position").notNull(),
});

export const boards = sqliteTable("boards", {
  slug: text("slug").primaryKey(),
  heldFirstPosts: integer("held_first_posts").notNull().default(0),
  defaultNotes: text("default_notes", { mode: "json" }).$type<Theme[]>().notNull().default([]),
  guidance: text("guidance").notNull().default(""),
  /** What is in force, as JSON; empty before the first pack was published. */
  pack: text("pack").notNull().default(""),
});

export const threads = sqliteTable("threads", {
  id: text("id").primaryKey(),
  board: text("board").notNull(),
  title: text("title").notNull(),
  need: text("need", { enum: NEEDS }).notNull(),
  topics: text("topics", { mode: "json" }).$type<string[]>().notNull().default([]),
  notes: text("notes", { mode: "json" }).$type<Theme[]>().notNull().default([]),
  excerpt: text("excerpt").notNull().default(""),
  openerAlias: text("opener_alias").notNull(),
  openerVoice: text("opener_voice").notNull(),
  status: text("status", { enum: STATUSES }).notNull(),
  locked: integer("locked", { mode: "boolean" }).notNull().default(false),
  postCount: integer("post_count").notNull().default(0),
  revision: integer("revision").notNull().default(1),
  createdAt: integer("created_at").notNull(),
  lastActivityAt: integer("last_activity_at").notNull(),
  /** The thread that this one goes on from, when its author says so. */
  follows: text("follows"),
  /** When the lock ends by itself; absent when it does not. */
  lockedUntil: integer("locked_until"),
  /** Minutes between two replies of one person, while `slowUntil` lasts. */
  slowMinutes: integer("slow_minutes").notNull().default(0),
  slowUntil: integer("slow_until"),
  /** The thread in which the talk goes on, after two became one. */
  mergedInto: text("merged_into"),
});

export const topicActive = sqliteTable(
  "topic_active",
  {
    topic: text("topic").notNull(),
    lastActivityAt: integer("last_activity_at").notNull(),
    threadId: text("thread_id").notNull(),
    board: text("board").notNull(),
    title: text("title").notNull(),
    need: text("need", { enum: NEEDS }).notNull(),
    topics: text("topics", { mode: "json" }).$type<string[]>().notNull(),
    notes: text("notes", { mode: "json" }).$type<Theme[]>().notNull(),
    excerpt: text("excerpt").notNull(),
    openerAlias: text("opener_alias").notNull(),
    locked: integer("locked", { mode: "boolean" }).notNull(),
    postCount: integer("post_count").notNull(),
    createdAt: integer("created_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.topic, t.lastActivityAt, t.threadId] })],
);

export const topicNewest = sqliteTable(
  "topic_newest",
  { topic: text("topic").notNull(), threadId: text("thread_id").notNull() },
  (t) => [primaryKey({ columns: [t.topic, t.threadId] })],
);

export const posts = sqliteTable(
  "posts",
  {
    threadId: text("thread_id").notNull(),
    id: text("id").notNull(),
    status: text("status", { enum: STATUSES }).notNull(),
    body: text("body").notNull(),
    html: text("html").notNull(),
    notes: text("notes", { mode: "json" }).$type<Theme[]>().notNull().default([]),
    replyTo: text("reply_to"),
    alias: text("alias").notNull(),
    voice: text("voice").notNull(),
    authorSeal: text("author_seal").notNull(),
    createdAt: integer("created_at").notNull(),
    editedAt: integer("edited_at"),
    revision: integer("revision").notNull().default(1),
    /** The role of whoever wrote as one of the team; absent for members. */
    badge: text("badge", { enum: STAFF_ROLES }),
  },
  (t) => [primaryKey({ columns: [t.threadId, t.id] })],
);

export const voices = sqliteTable(
  "voices",
  {
    threadId: text("thread_id").notNull(),
    alias: text("alias").notNull(),
    voice: text("voice").notNull(),
  },
  (t) => [primaryKey({ columns: [t.threadId, t.alias] })],
);

export type ThreadRow = typeof threads.$inferSelect;
export type PostRow = typeof posts.$inferSelect;
