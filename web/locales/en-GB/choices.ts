import type { Period, Wish } from "../../../workers/choices/types.ts";

const wishes: Record<Wish, string> = {
  show: "Show it at once",
  cover: "Cover it first, as usual",
  hide: "Hide it",
};

const periods: Record<Period, string> = {
  hour: "One hour",
  morning: "Until 8 in the morning, UK time",
  day: "One day",
  week: "One week",
  month: "Four weeks",
};

const periodHints: Partial<Record<Period, string>> = {
  morning: "For a night when you would like to read only gentle things.",
};

/** The page on which somebody says what they would rather not see, and what stands in its place. */
export const choices = {
  title: "What I would rather not see",
  link: "What I would rather not see",
  accountText:
    "You can hide a kind of post, show it at once, or lock hard things away for a while.",
  accountLink: "Choose what you see",
  intro:
    "Some posts carry a content note that says what they are about. You can choose what happens with each kind. Nobody else learns what you choose.",
  inBrowser:
    "You have no account, so your choices stay in this browser. Another browser, or this one after it was cleared, shows things as usual.",
  inAccount: "Your choices are kept with your account, sealed, and hold wherever you sign in.",
  honest:
    "Content notes are added by the people who write, by some boards and by the team. A post without a note is not covered and not hidden, so now and then something may still be hard to read.",
  themes: "Kinds of content note",
  themesHint:
    "A hidden thread becomes one calm line in every list, without its title. Its talk is hidden with it.",
  wishes,
  save: "Save",
  saved: "Your choices are saved.",
  lockTitle: "Locked safe view",
  lockIntro:
    "For a while, everything with a content note is hidden, whatever you chose above. It ends by itself.",
  lockHonest:
    "You can make it longer, but you cannot end it early: not here, not by signing out, not on another device where you sign in. A browser that does not know you shows things as usual. Choose a time you will be glad of later.",
  lockVisitor:
    "You can make it longer, but this page cannot end it early, and signing in does not end it. Without an account it holds in this browser only: another browser shows things as usual. Choose a time you will be glad of later.",
  lockFor: "How long?",
  longer: "Make it longer?",
  periods,
  periodHints,
  sure: "I know that it cannot be ended early",
  lock: "Lock the safe view",
  lockMore: "Make it longer",
  lockedUntil: (moment: string): string =>
    `Until ${moment}, everything with a content note is hidden. It ends by itself.`,
  lockedNow: "The safe view is locked.",
  longest: "It cannot be made longer just now than it already is.",
  problems: {
    period: "Please choose how long.",
    shorter: "That would be shorter than it is now. It can only be made longer.",
    sure: "Please tick that you know it cannot be ended early.",
  },
  busy: "Another browser of yours was quicker. Please press once more.",
  leftOut: (themes: string): string => `Hidden, as you asked: ${themes}.`,
  leftOutLocked: (themes: string): string => `Hidden while your safe view is locked: ${themes}.`,
  leftOutTitle: "A thread you asked not to see",
  lookAnyway: "Look all the same",
  change: "Change what is hidden",
  untilWhen: "Until when",
  changeCovers: "Change what is covered",
  byBoard: (themes: string): string => `Every first post on this board is covered for ${themes}.`,
  exported: {
    title: "What you would rather not see",
    show: (themes: string): string => `Shown at once: ${themes}.`,
    hide: (themes: string): string => `Hidden: ${themes}.`,
    locked: (moment: string): string => `Safe view locked until ${moment}.`,
    none: "You have not changed anything.",
  },
};
