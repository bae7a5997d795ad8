import type { ReviewClass } from "../moderation/types.ts";
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
  | "sessions_ended"
  | "raid_on"
  | "raid_off"
  | "shift_added"
  | "shift_removed"
  | "shift_offered"
  | "shift_kept"
  | "shift_taken"
  | "targets_set"
  | "hold_lifted"
  | "pack_published"
  | "pack_put_back"
  | "helpline_added"
  | "helpline_changed"
  | "helpline_removed"
  | "helpline_checked";

/** What such an event says beyond its columns; every key is named here, and none holds a text. */
export interface TeamEventDetail {
  readonly role?: StaffRole;
  readonly boards?: readonly string[];
  readonly classes?: readonly number[];
  /** UTC epoch milliseconds at which it begins, and for how many weeks it is repeated. */
  readonly from?: number;
  readonly weeks?: number;
  /** Targets by class, in minutes. */
  readonly targets?: Readonly<Partial<Record<ReviewClass, number>>>;
  /** UTC epoch milliseconds at which it ends by itself. */
  readonly until?: number;
  /** The version of a board's pack that holds from now on, the one before it, and of which it is a copy. */
  readonly version?: number;
  readonly before?: number;
  readonly copyOf?: number;
  /** The name of a helpline in addresses, and what it is called. */
  readonly helpline?: string;
  readonly name?: string;
}

/** What a passkey is asked for: to be made, to sign in, to vouch for an admin act, to come back after a loss. */
export type PasskeyPurpose = "register" | "sign-in" | "confirm" | "return";

/** A passkey as its owner sees it: when it was added is enough to tell two apart. */
export interface PasskeySummary {
  readonly id: string;
  readonly createdAt: number;
}

/** A session as its owner sees it; `id` is the hash under which its row is kept, which opens nothing. */
export interface SessionSummary {
  readonly id: string;
  readonly startedAt: number;
  readonly endsAt: number;
  /** True of the session that asks. */
  readonly here: boolean;
}

/** What somebody is asked to look after. An empty list is everything. */
export interface Scope {
  readonly role: StaffRole;
  readonly boards: readonly string[];
  readonly classes: readonly number[];
}

export interface TeamPerson extends Scope {
  readonly id: string;
  readonly name: string;
  readonly status: StaffStatus;
  /** UTC epoch milliseconds at which they accepted their invitation. */
  readonly createdAt: number;
}

export interface OpenInvite extends Scope {
  /** The hash of the link's secret: it names the invitation and opens nothing. */
  readonly id: string;
  /** Null when the operator made it from the command line. */
  readonly invitedBy: string | null;
  /** Whom it lets back in; null when it is for someone new. */
  readonly letsIn: string | null;
  readonly expiresAt: number;
}

export interface TeamEventView {
  readonly id: string;
  readonly at: number;
  readonly action: TeamAction;
  readonly detail: TeamEventDetail;
  /** Names, as the record keeps them; null for the operator, and for what is about no one person. */
  readonly actor: string | null;
  readonly subject: string | null;
}

/** What an admin may do about a person besides changing their scope. */
export const PERSON_ACTS = ["suspend", "resume", "remove", "let-back-in", "end-sessions"] as const;
export type PersonAct = (typeof PERSON_ACTS)[number];

/** The fields of the form that says what somebody may do. */
export type ScopeField = "role" | "boards" | "classes";

/** Why a change to the team was not made. */
export type TeamRefusal = "not_staff" | "confirm" | "not_found" | "changed" | "last_admin" | "own";
