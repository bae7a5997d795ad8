import type { EffectKind } from "../../../workers/notify/types.ts";

export const following = {
  title: "Following",
  intro: "What is new in the boards and topics you follow.",
  follow: "Follow",
  unfollow: "Stop following",
  followThese: "Follow what this is about",
  inBrowser:
    "This list is kept in this browser only. Once you have written something here it moves to your account.",
  follows: "You follow",
  latest: "Latest",
  fresh: "New",
  freshLong: "since your last visit",
  empty: "Nothing new here yet. It will fill as people write.",
  none: "You do not follow anything yet. These may be a place to start:",
  noticesTitle: "Notices",
  noticesClear: "Clear this list",
  noticesEmpty: "Nothing for you just now. When someone answers you, it will be here.",
  noticeOf: {
    reply: "Someone answered in",
    decision: "Someone from the team has looked at",
    suspension: "There is news about a pause from writing, because of",
    unsealing: "Two people of the team opened what else you wrote here, because of",
    letter: "The team has written to you about",
    question: "The team asks you something about",
  } satisfies Record<EffectKind, string>,
  noticesIntro: "Answers to what you wrote, and what was decided about it. Only you can see this.",
};
