import type { SignalKind } from "../../../workers/screening/types.ts";

/** What is looked at in a post that waits, as its author is told. */
const checks: Record<SignalKind, string> = {
  crisis:
    "whether you are safe. Saying that you do not want to be here any more never keeps a post back",
  method_detail: "whether it says how somebody could hurt themselves",
  pii: "whether it could show who you are, or how to find you",
  ed_numbers: "whether it has numbers that are hard to shake off with an eating disorder",
  sourcing: "whether it says where to get something",
  dosing: "whether it says how much of something to take",
  abuse: "whether somebody could be hurt by how it is said",
  spam: "whether it is an advert",
  third_person_identifiable: "whether it could show who somebody else is",
};

/** What meets somebody whose words say that they want to die, and the way back to a post that waits. */
export const support = {
  title: "You are not alone with this",
  lead: "What you wrote sounds very heavy. Thank you for saying it here.",
  up: "Your post is up. People here can read it and answer you.",
  waits: "Your post is safe. It waits until a person has read it. That is nothing you did wrong.",
  toTeam: "Someone from the team is being told, so that a person reads your words soon.",
  honest:
    "We don’t know who or where you are, so we cannot send help. These people can. You do not have to be sure that it is bad enough.",
  letterTitle: "Would you like someone from the team to write to you?",
  letterText:
    "They are volunteers, not doctors, and they will listen. Only you and the team can read it. It will be on the page of your post.",
  letterYes: "Yes, please write to me",
  letterWanted:
    "You asked for a letter, and the team knows. It will be here. You can write to them as well, at any time.",
  codeTitle: "A way back to this page",
  codeText:
    "With this code you can come back to this page from any phone or computer. It opens this one post and nothing else of yours. Whoever has it can read this page and your letters, and change or delete this post, so keep it to yourself.",
  codeWhere: "Type it in here:",
  codeLink: "look up a code",
  checksTitle: "What a person looks at",
  checks,
  checkOfBoard: "whether it fits what this board asks for",
  edit: "Change what you wrote",
  desk: {
    wanted: "Its author would like somebody from the team to write to them.",
    write: "Write to them",
  },
};
