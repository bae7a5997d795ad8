import type { Comparison, Condition, Example, Given, Quoted, Rule, Thing } from "./ast.ts";
import { WITHIN_USUAL } from "./limits.ts";
import type { Duration, Effect } from "./types.ts";

const COMPARED: Readonly<Record<Comparison, string>> = {
  more: "more than",
  fewer: "fewer than",
  least: "at least",
  most: "at most",
};

/** Rules in their normal form: what `parse` reads back as the same rules. Comments are not kept. */
export function print(rules: readonly Rule[]): string {
  return rules.map(printRule).join("\n");
}

/** One rule in its normal form, with a line end behind it. */
export function printRule(rule: Rule): string {
  const { when, effects, say, examples } = rule;
  const parts = when.is === "all" ? when.of : [when];
  const lines = [
    `rule ${quote(rule.name.text)}`,
    ...parts.map(
      (part, at) => `  ${at === 0 ? "when" : " and"} ${printCondition(part, parts.length > 1)}`,
    ),
    ...[...effects.map(printEffect), `say ${quote(say.text)}`].map(
      (effect, at) => `  ${at === 0 ? "then" : " and"} ${effect}`,
    ),
    ...examples.map((example) => `  ${printExample(example)}`),
  ];
  return `${lines.join("\n")}\n`;
}

/** A condition on one line. `inside`: another stands beside it, so one with `or` needs brackets. */
export function printCondition(condition: Condition, inside = false): string {
  switch (condition.is) {
    case "all":
    case "any": {
      const word = condition.is === "all" ? " and " : " or ";
      const text = condition.of.map((part) => printCondition(part, true)).join(word);
      return inside ? `(${text})` : text;
    }
    case "not":
      return `not ${printCondition(condition.of, true)}`;
    case "has":
      if (condition.quantity === "any") return `${condition.place} has ${some(condition.phrases)}`;
      return `${condition.place} has ${condition.quantity} of ${list(condition.phrases)}`;
    case "number":
      return `${condition.place} has a number`;
    case "near": {
      const { place, left, right, within } = condition;
      const words = within === 1 ? "word" : "words";
      const far = within === WITHIN_USUAL ? "" : ` within ${within} ${words}`;
      return `${place} has ${printThing(left)} near ${printThing(right)}${far}`;
    }
    case "edge":
      return `${condition.place} ${condition.edge} with ${some(condition.phrases)}`;
    case "count": {
      const { place, comparison, number, counted } = condition;
      const unit = number === 1 ? counted.slice(0, -1) : counted;
      return `${place} has ${COMPARED[comparison]} ${number} ${unit}`;
    }
    case "approved": {
      const { comparison, number } = condition;
      return `author has ${COMPARED[comparison]} ${approved(number)}`;
    }
    case "reply":
    case "opening":
      return condition.is;
    case "need":
      return `need is ${condition.need}`;
    case "topic":
      return `topic is ${condition.topic}`;
    case "board":
      return `board is ${condition.board}`;
    case "note":
      return `note is ${condition.theme}`;
    case "signal":
      return `signal ${condition.kind}`;
    case "class":
      return `class is at least ${condition.least}`;
    case "label":
      return `${condition.on} has label ${quote(condition.label)}`;
  }
}

function printEffect(effect: Effect): string {
  switch (effect.do) {
    case "signal":
      return `signal ${effect.kind} as ${effect.as}`;
    case "raise":
      return `raise to ${effect.to}`;
    case "ask":
      return `ask the author ${quote(effect.sentence)}`;
    case "hold":
      return effect.everything ? "hold everything" : "hold";
    case "note":
      return `add note ${effect.theme}`;
    case "topic":
      return `suggest topic ${effect.topic}`;
    case "label":
      return `label ${effect.on} ${quote(effect.label)} for ${duration(effect.for)}`;
  }
}

function printExample({ catches, text, given }: Example): string {
  const rest = given.length === 0 ? "" : ` with ${given.map(printGiven).join(", ")}`;
  return `${catches ? "catches" : "passes"} ${quote(text)}${rest}`;
}

function printGiven(given: Given): string {
  switch (given.is) {
    case "reply":
    case "opening":
      return given.is;
    case "title":
      return `title ${quote(given.text)}`;
    case "board":
      return `board ${given.board}`;
    case "need":
      return `need ${given.need}`;
    case "topic":
      return `topic ${given.topic}`;
    case "note":
      return `note ${given.theme}`;
    case "signal":
      return `signal ${given.kind}`;
    case "class":
      return `class ${given.class}`;
    case "links":
      return `${given.number} ${given.number === 1 ? "link" : "links"}`;
    case "approved":
      return approved(given.number);
    case "label":
      return `${given.on} label ${quote(given.label)}`;
  }
}

function approved(number: number): string {
  return `${number} approved ${number === 1 ? "post" : "posts"}`;
}

function duration({ count, unit }: Duration): string {
  return `${count} ${count === 1 ? unit.slice(0, -1) : unit}`;
}

function printThing(thing: Thing): string {
  return thing.is === "number" ? "a number" : some(thing.phrases);
}

function some(phrases: readonly Quoted[]): string {
  return phrases.length === 1 ? list(phrases) : `any of ${list(phrases)}`;
}

function list(phrases: readonly Quoted[]): string {
  return phrases.map(({ text }) => quote(text)).join(", ");
}

function quote(text: string): string {
  const escaped = text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
  return `"${escaped}"`;
}
