import { CONFIRMED_MS, isConfirmed, staffMay } from "./acts.ts";
import type { Actor, Joining, Staff, StaffRole } from "./types.ts";

type Refused<Because extends string> = { readonly allowed: false; readonly because: Because };

/** May this actor see who is on the team, and the record of what was done about it? */
export function maySeeTeam(
  actor: Actor,
): { readonly allowed: true; readonly staff: Staff } | Refused<"not_staff"> {
  return staffMay(actor, "see_team");
}

/** May this actor change the team now? Only with a passkey they used a moment ago. */
export function mayChangeTeam(
  actor: Actor,
  now: number,
): { readonly allowed: true; readonly staff: Staff } | Refused<"not_staff" | "confirm"> {
  const may = staffMay(actor, "change_team");
  if (!may.allowed) return may;
  const confirmed = isConfirmed(may.staff, now);
  return confirmed.allowed ? may : confirmed;
}

/** May this actor see to their own place on the team: its passkeys and sessions? */
export function mayOwnStaffAccount(
  actor: Actor,
): { readonly allowed: true; readonly staff: Staff } | Refused<"not_staff"> {
  return staffMay(actor, "own_staff_account");
}

/** May this actor see their passkeys? Someone who is joining too: it is all they may do. */
export function maySeePasskeys(
  actor: Actor,
): { readonly allowed: true; readonly person: Staff | Joining } | Refused<"not_staff"> {
  if (actor.kind === "joining") return { allowed: true, person: actor };
  const may = mayOwnStaffAccount(actor);
  return may.allowed ? { allowed: true, person: may.staff } : may;
}

/**
 * May this actor add a passkey? The first one, while joining or, for somebody who came in by the
 * organisation's sign-in, in a session just begun; another only with one of those just used. Or a
 * session left open on a shared computer could be turned into a way in for good.
 */
export function mayAddPasskey(
  actor: Actor,
  known = 0,
  now = 0,
  startedAt = now,
): { readonly allowed: true; readonly person: Staff | Joining } | Refused<"not_staff" | "confirm"> {
  const may = maySeePasskeys(actor);
  if (!may.allowed || may.person.kind === "joining") return may;
  if (known === 0 && now - startedAt < CONFIRMED_MS) return may;
  const confirmed = isConfirmed(may.person, now);
  return confirmed.allowed ? may : confirmed;
}

interface Standing {
  readonly id: string;
  readonly role: StaffRole;
  readonly status: "joining" | "active" | "suspended" | "removed";
}

/** What may be done about this person, as they stand. Nobody lets themself back in. */
export function personActs(
  staff: Staff,
  person: Standing,
): readonly ("scope" | "suspend" | "resume" | "remove" | "let-back-in" | "end-sessions")[] {
  const own = staff.id === person.id;
  switch (person.status) {
    case "joining":
    case "active":
      return own
        ? ["scope", "suspend", "remove", "end-sessions"]
        : ["scope", "suspend", "remove", "let-back-in", "end-sessions"];
    case "suspended":
      return ["scope", "resume", "remove"];
    case "removed":
      return [];
  }
}
