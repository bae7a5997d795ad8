import { list, plural } from "./plural.ts";

const either = new Intl.ListFormat("en-GB", { type: "disjunction" });
const quoted = (phrases: readonly string[]): readonly string[] =>
  phrases.map((phrase) => `“${phrase}”`);
const anyOf = (phrases: readonly string[]): string => either.format(quoted(phrases));

const kinds = {
  crisis: "somebody in danger",
  method_detail: "how to come to harm",
  pii: "something that could show who a person is",
  ed_numbers: "numbers about food or weight",
  sourcing: "buying or selling",
  dosing: "amounts of a substance",
  abuse: "unkind words",
  spam: "advertising",
  third_person_identifiable: "somebody else who could be known by it",
} as const;

const needs = {
  listen: "somebody to listen",
  advice: "advice",
  resources: "resources",
  celebrate: "people to celebrate with",
} as const;

const lastings = {
  hours: (count: number): string => plural(count, "hour", "hours"),
  days: (count: number): string => plural(count, "day", "days"),
  weeks: (count: number): string => plural(count, "week", "weeks"),
};
const bearers = { thread: "the thread", board: "the board" } as const;
const singular = { words: "word", characters: "character", links: "link" } as const;

type Kind = keyof typeof kinds;
type Bearer = keyof typeof bearers;

/** The words in which a rule of a pack is told to somebody who does not want to read it as a rule. */
export const describing = {
  rule: (when: string, effects: string, say: string): string =>
    `When ${when}: ${effects}. The desk reads: “${say}”`,
  all: (parts: readonly string[]): string => list(parts),
  any: (parts: readonly string[]): string => either.format(parts),
  group: (text: string): string => `(${text})`,
  not: (text: string): string => `it is not so that ${text}`,
  place: { text: "the post", title: "the title", body: "the text below the title" },
  hasAny: (place: string, phrases: readonly string[]): string => `${place} has ${anyOf(phrases)}`,
  hasAll: (place: string, phrases: readonly string[]): string =>
    `${place} has ${list(quoted(phrases))}`,
  hasNone: (place: string, phrases: readonly string[]): string =>
    `${place} has neither of ${list(quoted(phrases))}`,
  aNumber: "a number",
  hasNumber: (place: string): string => `${place} has a number`,
  oneOf: anyOf,
  near: (place: string, left: string, right: string, within: number): string =>
    within === 0
      ? `${place} has ${left} right beside ${right}`
      : `${place} has ${left} with no more than ${plural(within, "word", "words")} between it and ${right}`,
  starts: (place: string, phrases: readonly string[]): string =>
    `${place} starts with ${anyOf(phrases)}`,
  ends: (place: string, phrases: readonly string[]): string =>
    `${place} ends with ${anyOf(phrases)}`,
  compared: {
    more: (number: number): string => `more than ${number}`,
    fewer: (number: number): string => `fewer than ${number}`,
    least: (number: number): string => `at least ${number}`,
    most: (number: number): string => `at most ${number}`,
  },
  counted: (
    place: string,
    amount: string,
    counted: keyof typeof singular,
    number: number,
  ): string => `${place} has ${amount} ${number === 1 ? singular[counted] : counted}`,
  approved: (amount: string, number: number): string =>
    `${amount} earlier ${number === 1 ? "post" : "posts"} of its author ${number === 1 ? "was" : "were"} approved`,
  reply: "it is a reply",
  opening: "it opens a thread",
  need: (need: keyof typeof needs): string => `the thread asks for ${needs[need]}`,
  topic: (topic: string): string => `the thread has the topic ${topic}`,
  board: (board: string): string => `it stands on the board ${board}`,
  note: (theme: string): string => `it has the content note ${theme}`,
  signal: (kind: Kind): string => `we noticed ${kinds[kind]}`,
  atLeast: (least: string): string => `it counts as ${least} or more urgent`,
  label: (on: Bearer, label: string): string => `${bearers[on]} is labelled “${label}”`,
  effects: {
    signal: (kind: Kind, as: string): string => `mark it as ${kinds[kind]} (${as})`,
    raise: (to: string): string => `show it to a person as ${to} or more urgent`,
    ask: (sentence: string): string => `ask the author first: “${sentence}”`,
    hold: "let it wait until a person has read it",
    note: (theme: string): string => `put the content note ${theme} over it`,
    topic: (topic: string): string => `suggest the topic ${topic}`,
    label: (
      on: Bearer,
      label: string,
      lasting: { count: number; unit: keyof typeof lastings },
    ): string => `label ${bearers[on]} “${label}” for ${lastings[lasting.unit](lasting.count)}`,
  },
};
