import { list, plural } from "./plural.ts";

/** How the team is told that something waits. Nothing here says what, or where. */
export const alarms = {
  link: "How you are told",
  /** In a channel of the team's own. */
  channel: {
    sentence: "Something is waiting at the desk.",
    testSentence: "This is a test from the desk. Nothing is waiting.",
  },
  title: "How you are told",
  lead: "When something waits too long, this desk can wake your phone or computer. The message says only that something is waiting: not what it is, and not where.",
  order:
    "First it tells whoever is on duty, then whoever comes on duty next, then the leads. If still nobody comes, new posts on that board wait until somebody does.",
  quiet: "What can wait until tomorrow is told once or twice, and then it is quiet.",
  browsers: {
    title: "Your browsers",
    none: "No browser of yours is told yet.",
    added: (when: string): string => `Added ${when}`,
    off: "Turn off",
    offLabel: (when: string): string => `Turn off the browser added ${when}`,
    on: "Turn on for this browser",
    onHint:
      "Only on a device that is yours alone: whoever looks at it sees that something is waiting. On an iPhone or iPad, add this site to the home screen first.",
    needsScript: "To turn it on, this page needs JavaScript and a browser that can be woken.",
    test: "Send a test",
    testHint: "Every browser in this list gets one message.",
    noSetup:
      "Waking browsers is not set up here. Whoever runs this site can do it; the operations guide says how.",
    badSetup:
      "Waking browsers is set up wrongly here, so it does not work. Please tell whoever runs this site.",
    denied:
      "Your browser did not allow it. You can change that in its settings for this site, and try again.",
    failed: "That did not work just now. Please try once more.",
    many: (most: number): string =>
      `You are told in ${plural(most, "browser", "browsers")} already. Turn one off first.`,
  },
  held: {
    title: "Boards where every post waits",
    more: "More about this",
    line: (boards: readonly string[]): string =>
      `Nobody has come for a while, so every new post waits on ${list(boards)}. It ends by itself when somebody takes what is late there.`,
    liftLabel: (board: string): string => `Let posts through again on ${board}`,
    liftHint:
      "What waits already goes on waiting until somebody has read it. What is late stays late.",
  },
  hooks: {
    title: "Channels of the team",
    count: (count: number): string =>
      count === 0
        ? "No channel is set up."
        : `${plural(count, "channel is", "channels are")} told of crisis and red.`,
    bad: "The channels are set up wrongly, so none is told. Please tell whoever runs this site.",
    test: "Send a test to the channels",
  },
  done: {
    on: "This browser is told from now on.",
    off: "That browser is told no more.",
    test: "A test is on its way. It can take a minute.",
    lifted: "Posts are let through again.",
  },
  problems: {
    form: "We could not read that. Please send it once more.",
  },
};
