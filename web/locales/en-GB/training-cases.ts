import type { Action, ReviewClass } from "../../../workers/moderation/types.ts";
import type { Theme } from "../../../workers/threads/types.ts";

/** One made-up case: nobody wrote it, and nothing in it is taken from anything anybody wrote. */
export interface TrainingCase {
  readonly class: ReviewClass;
  readonly theme: Theme | null;
  /** Why it is on the desk, in neutral words. */
  readonly why: string;
  readonly title: string;
  readonly text: readonly string[];
  readonly offers: readonly Action[];
  /** What an experienced team would most likely do. */
  readonly best: readonly Action[];
  /** What would be all right as well. */
  readonly fine: readonly Action[];
  /** The rules that fit, where something is taken away or covered. */
  readonly rules: readonly number[];
  readonly because: string;
  /** What a decision alone does not do. */
  readonly after: string;
}

const REPORTED = ["dismiss", "note", "cover", "return", "hide", "remove", "warn"] as const;
const HELD = ["approve", "note", "cover", "return", "hide", "remove"] as const;

export const trainingCases: readonly TrainingCase[] = [
  {
    class: "amber",
    theme: null,
    why: "One of the first posts of a new member. It waits until somebody has read it.",
    title: "Is anyone else awake",
    text: [
      "The baby sleeps and I do not. I sit in the kitchen and look at the clock. I love her and I feel nothing, and I have not told anybody.",
      "I do not need advice. I just did not want to be the only one awake.",
    ],
    offers: HELD,
    best: ["approve"],
    fine: [],
    rules: [],
    because:
      "It breaks no rule, and it took courage. Every minute it waits is a minute alone in a kitchen.",
    after:
      "If you have a moment, be the first to answer. One line is enough. They asked to be heard, not helped.",
  },
  {
    class: "crisis",
    theme: "suicide",
    why: "Reported: somebody is worried about this person.",
    title: "I needed to say it somewhere",
    text: [
      "Most evenings I think that it would be easier for everyone if I were not here. I am not going to do anything tonight. I needed to say it somewhere and not be told off.",
    ],
    offers: [...REPORTED, "opinion", "escalate"],
    best: ["dismiss", "note"],
    fine: ["opinion", "escalate"],
    rules: [8],
    because:
      "Saying that one wants to die stays up here. There is no method in it, no means, no place. Taking it away would tell them that it cannot even be said. A content note lets others choose when to read it; it is not a mark against anyone.",
    after:
      "Answer in the thread with your role shown: say that you read it, ask how tonight is, and name a way to reach help. A colleague looks at every crisis decision after you, so you do not carry it alone.",
  },
  {
    class: "amber",
    theme: null,
    why: "Reported: it is unkind.",
    title: "Re: Cannot get out of bed",
    text: [
      "Honestly, have you tried just getting up? Some of us have real problems and still go to work. Stop feeling sorry for yourself.",
    ],
    offers: REPORTED,
    best: ["return", "remove"],
    fine: ["hide", "warn"],
    rules: [4],
    because:
      "Somebody asked for help and was blamed for needing it. Under rule 4 that comes down, gently: the writer may be having a bad day too. Giving it back with a kind note lets them say it again in another way.",
    after:
      "Look at whoever was spoken to. A short reply to them can undo more than the removal does.",
  },
  {
    class: "amber",
    theme: "eating",
    why: "Reported: it gives weights, calories or doses.",
    title: "Week three",
    text: [
      "I am down to (a weight) now. Yesterday I managed on (a number). I am proud and I am frightened and I do not know which is true.",
    ],
    offers: REPORTED,
    best: ["cover"],
    fine: ["return", "note"],
    rules: [2],
    because:
      "The numbers turn into targets for whoever reads them; the feeling does not. Covering the passage keeps the sentence that matters most: proud and frightened at once. Removing it all would answer fear with silence.",
    after: "In your words to the author, say first what you heard, and the rule second.",
  },
  {
    class: "red",
    theme: "suicide",
    why: "Reported: it describes how to self-harm or die.",
    title: "I have thought about it a lot",
    text: [
      "I want it to stop. I have thought about it a lot and I know how.",
      "(Here a real post named a way and what is needed for it. You do not need to read that to practise.)",
      "I do not know why I am telling you.",
    ],
    offers: [...REPORTED, "hold", "escalate"],
    best: ["cover"],
    fine: ["hold", "hide", "return", "escalate"],
    rules: [1],
    because:
      "What comes down is the way and the means, under rule 1. What stays is that somebody wants it to stop, and that they are telling us. Covering does both. If you cannot find the passage quickly, hold it first: minutes count here.",
    after:
      "Somebody who tells is still looking for an answer. Reply with your role shown and name help that is open now. Then take a breath, or a light one next.",
  },
  {
    class: "crisis",
    theme: null,
    why: "Reported: somebody is worried about this person.",
    title: "This essay is going to kill me",
    text: ["Four thousand words by Monday and I have the title. I am dead. Send biscuits."],
    offers: REPORTED,
    best: ["dismiss"],
    fine: [],
    rules: [],
    because:
      "It is a way of speaking. Whoever reported it meant well, and it was right to look: better one glance too many.",
    after: "The reporter is told that somebody read it with care. Nothing else is needed.",
  },
  {
    class: "amber",
    theme: "abuse",
    why: "Reported: it could show who someone is.",
    title: "My sister",
    text: [
      "My sister (a first name) works at the baker’s by the station in (a small town). Since the separation she is afraid of every car that stops. I do not know how to help her.",
    ],
    offers: REPORTED,
    best: ["cover"],
    fine: ["return", "hide"],
    rules: [5],
    because:
      "A neighbour would know her, and so would the person she is afraid of. Name, workplace and town go under the cover, at once; the question of a worried brother or sister stays.",
    after:
      "Say in your words what to leave out next time, and that it is a good question. The board for family and friends can answer it.",
  },
  {
    class: "green",
    theme: null,
    why: "Reported: it sells something, or it is spam.",
    title: "21 days that changed everything",
    text: [
      "I was where you are. Then I found the programme of my coach and I was free of it in 21 days, guaranteed. The first five of you get half price. Ask me for the code.",
    ],
    offers: [...REPORTED, "suspend"],
    best: ["remove"],
    fine: ["hide", "suspend"],
    rules: [6],
    because:
      "It sells a cure to people who would give anything for one. Rule 6 is plain. If the same text stands in other places, a pause is fair too.",
    after: "Stay polite. Now and then the seller is somebody who was sold to.",
  },
  {
    class: "amber",
    theme: "medical",
    why: "Reported: something else.",
    title: "Re: Side effects",
    text: [
      "I simply stopped taking mine from one day to the next and I am fine. Do it. Doctors only want to keep you on it.",
    ],
    offers: REPORTED,
    best: ["cover", "return", "remove"],
    fine: ["hide", "note"],
    rules: [7],
    because:
      "“It helped me to stop” is a story anyone may tell. “Do it” is medical advice, and stopping some medicines suddenly is dangerous. Which of the three you choose matters less than that the sentence does not stand unanswered.",
    after:
      "Write to whoever asked that a doctor or pharmacist can plan this with them. Do not argue about doctors.",
  },
  {
    class: "amber",
    theme: "substances",
    why: "One of the first posts of a new member. It waits until somebody has read it.",
    title: "Is it safe to just stop?",
    text: [
      "I have been drinking every evening for years. I want to stop tomorrow, all at once. Is that safe? I shake a bit in the mornings.",
    ],
    offers: HELD,
    best: ["approve", "note"],
    fine: [],
    rules: [8],
    because:
      "Rule 3 is about getting and mixing, not about asking whether stopping is safe. Somebody who asks that must meet a person and not a wall. A note for drugs or alcohol is fine.",
    after:
      "Answer at once, with your role shown: shaking in the mornings is a reason to speak to a doctor before stopping. Name a helpline that is open now.",
  },
  {
    class: "amber",
    theme: null,
    why: "Reported: it gives weights, calories or doses.",
    title: "Three months",
    text: [
      "Three months in recovery today, at 34, on the 12th of March. I bought myself flowers. Nobody around me knows what for, so I am telling you.",
    ],
    offers: REPORTED,
    best: ["dismiss"],
    fine: [],
    rules: [],
    because:
      "Ages, dates and “three months in recovery” are no numbers in the sense of rule 2. Milestones are welcome. Taking this one down would spoil a good day for nothing.",
    after: "Be glad with them, if you like.",
  },
  {
    class: "red",
    theme: "eating",
    why: "Reported: it describes how to self-harm or die.",
    title: "Who is in?",
    text: ["From Monday I stop eating until Friday. It is easier together. Who is in? Write yes."],
    offers: [...REPORTED, "suspend"],
    best: ["remove"],
    fine: ["hide"],
    rules: [1, 2],
    because:
      "It is a pact. However lonely the person behind it is, others would say yes tonight. Pacts, dares and encouragement come down under rule 1.",
    after:
      "Look at who has answered already, and write to the author as somebody who is in need too, because they are.",
  },
  {
    class: "amber",
    theme: null,
    why: "Reported three times: it is unkind.",
    title: "I am angry with my father",
    text: [
      "I am 40 and I said it out loud for the first time: what he did was wrong. I am so angry that my hands shake. I do not forgive him and I will not pretend to.",
    ],
    offers: [...REPORTED, "dismiss_mute"],
    best: ["dismiss"],
    fine: ["note"],
    rules: [8],
    because:
      "Anger at somebody who is not here, and whom nobody could recognise, is not unkind. Three reports weigh no more than one: count the reasons, not the hands. A note for abuse or violence is fine where the text touches on it.",
    after:
      "Reports that come in groups can mean that somebody wants a person silenced. If you see it twice, ask a lead to look.",
  },
  {
    class: "green",
    theme: null,
    why: "Reported: something else.",
    title: "Re: Re: Re: Which of us is right",
    text: [
      "You always twist what I say. — No, you do. — Read it again then. — I have read it more often than you have thought about it.",
      "(It has gone on like this for two pages. Somebody else’s question stands at the top of the thread, unanswered.)",
    ],
    offers: ["dismiss", "slow", "lock", "warn", "remove", "escalate"],
    best: ["slow"],
    fine: ["lock", "warn"],
    rules: [4, 9],
    because:
      "No single post here is bad enough to go. Two people cannot stop, and the person who asked is lost under them. A thread that is slowed down gives everybody time to breathe; closing it helps if it goes on.",
    after: "Answer the question at the top. That often ends a quarrel faster than any rule.",
  },
];
