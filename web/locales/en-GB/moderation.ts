import type {
  Action,
  Cause,
  EventAction,
  EventRole,
  ReviewClass,
} from "../../../workers/moderation/types.ts";
import { plural } from "./plural.ts";
import { suspensions } from "./suspensions.ts";

const classes: Record<ReviewClass, string> = {
  crisis: "Crisis: someone may be in danger",
  red: "Red: it could hurt someone now",
  amber: "Amber: please read it today",
  green: "Green: when there is time",
};

const classNames: Record<ReviewClass, string> = {
  crisis: "Crisis",
  red: "Red",
  amber: "Amber",
  green: "Green",
};

const causes: Record<Cause, string> = {
  report: "Someone asked the team to look.",
  first_posts: "One of the first posts of a new member. It waits until you have read it.",
  plain_form:
    "It came from a browser without scripts, as a first post. It waits until you have read it.",
  raid: "First posts wait for a person just now. It waits until you have read it.",
  flood: "Many texts much like it came within a short time. It waits until you have read it.",
  appeal: "The author asks you to look again at a decision.",
};

const actions: Record<Action, string> = {
  approve: "Show it to everyone",
  note: "Show it with a content note",
  hide: "Hide it for now",
  remove: "Remove it",
  restore: "Put it back",
  lock: "Close the thread to replies",
  unlock: "Open the thread again",
  suspend: "Ask the author to pause from writing",
  lift: "Lift the pause",
  dismiss: "Leave it as it is",
};

/** What follows the rule in the first draft of a reason: true of this act and no other. */
const templateThen: Partial<Record<Action, string>> = {
  note: "Your post is still here, behind a note that says what it touches.",
  hide: "It is out of sight while we look at it together. Nothing more is decided.",
  remove: "It is not a mark against you. You are welcome to post again without that part.",
  lock: "So the thread takes no new replies for now. What is there stays.",
  suspend:
    "So we ask you to stop writing for a while. It ends by itself, and you can go on reading. You can ask someone else to look again.",
};

const actionHints: Record<Action, string> = {
  approve: "The author sees that a person has read it.",
  note: "Choose the themes below. The post stays, behind the note.",
  hide: "Out of sight while the team talks about it.",
  remove: "No longer shown. The author still has their words and can read why.",
  restore: "Everyone can read it again. This undoes the earlier decision.",
  lock: "What is there stays. Nobody can add to it.",
  unlock: "People can reply again.",
  suspend: "They go on reading. It always ends. The post itself stays as it is until you decide.",
  lift: "They can write again at once. If they asked for another look, this says yes.",
  dismiss: "Whoever reported it is told that you read it with care.",
};

const keys: Record<Action, string> = {
  approve: "a",
  note: "n",
  hide: "h",
  remove: "r",
  restore: "b",
  lock: "l",
  unlock: "u",
  suspend: "p",
  lift: "w",
  dismiss: "d",
};

const done: Record<EventAction, string> = {
  approve: "shown to everyone",
  note: "given a content note",
  hide: "hidden",
  remove: "removed",
  restore: "put back",
  lock: "thread closed to replies",
  unlock: "thread opened again",
  suspend: "author asked to pause",
  lift: "pause lifted",
  dismiss: "left as it was",
  reported: "reported",
  held: "held to be read first",
  appealed: "another look asked for",
  withdrawn: "deleted by its author",
  unseal_asked: "the author’s other posts asked for",
  unseal_granted: "the author’s other posts opened to two",
  unseal_refused: "the author’s other posts kept closed",
  unseal_viewed: "the author’s other posts looked at",
};

const roles: Record<EventRole, string> = {
  visitor: "a visitor",
  member: "a member",
  system: "Hearten itself",
  professional: "a professional",
  facilitator: "a facilitator",
  moderator: "a moderator",
  lead: "a lead moderator",
  admin: "an administrator",
};

export const moderation = {
  classes,
  classNames,
  causes,
  actions,
  actionHints,
  keys,
  done,
  roles,
  desk: {
    title: "Review desk",
    hello: (name: string): string => `Hello ${name}. Thank you for being here.`,
    waiting: "What is waiting",
    none: "nothing",
    due: (span: string): string => `the longest has ${span} left`,
    late: (span: string): string => `the longest is ${span} late`,
    take: "Take the next review",
    resume: "Go on with the one you have open",
    takeHint:
      "You get one at a time, the most urgent first. You can put it back whenever you like.",
    empty: "Nothing is waiting just now.",
    emptyHint: "If anything is left, a colleague has it open. This is a good moment for a break.",
    newHint: "Something has changed at the desk.",
    reload: "Show it",
    lost: "The live line has dropped, so this page now looks every minute.",
    log: "What the team has done",
    signOut: "Sign out",
  },
  review: {
    back: "Back to the desk",
    board: (board: string): string => `On ${board}`,
    due: (span: string): string => `Please decide within ${span}.`,
    late: "This has waited longer than it should.",
    why: "Why it is here",
    reports: (count: number): string => plural(count, "report", "reports"),
    noReports: "No report is open.",
    words: "They wrote:",
    post: "The post",
    by: (alias: string): string => `By ${alias}`,
    opener: "opened this thread",
    open: "Open the text",
    folded: "Folded until you are ready. You can close it again.",
    notes: (themes: string): string => `Content note: ${themes}`,
    empty: "The author has deleted the words.",
    status: "Now:",
    around: "The thread around it",
    aroundOpen: "Open the posts before and after",
    thisPost: "the post under review",
    history: "What was done before",
    historyNone: "Nothing yet.",
    event: (what: string, role: string): string => `${what} by ${role}`,
    rule: (number: number): string => `rule ${number}`,
    undid: "It undid an earlier decision.",
    decide: "Your decision",
    action: "What should happen?",
    key: (key: string): string => `key ${key.toUpperCase()}`,
    keysHint: "Press the letter to choose it, when you are not in a text field.",
    policy: "Which rule is it about?",
    policyHint: "Needed when something is taken away or covered.",
    policyNone: "No rule",
    policyOption: (number: number, title: string): string => `${number}. ${title}`,
    template: (title: string): string =>
      `We look after everyone who reads here, and part of that is this rule: “${title}”.`,
    templateThen,
    reason: "A few words to the author",
    reasonHint:
      "The author reads this. Be kind and plain: say what it is about and that they are welcome here.",
    themes: "Themes of the content note",
    themesHint: "Only for “Show it with a content note”.",
    send: "Decide",
    release: "Put it back for someone else",
    releaseHint: "No reason needed.",
    decided: "This has been decided. You can still change it.",
    claimedByAnother: "Another moderator has this one open, so it cannot be decided here just now.",
    claimMine: "It is yours for ten minutes.",
    nothingToDo: "There is nothing to do here.",
    own: "You wrote this yourself, as one of the team, so someone else decides about it. Put it back for them. If you would rather it were gone, you can take your words back in the thread.",
    problems: {
      action_missing: "Choose what should happen.",
      policy_missing: "Choose the rule it is about.",
      policy_unknown: "That rule is no longer in force. Choose again.",
      reason_missing: "Write a few words to the author.",
      reason_long: "Keep the words to the author under 1,000 characters.",
      notes_missing: "Choose at least one theme for the content note.",
      notes_unknown: "One of these themes does not exist. Choose again.",
      version_missing: "This page was too old. Look at it once more and decide then.",
      not_offered: "That is not possible for this post any more. Look at it once more.",
      decided_by_another:
        "This was already decided by another moderator. Nothing of yours was carried out.",
      changed: "Something came in while you were reading. Look at it once more and decide then.",
      claimed_by_another: "Another moderator has this one open. Nothing of yours was carried out.",
      where_missing: suspensions.desk.problems.where_missing,
      span_missing: suspensions.desk.problems.span_missing,
      until_missing: suspensions.desk.problems.until_missing,
      wide: suspensions.desk.problems.wide,
      own_decision: suspensions.desk.problems.own_decision,
      author_gone: suspensions.desk.problems.author_gone,
      own_post:
        "You wrote this yourself, so someone else has to decide. Nothing was changed. You can put it back.",
      form: "We could not read that. Please send it once more.",
    },
  },
  log: {
    title: "What the team has done",
    empty: "No decision has been taken yet.",
    newer: "Newer",
    older: "Older",
    look: "Look at it",
    scoped: "You see what was done about what you look after.",
  },
  find: {
    title: "Look up a receipt",
    label: "Your receipt",
    hint: "Four groups of five letters and numbers.",
    send: "Look it up",
    unknown: "We do not know this receipt. Look for a letter that is missing or mistyped.",
  },
  ownPost: {
    title: "This is your own post",
    text: "You can change or delete it yourself. If you are not safe just now, there are people who can help.",
  },
};
