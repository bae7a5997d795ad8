import type { Action } from "../../../workers/moderation/types.ts";
import { reversal } from "./reversal.ts";

/** Keys of the page as a whole; no action may bear one of them (test/unit/desk-keys.test.ts). */
const page = {
  text: "v",
  send: "Enter",
  take: "t",
  undo: reversal.key,
  help: "?",
} as const;

/** Shown at once when a decision is sent, while the server carries it out. */
const sending: Record<Action, string> = {
  confirm: "Agreeing…",
  approve: "Showing it…",
  dismiss: "Leaving it as it is…",
  dismiss_mute: "Leaving it as it is…",
  note: "Putting the note over it…",
  cover: "Covering the passage…",
  return: "Giving it back…",
  hold: "Holding it…",
  hide: "Hiding it…",
  remove: "Removing it…",
  restore: "Putting it back…",
  lock: "Closing the thread…",
  unlock: "Opening the thread…",
  slow: "Slowing the thread down…",
  unslow: "Letting it run freely…",
  move: "Moving the thread…",
  merge: "Pointing the thread on…",
  warn: "Writing to the author…",
  mute: "Asking the author…",
  suspend: "Asking the author…",
  lift: "Lifting the pause…",
  opinion: "Asking a colleague…",
  escalate: "Handing it on…",
};

/** The keys of the desk, what the author will read, and the sending of a decision. */
export const deciding = {
  keys: {
    page,
    link: "Keys",
    title: "Keys on this page",
    lead: "Press a key when you are not in a text field. None of them does anything while you write.",
    does: {
      text: "Open or close the text of the post",
      send: "Send the decision you have chosen",
      take: "Take the next review, at the desk",
      undo: "Take back what was just done",
      help: "Show these keys",
    } satisfies Record<keyof typeof page, string>,
    again: "A second press of the same letter sends what needs no rule and no words.",
    numbers: "Begin from the words with that number",
    numberKeys: "1 to 9",
    actions: "What can be done here",
    everything: "The whole page",
    on: "Use these keys in this browser",
    onHint:
      "Untick it if you steer by voice, or if keys get pressed by mistake. Only this browser remembers it.",
    noScript: "These keys need scripts to run. Without, everything here works by Tab and Space.",
    close: "Close",
  },
  preview: {
    title: "What the author will read",
    look: "See what they will read",
    choose: "Choose what should happen, and it stands here before you send it.",
    missing: "It stands here once this is there:",
    quiet: "The author is not told of this.",
    answer: "Your words are the answer that they read, beside what they asked:",
    when: "They can read it once half a minute has passed. Until then you can take it back by one key, and nobody is told. Later it can still be reversed, with a word about why.",
    lost: "It could not be shown just now. You can still decide.",
  },
  sending,
  lost: "That did not get through. Nothing you wrote is gone. Press once more; it counts only once.",
};
