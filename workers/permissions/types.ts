/** Whoever makes this request. Staff and members are never the same actor: they sign in apart. */
export type Actor = Visitor | Member | Joining | Staff;

export interface Visitor {
  readonly kind: "visitor";
}

export interface Member {
  readonly kind: "member";
  readonly id: string;
  /** How many of their posts have been published, counted up to the number a board may hold. */
  readonly approvedPosts: number;
}

/** Someone who was invited to the team and has no passkey yet: they may add one, and nothing else. */
export interface Joining {
  readonly kind: "joining";
  readonly id: string;
  readonly name: string;
  readonly role: StaffRole;
}

export interface Staff {
  readonly kind: "staff";
  readonly id: string;
  readonly name: string;
  readonly role: StaffRole;
  /** The boards they are asked to look after; empty: every board. */
  readonly boards: readonly string[];
  /** The classes they are served, by number; empty: every class. */
  readonly classes: readonly number[];
  /** When they last answered with a passkey in this session (UTC epoch milliseconds). */
  readonly confirmedAt: number;
}

export type StaffRole = "professional" | "facilitator" | "moderator" | "lead" | "admin";

/** Every role there is, the two without an identity first. */
export type Role = "visitor" | "member" | StaffRole;

/** The answer to a permission question: never a bare boolean, so that the refusal can be explained. */
export type Permission<Because extends string = string> =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly because: Because };
