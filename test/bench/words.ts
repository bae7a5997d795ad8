/** Sentences of which the synthetic posts are made: plain, kind, and nobody's own. */
const SENTENCES = [
  "I have been awake since four and the house is very quiet.",
  "Thank you for writing that down, it helped to read it slowly.",
  "Some mornings the first step is only to open the curtains.",
  "I told my sister about it yesterday and she listened for an hour.",
  "It is **not** the same each day, and that is the hard part.",
  "The waiting list is long, so I am trying small things meanwhile.",
  "I walked to the end of the road and back, which is more than last week.",
  "My hands were shaking on the bus, then it passed near the bridge.",
  "You are not alone with this, even when the evening says so.",
  "Nobody at work knows, and I am not sure that I want them to.",
  "What helped me was a list on the fridge with three lines, no more.",
  "I keep putting off the call, perhaps writing it here counts for something.",
  "We had soup together and did not talk about it, and that was good.",
  "The therapist said it may take *weeks* before I notice a change.",
  "I have started to write down one thing each night that went all right.",
  "It comes in waves, and this one is smaller than the last.",
  "Please be gentle with yourself this week.",
  "I used to love the allotment; on Sunday I sat there for a while.",
  "My flatmate noticed before I did.",
  "There is a leaflet from the surgery that explains it rather well.",
  "I do not need advice today, only somewhere to put this.",
  "Ten days now, and the evenings are still the longest part.",
  "Reading the older threads here made me braver about asking.",
  "If you can, tell one person, even in a text message.",
] as const;

const TITLES = [
  "The evenings are the longest part",
  "A small thing that went well",
  "How do you tell your family",
  "Back to work on Monday",
  "Awake again at four",
  "Waiting for the first appointment",
  "Ten days, and still counting",
  "When the bus feels too full",
  "Missing my old self",
  "Does it get quieter after a while",
  "Supporting my brother from far away",
  "Making a plan for the weekend",
] as const;

export type Random = () => number;

/** A small repeatable source of chance (mulberry32): the same seed gives the same community. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pick<T>(random: Random, from: readonly T[]): T {
  const one = from[Math.floor(random() * from.length)];
  if (one === undefined) throw new Error("There is nothing to pick from.");
  return one;
}

export function titleFrom(random: Random): string {
  return pick(random, TITLES);
}

/** A post of two to nine sentences in one to three paragraphs: 350 characters, more or less. */
export function bodyFrom(random: Random): string {
  const paragraphs = Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
    Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(random, SENTENCES)).join(" "),
  );
  return paragraphs.join("\n\n");
}

const BASE64URL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** A text in the shape of a keyed token or a seal. */
export function tokenFrom(random: Random, length = 22): string {
  let out = "";
  for (let n = 0; n < length; n++) out += BASE64URL.charAt(Math.floor(random() * 64));
  return out;
}
