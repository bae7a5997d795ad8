import type * as schema from "./schema/index.ts";

export type TableName = {
  [Key in keyof typeof schema]: (typeof schema)[Key] extends { _: { name: infer Name } }
    ? Name
    : never;
}[keyof typeof schema];

export interface Retention {
  /** What stands in a row, in words a person who posts here would understand. */
  readonly holds: string;
  /** How long it lives. */
  readonly lives: string;
  /** What ends it. */
  readonly ends: string;
}

/**
 * How long every datum lives and what ends it. The table of docs/privacy.md is made from this list,
 * and test/architecture sees that no table is missing. Where nothing ends a datum yet, it says so.
 */
export const RETENTION = {
  tags: {
    holds: "Boards and topic tags: name and one sentence each. Nothing about people.",
    lives: "As long as the community wants them.",
    ends: "The operator changes the row.",
  },
  boards: {
    holds:
      "What a board asks for: held first posts, content notes, guidance, its policy pack. Nothing about people.",
    lives: "As long as the community wants them.",
    ends: "The operator changes the row.",
  },
  policies: {
    holds: "The public rules, by number and version. Nothing about people.",
    lives: "For good, so that a decision can be read beside the rule it cites.",
    ends: "Nothing: a changed rule is a new version.",
  },
  members: {
    holds:
      "A random id, a keyed hash of the recovery words, how many posts were published (counted to three), the day it was made, and sealed: the themes they would rather not see.",
    lives: "Until the account is erased.",
    ends: "Its member, by deleting the account.",
  },
  member_sessions: {
    holds: "A hash of the session's random number, the member's id, the day it runs out.",
    lives: "90 days at most; two where someone asked to be forgotten.",
    ends: "Signing out; else the five-minute schedule, once the day has passed. Signing out everywhere, or deleting the account, makes all of them worthless at once.",
  },
  api_tokens: {
    holds:
      "A hash of the key for programs, the label its owner gave it, its owner as a keyed token, the day it was made.",
    lives: "Until it is taken back.",
    ends: "Its owner, on the account page or by deleting the account.",
  },
  threads: {
    holds:
      "Board, title, need, topic tags, content notes, the first words, the opener's alias and keyed token for this thread, times and counters.",
    lives: "As long as the conversation stands.",
    ends: "The author deletes the opening post: title and first words are emptied, the row stays as a marker.",
  },
  posts: {
    holds:
      "The text as written and as shown, content notes, alias and keyed token for this thread, the author sealed, times.",
    lives: "As long as the conversation stands; a removed text is kept out of sight.",
    ends: "The author deletes it, or with the account everything they wrote: the text is emptied at once. Alias, token, seal and time stay as a marker.",
  },
  topic_active: {
    holds: "A copy of what a list shows of a thread, one row for each of its topic tags.",
    lives: "While the thread is published.",
    ends: "Whatever hides, removes or deletes the thread.",
  },
  topic_newest: {
    holds: "Which thread bears which topic tag.",
    lives: "While the thread is published.",
    ends: "Whatever hides, removes or deletes the thread.",
  },
  voices: {
    holds: "Which aliases are taken in a thread, with the keyed token of that thread.",
    lives: "As long as the thread.",
    ends: "Nothing yet: a name once borne is not given to someone else.",
  },
  own_items: {
    holds: "That somebody under a keyed token wrote something: what and where is sealed.",
    lives: "As long as the account.",
    ends: "Its member, by deleting the account.",
  },
  follows: {
    holds: "Which boards and topic tags somebody under a keyed token follows.",
    lives: "Until they stop following.",
    ends: "The member, on any board or tag or by deleting the account. A visitor's list never comes here: it stays in their browser.",
  },
  reports: {
    holds:
      "Which post, the reason, the reporter's own words, a keyed token of reporter and post together, a keyed hash of the receipt, times.",
    lives: "For good.",
    ends: "Nothing yet: the receipt goes on answering.",
  },
  reviews: {
    holds:
      "Which post a moderator should look at, how urgently, what was noticed in it and where, who holds it now.",
    lives: "As long as the post; one row for each, opened again when needed.",
    ends: "Nothing yet.",
  },
  events: {
    holds:
      "What was done about a post, when, by which member of staff, under which rule, the reason given to the author.",
    lives: "For good.",
    ends: "Nothing, on purpose: this is the record.",
  },
  staff: {
    holds:
      "A staff name, a role, the boards and classes they look after, how many reviews were served, when they joined.",
    lives: "As long as decisions bear their name.",
    ends: "Nothing: someone removed stays as a name in the record, and can do nothing.",
  },
  staff_sessions: {
    holds:
      "A hash of the session's random number, the staff id, when it began, when a passkey was last asked for, when it runs out.",
    lives: "Twelve hours.",
    ends: "Signing out; else the five-minute schedule.",
  },
  staff_passkeys: {
    holds: "The public half of a passkey, a counter, when it was added.",
    lives: "As long as it may be used.",
    ends: "Its owner; an admin, by removing the person or letting them back in anew.",
  },
  invites: {
    holds:
      "A hash of the link's secret, the role, boards and classes, who invited, whom it lets back in, when it runs out and was used.",
    lives: "Seven days.",
    ends: "The five-minute schedule, once it has run out.",
  },
  staff_identities: {
    holds:
      "A keyed hash of who the organisation's sign-in says somebody is, beside the staff id. No name, no address.",
    lives: "As long as it may be used.",
    ends: "An admin, by removing the person from the team.",
  },
  team_events: {
    holds:
      "Who was invited, scoped, suspended, removed or let back in, by which member of staff; who planned, swapped or took out a shift; when first posts were held.",
    lives: "For good.",
    ends: "Nothing, on purpose: this is the record.",
  },
  suspensions: {
    holds:
      "That somebody under a keyed token may not write until a day. The rule, the reason and the post are sealed.",
    lives:
      "Until the day. Lifted before, it stops nothing any more and stays until then, so that its member can read the answer.",
    ends: "The five-minute schedule, once the day has passed; its member, by deleting the account.",
  },
  appeals: {
    holds:
      "Which decision an author or a reporter asks about, their words, what the team asked back, how it ended, times.",
    lives: "As long as the decision's record.",
    ends: "Its member, by deleting the account.",
  },
  kept_texts: {
    holds: "The words of a post as they stood before a decision took them out of sight, sealed.",
    lives: "Six months, while the decision can be appealed against.",
    ends: "The five-minute schedule, once the day has come; a decision that shows the post again; its author, by deleting it.",
  },
  letters: {
    holds: "What the author of a post and the team wrote to each other about it.",
    lives: "Six months.",
    ends: "The five-minute schedule, once the day has come; its author, by deleting the post or the account.",
  },
  team_notes: {
    holds: "What moderators noted for each other about a post.",
    lives: "Six months.",
    ends: "The five-minute schedule, once the day has come; its author, by deleting the post.",
  },
  templates: {
    holds: "Reasons to begin a decision from, for each board. Nothing about people.",
    lives: "As long as the team wants them.",
    ends: "A lead, on the page of reasons.",
  },
  standings: {
    holds:
      "Under a keyed token: what was decided about one member's posts and on which day, sealed. Never which posts.",
    lives: "90 days after the last of it.",
    ends: "The five-minute schedule, once the day has come; its member, by deleting the account.",
  },
  shifts: {
    holds: "Who of the team is on duty from when until when.",
    lives: "Four weeks after it is over.",
    ends: "The five-minute schedule; its holder or a lead, by taking it out.",
  },
  doses: {
    holds: "How much one of the team took in on one day: counts and seconds, for themselves alone.",
    lives: "90 days.",
    ends: "The five-minute schedule.",
  },
  push_subscriptions: {
    holds: "Where a moderator's browser can be told that something waits, sealed.",
    lives: "As long as they want to be told.",
    ends: "Its owner, by turning it off; the browser's service, by saying that it is gone; an admin, by removing the person.",
  },
  ledger: {
    holds: "A chain of keyed hashes over the record of decisions and of the team. No text.",
    lives: "For good.",
    ends: "Nothing, on purpose: it shows that the record was not changed.",
  },
  audits: {
    holds: "Which decisions were drawn to be read again, by whom, and what each reading came to.",
    lives: "One year; 90 days when nobody has read it again by then.",
    ends: "The five-minute schedule; the author of the post, by deleting it; whoever takes the decision back.",
  },
  agreements: {
    holds: "How often two readings under one rule came to the same. Counts alone.",
    lives: "For good.",
    ends: "Nothing: they name nobody.",
  },
  muted_reporters: {
    holds: "A keyed token of somebody whose reports come last for a while.",
    lives: "Thirty days at most.",
    ends: "The five-minute schedule, once the day has passed; a lead, by taking it back.",
  },
  unsealings: {
    holds:
      "That two of the team looked at what else the author of a post wrote: which post, why, who asked, who agreed, when. Never what they saw.",
    lives: "For good.",
    ends: "Nothing, on purpose: this is the record.",
  },
  figures: {
    holds: "Counts for the public, by year. Nothing about anyone.",
    lives: "For good.",
    ends: "Nothing.",
  },
  packs: {
    holds: "Every version of a board's policy pack, and who of the team made it.",
    lives: "For good, so that a decision can be read beside what held then.",
    ends: "Nothing: a changed pack is a new version. A draft goes when a lead drops it.",
  },
  backtests: {
    holds:
      "What a draft of a pack would have caught: counts, and the names of some posts. No text.",
    lives: "Thirty days.",
    ends: "The five-minute schedule, once the day has come.",
  },
  labels: {
    holds: "A label that a rule of a board put on a thread or on the board, and until when.",
    lives: "Until its time is over: ninety days at most.",
    ends: "The five-minute schedule.",
  },
  helplines: {
    holds: "Ways to reach help, with where they were found. Nothing about people.",
    lives: "As long as the community wants them.",
    ends: "A lead, on the page of helplines.",
  },
  spent: {
    holds:
      "A keyed hash of something that works once: an answer to a puzzle, a passkey's question, the first form of an account that was signed out of or deleted.",
    lives: "Two days; of the first form of an account that was deleted, 32 to 64 days.",
    ends: "The five-minute schedule.",
  },
  quotas: {
    holds:
      "How much of one thing somebody did on one day, under a keyed token that is another for each thing and each day.",
    lives: "Until the day is over.",
    ends: "The five-minute schedule; its member, by deleting the account.",
  },
  settings: {
    holds: "Switches of the whole community. Nothing about people.",
    lives: "Until they are set otherwise or run out.",
    ends: "A lead, or the time they were set for.",
  },
  member_passkeys: {
    holds:
      "A member's passkey: two keyed tokens, the day it was added; its public half and whose it is are sealed.",
    lives: "As long as it may be used.",
    ends: "Its member, on the account page or by deleting the account.",
  },
  resealing: {
    holds: "How far old rows have been sealed under the newest key. Nothing about people.",
    lives: "For good.",
    ends: "The next rotation.",
  },
  notices: {
    holds:
      "That something happened to a member's post: what and where is sealed, the owner is a keyed token.",
    lives: "60 days at most.",
    ends: "The member clears them or deletes the account; else the five-minute schedule.",
  },
  outbox: {
    holds: "Which reply or decision somebody is still to be told of.",
    lives: "Usually seconds.",
    ends: "The effect being carried out.",
  },
} as const satisfies Record<TableName, Retention>;
