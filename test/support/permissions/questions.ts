import { mayOwnAccount } from "../../../workers/permissions/account.ts";
import { type Act, isConfirmed, staffMay } from "../../../workers/permissions/acts.ts";
import { mayCall, type Who } from "../../../workers/permissions/endpoint.ts";
import { mayDelete, mayEdit, mayReply, maySeeStatus } from "../../../workers/permissions/post.ts";
import { mayReport } from "../../../workers/permissions/report.ts";
import { mayDecide, mayReview } from "../../../workers/permissions/review.ts";
import { mayAddPasskey } from "../../../workers/permissions/staff.ts";
import { mayRead } from "../../../workers/permissions/thread.ts";
import { mayDeleteAsTeam, mayReplyAsTeam } from "../../../workers/permissions/team-post.ts";
import type { Actor, Permission, Staff } from "../../../workers/permissions/types.ts";
import { mayAnswer, mayLook, mayUnseal } from "../../../workers/permissions/unsealing.ts";
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
  /** Whether a passkey was used a moment ago. */
  readonly confirmed?: boolean;
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

const ALONE: readonly Case[] = [{ label: "" }];
const SECRET: readonly Case[] = [
  { label: "with it", holds: true },
  { label: "without it", holds: false },
];
const PASSKEY: readonly Case[] = [
  { label: "passkey used just now", confirmed: true },
  { label: "passkey used earlier", confirmed: false },
];
const OTHERS: readonly Case[] = STATES.map((state) => ({
  label: state === "unknown" ? "no such post" : `someone else’s: ${state}`,
  state,
  mine: false,
}));
const OWN: readonly Case[] = STATES.filter((state) => state !== "unknown").map((state) => ({
  label: `one’s own: ${state}`,
  state,
  mine: true,
}));
const POST: readonly Case[] = [...OTHERS, ...OWN];
const REVIEW: readonly Case[] = [
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
  cannot_see: "not there",
  waiting: "not there",
  gone: "gone",
  locked: "no: locked",
  decided: "no: decided",
  own_post: "no: ownPost",
  claimed_by_another: "no: claimedByAnother",
  same_role: "no: secondPerson",
};

function shown(permission: Permission): Answer {
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

/** Asks the pure function about a post that is there; one that is not is not there for anybody. */
function ofPost(
  ask: (facts: { status: Status; locked: boolean; mine: boolean }, actor: Actor) => Permission,
): Question["ask"] {
  return (actor, { state, mine = false }) => {
    const status = statusOf(state);
    if (status === null) return "not there";
    return shown(ask({ status, locked: state === "locked", mine }, actor));
  };
}

/** What a role of the team may do, whatever it is about. */
function ofTeam(act: Act): Question["ask"] {
  return (actor) => shown(staffMay(actor, act));
}

/** The same for what asks for a passkey just used. */
function ofConfirmed(act: Act): Question["ask"] {
  return (actor) => {
    const allowed = staffMay(actor, act);
    return shown(allowed.allowed ? isConfirmed(allowed.staff, NOW) : allowed);
  };
}

/** The same about a post, of which whoever is not on the team learns nothing. */
function ofTeamPost(
  ask: (actor: Actor, status: Status, locked: boolean) => Permission,
): Question["ask"] {
  return (actor, { state }) => {
    const team = staffMay(actor, "write_with_role");
    if (!team.allowed) return shown(team);
    const status = statusOf(state);
    return status === null ? "not there" : shown(ask(actor, status, state === "locked"));
  };
}

/** A request as it stands for everyone, made by a colleague a moment ago. */
const REQUEST = {
  askedBy: "a colleague",
  answeredBy: "another colleague",
  askedAt: NOW,
  openUntil: NOW + 1,
} as const;

/** What is about a request to unseal, for those who may take part in it. */
function ofUnsealing(
  actor: Actor,
  isThere: boolean | undefined,
  ask: (staff: Staff) => Permission,
): Answer {
  const allowed = mayUnseal(actor);
  if (!allowed.allowed) return shown(allowed);
  return isThere === false ? "not there" : shown(ask(allowed.staff));
}

/** Every question a route can be about. The answers come from workers/permissions and nowhere else. */
export const QUESTIONS = {
  anyone: { title: "For everyone", cases: ALONE, ask: () => "yes" },
  read: {
    title: "Reading a thread",
    cases: POST,
    ask: ofPost(({ status, mine }) => mayRead(status, mine ? "author" : "anyone")),
  },
  reply_form: {
    title: "The form for a reply (locking a thread loses nobody their words)",
    cases: POST,
    ask: ofPost(({ status }, actor) => mayReply(actor, { status, locked: false })),
  },
  reply: {
    title: "Replying",
    cases: POST,
    ask: ofPost((thread, actor) => mayReply(actor, thread)),
  },
  edit: { title: "Changing one’s words", cases: POST, ask: ofPost(mayEdit) },
  delete: { title: "Deleting one’s words", cases: POST, ask: ofPost(mayDelete) },
  status: { title: "Where a post stands", cases: POST, ask: ofPost(maySeeStatus) },
  report: {
    title: "Asking the team to look",
    cases: POST,
    ask: ofPost(({ status, mine }) => mayReport({ visible: status === "published", mine })),
  },
  receipt: {
    title: "With the receipt of a report",
    cases: SECRET,
    ask: (_, { holds }) => (holds ? "yes" : "not there"),
  },
  invite: {
    title: "With an invitation to the team",
    cases: SECRET,
    ask: (_, { holds }) => (holds ? "yes" : "gone"),
  },
  welcome: {
    title: "The words of a first post, while this browser still holds them",
    cases: SECRET,
    ask: (actor, { holds }) => (holds && mayOwnAccount(actor).allowed ? "yes" : "not there"),
  },
  member: {
    title: "One’s own account",
    cases: ALONE,
    ask: (actor) => shown(mayOwnAccount(actor)),
  },
  review: {
    title: "Reading a review",
    cases: REVIEW,
    ask: (actor, { state }) => {
      const allowed = mayReview(actor);
      if (!allowed.allowed) return shown(allowed);
      return state === "unknown" ? "not there" : "yes";
    },
  },
  decide: {
    title: "Deciding a review",
    cases: REVIEW,
    ask: (actor, { state, claim }) => {
      const allowed = mayReview(actor);
      if (!allowed.allowed) return shown(allowed);
      if (state === "unknown") return "not there";
      const holder = { nobody: null, oneself: allowed.staff.id, "a colleague": "a colleague" };
      const claimedBy = holder[claim ?? "nobody"];
      return shown(mayDecide(allowed.staff, { claimedBy, claimedUntil: NOW + 1 }, NOW));
    },
  },
  desk: { title: "The desk", cases: ALONE, ask: (actor) => shown(mayReview(actor)) },
  see_team: { title: "Seeing the team", cases: ALONE, ask: ofTeam("see_team") },
  change_team: { title: "Changing the team", cases: PASSKEY, ask: ofConfirmed("change_team") },
  raid: { title: "Holding every first post", cases: ALONE, ask: ofTeam("raid") },
  unseal: { title: "Unsealing", cases: ALONE, ask: ofTeam("unseal") },
  unseal_see: {
    title: "Reading a request to unseal",
    cases: [
      { label: "that was made", holds: true },
      { label: "no such request", holds: false },
    ],
    ask: (actor, { holds }) => ofUnsealing(actor, holds, () => ({ allowed: true })),
  },
  unseal_ask: {
    title: "Asking to unseal",
    cases: [
      ...PASSKEY.map((one) => ({ ...one, state: "published" as const, claim: "nobody" as const })),
      { label: "no such review", state: "unknown" },
    ],
    ask: (actor, { state }) =>
      ofUnsealing(actor, state !== "unknown", (staff) => isConfirmed(staff, NOW)),
  },
  unseal_answer: {
    title: "Answering a request to unseal: the second key",
    cases: [
      ...(["lead", "admin"] as const).flatMap((asked) =>
        PASSKEY.map(({ label, confirmed }) => ({
          label: `of ${asked === "lead" ? "a lead" : "an admin"}, ${label}`,
          confirmed: confirmed ?? false,
          asked,
        })),
      ),
      { label: "no such request", holds: false },
    ],
    ask: (actor, { asked, holds }) =>
      ofUnsealing(actor, holds, (staff) => {
        const request = { ...REQUEST, status: "asked" as const };
        const asker = { id: request.askedBy, role: asked ?? "lead" };
        const may = mayAnswer(staff, request, asker, NOW);
        return may.allowed ? isConfirmed(staff, NOW) : may;
      }),
  },
  unseal_look: {
    title: "Looking at what two opened",
    cases: (["by oneself", "by others"] as const).flatMap((opened) =>
      PASSKEY.map(({ label, confirmed }) => ({
        label: `${opened}, ${label}`,
        confirmed: confirmed ?? false,
        opened,
      })),
    ),
    ask: (actor, { opened }) =>
      ofUnsealing(actor, true, (staff) => {
        const askedBy = opened === "by oneself" ? staff.id : REQUEST.askedBy;
        const may = mayLook(staff, { ...REQUEST, status: "granted", askedBy }, NOW);
        return may.allowed ? isConfirmed(staff, NOW) : may;
      }),
  },
  unseal_told: {
    title: "What a member is told of an unsealing",
    cases: [
      { label: "of one’s own posts", state: "published", mine: true },
      { label: "of someone else’s", state: "published", mine: false },
    ],
    ask: (actor, { mine }) => {
      const own = mayOwnAccount(actor);
      if (!own.allowed) return shown(own);
      return mine ? "yes" : "not there";
    },
  },
  team_reply_form: {
    title: "The form for a reply with one’s role shown",
    cases: OTHERS,
    ask: ofTeamPost((actor, status) => mayReplyAsTeam(actor, { status, locked: false })),
  },
  team_reply: {
    title: "Replying with one’s role shown",
    cases: OTHERS,
    ask: ofTeamPost((actor, status, locked) => mayReplyAsTeam(actor, { status, locked })),
  },
  team_delete: {
    title: "Taking back a reply with one’s role shown",
    cases: OTHERS,
    ask: ofTeamPost((actor, status) => mayDeleteAsTeam(actor, { mine: false, status })),
  },
  passkeys: {
    title: "One’s own passkeys at the desk",
    cases: ALONE,
    ask: (actor) => shown(mayAddPasskey(actor)),
  },
  own_passkey: {
    title: "Taking away a passkey of one’s own at the desk",
    cases: PASSKEY,
    ask: ofConfirmed("own_staff_account"),
  },
  own_staff: {
    title: "One’s own place on the team",
    cases: ALONE,
    ask: ofTeam("own_staff_account"),
  },
} as const satisfies Readonly<Record<string, Question>>;

export type QuestionName = keyof typeof QUESTIONS;

/** What the pure table answers this actor; in the API the endpoint's own question comes first. */
export function answerTo(
  question: QuestionName,
  actor: Actor,
  about: Case,
  endpoint: { readonly who: Who; readonly byKey: boolean } | null,
): Answer {
  if (endpoint) {
    const mayUse = mayCall(endpoint.who, actor, endpoint.byKey);
    if (!mayUse.allowed) return shown(mayUse);
  }
  return QUESTIONS[question].ask(actor, about);
}
