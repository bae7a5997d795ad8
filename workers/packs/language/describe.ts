import type { ReviewClass } from "../../moderation/types.ts";
import type { SignalKind } from "../../screening/types.ts";
import type { Need, Theme } from "../../threads/types.ts";
import type { Comparison, Condition, Counted, Place, Quoted, Rule, Thing } from "./ast.ts";
import type { Bearer, Duration, Effect } from "./types.ts";

/** The words that a rule is described with, as a locale gives them. */
export interface DescribeWords {
  readonly rule: (when: string, effects: string, say: string) => string;
  /** Joined with "and", with "or", and the same inside of another. */
  readonly all: (parts: readonly string[]) => string;
  readonly any: (parts: readonly string[]) => string;
  readonly group: (text: string) => string;
  readonly not: (text: string) => string;
  readonly place: Readonly<Record<Place, string>>;
  readonly hasAny: (place: string, phrases: readonly string[]) => string;
  readonly hasAll: (place: string, phrases: readonly string[]) => string;
  readonly hasNone: (place: string, phrases: readonly string[]) => string;
  readonly aNumber: string;
  readonly hasNumber: (place: string) => string;
  readonly oneOf: (phrases: readonly string[]) => string;
  readonly near: (place: string, left: string, right: string, within: number) => string;
  readonly starts: (place: string, phrases: readonly string[]) => string;
  readonly ends: (place: string, phrases: readonly string[]) => string;
  readonly compared: Readonly<Record<Comparison, (number: number) => string>>;
  readonly counted: (place: string, amount: string, counted: Counted, number: number) => string;
  readonly approved: (amount: string, number: number) => string;
  readonly reply: string;
  readonly opening: string;
  readonly need: (need: Need) => string;
  readonly topic: (topic: string) => string;
  readonly board: (board: string) => string;
  readonly note: (theme: Theme) => string;
  readonly signal: (kind: SignalKind) => string;
  readonly atLeast: (least: ReviewClass) => string;
  readonly label: (on: Bearer, label: string) => string;
  readonly effects: {
    readonly signal: (kind: SignalKind, as: ReviewClass) => string;
    readonly raise: (to: ReviewClass) => string;
    readonly ask: (sentence: string) => string;
    readonly hold: string;
    readonly note: (theme: Theme) => string;
    readonly topic: (topic: string) => string;
    readonly label: (on: Bearer, label: string, lasting: Duration) => string;
  };
}

/** Says in plain words what a rule catches and what comes of it. */
export function describe(rule: Rule, words: DescribeWords): string {
  const effects = rule.effects.map((effect) => effectIn(effect, words));
  return words.rule(conditionIn(rule.when, words, false), words.all(effects), rule.say.text);
}

function conditionIn(condition: Condition, words: DescribeWords, inside: boolean): string {
  const place = "place" in condition ? words.place[condition.place] : "";
  switch (condition.is) {
    case "all":
    case "any": {
      const parts = condition.of.map((part) => conditionIn(part, words, true));
      const text = words[condition.is](parts);
      return inside ? words.group(text) : text;
    }
    case "not":
      return words.not(conditionIn(condition.of, words, true));
    case "has": {
      const say = { any: words.hasAny, all: words.hasAll, none: words.hasNone };
      return say[condition.quantity](place, textsOf(condition.phrases));
    }
    case "number":
      return words.hasNumber(place);
    case "near": {
      const [left, right] = [thingIn(condition.left, words), thingIn(condition.right, words)];
      return words.near(place, left, right, condition.within);
    }
    case "edge":
      return words[condition.edge](place, textsOf(condition.phrases));
    case "count": {
      const amount = words.compared[condition.comparison](condition.number);
      return words.counted(place, amount, condition.counted, condition.number);
    }
    case "approved":
      return words.approved(
        words.compared[condition.comparison](condition.number),
        condition.number,
      );
    case "reply":
    case "opening":
      return words[condition.is];
    case "need":
      return words.need(condition.need);
    case "topic":
      return words.topic(condition.topic);
    case "board":
      return words.board(condition.board);
    case "note":
      return words.note(condition.theme);
    case "signal":
      return words.signal(condition.kind);
    case "class":
      return words.atLeast(condition.least);
    case "label":
      return words.label(condition.on, condition.label);
  }
}

function effectIn(effect: Effect, { effects }: DescribeWords): string {
  switch (effect.do) {
    case "signal":
      return effects.signal(effect.kind, effect.as);
    case "raise":
      return effects.raise(effect.to);
    case "ask":
      return effects.ask(effect.sentence);
    case "hold":
      return effects.hold;
    case "note":
      return effects.note(effect.theme);
    case "topic":
      return effects.topic(effect.topic);
    case "label":
      return effects.label(effect.on, effect.label, effect.for);
  }
}

function thingIn(thing: Thing, words: DescribeWords): string {
  return thing.is === "number" ? words.aNumber : words.oneOf(textsOf(thing.phrases));
}

function textsOf(phrases: readonly Quoted[]): readonly string[] {
  return phrases.map(({ text }) => text);
}
