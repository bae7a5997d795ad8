import { plural } from "./plural.ts";

const number = new Intl.NumberFormat("en-GB");

/** The test of a draft on older posts. */
export const backtests = {
  title: (board: string): string => `Test of a draft for ${board}`,
  back: "Back to the draft",
  running: (seen: number, wanted: number): string =>
    `Under way: ${number.format(seen)} of ${plural(wanted, "post", "posts")} at the most have been read.`,
  refresh: "See how far it is",
  stop: "Stop the test",
  done: (seen: number): string => `Done. ${plural(seen, "post was", "posts were")} read.`,
  ended: (seen: number): string => `Stopped after ${plural(seen, "post", "posts")}.`,
  fewer: "The board has no more than that.",
  none: "The board has no posts to test it on yet.",
  old: "The draft has been kept anew since this test began. This is about the draft as it was then.",
  against: (version: number): string =>
    version === 0
      ? "Held against what every board begins with."
      : `Held against version ${version}, which was in force when it began.`,
  how: "Only posts that are shown now were read, as if somebody rather new had written each of them. Nothing was changed, and nobody was told.",
  summary: {
    title: "What would happen to people",
    caption: "How many posts, as things are and with the draft",
    what: "What happens",
    before: "Now",
    after: "With the draft",
    nothing: "Shown at once",
    review: "Shown, and somebody looks",
    ask: "The author is asked first",
    hold: "Waits for a person",
  },
  share: {
    ask: (one: number): string => `It would ask about 1 of ${number.format(one)} authors.`,
    hold: (one: number): string => `It would have about 1 of ${number.format(one)} posts wait.`,
    askEvery: "It would ask nearly every author.",
    holdEvery: "It would have nearly every post wait.",
    askNone: "It would ask nobody.",
    holdNone: "It would have no post wait.",
  },
  caught: {
    title: "What would be noticed",
    caption: "How many posts, by what notices them",
    what: "What",
    both: "As now",
    fresh: "Newly",
    gone: "No longer",
    crisis: "Somebody may want to die",
    rule: (name: string): string => `Rule “${name}”`,
    none: "Nothing was noticed in any of them, neither now nor with the draft.",
  },
  unsure: {
    title: "What a test cannot say",
    lead: "These rules hang on something that is not known of an older post, such as how new its author was.",
    line: (name: string, count: number): string => `${name}: ${plural(count, "post", "posts")}`,
  },
  examples: {
    title: "Some of the posts",
    lead: "At most 20 of each, newest thread first. Open them only if you want to: the counts above say enough to decide by.",
    fresh: (count: number): string => `Newly noticed: ${plural(count, "example", "examples")}`,
    gone: (count: number): string => `No longer noticed: ${plural(count, "example", "examples")}`,
    both: (count: number): string => `As now: ${plural(count, "example", "examples")}`,
    heavy: "heavy",
    link: (place: number): string => `Post ${place}`,
    by: (names: string): string => `noticed by: ${names}`,
  },
  line: {
    running: (seen: number): string =>
      `A test is under way: ${plural(seen, "post", "posts")} so far`,
    done: (seen: number): string => `A test on ${plural(seen, "post", "posts")} is done`,
    stopped: (seen: number): string => `A test was stopped after ${plural(seen, "post", "posts")}`,
    look: "See what it found",
  },
};
