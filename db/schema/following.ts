import { primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const follows = sqliteTable(
  "follows",
  {
    follower: text("follower").notNull(),
    kind: text("kind", { enum: ["board", "topic"] }).notNull(),
    tag: text("tag").notNull(),
  },
  (t) => [primaryKey({ columns: [t.follower, t.kind, t.tag] })],
);
