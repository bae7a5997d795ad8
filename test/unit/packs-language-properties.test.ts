import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type {
  Condition,
  Example,
  Given,
  Placed,
  Rule,
  Test,
} from "../../workers/packs/language/ast.ts";
import { readRules } from "../../workers/packs/language/check.ts";
import { compile } from "../../workers/packs/language/compile.ts";
import { tryExamples } from "../../workers/packs/language/examples.ts";
import { KEYWORDS } from "../../workers/packs/language/keywords.ts";
import { TEXT_MOST } from "../../workers/packs/language/limits.ts";
import { parse } from "../../workers/packs/language/parse.ts";
import { print } from "../../workers/packs/language/print.ts";
import { sentenceOf, spotsIn } from "../../workers/packs/language/problems.ts";
import { run } from "../../workers/packs/language/run.ts";
import type { Effect } from "../../workers/packs/language/types.ts";
import { CLASS_NAMES } from "../../workers/packs/language/values.ts";
import { documentOf } from "../../workers/screening/document.ts";
import { SIGNAL_KINDS } from "../../workers/screening/types.ts";
import { NEEDS, THEMES } from "../../workers/threads/types.ts";
import { describe as inWords } from "../../workers/packs/language/describe.ts";
import { packLanguage } from "../../web/locales/en-GB/pack-language.ts";
import { A_PACK } from "../support/pack-rules.ts";

const at = { start: 0, end: 0 };
const placed = <T extends object>(of: fc.Arbitrary<T>) => of.map((one) => ({ ...one, at }));
const filled = (text: string) => text.trim() !== "" && !/[\r\u2028\u2029]/.test(text);
const label = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }).filter(filled);
const said = fc
  .string({ unit: fc.constantFrom(...'ab "\\\n#“”(){},é💊*'), minLength: 1, maxLength: 40 })
  .filter(filled);
const quoted = placed(fc.record({ text: said }));
const phrases = fc.array(quoted, { minLength: 1, maxLength: 4 });
const place = fc.constantFrom("text" as const, "title" as const, "body" as const);
const comparison = fc.constantFrom("more", "fewer", "least", "most");
const slug = fc.constantFrom("sleep", "12-steps", "asking-for-help", "text", "and");
const number = fc.integer({ min: 0, max: 100_000 });
const kind = fc.constantFrom(...SIGNAL_KINDS);
const theme = fc.constantFrom(...THEMES);
const need = fc.constantFrom(...NEEDS);
const rank = fc.constantFrom(...CLASS_NAMES);
const bearer = fc.constantFrom("thread" as const, "board" as const);
const is = <Word extends string>(word: Word) => fc.constant(word);
const thing = fc.oneof(fc.record({ is: is("phrases"), phrases }), fc.record({ is: is("number") }));

const tests = placed(
  fc.oneof(
    fc.record({ is: is("has"), place, quantity: fc.constantFrom("any", "all", "none"), phrases }),
    fc.record({ is: is("number"), place }),
    fc.record({ is: is("near"), place, left: thing, right: thing, within: fc.nat(30) }),
    fc.record({ is: is("edge"), place, edge: fc.constantFrom("starts", "ends"), phrases }),
    fc.record({
      is: is("count"),
      place,
      comparison,
      number,
      counted: fc.constantFrom("words", "characters"),
    }),
    fc.record({ is: is("count"), place: is("text"), comparison, number, counted: is("links") }),
    fc.record({ is: is("approved"), comparison, number }),
    fc.record({ is: is("reply") }),
    fc.record({ is: is("opening") }),
    fc.record({ is: is("need"), need }),
    fc.record({ is: is("topic"), topic: slug }),
    fc.record({ is: is("board"), board: slug }),
    fc.record({ is: is("note"), theme }),
    fc.record({ is: is("signal"), kind }),
    fc.record({ is: is("class"), least: rank }),
    fc.record({ is: is("label"), on: bearer, label }),
  ) as fc.Arbitrary<Test>,
);

/** Conditions in their normal form: no `all` right inside an `all`, no `any` inside an `any`. */
const conditions = fc.letrec<{ all: Condition; any: Condition; not: Condition; whole: Condition }>(
  (tie) => {
    const parts = (...of: fc.Arbitrary<Condition>[]) =>
      fc.array(fc.oneof({ depthSize: "small", withCrossShrink: true }, ...of), {
        minLength: 2,
        maxLength: 3,
      });
    return {
      whole: fc.oneof({ maxDepth: 3 }, tests, tie("all"), tie("any"), tie("not")),
      all: placed(fc.record({ is: is("all"), of: parts(tests, tie("any"), tie("not")) })),
      any: placed(fc.record({ is: is("any"), of: parts(tests, tie("all"), tie("not")) })),
      not: placed(
        fc.record({ is: is("not"), of: fc.oneof({ maxDepth: 2 }, tests, tie("all"), tie("any")) }),
      ),
    };
  },
).whole;

const effects: fc.Arbitrary<Placed<Effect>> = placed(
  fc.oneof(
    fc.record({ do: is("signal"), kind, as: rank }),
    fc.record({ do: is("raise"), to: rank }),
    fc.record({ do: is("ask"), sentence: said }),
    fc.record({ do: is("hold"), everything: fc.boolean() }),
    fc.record({ do: is("note"), theme }),
    fc.record({ do: is("topic"), topic: slug }),
    fc.record({
      do: is("label"),
      on: bearer,
      label,
      for: fc.record({
        count: fc.integer({ min: 1, max: 12 }),
        unit: fc.constantFrom("hours", "days", "weeks"),
      }),
    }),
  ) as fc.Arbitrary<Effect>,
);

const givens = placed(
  fc.oneof(
    fc.record({ is: fc.constantFrom("reply", "opening") }),
    fc.record({ is: is("title"), text: said }),
    fc.record({ is: is("board"), board: slug }),
    fc.record({ is: is("need"), need }),
    fc.record({ is: is("topic"), topic: slug }),
    fc.record({ is: is("note"), theme }),
    fc.record({ is: is("signal"), kind }),
    fc.record({ is: is("class"), class: rank }),
    fc.record({ is: fc.constantFrom("links", "approved"), number }),
    fc.record({ is: is("label"), on: bearer, label }),
  ),
) as fc.Arbitrary<Given>;

const examples: fc.Arbitrary<Example> = placed(
  fc.record({ catches: fc.boolean(), text: said, given: fc.array(givens, { maxLength: 3 }) }),
);

const rules: fc.Arbitrary<Rule> = placed(
  fc.record({
    name: placed(fc.record({ text: label })),
    when: conditions,
    effects: fc.array(effects, { minLength: 1, maxLength: 3 }),
    say: quoted,
    examples: fc.array(examples, { maxLength: 3 }),
  }),
);

/** Rules without the places they stood at. */
function bare(read: readonly Rule[]): unknown {
  return JSON.parse(JSON.stringify(read, (key, value) => (key === "at" ? undefined : value)));
}

const words: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...KEYWORDS),
      fc.constantFrom(
        '"',
        '"a b"',
        "(",
        ")",
        ",",
        "#",
        "\n",
        "7",
        "99999999",
        "“x”",
        "\\",
        "sourcing",
      ),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(" "));

/** Rules in which pieces were taken out, doubled or overwritten. */
const mutated = fc
  .array(fc.record({ from: fc.nat(A_PACK.length), length: fc.nat(30), instead: fc.string() }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((cuts) =>
    cuts.reduce(
      (text, { from, length, instead }) =>
        text.slice(0, from) + instead + text.slice(from + length),
      A_PACK,
    ),
  );

const anything = fc.oneof(
  fc.string({ unit: "binary", maxLength: 400 }),
  fc.string({ unit: "grapheme", maxLength: 400 }),
  words,
  mutated,
);

describe("the rule language", () => {
  it("reads back what it wrote", () => {
    fc.assert(
      fc.property(fc.array(rules, { maxLength: 3 }), (written) => {
        const text = print(written);
        fc.pre(text.length <= TEXT_MOST);
        const { rules: read, problems } = parse(text);
        expect(problems.filter(({ code }) => code !== "too_deep")).toEqual([]);
        if (problems.length > 0) return;
        expect(bare(read)).toEqual(bare(written));
        expect(print(read)).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  it("has an answer for any text, each problem with a place inside of it and a sentence", () => {
    fc.assert(
      fc.property(anything, fc.boolean(), (text, publish) => {
        const catalogue = { boards: ["anxiety"], topics: ["sleep"] };
        const { rules: read, problems } = readRules(text, { publish, catalogue });
        const spotOf = spotsIn(text);
        for (const problem of problems) {
          const { start, end } = problem.at;
          expect(start >= 0 && start <= end && end <= text.length).toBe(true);
          const { line, column, length } = spotOf(problem.at);
          expect(Math.min(line, column, length)).toBeGreaterThan(0);
          expect(sentenceOf(problem, packLanguage.problems)).toMatch(/[.?]$/);
        }
        for (const rule of read) expect(inWords(rule, packLanguage.describing)).not.toBe("");
        expect(parse(print(read)).problems.filter(({ severity }) => severity === "error")).toEqual(
          [],
        );
      }),
      { numRuns: 250 },
    );
  });

  it("runs any rules over any post, and marks only what is in it, apart and in order", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.string({ unit: fc.constantFrom(..."ab é💊*\n\u0301\u200d1 "), maxLength: 200 }),
    );
    fc.assert(
      fc.property(fc.array(rules, { maxLength: 3 }), text, fc.nat(30), (written, post, title) => {
        const compiled = compile(written);
        const doc = documentOf({ text: post, board: "", reply: false });
        const { caught, unsure } = run(
          compiled,
          { titleLength: Math.min(title, post.length) },
          doc,
        );
        expect(caught.length + unsure.length).toBeLessThanOrEqual(written.length);
        for (const { spans } of caught) {
          let last = -1;
          for (const { start, end } of spans) {
            expect(start > last && end >= start && end <= post.length).toBe(true);
            last = end;
          }
        }
        expect(tryExamples(compiled)).toHaveLength(written.flatMap((one) => one.examples).length);
      }),
      { numRuns: 200 },
    );
  });
});
