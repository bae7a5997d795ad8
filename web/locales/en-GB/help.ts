export const help = {
  title: "Help now",
  honest: "We don't know who or where you are, so we cannot send help. These people can.",
  danger: "If you or someone near you is in danger this minute",
  dangerText: "Call the emergency number where you are. In most of Europe it is 112.",
  lines: "People who will listen",
  linesText:
    "Open your country. You do not have to know what to say: “I don't know how to start” is a good start.",
  source: "Where we found this",
  checked: (date: string): string => `checked ${date}`,
  elsewhere: "Anywhere else in the world",
  hard: "If reaching out feels too hard",
  hardItems: [
    "Send a message instead of calling, where that is offered.",
    "Ask someone to sit with you while you call.",
    "Read out these words: “I am not safe and I do not know what to do.”",
    "Put some distance between you and anything you might hurt yourself with.",
  ] as readonly string[],
  strip: "If you might hurt yourself or are in danger, these people can help right now.",
  stripLink: "Help now",
  also: "If things are hard right now, there are people you can talk to.",
};
