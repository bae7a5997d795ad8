import { type Doc, documentOf } from "../../screening/document.ts";
import { NEEDS } from "../../threads/types.ts";
import type { Condition, Rule } from "./ast.ts";
import { compile } from "./compile.ts";
import { evaluate } from "./evaluate.ts";
import { ORDINARY_POSTS } from "./ordinary.ts";
import { type Problem, problem } from "./problems.ts";
import { readingsOf } from "./reading.ts";
import { verdictOf } from "./truth.ts";
import type { Facts } from "./types.ts";

/** A post to see how wide rules are. */
export interface SamplePost {
  readonly doc: Doc;
  readonly facts: Facts;
}

/** The share of a sample from which a rule is too wide to hold what it catches unasked. */
const WIDE = 0.5;
/** A sample of fewer posts than this says nothing. */
const SAMPLE_LEAST = 20;

let ordinary: readonly SamplePost[] | null = null;

/**
 * Finds rules that catch whatever is written: always true, blind to words, or true of more than half
 * of the ordinary posts or of the sample. They are warned of; to hold posts they have to say
 * `hold everything`.
 */
export function checkWidth(rules: readonly Rule[], sample: readonly SamplePost[]): Problem[] {
  ordinary ??= ordinaryPosts();
  const common = sharesOf(rules, ordinary);
  const own = sample.length >= SAMPLE_LEAST ? sharesOf(rules, sample) : [];
  return rules.flatMap((rule, at) => {
    const share = Math.max(common[at] ?? 0, own[at] ?? 0);
    const percent = Math.round(share * 100);
    const verdict = verdictOf(rule.when);
    if (verdict === "never") return [];
    const always = verdict === "always";
    const blind = !looksAtWords(rule.when);
    if (!always && !blind && share <= WIDE) return [];
    const hold = rule.effects.find((effect) => effect.do === "hold");
    if (hold?.do === "hold" && !hold.everything) {
      const data = { percent: always || blind ? null : percent };
      return [problem("hold_needs_everything", hold.at, data)];
    }
    if (always) return [problem("catches_everything", rule.when.at, {}, "warning")];
    if (blind) return [problem("any_words", rule.when.at, {}, "warning")];
    return [problem("catches_widely", rule.when.at, { percent }, "warning")];
  });
}

/** Of how many of these posts each rule is true, 0 to 1; what is not known counts as true. */
function sharesOf(rules: readonly Rule[], posts: readonly SamplePost[]): readonly number[] {
  const compiled = compile(rules);
  const counts = rules.map(() => 0);
  for (const { doc, facts } of posts) {
    const post = { doc, facts, readings: readingsOf(compiled, doc, facts.titleLength) };
    rules.forEach(({ when }, at) => {
      if (evaluate(when, post, []) !== false) counts[at] = (counts[at] ?? 0) + 1;
    });
  }
  return counts.map((count) => count / Math.max(1, posts.length));
}

/** Whether a rule asks for something that a post, its author or its place has, and most have not. */
function looksAtWords(condition: Condition): boolean {
  switch (condition.is) {
    case "all":
      return condition.of.some(looksAtWords);
    case "any":
      return condition.of.every(looksAtWords);
    case "not":
    case "reply":
    case "opening":
    case "need":
    case "board":
      return false;
    case "has":
      return condition.quantity !== "none";
    default:
      return true;
  }
}

function ordinaryPosts(): readonly SamplePost[] {
  return ORDINARY_POSTS.flatMap((text, at) =>
    [true, false].map((reply) => ({
      doc: documentOf({ text, board: "", reply, lang: "en" }),
      facts: {
        titleLength: 0,
        reply,
        need: NEEDS[at % NEEDS.length] ?? "listen",
        topics: [],
        notes: [],
        approvedPosts: at,
        links: 0,
        signals: [],
        class: "green",
        threadLabels: [],
        boardLabels: [],
      } as const,
    })),
  );
}
