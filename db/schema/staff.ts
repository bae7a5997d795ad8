import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { STAFF_ROLES } from "../../workers/staff/types.ts";

export const staff = sqliteTable("staff", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  role: text("role", { enum: STAFF_ROLES }).notNull(),
  sessionEpoch: integer("session_epoch").notNull().default(0),
  /** Reviews taken so far: every third is the oldest amber. */
  served: integer("served").notNull().default(0),
  createdAt: integer("created_at").notNull(),
});

/** `token` is the SHA-256 of the cookie's random value. */
export const staffSessions = sqliteTable("staff_sessions", {
  token: text("token").primaryKey(),
  staffId: text("staff_id").notNull(),
  epoch: integer("epoch").notNull(),
  expiresAt: integer("expires_at").notNull(),
});

export const staffPasskeys = sqliteTable("staff_passkeys", {
  credentialId: text("credential_id").primaryKey(),
  staffId: text("staff_id").notNull(),
  publicKey: text("public_key").notNull(),
  counter: integer("counter").notNull(),
  transports: text("transports", { mode: "json" }).$type<string[]>().notNull().default([]),
  createdAt: integer("created_at").notNull(),
});

/** `token` is the SHA-256 of the link's secret: a stolen database opens no door. */
export const invites = sqliteTable("invites", {
  token: text("token").primaryKey(),
  role: text("role", { enum: STAFF_ROLES }).notNull(),
  expiresAt: integer("expires_at").notNull(),
  usedAt: integer("used_at"),
});
