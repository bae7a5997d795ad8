import type { Template } from "../../../workers/templates/types";

/** Words that decisions can begin from in the demonstration community, the most used first. */
export const templates: readonly Omit<Template, "id">[] = [
  {
    board: "",
    action: "remove",
    policyNumber: 1,
    label: "Names a method",
    reason:
      "Thank you for saying how bad it is. You can always say that here. We took this post down because it says how, and someone reading may be at their lowest. Please tell us again without that part: we would like to answer you. Help is there for you now as well, on the Help page.",
  },
  {
    board: "",
    action: "remove",
    policyNumber: 4,
    label: "Hurts somebody in the thread",
    reason:
      "We took this post down because it speaks of a person here in a way that can hurt. It is not a mark against you, and everyone has a short evening now and then. You are welcome to say what you think about the matter itself.",
  },
  {
    board: "",
    action: "remove",
    policyNumber: 6,
    label: "Sells or recruits",
    reason:
      "We took this post down because it offers or asks people to join something elsewhere. Please write to the team first if you think it would help people here. You are welcome to post without it.",
  },
  {
    board: "",
    action: "hide",
    policyNumber: 5,
    label: "Someone could be known by it",
    reason:
      "We put your post out of sight for now, because a neighbour could tell who it is about. Once the name or the place is changed, it can be there again. Thank you for looking after them.",
  },
  {
    board: "",
    action: "return",
    policyNumber: 5,
    label: "Take the names out",
    reason:
      "We would like to show your post. Please take out the names and places first, so that nobody can be recognised. Your words are kept, and we read it again once you have changed it.",
  },
  {
    board: "",
    action: "return",
    policyNumber: 1,
    label: "Take the method out",
    reason:
      "We are glad that you wrote. Please take out how and with what, and leave everything else: how it feels may stay as it is. We read it again once you have changed it. If tonight is hard, the Help page has people who answer now.",
  },
  {
    board: "",
    action: "note",
    policyNumber: 8,
    label: "A note was missing",
    reason:
      "Your post is still there. We only put a note over it, so that people can choose when to read. It is easy to forget, and no mark against you.",
  },
  {
    board: "",
    action: "warn",
    policyNumber: 7,
    label: "Advice about a treatment",
    reason:
      "Your post stays. Next time, please tell what helped you rather than what somebody else should take or stop. A doctor would want to see them first. Thank you for wanting to help.",
  },
  {
    board: "",
    action: "approve",
    policyNumber: null,
    label: "Welcome",
    reason: "Welcome, and thank you for writing. People can read your post now.",
  },
  {
    board: "",
    action: "dismiss",
    policyNumber: null,
    label: "Read with care, may stay",
    reason: "Somebody was worried about your post, so we read it. It may stay just as it is.",
  },
  {
    board: "eating-disorders",
    action: "cover",
    policyNumber: 2,
    label: "Covers a number",
    reason:
      "We covered one number in your post, because numbers turn into targets for people who are fighting. Everything else is there. What you felt says more than what it came to.",
  },
  {
    board: "eating-disorders",
    action: "remove",
    policyNumber: 2,
    label: "Numbers throughout",
    reason:
      "We took this post down because it holds many numbers, and people here measure themselves by them. Please tell us again how it was, without what it weighed or came to. We would like to hear it.",
  },
  {
    board: "addiction",
    action: "remove",
    policyNumber: 3,
    label: "Where to get it, or how much",
    reason:
      "We took this post down because it says where to get something or how much. Craving and slipping may always be spoken of here. Please write again about how it is for you. If you think of stopping suddenly, ask a doctor first: for some things that is dangerous.",
  },
  {
    board: "family-and-friends",
    action: "return",
    policyNumber: 5,
    label: "The person you love can be known",
    reason:
      "Thank you for caring so much about someone. Please change what would let them be recognised: a name, a school, a place of work. Then we would like to show your post. Your words are kept.",
  },
];
