import { type Act, isConfirmed, staffMay } from "../../../workers/permissions/acts.ts";
import type { Actor, Permission } from "../../../workers/permissions/types.ts";
import type { Status } from "../../../workers/threads/types.ts";

/** How the thread stands that a path names. */
export const STATES = [
  "published",
  "locked",
  "held",
  "hidden",
  "removed",
  "erased",
  "unknown",
] as const;
export type State = (typeof STATES)[number];

/** One line of a table: what the path names, and how it stands to whoever asks. */
export interface Case {
  readonly label: string;
  readonly state?: State;
  readonly mine?: boolean;
  /** Whether the secret in the path or cookie is a good one. */
  readonly holds?: boolean;
  /** Who has the review in hand just now. */
  readonly claim?: "nobody" | "oneself" | "a colleague";
  /** Who took the decision that the path names. */
  readonly decided?: "oneself" | "a colleague";
  /** Whether a passkey was used a moment ago. */
  readonly confirmed?: boolean;
  /** Whose shift it is. */
  readonly shift?: "oneself" | "a colleague" | "nobody";
  /** The role of the colleague who asked to open an author's other posts. */
  readonly asked?: "lead" | "admin";
  /** Whether whoever looks is one of the two who opened them. */
  readonly opened?: "by oneself" | "by others";
}

export type Answer =
  | "yes"
  | "sign in"
  | "team only"
  | "confirm"
  | "not there"
  | "gone"
  | `no: ${string}`;

/** The time at which every question is asked. */
export const NOW = Date.UTC(2026, 10, 23);

export interface Question {
  readonly title: string;
  readonly cases: readonly Case[];
  readonly ask: (actor: Actor, about: Case) => Answer;
}

export const ALONE: readonly Case[] = [{ label: "" }];
export const SECRET: readonly Case[] = [
  { label: "with it", holds: true },
  { label: "without it", holds: false },
];
export const PASSKEY: readonly Case[] = [
  { label: "passkey used just now", confirmed: true },
  { label: "passkey used earlier", confirmed: false },
];
export const OTHERS: readonly Case[] = STATES.map((state) => ({
  label: state === "unknown" ? "no such post" : `someone else’s: ${state}`,
  state,
  mine: false,
}));
export const OWN: readonly Case[] = STATES.filter((state) => state !== "unknown").map((state) => ({
  label: `one’s own: ${state}`,
  state,
  mine: true,
}));
export const POST: readonly Case[] = [...OTHERS, ...OWN];
export const REVIEW: readonly Case[] = [
  ...STATES.map((state) => ({
    label: state === "unknown" ? "no such review" : `of a post that is: ${state}`,
    state,
    claim: "nobody" as const,
  })),
  { label: "in one’s own hands", state: "published", claim: "oneself" },
  { label: "in a colleague’s hands", state: "published", claim: "a colleague" },
];

/** How each refusal of the pure table shows itself. What one may not know of is as if it were not there. */
const SHOWN: Readonly<Record<string, Answer>> = {
  not_signed_in: "sign in",
  not_staff: "team only",
  session_only: "no: sessionOnly",
  confirm: "confirm",
  not_yours: "not there",
  not_found: "not there",
  cannot_see: "not there",
  waiting: "not there",
  gone: "gone",
  locked: "no: locked",
  decided: "no: decided",
  own_post: "no: ownPost",
  suspended: "no: suspended",
  claimed_by_another: "no: claimedByAnother",
  not_your_shift: "no: notYours",
  changed: "no: changed",
  not_your_decision: "no: notYourDecision",
  same_role: "no: secondPerson",
  not_open: "no: notOpen",
};

export function shown(permission: Permission): Answer {
  if (permission.allowed) return "yes";
  const answer = SHOWN[permission.because];
  if (!answer) throw new Error(`nothing says how “${permission.because}” shows itself`);
  return answer;
}

/** The status in the database of a thread that stands so; null when there is none. */
export function statusOf(state: State | undefined): Status | null {
  if (state === undefined || state === "unknown") return null;
  return state === "locked" ? "published" : state;
}

/** What a role of the team may do, whatever it is about. */
export function ofTeam(act: Act): Question["ask"] {
  return (actor) => shown(staffMay(actor, act));
}

/** The same for what asks for a passkey just used. */
export function ofConfirmed(act: Act): Question["ask"] {
  return (actor) => {
    const allowed = staffMay(actor, act);
    return shown(allowed.allowed ? isConfirmed(allowed.staff, NOW) : allowed);
  };
}
