import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Figures for the public, counted when they happen. */
export const figures = sqliteTable(
  "figures",
  {
    year: integer("year").notNull(),
    name: text("name").notNull(),
    count: integer("count").notNull(),
  },
  (t) => [primaryKey({ columns: [t.year, t.name] })],
);

/** How far the sealing of old rows under the newest key has come. */
export const resealing = sqliteTable("resealing", {
  name: text("name").primaryKey(),
  version: integer("version").notNull(),
  cursor: text("cursor").notNull().default(""),
  done: integer("done", { mode: "boolean" }).notNull().default(false),
});
