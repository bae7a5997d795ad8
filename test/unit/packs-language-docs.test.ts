import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { enGB } from "../../web/locales/en-GB/index.ts";
import { readRules } from "../../workers/packs/language/check.ts";
import {
  EFFECT_STARTS,
  KEYWORDS,
  CONDITION_STARTS,
} from "../../workers/packs/language/keywords.ts";
import { lex } from "../../workers/packs/language/lexer.ts";
import * as limits from "../../workers/packs/language/limits.ts";
import { parse } from "../../workers/packs/language/parse.ts";
import { print } from "../../workers/packs/language/print.ts";
import { type ProblemCode, sentenceOf } from "../../workers/packs/language/problems.ts";
import { SIGNAL_KINDS } from "../../workers/screening/types.ts";
import { NEEDS, THEMES } from "../../workers/threads/types.ts";
import { allows, grammarOf, signsOf, textsOf } from "../support/ebnf.ts";
import { PROBLEM_CASES } from "../support/pack-problems.ts";
import { A_PACK } from "../support/pack-rules.ts";

const page = readFileSync(join(import.meta.dirname, "../../docs/rules-of-packs.md"), "utf8");
const blocks = (name: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${name}\\n([\\s\\S]*?)^\`\`\``, "gm"))].map(
    (match) => match[1] ?? "",
  );
const grammar = grammarOf(blocks("ebnf").join("\n"));
const examples = blocks("rules");

/** The pieces of rules as the grammar names them; a word may be any of several kinds. */
function isAllowed(source: string): boolean {
  const pieces = lex(source)
    .tokens.filter(({ kind }) => kind !== "end")
    .map(({ kind, value }) => ({ kind: kind.toUpperCase(), value }));
  const named = new Map(grammar);
  const words = (list: readonly string[]) =>
    ({ is: "choice", of: list.map((text) => ({ is: "sign", text }) as const) }) as const;
  named.set("KIND", words(SIGNAL_KINDS));
  named.set("NEED", words(NEEDS));
  named.set("THEME", words(THEMES));
  named.set("NAME", { is: "kind", name: "WORD" });
  const text = JSON.stringify([...named]).replaceAll(
    /\{"is":"kind","name":"(KIND|NEED|THEME|NAME)"\}/g,
    '{"is":"name","name":"$1"}',
  );
  return allows(new Map(JSON.parse(text)), "file", pieces);
}

describe("docs/rules-of-packs.md", () => {
  it("shows rules that can be published", () => {
    expect(examples.length).toBeGreaterThan(8);
    for (const source of examples) {
      const { rules, problems } = readRules(source, { publish: true });
      expect([source, problems.filter(({ severity }) => severity === "error")]).toEqual([
        source,
        [],
      ]);
      expect(rules.length).toBeGreaterThan(0);
      expect(isAllowed(source)).toBe(true);
    }
  });

  it("shows every word of the language at least once", () => {
    const shown = new Set(
      examples.flatMap((source) => lex(source).tokens.map(({ value }) => value)),
    );
    const singular = /^(character|day|hour|week|link|post|word)$/;
    const rest = KEYWORDS.filter((word) => !shown.has(word) && !singular.test(word));
    const inline = page.match(/`[^`\n]+`/g)?.join(" ") ?? "";
    expect(rest.filter((word) => !new RegExp(`\\b${word}\\b`).test(inline))).toEqual([]);
  });

  it("has a grammar of the same words as the parser", () => {
    const signs = [...signsOf(grammar)].filter((sign) => /^\w/.test(sign));
    expect(signs.toSorted()).toEqual([...KEYWORDS].toSorted());
    const names = new Set(grammar.keys());
    expect([...EFFECT_STARTS, ...CONDITION_STARTS].every((word) => signs.includes(word))).toBe(
      true,
    );
    expect(names.has("file")).toBe(true);
  });

  it("has a grammar that allows nothing the parser does not take", () => {
    const sources = textsOf(
      grammar,
      { start: "rule", nests: "part" },
      {
        TEXT: fc.constantFrom('"a"', '"walk* home"', "“b c”"),
        NUMBER: fc.constantFrom("1", "3", "7"),
        NAME: fc.constantFrom("sleep", "asking-for-help", "12-steps"),
        KIND: fc.constantFrom(...SIGNAL_KINDS),
        NEED: fc.constantFrom(...NEEDS),
        THEME: fc.constantFrom(...THEMES),
      },
    );
    fc.assert(
      fc.property(sources, (source) => {
        const { rules, problems } = parse(source);
        const wrong = problems.filter(({ code }) => code !== "too_deep" && code !== "mixed_and_or");
        expect(wrong).toEqual([]);
        if (problems.some(({ code }) => code === "too_deep")) return;
        expect(isAllowed(print(rules))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it("has a grammar that refuses what the parser refuses", () => {
    expect(isAllowed(A_PACK)).toBe(true);
    const broken = [
      'rule "r" when reply then say "s"',
      'rule "r" when reply then hold',
      'rule "r" when title has more than 2 links then hold and say "s"',
      'rule "r" when text has all of "a", "b" near "c" then hold and say "s"',
      'rule "r" when reply then remove and say "s"',
      'rule "r" when reply or then hold and say "s"',
    ];
    for (const source of broken) {
      expect(isAllowed(source)).toBe(false);
      expect(parse(source).problems).not.toEqual([]);
    }
  });

  it("lists everything that may be wrong, with a rule that has it and what is said", () => {
    const list = page.slice(page.indexOf("<!-- problems -->"));
    const codes = Object.keys(enGB.packLanguage.problems) as ProblemCode[];
    for (const code of codes) expect(list).toContain(rowOf(code));
    expect(list.match(/^\| `/gm)).toHaveLength(codes.length);
  });

  it("names the limits that hold", () => {
    const { TEXT_MOST, RULES_MOST, PHRASES_MOST, DEPTH_MOST, PLACES_MOST } = limits;
    expect(page).toContain(
      `Limits: ${TEXT_MOST.toLocaleString("en-GB")} characters, ${RULES_MOST} rules, ${PHRASES_MOST} phrases in a rule, brackets ${DEPTH_MOST} deep. Of a phrase, and of numbers, the first ${PLACES_MOST - 1} places in a post and the last are looked at.`,
    );
  });
});

/** The line of the list about one problem. */
function rowOf(code: ProblemCode): string {
  const [source] = PROBLEM_CASES[code];
  const problem = readRules(source).problems.find((one) => one.code === code);
  const said = problem === undefined ? "" : sentenceOf(problem, enGB.packLanguage.problems);
  const shown = source.length > 120 ? "(too long to show)" : `\`${source}\``;
  return `| \`${code}\` | ${problem?.severity ?? ""} | ${shown} | ${said} |`;
}
