/** Words for what went wrong: what happened, what is safe, what to do next. */
export const errors = {
  summary: "There is something to mend first",
  summaryHint: "Nothing you wrote is lost.",
  notFound: {
    title: "We cannot find that page",
    text: "The address may be mistyped, or the page may have moved. Nothing you did is wrong.",
  },
  gone: {
    title: "This is no longer here",
    text: "It was taken down, or the person who wrote it deleted it.",
  },
  forbidden: {
    title: "This page is not open to you",
    text: "It may belong to someone else, or you may need to sign in first.",
  },
  notYours: {
    title: "This one is not yours to see",
    text: "It is on a board, or of a kind, that someone else on the team looks after. A lead can see it, or can add it to yours.",
  },
  crossSite: {
    title: "That did not come from this site",
    text: "To keep you safe we only take what was sent from our own pages. Go back and send it from there.",
  },
  method: {
    title: "That cannot be done here",
    text: "This address does not do what was asked of it. Go back and use the links or buttons on the page.",
  },
  tooLarge: {
    title: "That is too much at once",
    text: "What was sent is larger than we can take. Go back: what you wrote should still be there. Try sending a shorter part.",
  },
  tooMany: {
    title: "Please wait a minute",
    text: "A lot came from you in a short time, so we took a pause. Go back in a minute: what you wrote should still be there.",
  },
  manyFollows: {
    title: "You follow fifty already",
    text: "That is as many as one list can hold. Stop following one of them first.",
  },
  wrongType: {
    title: "We could not read that",
    text: "It came in a form this page does not understand. Go back and send it from the page itself.",
  },
  unreadable: {
    title: "We could not read that",
    text: "Some of what was sent is damaged. Go back and try once more.",
  },
  server: {
    title: "Something is wrong on our side",
    text: "It is not because of you. What you were writing should still be in the form when you go back. Please try again in a few minutes.",
  },
  offline: {
    title: "We cannot reach our own memory just now",
    text: "It is not because of you. Please try again in a few minutes.",
  },
  home: "Go to the home page",
  again: "Try again",
  titleEmpty: "Give it a title. A few words are enough.",
  titleShort: "The title needs at least 3 characters.",
  titleLong: "The title can have at most 120 characters.",
  bodyEmpty: "Write something first. One line is enough.",
  bodyLong: "This is longer than 20,000 characters. You could post it in two parts.",
  boardMissing: "Choose a board.",
  needMissing: "Choose what would help you.",
  needUnknown: "Choose one of the four.",
  topicsMany: "Choose at most 4 topics.",
  topicsUnknown: "One of these topics does not exist any more. Choose again.",
  notesUnknown: "One of these content notes does not exist any more. Choose again.",
  characters:
    "There are characters in this that cannot be shown. Type it again rather than pasting it.",
  reasonMissing: "Choose what it is about.",
  wordsLong: "Keep it under 1,000 characters.",
  reportedBefore: "You have already asked us to look at this post. We have not forgotten.",
  wordsEmpty: "Type your recovery words.",
  wordsUnknown:
    "These words do not fit together. Look for a word that is missing, mistyped or out of order.",
  wordsNoAccount:
    "These words fit together, but they open nothing here. They may have been replaced by newer ones, or the account was deleted.",
  wordsCount: (found: number): string => `There are eight recovery words. We count ${found} here.`,
  wordsNotListed: (word: string): string =>
    `“${word}” is not one of our words. Look for a mistyped letter.`,
  labelEmpty: "Give the key a name, so that you know it later.",
  labelLong: "Keep the name under 60 characters.",
  slow: (span: string): string =>
    `This thread is taking it slowly, so everyone leaves some time between two replies. You can send this in ${span}. Your words are still here.`,
  locked:
    "This thread has been closed to new replies. Your words are still below, in case you want to keep them.",
  signedOut:
    "Your account was deleted meanwhile. Your words are still below. If you post them now, that makes a new account.",
  replyGone: "The post you were answering is no longer there. You can still reply to the thread.",
  keyMissing: "This form was too old. Please send it once more.",
};
