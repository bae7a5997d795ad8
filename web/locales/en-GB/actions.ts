import type { Action, ActionSubject } from "../../../workers/moderation/types.ts";

export const actions: Record<Action, string> = {
  confirm: "Agree with what was decided",
  approve: "Show it to everyone",
  dismiss: "Leave it as it is",
  dismiss_mute: "Leave it, and put this reporter’s reports last",
  note: "Show it with a content note",
  cover: "Cover a passage",
  return: "Give it back to the author",
  hold: "Hold it until someone decides",
  hide: "Hide it for now",
  remove: "Remove it",
  restore: "Put it back",
  lock: "Close the thread to replies",
  unlock: "Open the thread again",
  slow: "Slow the thread down",
  unslow: "Let the thread run freely again",
  move: "Move the thread to another board",
  merge: "Point this thread to another one",
  warn: "Write the author a reminder",
  mute: "Ask the author to leave this thread alone",
  suspend: "Ask the author to pause from writing",
  lift: "Lift the pause",
  opinion: "Ask a colleague to decide",
  escalate: "Hand it to the leads",
};

export const subjects: Record<ActionSubject, string> = {
  post: "The post",
  thread: "The thread",
  author: "The author",
  review: "Somebody else",
};

/** What follows the rule in the first draft of a reason: true of this act and no other. */
export const templateThen: Partial<Record<Action, string>> = {
  note: "Your post is still here, behind a note that says what it touches.",
  cover: "Your post is still here. One passage of it is covered.",
  return: "Your words are kept for you. Once you have changed them, we read them again.",
  hold: "It is out of sight until someone has decided. Nothing more is decided yet.",
  hide: "It is out of sight while we look at it together. Nothing more is decided.",
  remove: "It is not a mark against you. You are welcome to post again without that part.",
  lock: "So the thread takes no new replies for now. What is there stays.",
  slow: "So everyone leaves a little time between two replies here. It ends by itself.",
  warn: "Nothing was taken away. We only want you to know for the next time.",
  mute: "So we ask you not to write in this one thread for a while. Everywhere else you are welcome.",
  suspend:
    "So we ask you to stop writing for a while. It ends by itself, and you can go on reading. You can ask someone else to look again.",
};

export const actionHints: Record<Action, string> = {
  confirm: "What your colleague did about this crisis stays as it is. Nobody else is told.",
  approve: "The author sees that a person has read it.",
  dismiss: "Whoever reported it is told that you read it with care.",
  dismiss_mute:
    "As above. For 30 days their reports are still read, but after all others. They are not told.",
  note: "Choose the themes below. The post stays, behind the note.",
  cover: "Give the exact words below. They are masked, the rest stays. It can be uncovered.",
  return:
    "Out of sight. The author reads your words, changes the post, and it comes back to be read.",
  hold: "Out of sight, and it waits here for a decision. Reports stay open.",
  hide: "Out of sight while the team talks about it.",
  remove:
    "No longer shown. The words are kept sealed for six months, in case the author asks again.",
  restore: "Everyone can read it again. This undoes the earlier decision.",
  lock: "What is there stays. Nobody can add to it. You can say until when.",
  unlock: "People can reply again.",
  slow: "Each person waits a while between two replies. It ends by itself.",
  unslow: "Nobody has to wait any more.",
  move: "Same thread, same replies, another board. Its notes and its team go with the board.",
  merge: "This one closes and shows the way to the other. No posts move. It can be opened again.",
  warn: "The author reads your words. Nothing is taken away.",
  mute: "They can still read it, and write everywhere else. It always ends.",
  suspend: "They go on reading. It always ends. The post itself stays as it is until you decide.",
  lift: "They can write again at once. If they asked for another look, this says yes.",
  opinion: "It goes back to the others, with your words for them. You do not get it again.",
  escalate: "It goes to the leads, with your words for them. The author is not told.",
};

/** One letter for each; the keys of the page as a whole are in deciding.ts. */
export const keys: Record<Action, string> = {
  confirm: "k",
  approve: "a",
  dismiss: "d",
  dismiss_mute: "y",
  note: "n",
  cover: "c",
  return: "e",
  hold: "o",
  hide: "h",
  remove: "r",
  restore: "b",
  lock: "l",
  unlock: "u",
  slow: "s",
  unslow: "f",
  move: "j",
  merge: "m",
  warn: "g",
  mute: "q",
  suspend: "p",
  lift: "w",
  opinion: "i",
  escalate: "x",
};
