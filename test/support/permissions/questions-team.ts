import { mayBeTold, mayLiftHold, mayTryChannels } from "../../../workers/permissions/alarms.ts";
import { mayDecide, mayHandle, mayReview } from "../../../workers/permissions/review.ts";
import { staffMay } from "../../../workers/permissions/acts.ts";
import { mayAddPasskey } from "../../../workers/permissions/staff.ts";
import { mayDeleteAsTeam, mayReplyAsTeam } from "../../../workers/permissions/team-post.ts";
import type { Actor, Permission, Staff } from "../../../workers/permissions/types.ts";
import type { Status } from "../../../workers/threads/types.ts";
import {
  ALONE,
  type Answer,
  type Case,
  NOW,
  ofConfirmed,
  ofTeam,
  OTHERS,
  PASSKEY,
  POST,
  type Question,
  REVIEW,
  shown,
  statusOf,
} from "./asking.ts";
import { BOARD } from "./people.ts";

/** The review as it stands, in amber on the board that everything stands on. */
function reviewFor(staff: Staff, { claim }: Case) {
  const holder = { nobody: null, oneself: staff.id, "a colleague": "a colleague" };
  const claimedBy = holder[claim ?? "nobody"];
  return { board: BOARD, class: 3, tier: 0, claimedBy, claimedUntil: NOW + 1 };
}

/** What is about one review: for whose it is, and of one that is not there nothing. */
export function ofReview(
  actor: Actor,
  about: Case,
  ask: (staff: Staff, review: ReturnType<typeof reviewFor>) => Permission,
): Answer {
  const allowed = mayReview(actor);
  if (!allowed.allowed) return shown(allowed);
  if (about.state === "unknown") return "not there";
  const review = reviewFor(allowed.staff, about);
  const may = mayHandle(allowed.staff, review, NOW);
  return may.allowed ? shown(ask(allowed.staff, review)) : "no: notYours";
}

/** The same about a post, of which whoever is not on the team learns nothing. */
function ofTeamPost(
  ask: (actor: Actor, status: Status, facts: { locked: boolean; mine: boolean }) => Permission,
): Question["ask"] {
  return (actor, { state, mine = false }) => {
    const team = staffMay(actor, "write_with_role");
    if (!team.allowed) return shown(team);
    const status = statusOf(state);
    return status === null
      ? "not there"
      : shown(ask(actor, status, { locked: state === "locked", mine }));
  };
}

/** What is for the team. */
export const TEAM = {
  desk: { title: "The desk", cases: ALONE, ask: (actor) => shown(mayReview(actor)) },
  review: {
    title: "Reading a review",
    cases: REVIEW,
    ask: (actor, about) => ofReview(actor, about, () => ({ allowed: true })),
  },
  decide: {
    title: "Deciding a review",
    cases: REVIEW,
    ask: (actor, about) => ofReview(actor, about, (staff, review) => mayDecide(staff, review, NOW)),
  },
  release: {
    title: "Putting a review back (of one that is not there nothing is left to do)",
    cases: REVIEW,
    ask: (actor, about) => {
      const answer = ofReview(actor, about, () => ({ allowed: true }));
      return answer === "not there" ? "yes" : answer;
    },
  },
  renew: {
    title: "Keeping a review while its page is open",
    cases: REVIEW,
    ask: (actor, about) => ofReview(actor, about, () => ({ allowed: true })),
  },
  team_note: {
    title: "Noting something about a post for the team (not where its words are gone)",
    cases: REVIEW,
    ask: (actor, about) =>
      ofReview(actor, about, () =>
        about.state === "erased" ? { allowed: false, because: "not_found" } : { allowed: true },
      ),
  },
  team_reply_form: {
    title: "The form for a reply with one’s role shown",
    cases: OTHERS,
    ask: ofTeamPost((actor, status) => mayReplyAsTeam(actor, { status, locked: false })),
  },
  team_reply: {
    title: "Replying with one’s role shown",
    cases: OTHERS,
    ask: ofTeamPost((actor, status, { locked }) => mayReplyAsTeam(actor, { status, locked })),
  },
  team_delete: {
    title: "Taking back a reply with one’s role shown",
    cases: POST,
    ask: ofTeamPost((actor, status, { mine }) => mayDeleteAsTeam(actor, { mine, status })),
  },
  see_team: { title: "Seeing the team", cases: ALONE, ask: ofTeam("see_team") },
  change_team: { title: "Changing the team", cases: PASSKEY, ask: ofConfirmed("change_team") },
  quality: {
    title: "How much two readings of one post agree",
    cases: ALONE,
    ask: ofTeam("see_quality"),
  },
  raid: { title: "Holding every first post", cases: ALONE, ask: ofTeam("raid") },
  templates: {
    title: "Keeping the words that decisions begin from",
    cases: ALONE,
    ask: ofTeam("templates"),
  },
  helplines: { title: "Keeping the helplines", cases: ALONE, ask: ofTeam("helplines") },
  packs: {
    title: "Keeping what holds on each board",
    cases: ALONE,
    ask: ofTeam("packs"),
  },
  told: {
    title: "Being told that something waits",
    cases: ALONE,
    ask: (actor) => shown(mayBeTold(actor)),
  },
  lift_hold: {
    title: "Letting posts through again where nobody had come",
    cases: ALONE,
    ask: (actor) => shown(mayLiftHold(actor)),
  },
  try_channels: {
    title: "Trying the channels of the team",
    cases: ALONE,
    ask: (actor) => shown(mayTryChannels(actor)),
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
