import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const members = sqliteTable("members", {
  id: text("id").primaryKey(),
  wordsToken: text("words_token").notNull(),
  approvedPosts: integer("approved_posts").notNull().default(0),
  sessionEpoch: integer("session_epoch").notNull().default(0),
  createdDay: integer("created_day").notNull(),
});

export const memberSessions = sqliteTable("member_sessions", {
  token: text("token").primaryKey(),
  memberId: text("member_id").notNull(),
  epoch: integer("epoch").notNull(),
  expiresDay: integer("expires_day").notNull(),
});

export const apiTokens = sqliteTable("api_tokens", {
  token: text("token").primaryKey(),
  owner: text("owner").notNull(),
  label: text("label").notNull(),
  createdDay: integer("created_day").notNull(),
});

export const ownItems = sqliteTable(
  "own_items",
  {
    owner: text("owner").notNull(),
    item: text("item").notNull(),
    sealedRef: text("sealed_ref").notNull(),
  },
  (t) => [primaryKey({ columns: [t.owner, t.item] })],
);
