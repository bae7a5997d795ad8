export const reporting = {
  title: "Ask the team to look",
  intro:
    "A volunteer will read this post. The person who wrote it is not told who asked. Thank you for looking out for others.",
  thePost: "The post",
  by: (alias: string): string => `Written by ${alias}`,
  reason: "What is it about?",
  words: "Anything that would help us understand",
  wordsHint: "In your own words.",
  send: "Send",
  atRisk:
    "If you think someone is in danger this minute, the people at “Help now” can tell you what to do. We don't know who or where anyone is, so we cannot send help.",
  receiptTitle: "Thank you. We will look",
  receiptDone: "Someone has looked",
  receiptSent: "Sent",
  receiptCode: "Your receipt",
  receiptKeep:
    "This page shows what came of it. Keep its address if you would like to look again. We do not know who you are, so we cannot write to you.",
  status: {
    open: "A volunteer has still to read it. What may be about danger to life comes first.",
    upheld: "We agreed with you and did something about it.",
    dismissed: "We read it with care and decided to leave it as it is.",
  },
  backToThread: "Back to the thread",
};
