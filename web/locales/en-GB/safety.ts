import { plural } from "./plural.ts";

export const safety = {
  /** While a first post waits for its puzzle: three seconds at the most. */
  workWait: "One moment: this device is finishing a small check. Nothing leaves it.",
  workNote:
    "When you post for the first time, your device solves a small puzzle instead of asking who you are. Without script it cannot, and then a person reads your post first. Nothing is lost.",
  tooMuch:
    "That is a lot for one day, so we stop here until tomorrow. Everything you wrote is still in the form. If you need somebody now, the people on the help page are there.",
  tooManyReports:
    "That is a lot for one day, and thank you for looking out for others. We stop here until tomorrow. If somebody may be in danger now, the people on the help page can do more than we can.",
  tooManyKeys: "That is a lot of keys for one day. You can make another one tomorrow.",
  raid: {
    title: "Hold every first post",
    lead: "For when very many new people arrive at once and not all of them mean well.",
    does: "Every first post will wait until one of the team has read it. They will be told that a person reads first posts today. Members who have posted before notice nothing.",
    work: "Each of them becomes a review, so please see that somebody is there to read them.",
    again: "Choose another time",
    forHours: "For how long?",
    hours: (hours: number): string => plural(hours, "hour", "hours"),
    start: "Hold first posts",
    stop: "Stop holding them",
    stopHint: "What waits already goes on waiting until somebody has read it.",
    back: "Back to the desk",
    on: (span: string): string => `Every first post waits for a person, for ${span} more.`,
    change: "Change this",
    link: "Hold every first post",
    missing: "Please choose for how long.",
  },
  /** Why a post waits, for the person who wrote it. */
  why: {
    report:
      "Somebody asked us to look at it. That happens for many reasons, and it does not mean that you did anything wrong.",
    first_posts:
      "A volunteer reads it before others do, as they do with many first posts here. Nothing is lost, and you do not have to do anything.",
    plain_form:
      "It was sent without the small puzzle that a browser with script solves for a first post, so a person reads it first. Nothing is lost, and you do not have to do anything.",
    raid: "A person reads everyone's first posts just now, because very many arrive at once. Nothing is lost, and you do not have to do anything.",
    flood:
      "Several posts much like it arrived within an hour, so a person reads it first. Often that is chance. Nothing is lost, and you do not have to do anything.",
    hold_first:
      "Nobody from the team is here just now, so every new post on this board waits until somebody comes. We have told them. It has nothing to do with what you wrote. Nothing is lost, and you do not have to do anything.",
    appeal: "You asked for another look, and a person will take it.",
    changed:
      "You changed it, so a person reads it again. Nothing is lost, and you do not have to do anything.",
    letter: "You wrote to the team about it, and a person will read that.",
    signal:
      "Something in it made us want a person to read it before others do. You have done nothing wrong. Nothing is lost, and you do not have to do anything.",
    sent_anyway:
      "You saw what we noticed and sent it as it is. That is fine. A person reads it first. Nothing is lost, and you do not have to do anything.",
    every_post:
      "On this board a person reads every post before others do. It has nothing to do with what you wrote. Nothing is lost, and you do not have to do anything.",
    pack: "This board asks that a person reads some posts before others do. Nothing is lost, and you do not have to do anything.",
  },
};
