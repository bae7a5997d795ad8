import type { Condition, Quoted, Rule, Thing } from "./ast.ts";
import { isLookedFor, phraseOf } from "./phrase.ts";
import { Trie } from "./trie.ts";
import type { Effect } from "./types.ts";

/** A rule that is ready to be run. */
export interface CompiledRule {
  readonly name: string;
  readonly when: Condition;
  readonly effects: readonly Effect[];
  readonly say: string;
  readonly rule: Rule;
}

/** Rules that are ready to be run. Made once for a version of a pack, and kept. */
export interface Compiled {
  readonly rules: readonly CompiledRule[];
  /** Looks for phrases as they are written. */
  readonly plain: Trie;
  /** Looks for phrases in disguise: "t3legram", "t e l e g r a m". */
  readonly disguised: Trie;
  /** The numbers that each phrase bears in the two, by its text; -1 where it is not looked for. */
  readonly numbers: ReadonlyMap<string, { readonly plain: number; readonly disguised: number }>;
  /** Of how many words a disguised phrase is made, by its number. */
  readonly lengths: readonly number[];
}

/** Makes rules ready to be run. */
export function compile(rules: readonly Rule[]): Compiled {
  const plain = new Trie();
  const disguised = new Trie();
  const numbers = new Map<string, { plain: number; disguised: number }>();
  const lengths: number[] = [];
  for (const { text } of rules.flatMap(({ when }) => phrasesIn(when))) {
    if (numbers.has(text)) continue;
    const next = lengths.length;
    const phrase = phraseOf(text);
    lengths.push(phrase.plain.length);
    numbers.set(text, {
      plain: isLookedFor(phrase.plain) ? plain.add(phrase.plain, next) : -1,
      disguised: isLookedFor(phrase.disguised) ? disguised.add(phrase.disguised, next) : -1,
    });
  }
  return { rules: rules.map(compiledRule), plain, disguised, numbers, lengths };
}

/** Every phrase of a condition, in the order it stands there. */
export function phrasesIn(condition: Condition): readonly Quoted[] {
  switch (condition.is) {
    case "all":
    case "any":
      return condition.of.flatMap(phrasesIn);
    case "not":
      return phrasesIn(condition.of);
    case "has":
    case "edge":
      return condition.phrases;
    case "near":
      return [...phrasesOf(condition.left), ...phrasesOf(condition.right)];
    default:
      return [];
  }
}

/** The phrases of one side of `near`. */
export function phrasesOf(thing: Thing): readonly Quoted[] {
  return thing.is === "phrases" ? thing.phrases : [];
}

function compiledRule(rule: Rule): CompiledRule {
  const effects = rule.effects.map(({ at: _at, ...effect }) => plainEffect(effect as Effect));
  return { name: rule.name.text, when: rule.when, effects, say: rule.say.text, rule };
}

/** Labels are compared as people say them: without regard to capitals and blanks around them. */
export function labelKey(label: string): string {
  return label.trim().toLowerCase();
}

function plainEffect(effect: Effect): Effect {
  return effect.do === "label" ? { ...effect, label: labelKey(effect.label) } : effect;
}
