import { describe, expect, it } from "vitest";
import { readRules } from "../../workers/packs/language/check.ts";
import { compile } from "../../workers/packs/language/compile.ts";
import { parse } from "../../workers/packs/language/parse.ts";
import { run } from "../../workers/packs/language/run.ts";
import type { Facts } from "../../workers/packs/language/types.ts";
import { documentOf } from "../../workers/screening/document.ts";
import { A_PACK } from "../support/pack-rules.ts";

/** Runs rules over a post of which everything is known. */
function ran(source: string, text: string, facts: Partial<Facts> = {}) {
  const { rules, problems } = parse(source);
  expect(problems).toEqual([]);
  const known: Facts = {
    titleLength: 0,
    reply: false,
    board: "anxiety",
    need: "listen",
    topics: [],
    notes: [],
    approvedPosts: 10,
    links: 0,
    signals: [],
    class: "green",
    threadLabels: [],
    boardLabels: [],
    ...facts,
  };
  const doc = documentOf({ text, board: "anxiety", reply: known.reply ?? false });
  return run(compile(rules), known, doc);
}

/** What a condition matched in a text, as it was written; null when it does not hold. */
function found(when: string, text: string, facts: Partial<Facts> = {}): string[] | null {
  const { caught } = ran(`rule "r" when ${when} then hold and say "s"`, text, facts);
  return caught[0]?.spans.map(({ start, end }) => text.slice(start, end)) ?? null;
}

describe("looking for words", () => {
  it.each([
    ['text has "self-harm"', "Is Self... harm common?", ["Self... harm"]],
    ['text has "cant go on"', "I can’t go on", ["can’t go on"]],
    ['text has "use"', "My house, used daily", null],
    ['text has "walk*"', "walk Walking walked", ["walk Walking walked"]],
    ['text has "com* off them"', "I am coming off them", ["coming off them"]],
    ['text has "telegram"', "on t3legram now", ["t3legram"]],
    ['text has "telegram"', "on t e l e g r a m now", ["t e l e g r a m"]],
    [
      'text has "telegram"',
      "on t\u{435}l\u{200b}egr\u{301}am now",
      ["t\u{435}l\u{200b}egr\u{301}am"],
    ],
    ['text has "shoot"', "the flu shot", null],
    ['text has "wed"', "weed", null],
    ['text has "20 mg"', "20mg twice", ["20mg"]],
    ['text has "1,200"', "about 1200 of them", ["1200"]],
    ['text has "💊"', "got💊here", ["💊"]],
    ['text has "死にたい"', "もう死にたいです", ["死にたい"]],
    ['text has "انتحار"', "أفكر في انتحار اليوم", ["انتحار"]],
    ['text has any of "meth", "method"', "a method", ["method"]],
    ['text has all of "meet", "park"', "park, or meet?", ["park", "meet"]],
    ['text has all of "meet", "park"', "meet us", null],
    ['text has none of "meet", "park"', "home", []],
    ['not text has "meet"', "home", []],
    ["text has a number", "it was twenty or 7", ["twenty", "7"]],
    ["text has a number", "no one", null],
    ['text has a number near "mg"', "20 of the mg", ["20", "mg"]],
    ['text has a number near "mg"', "20 a b c d e mg", null],
    ['text has a number near "mg" within 5 words', "20 a b c d e mg", ["20", "mg"]],
    ['text has "mg" near "20" within 0 words', "mg 20", ["mg 20"]],
    ['text has "a b" near "b c" within 0 words', "a b c", null],
    ['text starts with any of "dear", "hello"', "…Hello there, dear", ["Hello"]],
    ['text starts with "there"', "Hello there", null],
    ['text ends with "bye"', "and bye!!", ["bye"]],
    ["text has more than 2 words", "one two", null],
    ["text has at least 2 words", "one two", []],
    ["text has at most 3 characters", "abc", []],
    ["text has fewer than 3 characters", "abc", null],
  ])("%s in “%s”", (when, text, words) => {
    expect(found(when, text)).toEqual(words);
  });

  it("keeps title and body apart where a rule asks for one of them", () => {
    const text = "Urgent help\nplease help me";
    const facts = { titleLength: 11 };
    expect(found('title has "help"', text, facts)).toEqual(["help"]);
    expect(found('title has "please"', text, facts)).toBeNull();
    expect(found('body has "urgent"', text, facts)).toBeNull();
    expect(found('body starts with "please"', text, facts)).toEqual(["please"]);
    expect(found('title ends with "help" and text ends with "me"', text, facts)).toEqual([
      "help",
      "me",
    ]);
    expect(found("title has at least 3 words", text, facts)).toBeNull();
    expect(
      found("body has at most 14 characters and title has at most 11 characters", text, facts),
    ).toEqual([]);
    expect(found("title has at least 1 word", "a reply has no title")).toBeNull();
  });

  it("shows what matched in every part that holds, and nothing of the rest", () => {
    const when = '(text has "a" or text has "b") and not text has "c" and (reply or text has "d")';
    expect(found(when, "a x b y d")).toEqual(["a", "b", "d"]);
    expect(found('text has "a" or (text has "b" and reply)', "a x b")).toEqual(["a"]);
  });
});

describe("what is known besides the words", () => {
  it.each<[string, Partial<Facts>, boolean]>([
    ["reply", { reply: true }, true],
    ["opening", { reply: true }, false],
    ["author has fewer than 3 approved posts", { approvedPosts: 2 }, true],
    ["author has at most 3 approved posts", { approvedPosts: 4 }, false],
    ["text has more than 2 links", { links: 3 }, true],
    ["need is advice", { need: "advice" }, true],
    ["topic is sleep", { topics: ["grief", "sleep"] }, true],
    ["board is addiction", {}, false],
    ["note is eating", { notes: ["eating"] }, true],
    ["signal abuse", { signals: ["spam"] }, false],
    ["class is at least amber", { class: "crisis" }, true],
    ["class is at least amber", { class: "green" }, false],
    ['thread has label "Offers "', { threadLabels: ["offers"] }, true],
    ['board has label "offers"', { threadLabels: ["offers"] }, false],
  ])("%s", (when, facts, holds) => {
    expect(found(when, "hi", facts) !== null).toBe(holds);
  });

  it("acts on nothing that is not known, and says which rules hang on it", () => {
    const source =
      'rule "new" when author has fewer than 3 approved posts and text has "hi" then hold and say "s"' +
      ' rule "either" when reply or text has "hi" then hold and say "s"' +
      ' rule "neither" when reply and text has "bye" then hold and say "s"';
    const { rules } = parse(source);
    const doc = documentOf({ text: "hi", board: "", reply: false });
    const { caught, unsure } = run(compile(rules), { titleLength: 0 }, doc);
    expect(caught.map(({ rule }) => rule)).toEqual(["either"]);
    expect(unsure).toEqual(["new"]);
  });
});

describe("what comes of a rule", () => {
  it("says what was seen in the words of the post, and asks for what the rule says", () => {
    const { caught } = ran(A_PACK, "Message me on TELEGRAM, 20mg each");
    expect(caught).toEqual([
      {
        rule: "offering to sell",
        effects: [
          { do: "raise", to: "amber" },
          { do: "label", on: "thread", label: "offers", for: { count: 7, unit: "days" } },
          { do: "signal", kind: "sourcing", as: "amber" },
        ],
        spans: [
          { start: 0, end: 22 },
          { start: 24, end: 33 },
        ],
        sentence: "Looks like somebody offers something: “Message me on TELEGRAM”, “20mg each”",
      },
    ]);
  });

  it("shows three of the words at the most, each once and cut short", () => {
    const source =
      'rule "r" when text has any of "hey*", "aaa*" then ask the author "You: {matched}" and say "{matched}"';
    const { caught } = ran(source, `hey x HEY x heya x ${"aaa".repeat(200)} x heyb`);
    expect(caught[0]?.sentence).toBe(`“hey”, “heya”, “${"aaa".repeat(20)}…”`);
    expect(caught[0]?.effects).toEqual([{ do: "ask", sentence: `You: ${caught[0]?.sentence}` }]);
    const words = 'rule "r" when reply or text has "a" then hold and say "Saw {matched}"';
    expect(ran(words, "b", { reply: true }).caught[0]?.sentence).toBe("Saw …");
  });

  it("puts what a person wrote into the sentence as it is", () => {
    const source = 'rule "r" when text has "cost*" then hold and say "{matched} and {matched}"';
    expect(ran(source, "costs ($&)").caught[0]?.sentence).toBe("“costs” and “costs”");
  });

  it("marks a hundred places at the most", () => {
    const { caught } = ran(
      'rule "r" when text has "ab" then hold and say "s"',
      "ab x ".repeat(4_000),
    );
    expect(caught[0]?.spans).toHaveLength(100);
  });
});

describe("posts that are made to hurt", () => {
  it.each([
    ["nothing", ""],
    ["only blanks", " \n\n\t "],
    ["20,000 letters in one word", "a".repeat(20_000)],
    ["10,000 marks on one letter", `a${"\u0301".repeat(10_000)}`],
    ["only pictures", "👩‍👩‍👧‍👦💊🔪".repeat(500)],
    ["halves of signs", "\ud800\udc00\ud800x\udfff".repeat(500)],
    ["right to left", "\u202eلا تقتل نفسك\u202c ".repeat(200)],
    ["code", "for (;;) { if (a[i] && b) { x = y ?? z; } }\n".repeat(200)],
  ])("%s are read like any other", (_, text) => {
    const { rules } = readRules(A_PACK);
    const doc = documentOf({ text, board: "", reply: false });
    expect(run(compile(rules), { titleLength: 0, reply: false }, doc).caught).toEqual([]);
  });
});
