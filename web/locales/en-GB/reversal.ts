import type { LeftOut } from "../../../workers/reversal/types.ts";
import { moderation } from "./moderation.ts";
import { plural } from "./plural.ts";

const leftOut: Record<LeftOut, string> = {
  not_found: "It is not there any more.",
  not_yours: "It is not among what you look after.",
  claimed_by_another: "A colleague has it open.",
  own_post: "You wrote it yourself, as one of the team.",
  not_offered: "This cannot be done to it as it stands now.",
  appealed: "Somebody asks for another look at it. Please answer that one by itself.",
  changed: "Something came in since you looked.",
  decided_by_another: "A colleague was quicker.",
  author_gone: "The author has deleted their account.",
  alone: "It needs a choice of its own. Please decide it by itself.",
};

/** Taking back: one decision by a key, one later with a reason, many at once. */
export const reversal = {
  done: (what: string): string => `Done: ${what}.`,
  doneMany: (count: number): string => `Done: ${plural(count, "decision", "decisions")}.`,
  key: "z",
  undo: "Take it back",
  undoAll: "Take all of it back",
  undoHint: "For half a minute nobody is told, and one key takes it back.",
  undone: "Taken back. It stands as it did before, and nobody was told.",
  takenBack: "Taken back. It stands as it did before that decision.",
  link: "Take this back",
  linkFor: (what: string): string => `Take this back: ${what}`,
  page: {
    title: "Take a decision back",
    back: "Back to the review",
    lead: "What it changed will stand as it did before. Both stay on the record.",
    told: "Whoever was told of the decision is told of this as well.",
    reason: "Why do you take it back?",
    reasonHint: "The author can read this. A plain sentence is enough.",
    yes: "Take it back",
    no: "Leave it as it is",
    later:
      "A later decision changed the same thing since, so this one cannot be taken back by itself.",
    laterLink: "Take the later one back first",
    anew: "Or decide anew at the review",
    obstacles: {
      no_decision: "This is not a decision that can be taken back.",
      already: "This was taken back already.",
      erased: "The author has deleted the words since, so there is nothing left to put back.",
      edited:
        "The author has changed the words since. Putting the old ones back would undo what they wrote. You can decide anew at the review.",
    },
  },
  problems: {
    reason_missing: "Write a few words about why.",
    reason_long: "Keep it under 1,000 characters.",
    version_missing: "This page was too old. Look at it once more and take it back then.",
    too_late:
      "That can no longer be taken back by one key, because people have been told. You can still reverse it here.",
    changed:
      "Something came in meanwhile, so nothing was taken back yet. You can still reverse it here.",
    claimed_by_another: "A colleague has this one open just now. Nothing was changed.",
    own_post: "You wrote this yourself, so someone else has to do it. Nothing was changed.",
    not_your_decision: "Somebody else decided this. A lead can take it back.",
  },
  bulk: {
    title: "Several at once",
    preview: (count: number, action: string): string =>
      `${action}: ${plural(count, "review", "reviews")}`,
    previewLead: "Nothing has been done yet. This is what will happen.",
    will: "Will be done",
    leftOut: "Left out",
    none: "Nothing of this can be done. Go back and choose something else.",
    hint: (what: string): string => `For each: ${what}`,
    reason: "A few words to each author",
    rule: (number: number): string => `Under rule ${number}.`,
    yes: (count: number): string => (count === 1 ? "Do it" : `Do it for all ${count}`),
    no: "Back, without doing anything",
    result: "What was done",
    resultCount: (count: number): string => `${plural(count, "decision", "decisions")} taken.`,
    resultNone: "Nothing was done.",
    missed: "Not done",
    again: "Looking again at what is left",
    undone: "taken back",
    allUndone: "All of it was taken back.",
    undoneSome: (count: number): string =>
      `${plural(count, "decision was", "decisions were")} taken back.`,
    undoLead: "You can take all of it back at any time. Nobody is told for the first half minute.",
    why: "Why? (you can leave this empty)",
    whyDefault: "These decisions were taken back together.",
    notBack: "Not taken back",
    look: "Look at it",
    problems: {
      picks_missing: "Tick at least one review.",
      picks_many: "Tick at most 50 reviews.",
      action_missing: "Choose what should happen.",
      policy_missing: moderation.review.problems.policy_missing,
      policy_unknown: moderation.review.problems.policy_unknown,
      reason_missing: moderation.review.problems.reason_missing,
      reason_long: moderation.review.problems.reason_long,
      form: moderation.review.problems.form,
    },
    refused: leftOut,
  },
};
