import type { Ctx } from "../context.ts";
import { readPost, type TriedPost } from "./judge.ts";
import { readRules } from "./language/check.ts";
import { compile } from "./language/compile.ts";
import { describe } from "./language/describe.ts";
import { tryExamples } from "./language/examples.ts";
import { type Problem, type Spot, spotsIn } from "./language/problems.ts";
import { run } from "./language/run.ts";
import type { ProblemSeen, RuleSeen, RulesSeen } from "./types.ts";

/** How much of a line is quoted, in characters, when somebody wrote a very long one. */
const QUOTED = 160;
/** How much of that stands before the problem. */
const BEFORE = 60;

interface Looking {
  readonly source: string;
  readonly board: string;
  /** Posts of the board, to see how wide rules are. */
  readonly sample: readonly TriedPost[];
}

/**
 * Everything there is to say about rules: what is in the way of publishing them, at its place; what is
 * worth a look; and each rule in plain words, with its examples tried. Call `ctx.load` first.
 */
export function lookAtRules(
  ctx: Pick<Ctx, "catalogue" | "t">,
  { source, board, sample }: Looking,
): RulesSeen {
  const words = ctx.t.packLanguage;
  const posts = sample.map((post) => readPost(board, post));
  const catalogue = {
    boards: ctx.catalogue.boards.map(({ slug }) => slug),
    topics: ctx.catalogue.topics.map(({ slug }) => slug),
  };
  const { rules, problems } = readRules(source, { catalogue, publish: true, sample: posts });
  const spot = spotsIn(source);
  const seen = (severity: Problem["severity"]) =>
    problems
      .filter((one) => one.severity === severity && one.code !== "no_rules")
      .map((one) => problemSeen(source, spot(one.at), sentenceOf(words.problems, one)));
  const compiled = compile(rules);
  const tried = tryExamples(compiled);
  const caught = posts.map(({ facts, doc }) => run(compiled, facts, doc).caught);
  return {
    problems: seen("error"),
    warnings: seen("warning"),
    rules: rules.map((rule): RuleSeen => {
      const name = rule.name.text;
      const first = rule.examples[0];
      return {
        name,
        source: source.slice(rule.at.start, first ? first.at.start : rule.at.end).trim(),
        words: describe(rule, words.describing),
        examples: tried
          .filter(({ example }) => rule.examples.includes(example))
          .map(({ example: { catches, text }, passed }) => ({ catches, text, passed })),
        sample:
          posts.length === 0
            ? null
            : {
                caught: caught.filter((ones) => ones.some((one) => one.rule === name)).length,
                of: posts.length,
              },
      };
    }),
  };
}

type Sentences = Ctx["t"]["packLanguage"]["problems"];

/** What is wrong, in the words of the locale. */
function sentenceOf(sentences: Sentences, { code, data }: Problem): string {
  return (sentences[code] as (about: typeof data) => string)(data);
}

/** A problem with its line, cut around it where the line is very long. */
function problemSeen(
  source: string,
  { line, column, length }: Spot,
  sentence: string,
): ProblemSeen {
  const whole = source.split(/\r\n|\r|\n/)[line - 1] ?? "";
  const from = Math.max(0, Math.min(column - 1 - BEFORE, whole.length - QUOTED));
  const text = whole.slice(from, from + QUOTED);
  const start = column - 1 - from;
  return { line, column, text, start, end: Math.min(text.length, start + length), sentence };
}
