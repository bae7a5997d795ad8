import type { Placed, Quoted, Rule } from "./ast.ts";
import { Cursor } from "./cursor.ts";
import { EFFECT_STARTS } from "./keywords.ts";
import { lex } from "./lexer.ts";
import { NAME_MOST, RULES_MOST, TEXT_MOST } from "./limits.ts";
import { conditionAt } from "./parse-condition.ts";
import { effectAt } from "./parse-effect.ts";
import { examplesAt } from "./parse-example.ts";
import { type Problem, problem } from "./problems.ts";
import type { Effect } from "./types.ts";
import { textAt } from "./values.ts";

/** What came of reading rules: those that could be read, and what is wrong with the rest. */
export interface Parsed {
  readonly rules: readonly Rule[];
  /** In the order of the text. */
  readonly problems: readonly Problem[];
}

/**
 * Reads rules. Whatever text comes in, there is an answer: a rule with an error in it is left out, and
 * reading goes on behind the error, so that several are told at once.
 */
export function parse(source: string): Parsed {
  const has = source.length;
  if (has > TEXT_MOST) {
    const at = { start: TEXT_MOST, end: has };
    return { rules: [], problems: [problem("rules_too_long", at, { most: TEXT_MOST, has })] };
  }
  const { tokens, problems } = lex(source);
  const cursor = new Cursor(source, tokens, problems);
  const rules: Rule[] = [];
  while (cursor.peek().kind !== "end") {
    if (rules.length === RULES_MOST && cursor.is("rule")) {
      cursor.fail("too_many_rules", { most: RULES_MOST });
      break;
    }
    const rule = ruleAt(cursor);
    if (rule !== null) rules.push(rule);
  }
  return { rules, problems: cursor.problems.toSorted((a, b) => a.at.start - b.at.start) };
}

function ruleAt(cursor: Cursor): Rule | null {
  const errors = cursor.errors;
  const start = cursor.peek().at.start;
  if (!cursor.is("rule")) {
    cursor.fail("wanted_rule", cursor.found(["rule"]));
    // A misspelt "rule" is most often followed by a rule that can be read all the same.
    if (cursor.found(["rule"]).guess === null) {
      cursor.skipTo(["rule"]);
      return null;
    }
  }
  cursor.next();
  const name = textAt(cursor, NAME_MOST);
  if (name === null) cursor.skipTo(["when", "then", "catches", "passes", "rule"]);
  const when = cursor.want("when") || !cursor.is("then", "rule") ? conditionAt(cursor) : null;
  if (cursor.peek().kind === ")") {
    cursor.fail("stray_close", {});
    cursor.skipTo(["then", "catches", "passes", "rule"]);
  }
  if (!cursor.want("then") && !cursor.is(...EFFECT_STARTS)) {
    cursor.skipTo(["then", "catches", "passes", "rule"]);
    cursor.take("then");
  }
  const { effects, say } = effectsAt(cursor);
  const examples = examplesAt(cursor);
  if (!cursor.is("rule") && cursor.peek().kind !== "end") {
    cursor.fail("wanted_rule", cursor.found(["and", "catches", "passes", "rule"]));
    cursor.skipTo(["catches", "passes", "rule"]);
    examplesAt(cursor);
    cursor.skipTo(["rule"]);
  }
  const at = cursor.since(start);
  const head = name?.at ?? { start, end: start + 4 };
  if (cursor.errors === errors && effects.length === 0) cursor.fail("missing_effect", {}, head);
  if (cursor.errors === errors && say === null) cursor.fail("missing_say", {}, head);
  if (cursor.errors > errors || name === null || when === null || say === null) return null;
  return { name, when, effects, say, examples, at };
}

function effectsAt(cursor: Cursor): { effects: readonly Placed<Effect>[]; say: Quoted | null } {
  const effects: Placed<Effect>[] = [];
  let say: Quoted | null = null;
  let goesOn = !cursor.is("catches", "passes", "rule") && cursor.peek().kind !== "end";
  while (goesOn) {
    const here = cursor.peek().at;
    if (cursor.take("say") !== null) {
      if (say !== null) cursor.fail("said_twice", {}, here);
      const said = textAt(cursor);
      if (said === null) cursor.skipTo(["and", "catches", "passes", "rule"]);
      say ??= said;
    } else {
      const effect = effectAt(cursor);
      if (effect === null) cursor.skipTo(["and", "catches", "passes", "rule"]);
      else effects.push(effect);
    }
    goesOn = another(cursor);
  }
  return { effects, say };
}

/** Whether another effect follows. What should have been "and" is told, and read as if it were. */
function another(cursor: Cursor): boolean {
  if (cursor.take("and") !== null) return true;
  if (cursor.is("or")) {
    cursor.fail("or_in_effects", {});
    cursor.next();
    return true;
  }
  const comma = cursor.peek().kind === ",";
  if (!comma && !cursor.is(...EFFECT_STARTS)) return false;
  cursor.fail("missing_and", { found: cursor.shown() });
  if (comma) cursor.next();
  return true;
}
