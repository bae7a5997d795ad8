import { staffMay } from "./acts.ts";
import type { Actor, Permission, Staff, StaffRole } from "./types.ts";

/** How long a request waits for its second person: over a weekend, and then it opens nothing. */
export const LAPSES_MS = 72 * 3_600_000;

/** How long the two may look: a working day, so that nothing stays open by being forgotten. */
export const OPEN_MS = 24 * 3_600_000;

/**
 * For how long somebody must have held their role and one of their passkeys before they count as a
 * key: long enough that a colleague who was invented, raised, or whose place was taken over by a link
 * back in, stands in the record of the team for a week before anything can be opened in their name.
 */
export const SETTLED_MS = 7 * 86_400_000;

/** An unsealing as far as it matters who may do what about it. */
export interface UnsealingFacts {
  readonly status: "asked" | "granted" | "refused" | "lapsed";
  readonly askedBy: string;
  readonly answeredBy: string | null;
  /** UTC epoch milliseconds. */
  readonly askedAt: number;
  readonly openUntil: number;
}

/** Whoever asked, as they stand now; null when they are not on the team any more. */
export interface Asker {
  readonly id: string;
  readonly role: StaffRole;
  /** See `isSettled`. */
  readonly since: number | null;
}

type Asking =
  | { readonly allowed: true; readonly staff: Staff }
  | { readonly allowed: false; readonly because: "not_staff" };

/** May this actor take part in unsealing at all: see what waits, and ask? */
export function mayUnseal(actor: Actor): Asking {
  return staffMay(actor, "unseal");
}

/**
 * Has this person held their role, and the passkey that has been theirs longest, for a week? `since`
 * is when that began (UTC epoch milliseconds); null when they have no passkey.
 */
export function isSettled(since: number | null, now: number): Permission<"too_new"> {
  return since !== null && now - since >= SETTLED_MS
    ? { allowed: true }
    : { allowed: false, because: "too_new" };
}

/** Whether nobody answered a request in time. */
export function hasLapsed(unsealing: UnsealingFacts, now: number): boolean {
  return unsealing.status === "lapsed" || now - unsealing.askedAt >= LAPSES_MS;
}

/**
 * May this person answer a request? Two keys are two people of two roles, as both stand now: one
 * lead and one admin, and both here for a week. Nobody answers their own request, whatever role they
 * have been given since. `since` is that of whoever answers (see `isSettled`).
 */
export function mayAnswer(
  staff: Staff,
  unsealing: UnsealingFacts,
  asker: Asker | null,
  now: number,
  since: number | null,
): Permission<"own" | "answered" | "lapsed" | "asker_left" | "same_role" | "too_new"> {
  if (unsealing.status === "granted" || unsealing.status === "refused") {
    return { allowed: false, because: "answered" };
  }
  if (hasLapsed(unsealing, now)) return { allowed: false, because: "lapsed" };
  if (unsealing.askedBy === staff.id) return { allowed: false, because: "own" };
  if (asker === null || asker.id !== unsealing.askedBy) {
    return { allowed: false, because: "asker_left" };
  }
  if (!isPair(asker.role, staff.role)) return { allowed: false, because: "same_role" };
  const settled = isSettled(asker.since, now);
  return settled.allowed ? isSettled(since, now) : settled;
}

/** May this person look at what the two opened? Only the two, and only while it is open. */
export function mayLook(
  staff: Staff,
  unsealing: UnsealingFacts,
  now: number,
): Permission<"not_yours" | "not_open"> {
  if (staff.id !== unsealing.askedBy && staff.id !== unsealing.answeredBy) {
    return { allowed: false, because: "not_yours" };
  }
  return unsealing.status === "granted" && now < unsealing.openUntil
    ? { allowed: true }
    : { allowed: false, because: "not_open" };
}

/** The role that the second person has to have. */
export function otherRole(role: StaffRole): "lead" | "admin" {
  return role === "admin" ? "lead" : "admin";
}

/** What the record of a review says of a request: who asked, and what became of it. */
interface RecordedStep {
  readonly action: string;
  readonly detail: { readonly unsealing?: string };
  readonly at: number;
}

/** The request about a post that still waits by the record of its review, or null. */
export function waitingRequest(events: readonly RecordedStep[], now: number): string | null {
  const closed = new Set(
    events
      .filter(({ action }) => action === "unseal_granted" || action === "unseal_refused")
      .map(({ detail }) => detail.unsealing),
  );
  const asked = events.find(
    ({ action, detail, at }) =>
      action === "unseal_asked" && !closed.has(detail.unsealing) && now - at < LAPSES_MS,
  );
  return asked?.detail.unsealing ?? null;
}

function isPair(one: StaffRole, other: StaffRole): boolean {
  return [one, other].toSorted().join() === "admin,lead";
}
