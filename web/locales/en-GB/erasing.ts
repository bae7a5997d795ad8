/** Taking one's own things away, and deleting the account. */
export const erasing = {
  section: "Your copy, and leaving",
  sectionText: "You can take a copy of everything you wrote. You can also delete your account.",
  exportLink: "See everything in one place",
  eraseLink: "Delete my account",

  exportTitle: "Everything of yours",
  exportIntro: "This is all we can find under your account. Only you can see this page.",
  exportFile: "Keep it as a file",
  exportFileHint:
    "The file is called account.json and lies on your phone or computer. Whoever can open that can read it.",
  accountMade: (day: string): string => `Your account was made on ${day}.`,
  posts: "What you wrote",
  noPosts: "You have written nothing that is still here.",
  untitled: "A thread that is no longer shown",
  inBoard: (board: string): string => `In ${board}`,
  notes: (themes: string): string => `Content notes: ${themes}`,
  editedAt: "Changed",
  follows: "What you follow",
  noFollows: "You follow nothing.",
  notices: "Your notices",
  noNotices: "You have no notices.",
  keys: "Keys for programs",
  noKeys: "You have no keys.",
  noticesOf: {
    reply: "A reply",
    decision: "A decision of the team",
    suspension: "A pause the team asked for",
    unsealing: "Two people of the team looked at what you wrote",
  },

  title: "Delete your account?",
  intro: "This happens at once, and nobody can undo it. You may want to take a copy first.",
  copyLink: "See everything of mine",
  goes: "What goes",
  goesList: [
    "Your account and your recovery words. They will not open anything any more.",
    "Your sign-in, on every phone and computer.",
    "Your list of what you wrote, what you follow, your notices, your passkeys and your keys for programs.",
    "What you asked the team about a pause from writing.",
  ],
  stays: "What stays",
  staysList: [
    "Replies by other people.",
    "Where a post of yours is deleted, a note that something was there, with the name you had in that thread.",
    "Reports you sent, and what the team decided about posts. No name stands beside them.",
    "What someone copied, and our backups until they are too old to keep.",
    "A draft in this browser, until it is seven days old.",
    "If the team asked you to pause from writing, a mark of that in this browser until the pause ends. It bears no name, and “Forget me on this device” takes it away.",
  ],
  what: "What would you like to delete?",
  accountOnly: "My account only",
  accountOnlyHint: "What you wrote stays. Nobody can change or delete it any more, not even you.",
  everything: "My account and everything I wrote",
  everythingHint:
    "The words of every post are gone for good. If you began a thread, it closes with your first post.",
  choose: "Choose what you would like to delete.",
  yes: "Delete for good",
  no: "Keep my account",

  goingTitle: "There is more to delete",
  goingText:
    "Some of your posts are gone now. You wrote more than we can delete at one go, so your account is still here. Press the button to go on.",
  goOn: "Go on deleting",
  later: "Stop here for now",

  goneTitle: "Your account is gone",
  goneText: "Nobody can open it any more.",
  goneWords: "All that you wrote is gone with it.",
  stayedWords: "What you wrote is still here, under the names it had.",
  goneBye:
    "Thank you for the time you spent here. You can read, write or come back whenever you like.",
};
