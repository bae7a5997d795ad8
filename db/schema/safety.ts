import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** What was used once and must not be used again: a keyed hash, and the day it may be forgotten. */
export const spent = sqliteTable(
  "spent",
  { expiresDay: integer("expires_day").notNull(), token: text("token").notNull() },
  (t) => [primaryKey({ columns: [t.expiresDay, t.token] })],
);

/** How much of one thing somebody did on one day; the token differs for each thing and day. */
export const quotas = sqliteTable(
  "quotas",
  {
    day: integer("day").notNull(),
    token: text("token").notNull(),
    used: integer("used").notNull(),
  },
  (t) => [primaryKey({ columns: [t.day, t.token] })],
);

/** Switches of the whole community. */
export const settings = sqliteTable("settings", {
  name: text("name").primaryKey(),
  value: text("value").notNull(),
  untilAt: integer("until_at"),
});
