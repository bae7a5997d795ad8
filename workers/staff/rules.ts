import { ACTS } from "../permissions/acts.ts";
import type { StaffRole } from "../permissions/types.ts";
import type { Scope } from "./types.ts";

/** For how long a link that was made for somebody may be used. */
export const INVITE_MS = 7 * 86_400_000;

/** Where somebody with this role begins: at the desk if it is theirs, else on their own page. */
export function homeOf(role: StaffRole): string {
  return (ACTS.review as readonly string[]).includes(role) ? "/mod" : "/staff";
}

/** Pages of the team's own, spelt out: no host, no backslash, no percent sign has a place in it. */
const OUR_PATH =
  /^\/(?:staff|mod)(?:\/[A-Za-z0-9_-]+)*(?:\?[a-z]+=[A-Za-z0-9_-]*(?:&[a-z]+=[A-Za-z0-9_-]*)*)?$/;
const LONGEST_PATH = 300;

/** The page to go on to after a passkey has answered: one of ours as asked for, or the fallback. */
export function safeNext(asked: string | undefined | null, fallback: string): string {
  return asked && asked.length <= LONGEST_PATH && OUR_PATH.test(asked) ? asked : fallback;
}

/** Whoever can do more of the team's work stands further on. */
const RANK: Readonly<Record<StaffRole, number>> = {
  facilitator: 0,
  professional: 0,
  moderator: 1,
  lead: 2,
  admin: 3,
};

/** True when a change leaves somebody with less than they had, so that their sessions must end. */
export function takesAway(before: Scope, after: Scope): boolean {
  if (before.role !== after.role && RANK[after.role] <= RANK[before.role]) return true;
  return narrows(before.boards, after.boards) || narrows(before.classes, after.classes);
}

/** An empty list is everything. */
function narrows<T>(before: readonly T[], after: readonly T[]): boolean {
  if (after.length === 0) return false;
  return before.length === 0 || before.some((one) => !after.includes(one));
}

/** True when both say the same, whatever the order of their lists. */
export function sameScope(one: Scope, other: Scope): boolean {
  const text = ({ role, boards, classes }: Scope) =>
    JSON.stringify([role, [...boards].toSorted(), [...classes].toSorted((a, b) => a - b)]);
  return text(one) === text(other);
}
