import type { ReviewClass } from "../../moderation/types.ts";

/** Sentences with a gap, each with what it means however the gap is filled. */
export interface Frame {
  readonly class: ReviewClass;
  readonly reply?: boolean;
  readonly text: string;
}

/** Ways to say that one dies by one's own hand, in the form that follows "to". */
export const ACTS: readonly string[] = [
  "kill myself",
  "end my life",
  "end it all",
  "take my own life",
  "hang myself",
  "take an overdose",
  "jump off the bridge",
  "slit my wrists",
  "shoot myself",
  "drown myself",
  "be dead",
  "die",
  "commit suicide",
  "step in front of a train",
  "drive my car into a tree",
  "unalive myself",
  "swallow all my pills",
];

/** Frames for those acts. */
export const ACT_FRAMES: readonly Frame[] = [
  { class: "crisis", text: "I'm going to {x} tonight." },
  { class: "crisis", text: "I want to {x}." },
  { class: "crisis", text: "I have decided to {x} this weekend and I feel calm about it." },
  { class: "crisis", text: "i just want to {x} already" },
  { class: "crisis", text: "I can't stop myself, I'm about to {x}." },
  { class: "crisis", text: "I have everything I need to {x} and nobody is home until Sunday." },
  { class: "crisis", text: "When the kids are asleep I will {x}. I've written the note." },
  { class: "red", text: "I keep thinking about how to {x} but I don't think I would do it." },
  { class: "red", text: "Some days I think it would be easier to {x}." },
  { class: "red", text: "Last month I tried to {x} and it still feels close." },
  { class: "red", text: "I had the urge to {x} last week and it scared me." },
  { class: "red", text: "The thought that I could {x} keeps coming back." },
  { class: "red", text: "If I were to {x}, would anybody even notice?" },
  { class: "amber", text: "I don't want to {x}, I am just very low today." },
  { class: "amber", text: "I would never {x}, but I am struggling." },
  { class: "amber", text: "Five years ago I wanted to {x}. This winter is hard as well." },
  { class: "green", text: "Five years ago I wanted to {x}. Today I am well and so glad I stayed." },
  {
    class: "green",
    text: 'In chapter three she says "I want to {x}" and it\'s a sad scene in a great book.',
  },
];

/** What people want, plan and do on any day, in the same frames. */
export const PLAIN_ACTS: readonly string[] = [
  "watch the match",
  "be in bed by ten",
  "paint the kitchen",
  "cook for my sister",
  "go for a run",
  "end my gym membership",
  "dye my hair",
  "learn the piano",
  "take the dog out",
  "jump on the last bus",
  "finish my essay",
  "cut the grass",
  "ring my nan",
  "be at home",
  "see the new film",
  "sleep in on Sunday",
  "write a letter to the council",
];

/** Frames for those: what stands around a grave act is not grave by itself. */
export const PLAIN_FRAMES: readonly Frame[] = [
  { class: "green", text: "I'm going to {x} tonight." },
  { class: "green", text: "I want to {x}." },
  { class: "green", text: "I have decided to {x} this weekend and I feel good about it." },
  { class: "green", text: "i just want to {x} already" },
  { class: "green", text: "Tomorrow I will {x} when the kids are asleep." },
  { class: "green", text: "I keep thinking about how to {x}." },
  { class: "green", text: "My friend said she wants to {x}." },
  { class: "green", text: "Would anyone mind if I just went to {x}?" },
  { class: "green", text: "My plan is to {x}, I have everything I need in front of me." },
  { class: "green", reply: true, text: "You should {x} tonight, it might be nice." },
];

export const YOUR_ACTS: readonly string[] = [
  "kill yourself",
  "end your life",
  "hurt yourself",
  "take your own life",
  "do anything to yourself tonight",
  "give up",
  "cut yourself",
  "end it all",
  "harm yourself",
];

export const YOUR_FRAMES: readonly Frame[] = [
  { class: "green", reply: true, text: "Please don't {x}. You matter and this will pass." },
  {
    class: "green",
    reply: true,
    text: "If you feel you might {x}, call 116 123, they are there all night.",
  },
  {
    class: "green",
    reply: true,
    text: "I know you want to {x}, but I promise it can get better. Talk to us.",
  },
  {
    class: "green",
    reply: true,
    text: "You don't have to {x}. Have you told your doctor how bad it is?",
  },
  {
    class: "amber",
    reply: true,
    text: "Please don't {x}. I was where you are, I know how dark it gets.",
  },
];

export const THEIR_ACTS: readonly string[] = [
  "kill {s}",
  "end it all",
  "take an overdose",
  "die",
  "hurt {s}",
  "hang {s}",
  "jump off a bridge",
];

export const THEIR_FRAMES: readonly Frame[] = [
  { class: "red", text: "{w} wants to {x} and I don't know what to do." },
  { class: "red", text: "{w} texted me that it is time to {x}. I'm so scared." },
  { class: "red", text: "I think {w} is going to {x}." },
  { class: "red", text: "{w} tried to {x} last night, we're at the hospital." },
  { class: "red", text: "What do I say to {w}, who keeps threatening to {x}?" },
  { class: "amber", text: "{w} tried to {x} ten years ago and I still have nightmares about it." },
];

export const WHO: readonly (readonly [who: string, self: string])[] = [
  ["my brother", "himself"],
  ["my sister", "herself"],
  ["my best friend", "themselves"],
  ["my husband", "himself"],
  ["my daughter", "herself"],
  ["my mum", "herself"],
  ["a lad on my course", "himself"],
  ["my ex", "herself"],
];

/** What surrounds a grave sentence in a longer post, and what a longer post may be made of. */
export const ORDINARY: readonly string[] = [
  "I'm not sure where to start.",
  "Sorry this is long.",
  "I've been here for about a year, mostly reading.",
  "My week was busy. Work, then the school run, then tea.",
  "I saw my doctor on Tuesday and we talked about the tablets.",
  "It rained all day so I stayed in and watched a film.",
  "My sister rang and we talked about her wedding.",
  "I used to like drawing.",
  "The neighbours are loud again.",
  "I work nights so my sleep is all over the place.",
  "We moved here in April and I don't know many people yet.",
  "I had soup for lunch.",
  "My therapist says to write things down, so here I am.",
  "The bus was late and then it was full.",
  "I have two kids and a dog.",
  "I'm a student, second year.",
  "Money is tight but we manage.",
  "I'm thirty four.",
  "My boss changed the rota again.",
  "Thanks for reading.",
  "It's my mum's birthday next week and I haven't bought anything.",
  "I've tried a few medicines over the years.",
];
