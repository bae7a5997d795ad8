/** Keeping one's way back: the recovery words, the card, passkeys; and leaving no trace on a device. */
export const keeping = {
  section: "Your way back",
  sectionText:
    "Your recovery words bring you back from any phone or computer. A passkey can do it too, with your fingerprint, face or screen lock.",
  newWordsLink: "Get new recovery words",

  wordsTitle: "Get new recovery words?",
  wordsText:
    "If you have lost your words, or someone may have seen them, you can have new ones. The old ones stop working at once.",
  wordsKeep: "Keep a pen or your password app ready: the new words are shown once.",
  wordsPasskeys: "Passkeys go on working. You can remove them on your account page.",
  elsewhere: "Sign out on every other phone and computer",
  elsewhereHint: "Best if someone may have seen your words.",
  wordsYes: "Give me new words",
  wordsNo: "Keep the ones I have",
  wordsChanged:
    "Your words have been changed since this page was opened. If that was you, you need do nothing. If not, get new ones now.",
  newWordsTitle: "Your new words",
  newWordsText:
    "The old ones no longer work. These are the only words that bring you back now. We show them once, and we cannot find them again for you.",

  cardPrint: "Print a card",
  cardText:
    "If you print this page, a small card comes out: your words and the address to type them at. It does not say what this place is for.",
  cardLine: "Type these words there to sign in.",

  passkeys: "Passkeys",
  passkeysText:
    "With a passkey you sign in by your fingerprint, face or screen lock. You do not need one: your words always work.",
  passkeysSeen: (name: string): string =>
    `Your phone or computer keeps a list of its passkeys, and this one will be in it as “${name}”. Whoever can open that list can see it.`,
  passkeyName: "My account",
  passkeyAdd: "Add a passkey",
  passkeyAdded: (day: string): string => `Added on ${day}`,
  passkeyRemove: "Remove it",
  passkeyRemoveHint:
    "When you remove one here it no longer opens anything. Your device may still list it until you delete it there.",
  passkeyNone: "You have no passkeys.",
  passkeyFull: "You have five passkeys, which is as many as we can keep. Remove one first.",
  passkeyScript: "Adding a passkey needs JavaScript, which is off in this browser.",
  passkeyStopped: "Nothing was changed. You can try again.",
  passkeyKnown: "This device has a passkey for here already.",
  passkeyProblems: {
    not_signed_in: "You are not signed in any more. Sign in first, then add it.",
    expired: "That took too long, or was sent twice. Please try again.",
    refused: "That did not work. You can try again, or use your words.",
    unknown: "We do not know this passkey. It may have been removed. You can use your words.",
    full: "You have five passkeys, which is as many as we can keep. Remove one first.",
  },
  passkeySignIn: "Use a passkey",
  passkeySignInText: "Or, if you added a passkey on this device:",

  keysToo: "Take back my keys for programs as well",
  keysTooHint: "A program that has one stays signed in otherwise.",
  keysFull: "You have ten keys, which is as many as one account can have. Take one back first.",
  /** What has just happened, by the word in the address. */
  notices: {
    deleted: "Your post is deleted. Nobody can read it any more.",
    passkey: "Your passkey is there. You can sign in with it next time.",
  } as Readonly<Record<string, string>>,

  waitSignIn:
    "Several tries came from here in a short time, so we took a pause. Your words are still in the box. Try again in a minute.",

  forgetOnClose: "Forget me on this device when I close the browser",
  forgetOnCloseHint:
    "Good on a shared device. You will need your words to come back. If the browser stays open, you are signed out after a day or two. Some browsers open their last pages again: close those too.",

  forgetTitle: "Forget me on this device?",
  forgetText:
    "This signs you out here and clears what this site keeps in this browser: cookies, drafts, stored pages. Then it takes you to an everyday page somewhere else.",
  forgetWords:
    "What you wrote stays. To come back to it you need your recovery words or a passkey, so look first whether you have them.",
  forgetCannot:
    "It cannot clear your browser's history, what you saved or printed, or the list of passkeys on your device. A private window keeps no history in the first place.",
  forgetYes: "Forget me here",
  forgetLink: "Forget me on this device",
  forgottenTitle: "This device has forgotten you",
  forgottenText: "You are signed out here. If nothing happens, use “Leave this page”.",
};
