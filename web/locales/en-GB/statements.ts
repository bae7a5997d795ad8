import type { AppealStatus } from "../../../workers/moderation/types.ts";
import type { Origin } from "../../../workers/statements/types.ts";
import { plural } from "./plural.ts";

const origins: Record<Origin, string> = {
  report:
    "Someone asked us to look at this post. We never say who. A person from the team then read it.",
  read_first:
    "It was one of the posts that a person reads before others do. A person from the team read it.",
  appeal: "We looked at it again, because we had been asked to.",
  letter: "We looked at it again, because you had written to us.",
  own_look: "Nobody had asked. A person from the team read it and decided.",
};

const asked: Record<AppealStatus, string> = {
  open: "Your question is with the team. Someone other than the person who decided will read it, as long as there is anyone else.",
  asked: "The team asks you something before it answers.",
  granted: "You were heard: this decision has been taken back.",
  refused: "Someone else read it and your words about it. The decision stays.",
};

/** Why something was decided, and how to ask for another look: for authors and for reporters. */
export const statements = {
  earlier: "What was decided before",
  aboutPost: "A decision about a post of yours",
  undone: "This was taken back later. It no longer counts.",
  what: "What it means",
  everywhere: "It holds everywhere this community can be read.",
  untilChanged: "It ends when you have changed the post and a person has read it again.",
  noEnd: "It has no end date. It ends when it is taken back.",
  untilDay: (day: string): string => `It ends by itself after ${day}.`,
  untilTime: (day: string): string => `It ends by itself on ${day}.`,
  minutes: (count: number): string =>
    `Each person waits ${plural(count, "minute", "minutes")} between two replies.`,
  places: {
    thread: "It is about this thread alone. You can write everywhere else.",
    board: "It is about this board alone. You can write on the others.",
    community: "It is about writing on every board. You can go on reading.",
  },
  notes: (themes: string): string => `The note says: ${themes}.`,
  how: "How it came to this",
  origins,
  byPerson: "A person decided it. No program decides anything here.",
  byRule:
    "A simple rule of the community, such as reading first posts first, put the post before a person. No program decides anything here: a person decided it.",
  rule: "The rule it is about",
  ruleOurs:
    "It is a rule of this community. We do not say that anything you wrote is against the law.",
  why: "Why, in the team’s words",
  redress: "If you see it differently",
  redressInside: (day: string): string =>
    `You can ask us to look again until the end of ${day}. Someone else from the team reads it, not the person who decided, as long as there is anyone else. It costs nothing.`,
  redressOver: (day: string): string =>
    `You could ask us to look again until ${day}. That day has passed.`,
  redressOutside:
    "You can also go to others. In the European Union there are bodies that settle such disputes out of court (Article 21 of the Digital Services Act). Your country’s Digital Services Coordinator keeps the list. And you can always go to a court.",
  ask: "Ask us to look again",
  askLabel: "What should we know?",
  askHint: "A few lines are enough. The team does not learn who you are by it.",
  askOnce: "You can ask once about each decision.",
  askSend: "Ask them to look again",
  asked,
  refusedAlone:
    "It was read again, with your words about it, by the same person: nobody else was there who could. It stays as it was decided.",
  yours: "What you wrote to us",
  answer: "What the team answered",
  question: "The team asks you",
  replyLabel: "Your answer",
  replyHint: "Someone from the team reads it together with what you asked.",
  replySend: "Send your answer",
  replied: "What you answered",
  returned: {
    title: "It came back to you",
    text: "The team would like to show your post, once a part of it is different. What they wrote is below. You can change it, and then a person reads it again.",
    edit: "Change your post",
    drop: "Or delete it",
  },
  problems: {
    words_missing: "Write what we should know. One line is enough.",
    words_long: "Keep it under 1,000 characters.",
    gone: "There is nothing to ask about any more: the decision has been taken back, or six months have passed.",
    not_open:
      "There is no question of the team’s any more. What you wrote is below, so you can keep it.",
  },
  signedOut: {
    title: "You are signed out",
    text: "So nothing was sent. What you wrote is below. Sign in, and send it once more.",
    link: "Sign in",
  },
  editDecided: {
    title: "The team has decided meanwhile",
    text: "So your change was not made. What you wrote is below, so you can keep it.",
    link: "See what was decided",
  },
  receipt: {
    refusedWhat: "We left the post as it is. A person from the team read it and decided that.",
    refusedWhy: "It did not go against the rules of this community, as we read them.",
    rules: "The rules of this community",
    upheldWhat:
      "The post was taken down, changed, or had a note put over it. We do not say which: that is between the team and its author.",
    asked: {
      open: "Your question is with the team. Someone other than the person who decided will read it, as long as there is anyone else.",
      asked: "The team asks you something before it answers.",
      granted: "You were heard: something was done about the post.",
      refused: "Someone else read it and your words about it. The post stays as it is.",
    } satisfies Record<AppealStatus, string>,
  },
  /** For the desk. */
  desk: {
    byAuthor: "The author asks you to look again",
    byReporter: "Someone who reported it asks you to look again",
    how: "An act that takes the earlier decision back says yes. “Leave it as it is” says no, and needs a few words to whoever asked.",
    replyWas: "You asked them:",
    replied: "They answered:",
    ask: "Ask them something first",
    askHint:
      "A question, or on what condition you would say yes. The review closes, and comes back with their answer.",
    askSend: "Ask them",
    grant: "Say yes: take the decision back",
    grantHint:
      "Everything it changed stands as before: the post, what stood around it, and what is known of its author. They read your words.",
    grantSend: "Take it back",
    words: "A few words to whoever asked",
    notSent: "Nothing was changed",
    problems: {
      words_missing: "Write a few words first.",
      words_long: "Keep it under 1,000 characters.",
      no_appeal: "Nobody waits for an answer here any more. What you wrote is below.",
      own_decision: "You took the decision yourself, so someone else has to answer.",
      claimed_by_another: "Another moderator has this one open. Nothing was sent.",
      changed: "Something came in meanwhile. Look at it once more.",
      in_the_way:
        "Something that happened since stands in the way of taking it back whole. Decide about the post as it stands now; an act that undoes the earlier one says yes.",
    },
  },
};
