import type { Condition, Placed, Rule } from "./ast.ts";
import { compile, phrasesIn } from "./compile.ts";
import { checkPhrases } from "./check-phrases.ts";
import { checkWidth, type SamplePost } from "./check-width.ts";
import { tryExamples } from "./examples.ts";
import { harshIn } from "./harsh.ts";
import { guessOf } from "./keywords.ts";
import { PHRASES_MOST } from "./limits.ts";
import { parse, type Parsed } from "./parse.ts";
import { type Problem, problem, type Severity } from "./problems.ts";
import { verdictOf } from "./truth.ts";
import type { Catalogue, Effect, Span } from "./types.ts";

/** With what rules are looked at, besides their own text. */
export interface Looking {
  /** The boards and topics there are; without it their names are not looked at. */
  readonly catalogue?: Catalogue;
  /** Before they are published, every rule needs examples, and those have to hold. */
  readonly publish?: boolean;
  /** Posts of the board, to see which rules are too wide. Ordinary posts are tried in any case. */
  readonly sample?: readonly SamplePost[];
}

/**
 * Reads rules and looks at them: what an editor shows. Rules may be published when none of the
 * problems is an error.
 */
export function readRules(source: string, looking: Looking = {}): Parsed {
  const { rules, problems } = parse(source);
  const found = check(rules, looking);
  const none = rules.length === 0 && problems.length === 0;
  const empty = none ? [problem("no_rules", { start: 0, end: 0 }, {}, "warning")] : [];
  const all = [...problems, ...found, ...empty];
  return { rules, problems: all.toSorted((a, b) => a.at.start - b.at.start) };
}

/** What is wrong with rules that could be read. */
export function check(rules: readonly Rule[], looking: Looking): readonly Problem[] {
  const names = new Map<string, number>();
  const each = rules.flatMap((rule) => {
    const name = rule.name.text.trim().toLowerCase();
    names.set(name, (names.get(name) ?? 0) + 1);
    const again = (names.get(name) ?? 0) > 1;
    const twice = again ? [problem("same_name", rule.name.at, { name: rule.name.text })] : [];
    return [...twice, ...checkRule(rule, looking)];
  });
  return [...each, ...checkExamples(rules, looking), ...checkWidth(rules, looking.sample ?? [])];
}

function checkRule(rule: Rule, { catalogue, publish = false }: Looking): Problem[] {
  const problems = [
    ...checkPhrases(rule.when),
    ...nevers(rule.when),
    ...checkSaid(rule),
    ...checkAsked(rule),
  ];
  const has = phrasesIn(rule.when).length;
  if (has > PHRASES_MOST) {
    problems.push(problem("too_many_phrases", rule.name.at, { most: PHRASES_MOST, has }));
  }
  const severity: Severity = publish ? "error" : "warning";
  if (!rule.examples.some(({ catches }) => catches)) {
    problems.push(problem("no_catches", rule.name.at, {}, severity));
  }
  if (!rule.examples.some(({ catches }) => !catches)) {
    problems.push(problem("no_passes", rule.name.at, {}, severity));
  }
  if (rule.effects.some(isCrisis)) {
    const hold = rule.effects.find((effect) => effect.do === "hold");
    if (hold !== undefined) problems.push(problem("crisis_held", hold.at, {}, "warning"));
  }
  return catalogue === undefined ? problems : [...problems, ...checkNames(rule, catalogue)];
}

function isCrisis(effect: Effect): boolean {
  if (effect.do === "raise") return effect.to === "crisis";
  return effect.do === "signal" && (effect.kind === "crisis" || effect.as === "crisis");
}

/** The widest parts that can never hold. */
function nevers(condition: Condition): Problem[] {
  if (verdictOf(condition) === "never") {
    return [problem("never_true", condition.at, {}, "warning")];
  }
  return condition.is === "all" || condition.is === "any" ? condition.of.flatMap(nevers) : [];
}

function checkExamples(rules: readonly Rule[], { publish = false }: Looking): Problem[] {
  const failed = tryExamples(compile(rules)).filter(({ passed }) => !passed);
  return failed.map(({ example: { at, catches, text } }) => {
    const code = catches ? "example_not_caught" : "example_not_passed";
    return problem(code, at, { text }, publish ? "error" : "warning");
  });
}

/** Looks at the blanks of what is said: `{matched}` is the only one, and needs words that match. */
function checkSaid(rule: Rule): Problem[] {
  const asked = rule.effects.flatMap((one) =>
    one.do === "ask" ? [{ text: one.sentence, at: one.at }] : [],
  );
  return [rule.say, ...asked].flatMap(({ text, at }) => {
    const blanks = [...text.matchAll(/\{([^{}]{0,40})\}/g)].map((match) => match[0]);
    const wrong = blanks.find((blank) => blank !== "{matched}");
    if (wrong !== undefined) return [problem("unknown_blank", at, { blank: wrong }, "warning")];
    if (blanks.length === 0 || shows(rule.when)) return [];
    return [problem("nothing_to_show", at, {}, "warning")];
  });
}

/** Looks at how authors are spoken to: what is said at the desk is read by the team alone. */
function checkAsked({ effects }: Rule): Problem[] {
  return effects.flatMap((one) => {
    const found = one.do === "ask" ? harshIn(one.sentence) : null;
    return found === null ? [] : [problem("harsh_words", one.at, { found }, "warning")];
  });
}

/** Whether something matched in the words whenever a condition holds. */
function shows(condition: Condition): boolean {
  switch (condition.is) {
    case "all":
      return condition.of.some(shows);
    case "any":
      return condition.of.every(shows);
    case "has":
      return condition.quantity !== "none";
    case "number":
    case "near":
    case "edge":
      return true;
    default:
      return false;
  }
}

function checkNames(rule: Rule, catalogue: Catalogue): Problem[] {
  const given = rule.examples.flatMap((example) => example.given);
  const named: readonly Named[] = [...namesIn(rule.when), ...rule.effects, ...given];
  return named.flatMap((one) => {
    const name = nameOf(one);
    if (name === null) return [];
    const [type, found] = name;
    const choices = type === "topic" ? catalogue.topics : catalogue.boards;
    if (choices.includes(found)) return [];
    const data = { type, found, choices, guess: guessOf(found, choices) };
    return [problem("unknown_value", one.at, data)];
  });
}

type Named = { readonly at: Span } & Partial<
  Readonly<Record<"is" | "do" | "topic" | "board", unknown>>
>;

function nameOf(one: Named): readonly ["topic" | "board", string] | null {
  if (typeof one.topic === "string") return ["topic", one.topic];
  return typeof one.board === "string" ? ["board", one.board] : null;
}

function namesIn(condition: Condition): readonly Placed<object>[] {
  if (condition.is === "all" || condition.is === "any") return condition.of.flatMap(namesIn);
  return condition.is === "not" ? namesIn(condition.of) : [condition];
}
