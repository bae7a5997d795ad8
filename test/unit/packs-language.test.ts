import { describe, expect, it } from "vitest";
import { enGB } from "../../web/locales/en-GB/index.ts";
import { readRules } from "../../workers/packs/language/check.ts";
import { compile } from "../../workers/packs/language/compile.ts";
import { describe as inWords } from "../../workers/packs/language/describe.ts";
import { tryExamples } from "../../workers/packs/language/examples.ts";
import { parse } from "../../workers/packs/language/parse.ts";
import { print } from "../../workers/packs/language/print.ts";
import { type ProblemCode, sentenceOf, spotsIn } from "../../workers/packs/language/problems.ts";
import { PROBLEM_CASES } from "../support/pack-problems.ts";
import { A_PACK } from "../support/pack-rules.ts";

const codes = Object.keys(PROBLEM_CASES) as ProblemCode[];
const catalogue = { boards: ["addiction"], topics: ["medication", "sleep"] };

/** What is wrong with rules, as "line:column code". */
function problemsIn(source: string): string[] {
  const spotOf = spotsIn(source);
  return readRules(source).problems.map(({ code, at }) => {
    const { line, column } = spotOf(at);
    return `${line}:${column} ${code}`;
  });
}

describe("reading rules", () => {
  it("finds nothing wrong with a good pack, and every example does what it says", () => {
    const { rules, problems } = readRules(A_PACK, { publish: true, catalogue });
    expect(problems).toEqual([]);
    expect(rules.map(({ name }) => name.text)).toEqual([
      "offering to sell",
      "asks for a taper",
      "many links",
    ]);
    expect(tryExamples(compile(rules)).filter(({ passed }) => !passed)).toEqual([]);
    expect(parse(print(rules)).problems).toEqual([]);
  });

  it("takes what a telephone makes of a rule: capitals, curly quotes and lines that run on", () => {
    const { rules, problems } = parse(
      "Rule “r” When Text Has “a”, „b“ And Not Reply Then Label Thread “l” For 7days And Say “s”",
    );
    expect(problems).toEqual([]);
    expect(print(rules)).toBe(
      'rule "r"\n  when text has any of "a", "b"\n   and not reply\n' +
        '  then label thread "l" for 7 days\n   and say "s"\n',
    );
  });

  it.each([
    ["contains", 'rule "r" when text contains "a" then hold and say "s"', "has"],
    ["if", 'rule "r" if text has "a" then hold and say "s"', "when"],
    ["tell", 'rule "r" when text has "a" then hold and tell "s"', "say"],
    ["catch", 'rule "r" when text has "a" then hold and say "s" catch "a"', "catches"],
  ])("knows what was meant by %s", (_, source, word) => {
    const [first] = readRules(source).problems;
    expect(first?.data).toMatchObject({ guess: word });
  });

  it("reads on where words stand in single quotes, and leaves apostrophes inside of them alone", () => {
    const { rules, problems } = parse(
      "rule 'r' when text has any of ‘don't', `a b` then hold and say »s«",
    );
    expect(problems.map(({ code }) => code)).toEqual(Array(3).fill("small_quotes"));
    expect(print(rules)).toContain('any of "don\'t", "a b"');
  });

  it("hints at words that scold only where an author would read them", () => {
    const asking = (sentence: string, said: string) =>
      readRules(
        `rule "r" when text has "a" then ask the author "${sentence}" and say "${said}" catches "a" passes "b"`,
        { publish: true },
      ).problems.map(({ code }) => code);
    for (const scolding of ["Stop it!", "You can't say that", "This is not allowed here"]) {
      expect(asking(scolding, "s")).toEqual(["harsh_words"]);
    }
    expect(asking("Would you leave out {matched}? It helps others here.", "You must look")).toEqual(
      [],
    );
  });

  it.each(codes)("tells %s at its place, in a sentence", (code) => {
    const [source, at] = PROBLEM_CASES[code];
    const found = readRules(source).problems.find((problem) => problem.code === code);
    expect(found).toBeDefined();
    if (found === undefined) return;
    if (at !== "") expect(source.slice(found.at.start)).toMatch(new RegExp(`^${literal(at)}`));
    expect(sentenceOf(found, enGB.packLanguage.problems)).toMatch(/[.?]$/);
  });

  it("tells several things at once, each where it is", () => {
    const source = [
      "rule offers",
      '  when text has any of telegram, "wickr"',
      "   and note is eatin",
      "  then rase to amber",
      '   and say "s"',
      'rule "second"',
      '  when class is at least "red"',
      '  then hold and say "t"',
    ].join("\n");
    expect(problemsIn(source)).toEqual([
      "1:6 needs_quotes",
      "2:24 needs_quotes",
      "3:16 unknown_value",
      "4:8 wanted_effect",
      "7:26 no_quotes",
    ]);
  });

  it("keeps the rules that are fine when another one is not", () => {
    const { rules } = parse(`rule "broken" when then hold ${A_PACK}`);
    expect(rules).toHaveLength(3);
  });

  it("says what was probably meant", () => {
    const said = (source: string) =>
      readRules(source).problems.map((one) => sentenceOf(one, enGB.packLanguage.problems));
    expect(said('rule "r" when note is eatin then hold and say "s"')[0]).toContain(
      "Did you mean “eating”?",
    );
    expect(said('rule "r" when reply then rase to red and say "s"')[0]).toContain(
      "Did you mean “raise”?",
    );
  });

  it("does not take a post down, lower a class or touch an author, whatever is written", () => {
    for (const act of ["remove", "delete", "hide", "ban", "mute", "suspend", "lower", "approve"]) {
      const source = `rule "r" when text has "a" then ${act} to green and say "s"`;
      expect(problemsIn(source)).toEqual(["1:33 forbidden_act"]);
      expect(parse(source).rules).toEqual([]);
    }
  });
});

describe("looking at rules", () => {
  const codesOf = (source: string, looking = {}) =>
    readRules(source, looking).problems.map(({ code, severity }) => `${severity} ${code}`);
  const rule = (when: string, then = "raise to amber") =>
    `rule "r" when ${when} then ${then} and say "s" catches "zzz" passes "www"`;

  it("warns of rules without examples in a draft, and does not let them be published", () => {
    const source = 'rule "r" when text has "a" then hold and say "s"';
    expect(codesOf(source)).toEqual(["warning no_catches", "warning no_passes"]);
    expect(codesOf(source, { publish: true })).toEqual(["error no_catches", "error no_passes"]);
  });

  it("does not let a rule be published whose examples do not hold", () => {
    expect(codesOf(rule('text has "www"'), { publish: true })).toEqual([
      "error example_not_caught",
      "error example_not_passed",
    ]);
  });

  it.each([
    ["reply and opening", "never_true"],
    ["reply and not reply", "never_true"],
    ["need is listen and need is advice", "never_true"],
    ["text has more than 5 links and text has fewer than 3 links", "never_true"],
    ["class is at least red and not class is at least amber", "never_true"],
    ['title has "zzz" and text has none of "zzz", "b"', "never_true"],
    ["reply or not reply", "catches_everything"],
    ["class is at least green", "catches_everything"],
    ['text has "a" or (text has none of "a" and (reply or opening))', "catches_everything"],
    ["need is listen", "any_words"],
    ['not text has "zzz"', "any_words"],
    ['text has any of "i", "you", "the", "a"', "catches_widely"],
  ])("sees that %s is %s", (when, code) => {
    expect(codesOf(rule(when)).filter((one) => !one.includes("example"))).toEqual([
      `warning ${code}`,
    ]);
  });

  it("does not let a rule that catches everything hold a board unasked", () => {
    for (const when of ["reply or opening", "opening", 'text has any of "i", "you", "the", "a"']) {
      expect(codesOf(rule(when, "hold"))).toContain("error hold_needs_everything");
      const sure = codesOf(rule(when, "hold everything"));
      expect(sure).not.toContain("error hold_needs_everything");
      expect(sure.some((one) => /catches|any_words/.test(one))).toBe(true);
    }
  });

  it("goes by the board's own posts where there are enough of them", async () => {
    const { documentOf } = await import("../../workers/screening/document.ts");
    const sample = Array.from({ length: 20 }, (_, at) => ({
      doc: documentOf({ text: at < 12 ? "my sponsor says hi" : "hi", board: "", reply: true }),
      facts: { titleLength: 0, reply: true },
    }));
    const source = rule('text has "sponsor"', "hold");
    expect(codesOf(source)).not.toContain("error hold_needs_everything");
    expect(codesOf(source, { sample })).toContain("error hold_needs_everything");
    expect(codesOf(source, { sample: sample.slice(0, 19) })).not.toContain(
      "error hold_needs_everything",
    );
  });

  it("knows which boards and topics there are, wherever a rule names one", () => {
    const source =
      'rule "r" when board is adiction then suggest topic slep and say "s" catches "a" with topic nap';
    const problems = readRules(source, { catalogue }).problems;
    expect(
      problems.flatMap((one) => (one.code === "unknown_value" ? [one.data.guess] : [])),
    ).toEqual(["addiction", "sleep", null]);
  });
});

describe("rules in plain words", () => {
  it("say what is caught and what comes of it", () => {
    const [first, second] = parse(A_PACK).rules;
    const said = (rule: typeof first) => rule && inWords(rule, enGB.packLanguage.describing);
    expect(said(first)).toBe(
      "When the post has “telegram”, “wickr” or “message me on”, the post has a number with no more than 4 words between it and “mg”, “quid” or “each” and it is not so that it is a reply: show it to a person as amber or more urgent, label the thread “offers” for 7 days and mark it as buying or selling (amber). The desk reads: “Looks like somebody offers something: {matched}”",
    );
    expect(said(second)).toContain("fewer than 3 earlier posts of its author were approved");
  });
});

function literal(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&");
}
