import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import {
  STAFF_ROLES,
  STAFF_STATUSES,
  type TeamAction,
  type TeamEventDetail,
} from "../../workers/staff/types.ts";
import type { Theme } from "../../workers/threads/types.ts";

/** `boards` and `classes` narrow what a moderator is served; an empty list is everything. */
export const staff = sqliteTable("staff", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  role: text("role", { enum: STAFF_ROLES }).notNull(),
  status: text("status", { enum: STAFF_STATUSES }).notNull().default("joining"),
  boards: text("boards", { mode: "json" }).$type<string[]>().notNull().default([]),
  classes: text("classes", { mode: "json" }).$type<number[]>().notNull().default([]),
  sessionEpoch: integer("session_epoch").notNull().default(0),
  /** Reviews taken so far: every third is the oldest amber. */
  served: integer("served").notNull().default(0),
  createdAt: integer("created_at").notNull(),
  /** When the role last changed; 0 while it is the one they joined with. */
  roleSince: integer("role_since").notNull().default(0),
  /** An IANA name such as "Europe/London"; "" until they choose one. */
  timeZone: text("time_zone").notNull().default(""),
  /** Themes they are not served, without a reason. */
  optOuts: text("opt_outs", { mode: "json" }).$type<Theme[]>().notNull().default([]),
  /** Budgets of their own, in points; 0 is the community's. */
  dayBudget: integer("day_budget").notNull().default(0),
  weekBudget: integer("week_budget").notNull().default(0),
  /** The class of what they were served last: heavy and light take turns. */
  lastClass: integer("last_class").notNull().default(0),
  /** The last day on which a budget of theirs was used up; 0 for none. */
  spentDay: integer("spent_day").notNull().default(0),
});

/** `token` is the SHA-256 of the cookie's random value. */
export const staffSessions = sqliteTable("staff_sessions", {
  token: text("token").primaryKey(),
  staffId: text("staff_id").notNull(),
  epoch: integer("epoch").notNull(),
  expiresAt: integer("expires_at").notNull(),
  createdAt: integer("created_at").notNull().default(0),
  /** When a passkey was last asked for in this session. */
  confirmedAt: integer("confirmed_at").notNull().default(0),
});

export const staffPasskeys = sqliteTable("staff_passkeys", {
  credentialId: text("credential_id").primaryKey(),
  staffId: text("staff_id").notNull(),
  publicKey: text("public_key").notNull(),
  counter: integer("counter").notNull(),
  transports: text("transports", { mode: "json" }).$type<string[]>().notNull().default([]),
  createdAt: integer("created_at").notNull(),
});

/** The organisation's sign-in: `token` is a keyed hash of issuer and subject. */
export const staffIdentities = sqliteTable("staff_identities", {
  token: text("token").primaryKey(),
  staffId: text("staff_id").notNull(),
  createdAt: integer("created_at").notNull(),
});

/** `token` is the SHA-256 of the link's secret: a stolen database opens no door. */
export const invites = sqliteTable("invites", {
  token: text("token").primaryKey(),
  role: text("role", { enum: STAFF_ROLES }).notNull(),
  boards: text("boards", { mode: "json" }).$type<string[]>().notNull().default([]),
  classes: text("classes", { mode: "json" }).$type<number[]>().notNull().default([]),
  /** Whom the link lets back in; absent when it is for someone new. */
  staffId: text("staff_id"),
  invitedBy: text("invited_by"),
  expiresAt: integer("expires_at").notNull(),
  usedAt: integer("used_at"),
});

/** Append-only: nothing in this code may update or delete a row. */
export const teamEvents = sqliteTable("team_events", {
  id: text("id").primaryKey(),
  /** Absent when the operator did it from the command line. */
  actorId: text("actor_id"),
  /** The member of staff it is about; absent when it is about the community. */
  subjectId: text("subject_id"),
  action: text("action").$type<TeamAction>().notNull(),
  detail: text("detail", { mode: "json" }).$type<TeamEventDetail>().notNull().default({}),
  at: integer("at").notNull(),
});
