import type { ReviewClass } from "../../../workers/moderation/types.ts";
import type { StaffRole } from "../../../workers/permissions/types.ts";
import type { PersonAct, StaffStatus, TeamRefusal } from "../../../workers/staff/types.ts";
import { list } from "./plural.ts";
import { record } from "./team-record.ts";

const roles: Record<StaffRole, string> = {
  professional: "Professional",
  facilitator: "Facilitator",
  moderator: "Moderator",
  lead: "Lead moderator",
  admin: "Administrator",
};

const roleHints: Record<StaffRole, string> = {
  professional: "Answers members with their role shown. Does not see the review desk.",
  facilitator: "Guides groups and writes with their role shown. Does not see the review desk.",
  moderator: "Reads and decides what waits at the review desk.",
  lead: "A moderator who also sees the team and can hold first posts for a while.",
  admin: "All of this, and can invite, change and remove people.",
};

const statuses: Record<StaffStatus, string> = {
  joining: "Has no passkey yet",
  active: "Working",
  suspended: "Suspended",
  removed: "No longer on the team",
};

const classNames: Record<ReviewClass, string> = {
  crisis: "Crisis",
  red: "Red",
  amber: "Amber",
  green: "Green",
};

interface ActWords {
  readonly link: string;
  readonly title: (name: string) => string;
  readonly text: string;
  readonly yes: string;
}

const acts: Record<PersonAct, ActWords> = {
  suspend: {
    link: "Suspend",
    title: (name) => `Suspend ${name}?`,
    text: "They are signed out everywhere at once and cannot come in until you let them work again. Links they made for others stop working. Their passkeys stay.",
    yes: "Suspend",
  },
  resume: {
    link: "Let them work again",
    title: (name) => `Let ${name} work again?`,
    text: "They can sign in with their passkey as before.",
    yes: "Let them work again",
  },
  remove: {
    link: "Remove from the team",
    title: (name) => `Remove ${name} from the team?`,
    text: "They are signed out everywhere at once and their passkeys are deleted. Their name stays in the record, beside what they did. This cannot be undone; they would need a new invitation.",
    yes: "Remove",
  },
  "let-back-in": {
    link: "Let back in after a lost passkey",
    title: (name) => `Let ${name} back in?`,
    text: "You get a link that works once, for seven days. Give it to them in person, or when you have heard their voice: whoever opens it comes in as them. When they have made a new passkey, their old ones stop working and they are signed out everywhere else.",
    yes: "Make the link",
  },
  "end-sessions": {
    link: "Sign them out everywhere",
    title: (name) => `Sign ${name} out everywhere?`,
    text: "Every device they are signed in on is signed out at once. They can sign in again with their passkey.",
    yes: "Sign them out",
  },
};

const refusals: Record<
  TeamRefusal | "boards_unknown" | "role_missing" | "classes_unknown",
  string
> = {
  not_staff: "Only an administrator can do this.",
  confirm: "Please show your passkey first. Nothing you chose is lost.",
  not_found: "This person is not on the team.",
  changed: "Somebody changed this a moment ago. Look at it once more. Nothing was done.",
  last_admin:
    "There has to be one administrator at least. Make somebody else an administrator first. Nothing was done.",
  own: "You cannot let yourself back in. Ask another administrator.",
  boards_unknown: "One of these boards does not exist any more. Choose again.",
  role_missing: "Choose a role.",
  classes_unknown: "One of these does not exist. Choose again.",
};

/** Joining the team, coming back to it, and seeing to it. */
export const team = {
  roles,
  statuses,
  acts,
  refusals,
  record,
  home: {
    title: "Your place on the team",
    lead: (name: string, role: string): string => `You are ${name}, ${role.toLowerCase()} here.`,
    boards: "Boards you look after",
    classes: "What you are served",
    review: "Go to the review desk",
    see_team: "See the team",
    passkeys: "Your passkeys",
    sessions: "Where you are signed in",
    signOut: "Sign out",
    site: "Go to the community",
  },
  joining: {
    title: "Welcome to the team",
    text: (role: string): string =>
      `You have been invited as ${role}. Choose the name your colleagues will see. Members never see it.`,
    scope: (boards: readonly string[]): string => `You will look after ${list(boards)}.`,
    next: "After this you make a passkey. You can do nothing here until you have one.",
    name: "Your name on the team",
    nameHint: "2 to 40 characters.",
    accept: "Join the team",
    gone: {
      title: "This link cannot be used",
      text: "It has been used already, it was taken back, or it is older than a week. Ask whoever sent it for a new one.",
      onward: "You are in already: go on",
    },
    problems: {
      name_missing: "Write the name your colleagues will see.",
      name_short: "The name needs at least 2 characters.",
      name_long: "Keep the name under 40 characters.",
    },
    backTitle: (name: string): string => `Welcome back, ${name}`,
    backText:
      "Make a new passkey here. As soon as you have it, your old passkeys stop working and you are signed out everywhere else.",
    backButton: "Make a new passkey",
  },
  signIn: {
    title: "Sign in to the team",
    text: "Use the passkey you made when you joined. Your phone, computer or security key will ask you.",
    button: "Sign in with a passkey",
    lost: "If you have lost it, ask an administrator for a link back in.",
  },
  passkey: {
    needsScript: "A passkey needs JavaScript. Turn it on for this page, then load it again.",
    stopped: "That was stopped. Try again whenever you like.",
    known: "This device has a passkey for here already. Try another device.",
    problems: {
      not_staff: "Please sign in first.",
      confirm: "Please show a passkey you already have first. Load this page again to do so.",
      expired: "That took too long, or was used already. Please try once more.",
      refused: "We could not check that passkey. Please try once more, or try another one.",
      unknown: "We do not know that passkey. It may belong to another place.",
      suspended: "You cannot come in just now. An administrator can tell you why.",
      gone: "This link cannot be used any more. Ask for a new one.",
    },
  },
  passkeys: {
    title: "Your passkeys",
    first:
      "Make a passkey now. Until you have one you cannot do anything else here, so that nobody can come in by guessing or with a link they found. It stays on your phone, computer or security key.",
    none: "You have no passkey yet. Some things, such as changing the team, ask for one.",
    more: "You can add one for each device you use. With two, losing one of them is no trouble.",
    added: (day: string): string => `Added on ${day}`,
    add: "Add a passkey",
    confirmFirst: "Before you change anything here, show a passkey you already have.",
    remove: "Take it away",
    removeText:
      "You will not be able to sign in with it any more. If you lost the device, sign out everywhere else as well.",
    onlyOne: "This is your only passkey, so it has to stay. Add another one first.",
    toHome: "Your place on the team",
  },
  sessions: {
    title: "Where you are signed in",
    text: "A session lasts twelve hours. If you do not know one of these, end it, and tell an administrator.",
    here: "This one",
    began: (ago: string): string => `Began ${ago}`,
    ends: (span: string): string => `Ends in ${span}`,
    end: "End it",
    endHere: "Sign out here",
    endLabel: (ago: string): string => `End the session that began ${ago}`,
    others: "Sign out everywhere else",
    othersHint: "Only this browser stays signed in.",
    alone: "You are signed in nowhere else.",
  },
  signOut: { title: "Sign out", text: "Do you want to sign out on this device?" },
  confirm: {
    title: "Show your passkey",
    text: "This is to make sure that it is you. It is good for ten minutes.",
    button: "Show my passkey",
    again: "Show my passkey and send this",
    why: "First, please show your passkey",
    whyText:
      "You did so more than ten minutes ago. Everything you chose is still here, and is sent once your passkey has answered.",
  },
  list: {
    title: "The team",
    text: "Who is on the team, and what has changed.",
    people: "People",
    joined: (day: string): string => `Joined on ${day}`,
    everyBoard: "Every board",
    everyClass: "Every class",
    classNames,
    you: "(you)",
    change: "Change",
    changeLabel: (name: string): string => `Change ${name}`,
    invite: "Invite someone",
    invites: "Open links",
    noInvites: "No link is open.",
    inviteFor: (role: string): string => `For a new ${role.toLowerCase()}`,
    backFor: (name: string): string => `To let ${name} back in`,
    by: (name: string): string => `Made by ${name}`,
    byOperator: "Made by the operator",
    ends: (span: string): string => `Works for ${span} more`,
    withdraw: "Take it back",
    record: "What has changed",
    noRecord: "Nothing yet.",
    newer: "Newer",
    older: "Older",
    back: "The team",
  },
  invite: {
    title: "Invite someone",
    text: "You get a link to give to one person. It works once, for seven days.",
    role: "What will they do?",
    boards: "Boards they look after",
    boardsHint: "Choose none for every board.",
    classes: "What they are served",
    classesHint: "Choose none for everything.",
    make: "Make the link",
    made: "The link is ready",
    madeText: (span: string): string =>
      `Copy it now: it is shown only this once. It works once, for ${span}. Give it to that person alone.`,
    link: "The link",
    withdrawTitle: "Take this link back?",
    withdrawText: "Whoever has it can no longer use it.",
    roleHints,
  },
  person: {
    scope: "What they do",
    save: "Save",
    saveHint:
      "If this leaves them with less than before, they are signed out everywhere and sign in again.",
    other: "Something else",
    gone: "This person is no longer on the team. Only their name stays, in the record.",
    ownHint: "This is you.",
  },
};
