import type { MayDo } from "../../../workers/unsealing/types.ts";
import { plural } from "./plural.ts";

/** Why somebody may not do more about a request just now. */
const standing: Record<MayDo, string> = {
  answer: "It waits for your answer.",
  look: "It is open to you.",
  own: "It waits for someone else: you asked, so you cannot answer.",
  answered: "It has been answered.",
  lapsed: "Nobody answered in time, so nothing was opened.",
  asker_left: "Whoever asked is no longer on the team, so it cannot be answered.",
  same_role: "It needs one lead and one administrator. You have the same role as whoever asked.",
  too_new:
    "Both of you need to have held your role for a week, with a passkey that is a week old. One of you is newer than that.",
  not_open: "It was open for a day and is closed again.",
};

export const unsealing = {
  /** The desk's way there. */
  link: "Ask to see what else the author wrote",
  /** The same, where somebody has asked and no second person has answered. */
  waits: "Someone asked to see what else the author wrote: it waits for a second person",
  list: {
    title: "Opening an author’s other posts",
    link: "Opening an author’s other posts",
    intro:
      "Nobody here can see which posts are by the same person. When someone may be in danger, or harms others, two of the team can open it together: one lead and one administrator. Each step is on the record, is counted for the public, and the member is told two weeks later.",
    empty: "Nothing waits, and nothing is open.",
    look: "Look at this request",
  },
  ask: {
    title: "Ask to see what else the author wrote",
    intro:
      "This opens nothing by itself. A second person has to agree: a lead if you are an administrator, an administrator if you are a lead. Both of you need to have held your role for a week.",
    about: (alias: string, title: string): string => `About the post by ${alias} in “${title}”.`,
    before:
      "Try first what needs no opening: act on this post, or write to the author in the thread.",
    reason: "Why it is needed",
    reasonHint:
      "20 to 1,000 characters. The member will read these words two weeks after it is opened. Do not name other people or posts.",
    send: "Ask a second person",
    tooNew:
      "You can ask once you have held your role for a week, with a passkey that is a week old. Until then, ask a colleague.",
    teamPost: "This was written by one of the team. Ask them.",
    problems: {
      why_missing: "Write why it is needed.",
      why_short: "Say a little more: the member will read why. At least 20 characters.",
      why_long: "Keep it under 1,000 characters.",
      asked_already: "Someone has already asked about this post. It waits for its second person.",
    },
  },
  one: {
    asked: "Asked for",
    reason: "Why",
    post: "The post it is about",
    review: "Go to its review",
    by: (name: string, role: string): string => `${name}, ${role}`,
    someone: "someone who has left the team",
    askedBy: (who: string): string => `Asked by ${who}`,
    answeredBy: (who: string): string => `Answered by ${who}`,
    lapses: (span: string): string => `It lapses in ${span}.`,
    openFor: (span: string): string => `It closes in ${span}.`,
    standing,
    statuses: {
      asked: "Waits for a second person",
      granted: "Opened",
      refused: "Not opened",
      lapsed: "Lapsed",
    },
    decide: "Your answer",
    grant: "Open it for the two of us",
    grantHint:
      "For 24 hours, for you and whoever asked. Each look is on the record. The member is told in two weeks, with the reason above.",
    refuse: "Do not open it",
    refuseHint: "No reason needed. Nothing is opened, and the member is not told.",
    look: "Look at the posts",
    lookHint: "This look goes on the record.",
    passkeyFirst: "You will be asked for your passkey first.",
    problems: {
      own: "You asked for this yourself, so someone else has to answer.",
      answered: "This was answered meanwhile. Nothing of yours was carried out.",
      lapsed: "This waited longer than three days, so it lapsed. Nothing was opened.",
      asker_left: "Whoever asked is no longer on the team. Nothing was opened.",
      same_role: "It needs one lead and one administrator. Nothing was opened.",
      too_new:
        "Both of you need to have held your role for a week, with a passkey that is a week old. Nothing was opened.",
      author_gone: "The author has deleted their account. There is nothing left to open.",
      not_yours: "This is open to the two who opened it together, and to nobody else.",
      not_open: "This is not open any more.",
    },
  },
  opened: {
    title: "What the author wrote",
    intro:
      "Only for the two of you, and only for what you gave as the reason. The names differ from thread to thread: please keep it that way in all you write.",
    count: (count: number): string => `${plural(count, "post", "posts")} on this page`,
    asked: "the post you asked about",
    place: (alias: string, board: string): string => `By ${alias}, on ${board}`,
    read: "Read the thread",
    gone: "The author has deleted their account. There is nothing to see.",
    notShown: (status: string): string => `Now: ${status}`,
    older: "Older posts",
    olderHint: "Each page is a look of its own.",
    back: "Back to the request",
  },
  telling: {
    title: "Two of the team opened what else you wrote here",
    what: (day: string): string =>
      `On ${day}, a lead and an administrator together opened the list of your posts. No one else could see it, and it closed again after a day.`,
    who: "They did not learn who you are. We don’t know that ourselves.",
    why: "The reason they wrote down",
    whyNow: "We tell everyone to whom this happens, two weeks later, whatever came of it.",
    post: "It was about this post of yours",
    counted: "How often this happens is public.",
    countedLink: "See the figures",
    yours: "You can change or delete what you wrote at any time.",
    yoursLink: "Go to your account",
  },
  figures: {
    intro:
      "Nobody who looks after this place can see which posts are by the same person. When someone may be in danger, or harms others, two of the team can open it together: one lead and one administrator, with a written reason. The member is told two weeks later. This is how often it happened.",
    caption: "Opening what else an author wrote",
    year: "Year",
    asked: "Asked for",
    granted: "Opened",
    refused: "Not opened",
    rest: "A request that nobody answers within three days lapses. It opens nothing, and counts only as asked for.",
  },
};
