import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { BACKTEST_STATES, PACK_STATES, type PackContent } from "../../workers/packs/types.ts";

/** Every version of a board's policy pack; a published one is never changed. */
export const packs = sqliteTable(
  "packs",
  {
    board: text("board").notNull(),
    /** 0 is the draft, of which a board has one at the most; it gets a number when it is published. */
    version: integer("version").notNull(),
    state: text("state", { enum: PACK_STATES }).notNull(),
    content: text("content", { mode: "json" }).$type<PackContent>().notNull(),
    /** What is new in it, in the words of whoever made it. */
    note: text("note").notNull().default(""),
    /** How often a draft was saved: who saves an older one is told. */
    revision: integer("revision").notNull().default(1),
    staffId: text("staff_id").notNull(),
    madeAt: integer("made_at").notNull(),
    publishedAt: integer("published_at"),
  },
  (t) => [primaryKey({ columns: [t.board, t.version] })],
);

/** What a draft would have caught among the posts of its board. */
export const backtests = sqliteTable(
  "backtests",
  {
    board: text("board").notNull(),
    id: text("id").notNull(),
    /** The version that was in force, against which the draft is held; 0 before the first. */
    version: integer("version").notNull(),
    /** The revision of the draft that was read, and what it said then: it may be changed meanwhile. */
    revision: integer("revision").notNull(),
    content: text("content").notNull(),
    state: text("state", { enum: BACKTEST_STATES }).notNull(),
    /** How many posts it is to read, and how many it has read. */
    wanted: integer("wanted").notNull(),
    seen: integer("seen").notNull().default(0),
    /** Where the walk goes on; empty at its beginning. */
    place: text("place").notNull().default(""),
    /** Counts and examples, as JSON: the ids of posts, never their words. */
    found: text("found").notNull().default("{}"),
    staffId: text("staff_id").notNull(),
    askedAt: integer("asked_at").notNull(),
    doneAt: integer("done_at"),
    eraseDay: integer("erase_day").notNull(),
  },
  (t) => [primaryKey({ columns: [t.board, t.id] })],
);

/** What a rule put on a thread, or with an empty thread on a board, for a while. */
export const labels = sqliteTable(
  "labels",
  {
    board: text("board").notNull(),
    threadId: text("thread_id").notNull(),
    label: text("label").notNull(),
    untilAt: integer("until_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.board, t.threadId, t.label] })],
);
