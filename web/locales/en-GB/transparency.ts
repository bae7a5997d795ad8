import type { Action, EventAction } from "../../../workers/moderation/types.ts";
import type { RuleCause, Waited } from "../../../workers/transparency/types.ts";

/** Each kind of act, as a line of a table. */
const acts: Record<Action | "taken_back", string> & Partial<Record<EventAction, string>> = {
  approve: "Read, and shown to everyone",
  dismiss: "A report read, and the post left as it is",
  dismiss_mute: "The same, and this reporter’s later reports come last for a while",
  note: "A content note put on",
  cover: "A passage covered",
  return: "Given back to its author to change",
  hold: "Held until someone decides",
  hide: "Put out of sight",
  remove: "Taken down",
  restore: "Brought back",
  lock: "A thread closed for replies",
  unlock: "A thread opened for replies again",
  slow: "A thread slowed down",
  unslow: "A thread let run at its own pace again",
  move: "A thread moved to another board",
  merge: "Two threads made one",
  warn: "An author reminded of a rule",
  mute: "An author asked to keep out of one thread for a while",
  suspend: "An author asked to stop writing for a while",
  lift: "A pause lifted",
  opinion: "A colleague asked to decide",
  escalate: "Handed to the leads",
  confirm: "A colleague’s decision on a crisis confirmed",
  taken_back: "A decision taken back later",
};

const causes: Record<RuleCause, string> = {
  first_posts: "The first posts of somebody new",
  plain_form: "A first post from a browser without scripts",
  raid: "First posts, while very many came at once",
  flood: "Many texts alike within a short time",
  hold_first: "Everything on a board, while nobody from the team was there",
  every_post: "Posts on a board that reads every post first",
  signal: "Something noticed in the text, such as words about wanting to die",
  sent_anyway: "Something noticed in the text, and sent as it was by its author",
  pack: "A rule that a board made for itself",
};

const number = new Intl.NumberFormat("en-GB");

function span(minutes: number): string {
  if (minutes < 60) return `${minutes} minutes`;
  const hours = minutes / 60;
  if (hours < 48) return hours === 1 ? "1 hour" : `${hours} hours`;
  return `${hours / 24} days`;
}

/** The yearly figures of what the team did. */
export const transparency = {
  title: "What we do, in figures",
  intro:
    "How many posts people asked us to look at, what we did, how long it took, and how often we were wrong. People decide here, always: a program may ask for somebody to look, and nothing else.",
  year: (year: number): string => `The year ${year}`,
  soFar: (year: number): string => `The year ${year}, so far`,
  years: "Other years",
  small:
    "A number below ten is not shown, because so few could be somebody. Sometimes one more is left out, so that nobody can work out the first from the total.",
  live: "While the year goes on, numbers go up in fives, so that nobody can watch one thing happen.",
  notShown: "not shown",
  none: "Nothing so far.",
  total: "Together",
  what: "What",
  count: "How many",
  columns: ["Year", "Part", "What", "Value"],
  sections: {
    notices: "What people asked us to look at",
    heldByRules: "What a rule asked us to look at",
    acts: "What we did under a rule",
    byRule: "Under which rule",
    otherActs: "What else we did",
    waited: "How long it took",
    automation: "Programs and people",
    appeals: "Asking for another look",
  },
  acts: (action: EventAction): string => acts[action] ?? action,
  causes,
  rule: (rule: number): string => `Rule ${rule}`,
  class: "How urgent",
  decided: "Decided",
  median: "Half of them within",
  within: ({ median, longer }: Waited): string =>
    longer ? "longer than a week" : median === null ? "not shown" : span(median),
  ruleShare: "Of what came before us, asked for by a rule (per cent)",
  automatic: "Decided by a program",
  asked: "People who asked for another look",
  answers: { granted: "We changed the decision", refused: "The decision stayed" },
  overturned: "Changed, of those answered (per cent)",
  number: (count: number): string => number.format(count),
  machine: "For machines",
  table: "As a table (CSV)",
  log: "What the team did, day by day",
};
