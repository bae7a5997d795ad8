import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { EFFECT_KINDS } from "../../workers/notify/types.ts";

export const notices = sqliteTable(
  "notices",
  {
    owner: text("owner").notNull(),
    item: text("item").notNull(),
    sealed: text("sealed").notNull(),
    expiresDay: integer("expires_day").notNull(),
  },
  (t) => [primaryKey({ columns: [t.owner, t.item] })],
);

export const outbox = sqliteTable("outbox", {
  id: text("id").primaryKey(),
  kind: text("kind", { enum: EFFECT_KINDS }).notNull(),
  threadId: text("thread_id").notNull(),
  postId: text("post_id").notNull(),
  /** The act it comes from; taken back, it takes the effect with it. */
  eventId: text("event_id"),
  /** Before this it is not carried out (UTC epoch milliseconds). */
  notBefore: integer("not_before").notNull().default(0),
  sentAt: integer("sent_at"),
});
