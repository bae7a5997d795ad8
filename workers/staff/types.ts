import type { StaffRole } from "../permissions/types.ts";

export const STAFF_ROLES = [
  "professional",
  "facilitator",
  "moderator",
  "lead",
  "admin",
] as const satisfies readonly StaffRole[];

/** `joining` until there is a passkey or the organisation's sign-in: nothing may be done before. */
export const STAFF_STATUSES = ["joining", "active", "suspended", "removed"] as const;
export type StaffStatus = (typeof STAFF_STATUSES)[number];

/** What may stand in the record about the team and the community as a whole. */
export type TeamAction =
  | "invited"
  | "invite_withdrawn"
  | "joined"
  | "scoped"
  | "suspended"
  | "resumed"
  | "removed"
  | "let_back_in"
  | "came_back"
  | "raid_on"
  | "raid_off";

/** What such an event says beyond its columns; every key is named here, and none holds a text. */
export interface TeamEventDetail {
  readonly role?: StaffRole;
  readonly boards?: readonly string[];
  readonly classes?: readonly number[];
  /** UTC epoch milliseconds at which it ends by itself. */
  readonly until?: number;
}

/** What the browser sends and gets while it makes or uses a passkey. */
export type PasskeyPurpose = "register" | "sign-in";

/** A passkey as its owner sees it: when it was added is enough to tell two apart. */
export interface PasskeySummary {
  readonly id: string;
  readonly createdAt: number;
}
