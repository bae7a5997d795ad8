import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const members = sqliteTable("members", {
  id: text("id").primaryKey(),
  wordsToken: text("words_token").notNull(),
  approvedPosts: integer("approved_posts").notNull().default(0),
  sessionEpoch: integer("session_epoch").notNull().default(0),
  createdDay: integer("created_day").notNull(),
  /** What they would rather not see, sealed; empty when they never said. */
  viewSeal: text("view_seal").notNull().default(""),
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

/** A member who may not write for a while: what it is about, and from which post, is sealed. */
export const suspensions = sqliteTable("suspensions", {
  subject: text("subject").primaryKey(),
  sealed: text("sealed").notNull(),
  untilDay: integer("until_day").notNull(),
});

/** `owner` is a keyed token, and also the handle that the device gives back; the rest is sealed. */
export const memberPasskeys = sqliteTable(
  "member_passkeys",
  {
    owner: text("owner").notNull(),
    credential: text("credential").notNull(),
    sealed: text("sealed").notNull(),
    createdDay: integer("created_day").notNull(),
  },
  (t) => [primaryKey({ columns: [t.owner, t.credential] })],
);

/** What was decided about one member's posts: kinds and days, sealed; never which posts. */
export const standings = sqliteTable("standings", {
  owner: text("owner").primaryKey(),
  sealed: text("sealed").notNull(),
  expiresDay: integer("expires_day").notNull(),
});
