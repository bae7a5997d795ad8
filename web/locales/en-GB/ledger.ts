import type { ShownAct } from "../../../workers/ledger/types.ts";

/** What one of the team did, as the rest of "a moderator …". */
const acts: Record<ShownAct, string> = {
  remove: "took a post down",
  hide: "put a post out of sight",
  cover: "covered a passage of a post",
  note: "put a content note on a post",
  restore: "brought a post back",
  lock: "closed a thread for replies",
  unlock: "opened a thread for replies again",
  slow: "slowed a thread down",
  unslow: "let a thread run at its own pace again",
  move: "moved a thread to another board",
  merge: "made one thread of two",
};

/** The chain over the record, and what everyone is told of what the team does. */
export const ledger = {
  log: {
    title: "What the team did",
    intro:
      "Each day’s acts up to yesterday, with the role of whoever did it and the rule it was about. No names, no words, and no way from here to a post.",
    left: "Some things are not listed one by one, because it could show who they were about: anything done about a person, what came of a report, and posts that nobody else had seen. They are counted in the figures.",
    empty: "Nothing here yet.",
    acts,
    line: (role: string, act: string, count: number): string => {
      const line = `${role.charAt(0).toUpperCase()}${role.slice(1)} ${act}`;
      return count === 1 ? line : `${line}, ${count} times`;
    },
    rule: (number: number): string => `Rule ${number}`,
    newest: "The newest",
    older: "Older",
    figures: "The figures",
  },
  chain: {
    title: "How the record is kept honest",
    intro:
      "Everything the team decides goes on a record. Each line of it is tied to the line before, so that nobody can change, remove or slip in a line later without it showing. Not even we can.",
    parts: [
      {
        title: "How it works",
        paragraphs: [
          "For every line we make a digest: a number worked out from everything the line says, with a key that only this place has. From the digest we work out a second number, the hash, together with the hash of the line before. Change one letter of one line, and its digest no longer fits. Then its hash does not fit either, nor any hash after it.",
          "The digests and the hashes are public. They say nothing about anyone: without the key, nobody can find out what a line says from its digest.",
        ],
      },
      {
        title: "How to check it",
        paragraphs: [
          "Fetch all the links from the address below, page by page. For each, take the hash before it, the link’s number and its digest, each on a line of its own, and work out the SHA-256 of those three lines. It must be the hash of the link. Before the first link stand 64 noughts.",
          "Then write down the last link. If you come back one day and it is not there any more, the end of the chain was cut off and made anew. That is the one change which the chain cannot show by itself.",
          "Whether each line still says what it said, only those who run this place can check, because only they have the key.",
        ],
      },
      {
        title: "What is not in it",
        paragraphs: [
          "When somebody deletes their own post while it waits for us, that line stays out of the chain. Otherwise an account that is deleted could show which posts belonged together.",
          "Here the chain is shown up to the end of yesterday, so that nobody can watch for the minute in which something is reported.",
        ],
      },
    ],
    last: "The last link",
    lastHint: "Its number and its hash, up to the end of yesterday. Keep a copy somewhere else.",
    none: "There is none yet: the first appears the day after the first decision.",
    machine: "All links, for machines",
  },
};
