import { sessionAt } from "../../../workers/permissions/session.ts";
import type { Actor, StaffRole } from "../../../workers/permissions/types.ts";

/** The board on which everything asked about stands, and another one for those who look after that. */
export const BOARD = "anxiety";
export const ELSEWHERE = "addiction";

/** The day on which everything is asked, in whole days since 1970. */
export const TODAY = 20_000;
const PAUSED = "paused member";

/** What the team asked this member to pause from: of one of them, everything until tomorrow. */
export function pausesOf(actor: Actor) {
  const isPaused = actor.kind === "member" && actor.id === PAUSED;
  return isPaused ? [{ board: null, untilDay: TODAY + 1, lifted: false }] : [];
}

/** Everyone a route may meet, as the table in docs/permissions.md names them. */
export const PEOPLE = [
  "visitor",
  "member",
  "paused member",
  "key",
  "professional",
  "facilitator",
  "moderator",
  "moderator elsewhere",
  "lead",
  "admin",
  "joining",
  "suspended staff",
] as const;
export type PersonName = (typeof PEOPLE)[number];

/** The role and scope with which someone of the team is kept; null for those who are not of it. */
export function postOf(name: PersonName): { role: StaffRole; boards: string[] } | null {
  switch (name) {
    case "visitor":
    case "member":
    case "paused member":
    case "key":
      return null;
    case "moderator elsewhere":
      return { role: "moderator", boards: [ELSEWHERE] };
    case "joining":
    case "suspended staff":
      return { role: "moderator", boards: [] };
    default:
      return { role: name, boards: [] };
  }
}

/**
 * Whom a request for this path comes from, once its session has been looked up. A session counts
 * where it belongs and nowhere else; a suspended person's counts nowhere; a key only in the API.
 */
export function actorAt(path: string, name: PersonName, confirmedAt: number): Actor {
  const member: Actor = { kind: "member", id: "member", approvedPosts: 3 };
  const visitor: Actor = { kind: "visitor" };
  if (name === "visitor" || name === "suspended staff") return visitor;
  if (name === "key") return path.startsWith("/api/") ? member : visitor;
  if (name === "member") return sessionAt(path) === "member" ? member : visitor;
  if (name === "paused member") {
    return sessionAt(path) === "member" ? { ...member, id: PAUSED } : visitor;
  }
  if (sessionAt(path) !== "staff") return visitor;
  const post = postOf(name) ?? { role: "moderator", boards: [] };
  if (name === "joining") return { kind: "joining", id: name, name, role: post.role };
  return { kind: "staff", id: name, name, ...post, classes: [], confirmedAt };
}
