import type { AgreementWord, Outcome } from "../../../workers/quality/types.ts";

const outcomes: Record<Outcome, string> = {
  approve: "Leave it as it is",
  note: "Show it with a content note",
  cover: "Cover a passage",
  return: "Give it back to the author",
  hide: "Hide it for now",
  remove: "Remove it",
};

const readings: Record<AgreementWord, string> = {
  too_few: "Not often enough to tell",
  no_difference: "Everyone said the same of every post, so there is nothing to compare",
  by_chance: "Hardly more often than by chance",
  sometimes: "Sometimes",
  often: "Often, but not always",
  mostly: "Most of the time",
  almost_always: "Almost always",
};

/** Reading a decision again without knowing what was decided, and what comes of it. */
export const quality = {
  again: {
    title: "Read one again",
    link: "Read one again",
    intro:
      "Someone else has decided about this post. You do not see what. Say what you would have done: nothing happens to the post, and nobody is marked by it. It shows us which of our rules are clear.",
    none: "Nothing waits to be read again. Three in a hundred decisions do, for whoever has time.",
    enough: "You have taken in enough for now. This can wait.",
    done: "Thank you. Your reading has been counted.",
    reports: "What people reported it for",
    noReports: "Nobody reported it: a rule had asked for somebody to look.",
    outcome: "What would you have done?",
    outcomes,
    policy: "Under which rule?",
    policyHint: "Not needed if you would leave it as it is.",
    noPolicy: "No rule",
    send: "Count my reading",
    skip: "I would rather not read this one",
    problems: {
      outcome_missing: "Choose what you would have done.",
      policy_missing: "Choose the rule it falls under.",
    },
  },
  page: {
    title: "How much we agree",
    link: "How much we agree",
    intro:
      "Three in a hundred decisions are read again by somebody who does not see the first. Here is how often the two came to the same, this year and last. Where we often differ, it is the rule that needs clearer words, or a talk.",
    how: "Chance alone would make two people agree now and then. Cohen’s kappa takes that away: 1 is always, 0 is no more than chance. Below twenty posts it would jump about, so it is left out.",
    caption: "Two readings, side by side",
    rule: "Rule",
    all: "What would be done, all rules together",
    ruleName: (number: number, title: string | undefined): string =>
      title === undefined ? `Rule ${number}` : `${number}. ${title}`,
    n: "Posts",
    reading: "Did we agree?",
    numbers: (same: number, kappa: number): string =>
      `: the same in ${same} of 100, kappa ${kappa.toFixed(2)}`,
    readings,
  },
};
