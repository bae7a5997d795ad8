import type { Reason } from "../../../workers/reports/types.ts";
import { plural } from "./plural.ts";

/** What a report says, in words that name no more than they must. */
const reasons: Record<Reason, string> = {
  at_risk: "a worry about the person",
  method: "naming a way to come to harm",
  numbers: "giving numbers",
  unkind: "unkind",
  identifies: "showing who someone is",
  selling: "selling or spam",
  other: "something else",
};

const reviews = (count: number): string => plural(count, "review", "reviews");

function minutes(seconds: number): string {
  const count = Math.round(seconds / 60);
  return count === 0 ? "less than a minute" : plural(count, "minute", "minutes");
}

/** What moderators read about their own rest. It never scolds, and it praises nobody for going on. */
export const care = {
  link: "Looking after yourself",
  back: "Back to the desk",
  title: "Looking after yourself",
  lead: "What you read here stays with you a little. How much of it you read matters more than how tough you are, so the desk counts along and stops you in time.",
  private:
    "Only you see this page. Nobody on the team can look it up, not a lead and not an administrator.",
  today: {
    title: "Today",
    none: "Nothing yet today.",
    done: (count: number, heavy: number, seconds: number): string =>
      heavy === 0
        ? `${reviews(count)}, open for ${minutes(seconds)} in all.`
        : `${reviews(count)}, ${heavy === count ? "all" : heavy} of them heavy, open for ${minutes(seconds)} in all.`,
    points: (points: number, budget: number): string =>
      `${plural(points, "point", "points")} of ${budget} today`,
    week: (points: number, budget: number): string =>
      `${plural(points, "point", "points")} of ${budget} in these seven days`,
  },
  chart: {
    title: "Your last fourteen days",
    caption: "Points for each day. A full bar is your measure for a day.",
    day: "Day",
    reviews: "Reviews",
    heavy: "Heavy",
    points: "Points",
    how: "How points are counted",
    weights:
      "A green review is 1 point, an amber one 2, a red one 5 and a crisis 8. Five minutes with it make it count twice, ten minutes three times. What you put back at once counts for nothing.",
    judgement:
      "Studies of moderators show that harm grows with how often people read such things. Nobody has measured how much is too much, so these numbers are our own judgement, on the careful side.",
    days: "A day here begins at midnight in Greenwich (UTC).",
    kept: "Days are kept for ninety days, then deleted.",
  },
  measure: {
    title: "Your own measure",
    text: "You can stop sooner than the community asks. You cannot set more than that, and nobody can set it for you.",
    day: "Points in one day",
    week: "Points in seven days",
    hint: (most: number): string => `At most ${most}. Empty means ${most}.`,
    send: "Keep this measure",
    saved: "Your measure is kept.",
    problems: {
      number: "Write a whole number, or leave it empty.",
      too_much: (most: number): string => `That is more than ${most}, which is the most here.`,
    },
  },
  themes: {
    title: "Themes you leave out",
    text: "Tick what you would rather not be given. No reason is needed. It holds at once, and you can change it whenever you like.",
    legend: "Please do not give me posts about",
    others:
      "Others are given those. When nobody else is there, they wait, and their alarm reaches the leads when they are due. You can still open one yourself from the search.",
    limits:
      "It goes by the content notes on a post and by what it was reported for, so now and then one slips through. Put it back: it goes to somebody else.",
    send: "Keep these themes",
    saved: "Your themes are kept. They hold from the next review on.",
  },
  folded: {
    heading: (className: string, board: string): string => `${className}, on ${board}`,
    neutral: (className: string, theme: string | null, given: string): string =>
      [
        `${className}.`,
        ...(theme === null ? [] : [`It may touch on ${theme}.`]),
        ...(given === "" ? [] : [`Reported as ${given}.`]),
      ].join(" "),
    reasons,
  },
  desk: {
    spent: "You have done enough for now.",
    spentLink: "See what happens with what waits",
    handedOver:
      "A colleague had to stop a while ago and has handed over to whoever is here. Thank you for going on.",
    shiftEnds: (span: string): string => `Your shift ends in ${span}.`,
    shiftEndsLink: "Close it in peace",
    isNew: "This is your first time at the desk.",
    isNewLink: "Practise on made-up cases first",
  },
  stopped: {
    title: "That is enough for now",
    day: "You have reached your measure for today, so the desk gives you nothing more until tomorrow.",
    week: "You have reached your measure for these seven days, so the desk gives you nothing more for now. It goes on by itself when some of those days are a week ago.",
    free: "You have not reached your measure. You can go on, or stop here.",
    why: "This is not about how well you did. What harms is the amount, and people notice it too late themselves.",
    done: "What you did",
    waits: "What happens with what waits",
    back: "Anything you had open is back in the queue, at its old place. Nothing is lost.",
    crisis: "Only a crisis you have open already stays yours until you have decided it.",
    a_colleague: "A colleague is on duty now.",
    next: (span: string): string => `The next colleague comes on duty in ${span}.`,
    nobody:
      "Nobody is down for the next days. When something is due, its alarm calls the team, and people who wait are told an honest time.",
    notYours: "So it is not on you alone. You may close the laptop.",
    handOver: {
      title: "Hand over",
      text: "You can leave one line on the desk: a colleague has stopped and handed over. It does not say who, and goes by itself after four hours.",
      send: "Hand over to whoever comes next",
      stands: "The line stands on the desk. You need not do anything more.",
    },
    closeOut: "Close the day",
    chart: "Your last fourteen days",
  },
  closeOut: {
    title: "Close the day",
    link: "Close the day",
    none: "You opened nothing today. Being there counts as well.",
    thanks:
      "People you will never meet had a safer evening. You will hardly ever hear of it, so we say it here.",
    breath: {
      title: "One breath",
      text: "Put both feet on the floor. Breathe in while you count to four, and out while you count to six. Once is enough. More is fine.",
    },
    stayed: {
      title: "What stayed with you?",
      text: "If something goes round in your head, you can put it here in your own words and leave it here.",
      label: "For you alone",
      honest:
        "This box is not connected to anything. It is not sent, not saved and not read, and it is empty when you leave the page. Your keyboard may remember words by itself; that we cannot see or stop. Please leave out anything that could show who somebody is.",
    },
    after: {
      title: "For the next hour",
      ideas: [
        "Stand up and go to another room, or to the door.",
        "Eat or drink something, warm if you can.",
        "Do something with your hands that ends: washing up, a puzzle, a walk round the block.",
        "Talk with somebody about anything else. If you want to talk about this, tell them how it was for you, not what you read.",
        "Leave other sad news for tomorrow.",
      ],
    },
    help: {
      title: "If it does not let go",
      text: "Pictures that come back, bad sleep, feeling numb or being angry at everyone: that happens to people who do this well. It is not weakness, and it is a reason to talk to someone.",
      team: "Tell a lead. “I would like a break” is a whole sentence. You need no reason and lose no place.",
      lines: "Ways to reach help, for you too",
    },
    signOut: "Sign out",
    care: "Looking after yourself",
  },
};
