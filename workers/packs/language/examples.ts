import { documentOf } from "../../screening/document.ts";
import type { Example, Given } from "./ast.ts";
import { compile, type Compiled, type CompiledRule } from "./compile.ts";
import { evaluate } from "./evaluate.ts";
import { readingsOf } from "./reading.ts";
import type { Facts } from "./types.ts";

/** One example of one rule, tried. */
export interface Tried {
  readonly rule: string;
  readonly example: Example;
  /** Whether the rule did with it what the example says. */
  readonly passed: boolean;
}

/**
 * Tries every example on its own rule. An example speaks of words: what it does not say of its post is
 * taken to be as the rule asks, so a rule "could catch it" unless its words or what is given speak
 * against it.
 */
export function tryExamples(compiled: Compiled): readonly Tried[] {
  return compiled.rules.flatMap((rule) =>
    rule.rule.examples.map((example) => ({
      rule: rule.name,
      example,
      passed: couldCatch(rule, compiled, example) === example.catches,
    })),
  );
}

/** The same for rules that were not compiled yet. */
export function tryExamplesOf(rules: Parameters<typeof compile>[0]): readonly Tried[] {
  return tryExamples(compile(rules));
}

function couldCatch(rule: CompiledRule, compiled: Compiled, { text, given }: Example): boolean {
  const facts = factsOf(given);
  const title = given.find((one) => one.is === "title");
  const whole = title === undefined ? text : `${title.text}\n${text}`;
  const board = facts.board ?? "";
  const doc = documentOf({ text: whole, board, reply: facts.reply ?? false, lang: "en" });
  const readings = readingsOf(compiled, doc, facts.titleLength);
  return evaluate(rule.when, { doc, facts, readings }, []) !== false;
}

function factsOf(given: readonly Given[]): Facts {
  return given.reduce<Facts>((facts, one) => ({ ...facts, ...factOf(one, facts) }), {
    titleLength: 0,
  });
}

/** Where one of several is given, those that are not are known not to be there. */
function factOf(given: Given, facts: Facts): Partial<Facts> {
  switch (given.is) {
    case "reply":
      return { reply: true };
    case "opening":
      return { reply: false };
    case "title":
      return { titleLength: given.text.length, reply: facts.reply ?? false };
    case "board":
      return { board: given.board };
    case "need":
      return { need: given.need };
    case "topic":
      return { topics: [...(facts.topics ?? []), given.topic] };
    case "note":
      return { notes: [...(facts.notes ?? []), given.theme] };
    case "signal":
      return { signals: [...(facts.signals ?? []), given.kind] };
    case "class":
      return { class: given.class };
    case "links":
      return { links: given.number };
    case "approved":
      return { approvedPosts: given.number };
    case "label":
      return given.on === "thread"
        ? { threadLabels: [...(facts.threadLabels ?? []), given.label] }
        : { boardLabels: [...(facts.boardLabels ?? []), given.label] };
  }
}
