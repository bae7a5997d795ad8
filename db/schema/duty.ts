import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Who is on duty when; times in UTC epoch milliseconds. */
export const shifts = sqliteTable("shifts", {
  id: text("id").primaryKey(),
  staffId: text("staff_id").notNull(),
  startsAt: integer("starts_at").notNull(),
  endsAt: integer("ends_at").notNull(),
  /** When its holder asked for somebody else to take it; absent while they keep it. */
  offeredAt: integer("offered_at"),
});

/** How much somebody took in on one day, for themselves alone. */
export const doses = sqliteTable(
  "doses",
  {
    staffId: text("staff_id").notNull(),
    day: integer("day").notNull(),
    /** Count × class × time, in the points of workers/care. */
    points: integer("points").notNull().default(0),
    reviews: integer("reviews").notNull().default(0),
    /** Of these, crisis and red. */
    heavy: integer("heavy").notNull().default(0),
    seconds: integer("seconds").notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.staffId, t.day] })],
);

/** Where a moderator's browser can be told that something waits: the address is sealed. */
export const pushSubscriptions = sqliteTable(
  "push_subscriptions",
  {
    staffId: text("staff_id").notNull(),
    token: text("token").notNull(),
    sealed: text("sealed").notNull(),
    createdAt: integer("created_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.staffId, t.token] })],
);
