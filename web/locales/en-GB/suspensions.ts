import type { AppealStatus } from "../../../workers/moderation/types.ts";
import { plural } from "./plural.ts";

const appealStatuses: Record<AppealStatus, string> = {
  open: "Your question is with the team. Someone other than the person who decided will read it, as long as there is anyone else.",
  asked: "The team has asked you something before they answer.",
  granted: "You were heard: the pause has been lifted.",
  refused: "Someone else read it and your words about it. The pause stays.",
};

/** A pause from writing that the team asked for: for whoever it is about, and for the desk. */
export const suspensions = {
  /** The line and the refusal where someone would write. */
  lineEverywhere: (day: string): string =>
    `The team has asked you to pause from writing here. It lasts until the end of ${day}.`,
  lineOnBoard: (board: string, day: string): string =>
    `The team has asked you to pause from writing on ${board}. It lasts until the end of ${day}.`,
  lineInThread: (day: string): string =>
    `The team has asked you to leave this one thread alone until the end of ${day}. You can write everywhere else.`,
  lineLink: "Why, and what you can do",
  refusedTitle: "This was not posted",
  refusedKept: "Your words are safe. They are still below, so you can keep them for yourself.",
  why: (number: number): string => `It is about rule ${number}. The team wrote:`,

  title: "A pause from writing",
  noneTitle: "Nothing is paused",
  none: "You can write on every board.",
  lead: "Sometimes we ask someone to stop writing for a while. It says nothing about your worth, and it always ends.",
  everywhere: "The whole community",
  inThread: "One thread alone",
  onBoard: (board: string): string => `The board ${board}`,
  until: (day: string): string => `Until the end of ${day}`,
  again: (day: string): string => `You can write again from ${day}.`,
  lifted: "This pause has been lifted. You can write again now.",
  passed: "This pause is over.",
  reasonTitle: "Why",
  rule: (number: number, title: string): string => `Rule ${number}: ${title}`,
  post: "See the post it came from",
  stillTitle: "What you can still do",
  still: [
    "Read everything, and follow boards and topics.",
    "Ask us to look at a post, for example when you are worried about someone.",
    "Delete what you wrote.",
    "Take a copy of everything of yours.",
    "Leave, and delete your account.",
  ],
  help: "If you need someone now, these people are there, whatever happened here.",
  helpLink: "Ways to reach help",
  timeZone: "Days here begin and end at midnight in universal time (UTC).",

  appealTitle: "Ask us to look again",
  appealIntro:
    "If you think this is not right, say so. Someone else from the team reads it, not the person who decided, as long as there is anyone else.",
  appealLabel: "What should we know?",
  appealHint: "A few lines are enough. The team does not learn who you are by it.",
  appealSend: "Ask them to look again",
  appealOnce: "You can ask once for each pause.",
  appealYours: "What you wrote to us",
  appealAnswer: "What the team answered",
  appealStatuses,
  problems: {
    words_missing: "Write what we should know. One line is enough.",
    words_long: "Keep it under 1,000 characters.",
    gone: "This pause has ended meanwhile, so there is nothing left to look at.",
  },

  /** In the copy that someone takes away. */
  exportTitle: "Pauses from writing",
  exportNone: "You have none.",
  exportReason: "The team wrote:",

  /** For the desk. */
  desk: {
    where: "Where should they pause?",
    whereHint: "Only for “Ask the author to pause from writing”.",
    board: (board: string): string => `On ${board}`,
    community: "In the whole community",
    span: "For how long?",
    spans: (days: number): string => plural(days, "day", "days"),
    date: "Until a date of my choosing",
    until: "Last day of the pause",
    untilHint: "Needed only for a date of your choosing.",
    details: "Where, and for how long",
    hidden:
      "You do not see who it is. The author is told why and until when, can go on reading, and can ask for another look.",
    set: "The author has been asked to pause. Now decide about the post, if anything is left to decide.",
    thisBoard: "on this board",
    thisThread: "in this thread",
    detail: (where: string, day: string): string => `${where}, until the end of ${day}`,
    appeal: "The author asks you to look again",
    appealWords: "They wrote:",
    appealWas: "What was decided:",
    appealOther:
      "Someone else has to answer this: whoever took that decision does not answer about it.",
    appealLead:
      "You took this decision yourself. Nobody else on the team can answer just now, so as a lead you may. Read it as if someone else had decided.",
    appealHow:
      "“Lift the pause” says yes. “Leave it as it is” says no, and needs a few words to the author.",
    problems: {
      where_missing: "Choose where they should pause.",
      span_missing: "Choose for how long.",
      until_missing: "Choose a day within a year from now, tomorrow at the earliest.",
      wide: "You look after some of the boards, so you can ask for a pause on this board only.",
      own_decision:
        "You took this decision yourself, so someone else has to answer. Nothing was changed.",
      author_gone: "The author has deleted their account meanwhile. There is nobody left to pause.",
    },
  },
};
