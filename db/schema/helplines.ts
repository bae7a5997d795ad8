import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { HELPLINE_PURPOSES, type HelplineChannel } from "../../workers/helplines/types.ts";

/** Ways to reach help outside this community. */
export const helplines = sqliteTable("helplines", {
  id: text("id").primaryKey(),
  /** ISO 3166-1 alpha-2, or "INTL". */
  country: text("country").notNull(),
  purpose: text("purpose", { enum: HELPLINE_PURPOSES }).notNull(),
  name: text("name").notNull(),
  /** For whom, in plain words. */
  about: text("about").notNull().default(""),
  language: text("language").notNull(),
  hours: text("hours").notNull(),
  channels: text("channels", { mode: "json" }).$type<HelplineChannel[]>().notNull(),
  /** Where it was found. */
  source: text("source").notNull(),
  /** The day it was last compared with its source, in whole days since 1970. */
  checkedDay: integer("checked_day").notNull(),
  position: integer("position").notNull().default(0),
  updatedAt: integer("updated_at").notNull(),
});
