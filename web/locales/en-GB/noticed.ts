import type { SignalKind } from "../../../workers/screening/types.ts";

/** What is said to somebody about words they are about to post. */
interface Kind {
  /** Names it, as a heading over their own words. */
  readonly what: string;
  readonly why: string;
}

const kinds: Readonly<Record<SignalKind, Kind>> = {
  crisis: {
    what: "This sounds very hard",
    why: "You can say it here. Nothing you write about how you feel keeps your post back.",
  },
  method_detail: {
    what: "This says how",
    why: "Somebody who is close to the edge tonight may read it. How bad it is can be said without the how.",
  },
  pii: {
    what: "This could show who you are",
    why: "Anyone can read this place, and what is out cannot be called back. People will understand you without it.",
  },
  ed_numbers: {
    what: "A number that may stay with somebody",
    why: "For people who are fighting them, numbers like this are hard to put down again. Words say as much.",
  },
  sourcing: {
    what: "This is about where to get something",
    why: "Somebody who has just stopped may read it. How it is for you matters more here than where it comes from.",
  },
  dosing: {
    what: "This says how much",
    why: "What one body takes can hurt another. A pharmacist will talk about amounts with you, free and without judging.",
  },
  abuse: {
    what: "This may hit harder than you mean it",
    why: "The person who reads it may be having a bad night too. You can be angry and still say it another way.",
  },
  spam: {
    what: "This reads a little like an advert",
    why: "If it is not one, post it as it is, and a person will see that.",
  },
  third_person_identifiable: {
    what: "This could show who somebody else is",
    why: "They are not here to say whether they want that. A first letter, or “my brother”, is enough.",
  },
};

/** A closer name where one is known. */
const rules: Readonly<Record<string, string>> = {
  "pii.phone": "A phone number",
  "pii.email": "An e-mail address",
  "pii.link": "A link that could lead to you",
  "pii.handle": "A name you have somewhere else",
  "pii.address": "Where somebody lives",
  "pii.name": "A full name",
};

/** Compose-time help: what was noticed, at the words, and what its author may do about it. */
export const noticed = {
  title: "Before others read it",
  lead: (count: number): string =>
    count === 1
      ? "One thing you may want to look at. Nothing is posted yet, and all your words are below."
      : "A few things you may want to look at. Nothing is posted yet, and all your words are below.",
  clear: "We noticed nothing in it that needs another look.",
  done: "That was all. You can post it now.",
  changed: "Changed below.",
  kinds,
  rules,
  /** Over what a rule of the board says in its own words. */
  ofBoard: "Something this board asks for",
  inTitle: "In your title",
  use: (words: string): string => `Write “${words}” instead`,
  leaveOut: "Leave it out",
  show: "Show me where",
  anyway: "Post it as it is",
  saveAnyway: "Save it as it is",
  anywayHint: "You can always post it as it is. Then a person reads it before others do.",
};
