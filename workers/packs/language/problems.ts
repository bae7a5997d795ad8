import type { Span } from "./types.ts";

/** The types of the language: what may be written at a place. */
export const VALUES = [
  "text",
  "number",
  "kind",
  "class",
  "need",
  "theme",
  "topic",
  "board",
  "unit",
] as const;
export type ValueType = (typeof VALUES)[number];

/** What was found where something else was wanted, for a sentence; empty at the end of the rules. */
interface Found {
  readonly found: string;
}
/** A word that was probably meant; null when none is much like it. */
interface Guess {
  readonly guess: string | null;
}
interface Most {
  readonly most: number;
}

/** What can be wrong with rules, and what a sentence about it needs to know. */
export interface ProblemData {
  /** Reading signs and words. */
  rules_too_long: Most & { readonly has: number };
  unknown_sign: Found;
  open_text: Record<string, never>;
  small_quotes: Found;
  /** Reading rules. */
  wanted_rule: Found & Guess;
  wanted_word: Found & Guess & { readonly word: string };
  wanted_value: Found & { readonly type: ValueType };
  unknown_value: Found & Guess & { readonly type: ValueType; readonly choices: readonly string[] };
  needs_quotes: Found;
  no_quotes: Found & { readonly type: ValueType };
  wanted_condition: Found & Guess;
  loose_text: Found;
  wanted_effect: Found & Guess;
  wanted_seen: Found & Guess;
  wanted_given: Found & Guess;
  forbidden_act: Found;
  flag_alone: { readonly flag: string };
  missing_and: Found;
  or_in_effects: Record<string, never>;
  near_needs_any: { readonly word: string };
  links_of_text: { readonly place: string };
  unclosed: Record<string, never>;
  stray_close: Record<string, never>;
  too_deep: Most;
  missing_effect: Record<string, never>;
  missing_say: Record<string, never>;
  said_twice: Record<string, never>;
  out_of_range: Most & { readonly least: number; readonly what: "number" | "within" };
  label_too_long_for: { readonly days: number };
  empty_text: Record<string, never>;
  text_too_long: Most & { readonly has: number };
  empty_phrase: Found;
  phrase_too_long: Most;
  star_place: Record<string, never>;
  star_too_early: { readonly least: number };
  too_many_stars: Most;
  too_many_rules: Most;
  too_many_phrases: Most & { readonly has: number };
  /** Looking at rules that can be read. */
  no_rules: Record<string, never>;
  same_name: { readonly name: string };
  same_phrase: { readonly phrase: string };
  mixed_and_or: Record<string, never>;
  never_true: Record<string, never>;
  catches_everything: Record<string, never>;
  any_words: Record<string, never>;
  catches_widely: { readonly percent: number };
  hold_needs_everything: { readonly percent: number | null };
  nothing_to_show: Record<string, never>;
  unknown_blank: { readonly blank: string };
  crisis_held: Record<string, never>;
  harsh_words: Found;
  no_catches: Record<string, never>;
  no_passes: Record<string, never>;
  example_not_caught: { readonly text: string };
  example_not_passed: { readonly text: string };
}
export type ProblemCode = keyof ProblemData;

/** The sentences about problems, as a locale gives them. */
export type ProblemWords = {
  readonly [Code in ProblemCode]: (data: ProblemData[Code]) => string;
};

/** `error`: cannot be published. `warning`: worth a look. */
export type Severity = "error" | "warning";

/** One thing that is wrong, and where. Its sentence is in the locale, by its code. */
export type Problem = {
  [Code in ProblemCode]: {
    readonly code: Code;
    readonly data: ProblemData[Code];
    readonly severity: Severity;
    /** In the text of the rules. */
    readonly at: Span;
  };
}[ProblemCode];

/** Where a problem stands, for a person: the first line and the first column are 1. */
export interface Spot {
  readonly line: number;
  readonly column: number;
  /** How many characters are meant, up to the end of the line; 1 at least. */
  readonly length: number;
}

/** A problem of this code. */
export function problem<Code extends ProblemCode>(
  code: Code,
  at: Span,
  data: ProblemData[Code],
  severity: Severity = "error",
): Problem {
  return { code, data, severity, at } as Problem;
}

/** What to tell a person about a problem. */
export function sentenceOf({ code, data }: Problem, words: ProblemWords): string {
  return (words[code] as (data: Problem["data"]) => string)(data);
}

/** Finds line and column of many places in one pass over the text. */
export function spotsIn(source: string): (at: Span) => Spot {
  const starts = [0];
  for (const match of source.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  return ({ start, end }) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= start) low = middle;
      else high = middle - 1;
    }
    const from = starts[low] ?? 0;
    const lineEnd = starts[low + 1] ?? source.length + 1;
    const length = Math.max(1, Math.min(end, lineEnd - 1) - start);
    return { line: low + 1, column: start - from + 1, length };
  };
}
