import { plural } from "./plural.ts";

/** The editor of a draft. */
export const packDraft = {
  title: (board: string): string => `Draft for ${board}`,
  lead: "Nothing you do here changes the board until it is published.",
  parts: "Parts of this page",
  settings: "Settings",
  unreadable:
    "This draft cannot be read by this program; perhaps a later one wrote it. You can throw it away and begin anew.",
  detectors: "When something is noticed",
  detectorsLead:
    "A program may notice, never decide. For each thing it can notice, choose what happens then.",
  crisis:
    "When somebody may want to die, this cannot be switched off: the post is not kept back for that, unless it says how or shows who somebody is, its author is offered help, and a person is called at once.",
  notes: "Content notes on the first post of every thread here",
  notesHint: "What is behind a note is shown once somebody opens it.",
  pre: "Whose posts wait for a person first?",
  firstPosts: "How many first posts wait?",
  firstPostsHint: "Only counts with “A new member’s first posts”. From 1 to 20.",
  floor: "How urgent is everything on this board at least?",
  floorHint: "For boards whose people are often in danger. It makes the queue longer.",
  helplines: "Which helplines come first?",
  replies: "Words to begin a letter with",
  repliesHint:
    "Offered where one of the team writes to the author of a post on this board. They can change every word. Empty both fields to take words off the list.",
  replyLabel: (place: number): string => `What the team calls it (${place})`,
  replyText: (place: number): string => `The words (${place})`,
  rules: "Rules of this board’s own",
  rulesText: "The rules as they are written",
  rulesHint:
    "A rule can ask, hold, add a note or a label, or call a person. It can never take a post down.",
  guide: {
    title: "How to write a rule",
    example: `rule "offering to sell"
  when text has any of "telegram", "message me on"
   and text has a number near "mg"
   and not reply
  then raise to amber
   and say "Looks like somebody offers something: {matched}"
  catches "message me on telegram, 20 mg each"
  passes "I deleted telegram because of my dealer"`,
    lines: [
      "After “when” comes what must be true of a post, after “then” what happens. Both are joined with “and”.",
      "“say” is the sentence that a moderator reads. {matched} becomes the words that were found.",
      "“catches” is a post that the rule should catch, and “passes” one that is close and should be left alone. Each rule needs one of both before it can be published.",
      'What may happen: raise to red, ask the author "…", hold, add note eating, suggest topic sleep, label thread "…" for 7 days.',
      'Words are found however they are written: capitals, signs and letters in disguise make no difference. A star stands for any ending: "taper*".',
      "A line that begins with # is a note for yourselves.",
    ],
  },
  try: "Try a text",
  tryText: "The text to try",
  tryHint:
    "See what would happen to it under this draft. It is kept nowhere. Of a new thread the first line counts as the title.",
  tryAs: "As what?",
  tryThread: "A new thread",
  tryReply: "A reply",
  trySend: "See what would happen",
  keep: "Keep the draft",
  publish: "Look it over and publish",
  publishHint: "Keep the draft first: what is published is what was kept last.",
  test: "Test it on older posts",
  testLead:
    "Reads posts that are on the board now, newest first, and counts what this draft would have noticed. It changes nothing, and nobody is told. Posts that wait or were taken down are left out: nobody needs to meet them again for a test.",
  testSize: "How many posts?",
  testSizes: (count: number): string => plural(count, "post", "posts"),
  testSend: "Begin the test",
  testKeep: "The test reads the draft as it was kept last.",
  tested: "The last test",
  problems: {
    kind: "Choose what happens then.",
    note: "Choose from the list.",
    pre: "Choose whose posts wait.",
    first: "Give a whole number from 1 to 20.",
    floor: "Choose one of the list.",
    helpline: "Choose from the list.",
    reply_label: "Give these words a short name.",
    reply_label_long: "Keep the name under 80 characters.",
    reply_text: "Write the words, or empty the name too.",
    reply_text_long: "Keep the words under 2,000 characters.",
    rules_long: (length: number): string =>
      `The rules have ${plural(length, "character", "characters")}, and 20,000 is the most. Nothing is lost: shorten them and keep the draft again.`,
    try: "Write or paste a text to try.",
    try_long: "Keep the text to try under 20,000 characters.",
    size: "Choose how many posts.",
    form: "We could not read that. Please send it once more.",
  },
  changed: {
    title: "Somebody else kept this draft while you wrote",
    lead: "Nothing of yours is lost: it is all in the form below. If you keep the draft now, yours takes the place of theirs. This is how the two differ, from theirs to yours.",
  },
  gone: {
    title: "The draft was published or thrown away while you wrote",
    lead: "Nothing of yours is lost: it is all in the form below. If you keep it, it becomes a new draft.",
  },
  found: {
    title: "In the way of publishing",
    none: "The rules can be read, and every example does what it should.",
    warnings: "Worth a look",
    summary: (spot: string, sentence: string): string => `Rules, ${spot}: ${sentence}`,
  },
  read: {
    title: "How the rules were read",
    none: "There are none, which is fine: most boards need none.",
    unread: "As soon as the rules can be read, each is explained here in plain words.",
    source: "As written",
    words: "In plain words",
    examples: "Its examples",
    catches: "Should be caught",
    passes: "Should pass",
    works: "It does.",
    fails: "It does not.",
    allWork: "all its examples work",
    someFail: "an example does not work yet",
    noneYet: "no examples yet",
    sample: (caught: number, of: number): string =>
      `Of the ${plural(of, "newest thread", "newest threads")} here it would catch ${caught}.`,
  },
  tried: {
    title: "What would happen",
    nothing: "It is posted at once. Nothing was noticed.",
    review: "It is posted at once, and a moderator looks at it later.",
    ask: "Its author is asked first. If they send it as it is, it waits for a person.",
    hold: "It waits for a person before others see it.",
    support:
      "It speaks of wanting to die: its author is offered help at once, and a person is called.",
    class: (name: string): string => `How urgent: ${name.toLowerCase()}.`,
    noticed: "What was noticed",
    rules: "What the board’s own rules say",
    unsure: (names: string): string =>
      `Cannot be said here, as it hangs on who writes or where: ${names}.`,
    broken: "The board’s own rules were left out: they cannot be read yet.",
    pre: "What waits because of who writes it is not counted here.",
  },
};
