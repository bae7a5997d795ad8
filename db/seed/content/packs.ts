import { DEFAULT_MODES, type PackContent } from "../../../workers/packs/types.ts";
import { addictionRules, eatingRules, familyRules } from "./pack-rules.ts";

/** What a board says that nobody has said otherwise. */
const usual: PackContent = {
  detectors: DEFAULT_MODES,
  defaultNotes: [],
  preModeration: "none",
  firstPosts: 0,
  floor: null,
  replies: [
    {
      label: "Glad you wrote",
      text: "Thank you for writing this. It is good that you are here. There is no rush to answer: we only wanted you to know that somebody has read it.",
    },
  ],
  helplines: ["listening"],
  rules: "",
};

/** Version 1 of what holds on each board of a new community, by the slug of the board. */
export const packs: Readonly<Record<string, PackContent>> = {
  depression: usual,
  anxiety: usual,
  addiction: {
    ...usual,
    defaultNotes: ["substances"],
    preModeration: "first",
    firstPosts: 3,
    helplines: ["substances", "listening"],
    replies: [
      ...usual.replies,
      {
        label: "Coming off something",
        text: "Thank you for asking. How to come down is something a doctor or a pharmacist can plan with you, because stopping some things too fast can be dangerous. We cannot tell you how, but we can stay beside you while you find somebody. What would make it easier to ask?",
      },
      {
        label: "After a slip",
        text: "Thank you for telling us. A slip does not take away the days before it. You are as welcome here today as you were yesterday.",
      },
    ],
    rules: addictionRules,
  },
  "eating-disorders": {
    ...usual,
    defaultNotes: ["eating"],
    preModeration: "first",
    firstPosts: 3,
    floor: "amber",
    helplines: ["eating", "listening"],
    replies: [
      ...usual.replies,
      {
        label: "About numbers",
        text: "Thank you for being open with us. We leave numbers out on this board, because they stay with people who are trying to let go of them. It is not about you having done anything wrong. How has it been for you this week?",
      },
    ],
    rules: eatingRules,
  },
  "family-and-friends": {
    ...usual,
    helplines: ["families", "listening"],
    replies: [
      ...usual.replies,
      {
        label: "Worried about somebody now",
        text: "Thank you for looking out for them. If you think that they may be in danger now, please ring the emergency number where you are, or stay with them until somebody comes. And who is there for you tonight?",
      },
    ],
    rules: familyRules,
  },
};
