import type { Barrier, Way } from "../../../workers/helplines/types.ts";

/** The way to help, a question at a time. Titles stay neutral: the page is called "Help". */
export const helpFlow = {
  title: "Find a way that suits you",
  lead: "Three short questions. Skip any of them. Nothing you choose is kept.",
  startTitle: "Find someone to talk to",
  startText: "Three short questions, each of which you can skip. Nothing you choose is kept.",
  start: "Find a way that suits you",
  back: "All the helplines",
  again: "Change an answer",
  step: (number: number): string => `Question ${String(number)} of 3`,
  next: "Next, or skip",
  previous: "Back",
  show: "Show me now",
  barrier: {
    legend: "What makes it hard to reach out?",
    choices: {
      judged: "I am afraid of being judged",
      cost: "I cannot pay for it",
      aloud: "I cannot say it out loud",
      enough: "I am not sure it is bad enough",
      traced: "I am afraid of being found out",
      other: "I am worried about someone else",
      none: "Nothing. Just show me",
    } satisfies Record<Barrier, string>,
  },
  country: {
    legend: "Where are you?",
    hint: "The country is enough. It is not kept.",
    none: "I would rather not say",
    elsewhere: "Another country",
  },
  way: {
    legend: "Which way feels possible?",
    choices: {
      text: "Send a text message",
      chat: "Write in a chat",
      call: "Call",
      person: "See somebody in person",
      friend: "Tell somebody I know",
      plan: "Make a plan to stay safe first",
    } satisfies Record<Way, string>,
  },
  /** What somebody reads first, for what they said is hard. */
  warm: {
    judged: {
      title: "You will not shock them",
      text: [
        "People who answer helplines hear about the hardest things every day. They are there because they want to be, and they are trained to listen without judging.",
        "You need not tell them everything. You can begin with: “I am afraid of what you will think of me.”",
      ],
    },
    cost: {
      title: "You need not pay to be listened to",
      text: [
        "Those that tell us they are free come first here. If you are not sure, you can ask: “Does this cost me anything?”",
        "A text may cost what your phone plan charges. A chat needs only the internet.",
      ],
    },
    aloud: {
      title: "You need not say it out loud",
      text: [
        "You can write instead, where that is offered. A few words are enough, and you can stop whenever you like.",
        "If calling is all there is, you can read out what you have written down, or say only: “I find it hard to talk.” They will wait.",
      ],
    },
    enough: {
      title: "It does not have to be bad enough",
      text: [
        "If it is heavy for you, it is reason enough. Nobody measures it, and you take nobody else’s place.",
        "You can begin with: “I am not sure I should be calling.” They hear that often.",
      ],
    },
    traced: {
      title: "You decide what they know of you",
      text: [
        "You need not give your name. You can ask before anything else: “Who sees what I tell you, and can you see my number?”",
        "A call may stand on the phone bill, unless a helpline says here that it does not. A chat stays in your browser’s history: open it in a private window, and close it afterwards.",
      ],
    },
    other: {
      title: "It is good that you noticed",
      text: [
        "You need not have the right words. Asking somebody plainly how bad it is does not put ideas in their head. It shows that they can tell you.",
        "Most helplines also talk with people who worry about someone else. You matter in this too.",
      ],
    },
    none: {
      title: "Here is who you can reach",
      text: ["You do not have to know what to say. “I don’t know how to start” is a good start."],
    },
  } satisfies Record<Barrier, { title: string; text: readonly string[] }>,
  /** For the way that feels possible. */
  ways: {
    text: "These take text messages.",
    chat: "In these you can write with somebody.",
    call: "You can call these.",
    person:
      "A doctor, a school or university counsellor, or the nearest hospital can see you. You can show them this page. A helpline can also tell you who is near you.",
    friend:
      "Choose somebody who has listened to you before. Should it get too much, these are here too.",
    plan: "Fill in as much of the plan as you can. Should it get too much, these are here.",
  } satisfies Record<Way, string>,
  noneFit: "We know of nobody here who can be reached in that way. These can be reached in others.",
  emergency: {
    own: (country: string): string => `If a life is in danger now (${country})`,
    any: "If a life is in danger now",
    textOwn: "Call this number.",
    textSeveral: "Call one of these numbers.",
    textAny:
      "Call the emergency number where you are. In most of Europe it is 112. In some other places it is one of these.",
    say: "You can say: “I am not safe.”",
    sayOther: "You can say: “I am with someone who is not safe.”",
  },
  lines: (country: string): string => `Helplines, ${country}`,
  linesAny: "Helplines",
  chooseCountry: "Choose a country below, and we show who can be reached there.",
  noLines: "We have found no helpline for this country that we could check.",
  others: "Other helplines here",
  happens: {
    title: "What happens when you reach out",
    items: [
      "Somebody says hello, or you hear a short recording first. It can take a few minutes.",
      "They may ask what brings you, and whether you are safe right now. You can say: “I would rather not answer that.”",
      "Saying little is fine. So is being silent, crying, or stopping halfway.",
      "You can ask them what they keep, and who hears of it, before you tell them more.",
    ] as readonly string[],
  },
  tell: {
    title: "Words for somebody you know",
    hint: "Read them out, or send them as they are.",
    text: "I am not doing well, and I find it hard to say. You do not have to fix it. Could you stay with me for a while, or help me call someone?",
  },
  worried: {
    title: "Words for somebody you worry about",
    hint: "Say it when you have time to listen. Then wait for the answer.",
    text: "I am worried about you. You do not seem yourself, and you matter to me. Are you thinking of ending your life? You can tell me. I will stay with you, and we can find help together.",
    afterwards:
      "If they say yes, stay with them if that is safe for you, and call one of the numbers here together. You need not promise to keep it a secret.",
  },
  plan: {
    title: "A short plan to stay safe",
    hint: "What you write here stays on this page. It is sent nowhere, and it is gone when you close it. You can copy it, or print it from your browser.",
    copy: "Copy the plan",
    print: "Print the page",
    copied: "Copied.",
    failed: "That did not work. Mark the words and copy them yourself.",
    fields: [
      "How I notice that it is getting worse",
      "What helps me for a while, by myself",
      "A place or people that take my mind off it",
      "Somebody I can tell",
      "Who I call or write to",
      "What I put away, to be safer",
    ] as readonly string[],
  },
};
