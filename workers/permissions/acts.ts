import type { Actor, Permission, Role, Staff } from "./types.ts";

const TEAM: readonly Role[] = ["professional", "facilitator", "moderator", "lead", "admin"];
const DESK: readonly Role[] = ["moderator", "lead", "admin"];
const LEADS: readonly Role[] = ["lead", "admin"];

/**
 * The one table of who may do what. The other files of this folder ask it for the role and add what
 * depends on the subject: whose it is, and how it stands. What needs no role (reading, writing as
 * oneself, asking the team to look) stands there alone. docs/permissions.md is made from both.
 */
export const ACTS = {
  /** What belongs to an account: own posts, notices, export, erasure, keys for programs. */
  own_account: ["member"],
  /** Reply with one's role shown. */
  write_with_role: TEAM,
  /** See to one's own passkeys and sessions. */
  own_staff_account: TEAM,
  /** The desk: the queue, a review, a decision, the record. */
  review: DESK,
  /** Take back what somebody else of the team decided. */
  take_back_any: LEADS,
  /** See who is on the team. */
  see_team: LEADS,
  /** Invite, scope, suspend, remove, let back in; only with a passkey just used. */
  change_team: ["admin"],
  /** Hold every first post for a while. */
  raid: LEADS,
  /** See who is on duty when, and plan shifts of one's own. */
  rota: DESK,
  /** Plan shifts for others, and take out theirs. */
  lead_rota: LEADS,
  /** Say how soon a review of each class should be decided. */
  targets: ["admin"],
  /** Let posts through again on a board to which nobody had come. */
  lift_hold: LEADS,
  /** See that the team's own channels are told, and try them. */
  try_channels: ["admin"],
  /** See how often two readings of one post came to the same. */
  see_quality: LEADS,
  /** Keep the words that decisions can begin from. */
  templates: LEADS,
  /** Keep what holds on each board: what is noticed, what waits, and rules of its own. */
  packs: LEADS,
  /** Keep the helplines: add, change, take out, check. */
  helplines: LEADS,
  /** Ask to see an author's other posts, or answer someone who asks: never both (see unsealing.ts). */
  unseal: LEADS,
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Act = keyof typeof ACTS;

/** The role an actor has. Someone still joining the team has none but a visitor's. */
export function roleOf(actor: Actor): Role {
  if (actor.kind === "staff") return actor.role;
  return actor.kind === "member" ? "member" : "visitor";
}

/** Whether the table lets this actor's role do this at all. */
export function roleMay(actor: Actor, act: Act): boolean {
  return (ACTS[act] as readonly Role[]).includes(roleOf(actor));
}

/** The same for what only the team may do; the answer carries the person. */
export function staffMay(
  actor: Actor,
  act: Act,
): { readonly allowed: true; readonly staff: Staff } | { allowed: false; because: "not_staff" } {
  return actor.kind === "staff" && roleMay(actor, act)
    ? { allowed: true, staff: actor }
    : { allowed: false, because: "not_staff" };
}

/** For how long a passkey just used vouches for admin acts. */
export const CONFIRMED_MS = 10 * 60_000;

/** Whether this person has answered with a passkey a moment ago, as admin acts ask. */
export function isConfirmed(staff: Staff, now: number): Permission<"confirm"> {
  return now - staff.confirmedAt < CONFIRMED_MS
    ? { allowed: true }
    : { allowed: false, because: "confirm" };
}
