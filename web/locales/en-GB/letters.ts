import { plural } from "./plural.ts";

/** What the author of a post and the team write to each other about it. */
export const letters = {
  title: "Letters about your post",
  lead: "Here you and the team can write to each other about this one post. Nobody else reads it. The team does not learn who you are by it.",
  linkNone: "Write to the team about this post",
  link: (count: number): string =>
    `Read the ${count === 1 ? "letter" : plural(count, "letter", "letters")} about this post`,
  none: "Nobody has written yet.",
  exportTitle: "Letters with the team",
  exportNone: "There are none.",
  you: "You",
  team: "The team",
  author: "The author",
  kept: "Letters are kept for six months. They go at once when you delete the post or your account.",
  label: "Your letter",
  hint: "Someone from the team reads it as soon as they can. If you are in danger now, the people on the help page can do more than we can.",
  send: "Send it",
  sent: "Your letter is with the team.",
  back: "Back to your post",
  problems: {
    words_missing: "Write something first. One line is enough.",
    words_long: "Keep it under 2,000 characters. What you wrote is still here.",
    too_much:
      "That is a lot of letters for one day. What you wrote is still here. Send it tomorrow.",
    gone: "The post has been deleted, so there is nothing left to write about. What you wrote is below.",
  },
  /** For the desk. */
  desk: {
    title: "Write to the author",
    link: "Write to the author",
    linkSome: (count: number): string => `Letters with the author (${count})`,
    lead: "The author reads it at a private page. They see your role and your name in this thread, and nothing else about you. You do not learn who they are.",
    hint: "Kind and plain. No decision goes with a letter.",
    sent: "Sent. The author is told that there is a letter.",
    back: "Back to the review",
    begin: {
      title: "Words to begin with",
      hint: "They are put into the letter below, under what you have written. You can change every word before you send it.",
      use: "Begin with these",
    },
    problems: {
      words_missing: "Write something first.",
      words_long: "Keep it under 2,000 characters.",
      by_team: "One of the team wrote this post, so there is no author to write to here.",
      gone: "The author has deleted the post, and with it every way to write to them about it.",
    },
  },
};
