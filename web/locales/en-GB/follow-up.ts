/** Going on from a thread in another one, and keeping a name for it. */
export const followUp = {
  link: "Write a follow-up",
  linkHint: "A new thread on this board that goes on from this one.",
  earlier: "Goes on from",
  gone: "The earlier thread cannot be gone on from just now. Send this again, and it will be a thread of its own, with a new name.",
  cannot: "The earlier thread cannot be gone on from, so this will be a thread of its own.",
  keep: (name: string): string => `Keep the name ${name}, so people know it is you`,
  keepHint:
    "Everyone will see that both threads are by the same person. Without the tick, you get a new name here.",
  keepReply: (name: string): string => `Keep the name I had there: ${name}`,
  keepReplyHint:
    "Everyone will see that your replies in both threads are by the same person. Without the tick, you get a new name here.",
  newName: "Your reply is there. The earlier name could not be kept here, so you have a new one.",
};
