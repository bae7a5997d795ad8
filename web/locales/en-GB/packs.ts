import type { ReviewClass } from "../../../workers/moderation/types.ts";
import type { HelplinePurpose } from "../../../workers/helplines/types.ts";
import type { DetectorMode, PreModeration, SettledKind } from "../../../workers/packs/types.ts";
import { list as joined, plural } from "./plural.ts";

/** What each kind is called, and what a program looks for when it looks for it. */
const kinds: Readonly<Record<SettledKind, { readonly name: string; readonly about: string }>> = {
  method_detail: {
    name: "How somebody could hurt themselves",
    about: "Ways, means, amounts and places. Saying how bad it is, is not this.",
  },
  pii: {
    name: "What shows who somebody is",
    about: "Phone numbers, addresses, full names with places, links to a person.",
  },
  ed_numbers: {
    name: "Numbers of an eating disorder",
    about: "Weights, sizes, calories, hours without food. Not ages, dates or days in recovery.",
  },
  sourcing: {
    name: "Where to get drugs or means",
    about: "Buying, selling, trading, and asking for it.",
  },
  dosing: {
    name: "How much to take",
    about: "Amounts and mixing. A question about tapering always goes to a person.",
  },
  abuse: {
    name: "Words that hit somebody",
    about: "Words aimed at another person here.",
  },
  spam: {
    name: "Adverts and copies",
    about: "Selling, recruiting, and one text many times.",
  },
  third_person_identifiable: {
    name: "Somebody else who could be known",
    about: "A person who is not here, described so that others could tell who it is.",
  },
};

const modes: Readonly<Record<DetectorMode, { readonly name: string; readonly does: string }>> = {
  off: {
    name: "Do nothing",
    does: "The post is shown. Nobody is told, neither the author nor the team.",
  },
  review: {
    name: "Show it, and somebody looks",
    does: "The post is shown at once, and the author notices nothing. A moderator reads it later.",
  },
  ask: {
    name: "Ask the author first",
    does: "Before it is posted, the author sees which words were noticed and how they could say it otherwise. They can send it as it is: then it waits for a person.",
  },
  hold: {
    name: "It waits for a person",
    does: "The author is told that a person reads it first, and about how long that takes. Nobody else sees it until then.",
  },
};

const waits: Readonly<Record<PreModeration, { readonly name: string; readonly does: string }>> = {
  none: { name: "Nobody’s", does: "Posts are shown at once, unless something is noticed." },
  first: {
    name: "A new member’s first posts",
    does: "Somebody new waits a little at the beginning. After that their posts are shown at once.",
  },
  every: {
    name: "Everybody’s, every time",
    does: "Each post on this board waits until one of the team has read it. Only with a team that can keep up.",
  },
};

const purposes: Readonly<Record<HelplinePurpose, string>> = {
  emergency: "Emergency numbers",
  listening: "Somebody who listens",
  eating: "Eating disorders",
  substances: "Drink, drugs and gambling",
  abuse: "Violence and abuse",
  young: "Young people",
  families: "Families and friends",
  directory: "Directories of helplines",
};

const floors: Readonly<Record<ReviewClass, string>> = {
  crisis: "A crisis",
  red: "Red: always among the first",
  amber: "Amber: never among the last",
  green: "Green: whenever there is time",
};

/** What holds on a board, and its versions. */
export const packs = {
  link: "What holds on each board",
  back: "Back to the desk",
  backToList: "Back to all boards",
  backToBoard: (board: string): string => `Back to ${board}`,
  kinds,
  modes,
  waits,
  purposes,
  floors,
  noFloor: "Leave it to what was noticed",
  nobody: "Set up with the community",
  byRole: (role: string): string => `by ${role}`,
  version: (number: number): string => `Version ${number}`,
  list: {
    title: "What holds on each board",
    lead: "For each board: what a program looks for, what happens then, what waits for a person, and the board’s own rules. Each change is a new version, and you can always go back.",
    beginning: "What every board begins with",
    damaged:
      "What is in force here cannot be read by this program; perhaps a later one wrote it. Until somebody publishes a version, what can be read of it goes on holding, and everything is looked for. Nothing goes unnoticed meanwhile.",
    draft: "There is a draft",
    see: (board: string): string => `Look closer at ${board}`,
  },
  board: {
    now: "In force now",
    since: (number: number, when: string, by: string): string =>
      `Version ${number}, in force since ${when}, ${by}`,
    edit: "Change something",
    editDraft: "Go on with the draft",
    draftBy: "A draft was begun",
    versions: "Versions",
    none: "Nothing has been published here yet.",
    current: "in force",
    unreadable: "This version cannot be read by this program, so it cannot be put back.",
    open: "Read it",
    tests: "Tests of drafts",
    noNote: "Without a note",
  },
  says: {
    noticed: "When something is noticed",
    crisis:
      "When somebody may want to die, a person is always called, and the post is not kept back for that, unless it says how or shows who somebody is. No board can switch that off.",
    notes: "The first post of every thread gets the content note",
    noNotes: "none",
    pre: "Whose posts wait for a person",
    first: (count: number): string => `the first ${plural(count, "post", "posts")} of a new member`,
    floor: "Nothing here is less urgent than",
    noFloor: "no fixed limit: it depends on what was noticed",
    helplines: "Helplines that come first",
    noHelplines: "the usual order",
    replies: "Words to begin a letter with",
    rules: "Rules of this board’s own",
    noRules: "It has none.",
  },
  compare: {
    title: "What changed",
    with: "Compare with",
    show: "Compare",
    between: (a: string, b: string): string => `From ${a} to ${b}`,
    nothing: "The settings are the same.",
    rulesSame: "The rules are the same.",
    rules: "Rules, line by line",
    gone: "Taken out:",
    added: "New:",
    left: "… unchanged lines …",
    fromTo: (what: string, from: string, to: string): string =>
      `${what}: before “${from}”, now “${to}”.`,
    replyNew: (label: string): string => `New words to begin with: “${label}”.`,
    replyGone: (label: string): string => `Words to begin with, taken out: “${label}”.`,
    replyChanged: (label: string): string => `Words to begin with, changed: “${label}”.`,
    replyOrder: "The words to begin with are in another order.",
    joined: (words: readonly string[]): string => joined(words),
  },
  publish: {
    title: (board: string): string => `Publish this for ${board}?`,
    lead: "From the moment you press, this holds on the board; everywhere within a minute. What was posted before is not touched.",
    note: "What is new, in a few words",
    noteHint: "The team reads it in the list of versions. You can leave it empty.",
    noteLong: "Keep the note under 200 characters.",
    yes: "Publish it",
    no: "Not yet",
    same: "The draft says just what is in force. There is nothing to publish.",
    tested: "A test of exactly this draft",
    untested:
      "Nobody has tested this draft on older posts yet. It changes nothing and takes a few minutes: you would see what it catches before anyone meets it.",
    changed:
      "Somebody saved the draft or published another version while you read this. Nothing was published. Please look at it once more.",
    stopped:
      "This cannot be published yet. What is in the way stands below, and everything you wrote is kept.",
  },
  putBack: {
    link: "Put this version back in force",
    title: (number: number, board: string): string => `Put version ${number} back on ${board}?`,
    lead: (number: number): string =>
      `It becomes version ${number}. What holds now stays in the list, and you can go back to it in the same way.`,
    yes: "Put it back",
    no: "Leave it as it is",
    note: (number: number): string => `Says what version ${number} said.`,
    changed:
      "Somebody published another version while you read this. Nothing was changed. Please look once more.",
    stopped:
      "The rules of this version can no longer be used as they are: a topic tag they name may be gone. Begin a draft and write them anew.",
  },
  drop: {
    link: "Throw the draft away",
    title: "Throw this draft away?",
    lead: "It is then gone, with everything in it that was not published. What holds on the board stays as it is.",
    yes: "Throw it away",
    no: "Keep it",
    changed:
      "Somebody saved the draft while you read this, so it is still there. Please look at it first.",
  },
  said: {
    kept: "The draft is kept. Nothing has changed on the board.",
    dropped: "The draft is gone.",
    published: "Published. It holds from now on.",
    back: "The earlier version is back in force.",
    stopped: "The test has been stopped. What it found so far is below.",
    none: "There is no draft to publish.",
  },
};
