import { describe, expect, it } from "vitest";
import { compile } from "../../workers/packs/language/compile.ts";
import { PLACES_MOST } from "../../workers/packs/language/limits.ts";
import { nearPlaces } from "../../workers/packs/language/near.ts";
import { parse } from "../../workers/packs/language/parse.ts";
import { readingsOf } from "../../workers/packs/language/reading.ts";
import { run } from "../../workers/packs/language/run.ts";
import { wordsOf } from "../../workers/packs/language/words.ts";
import { documentOf } from "../../workers/screening/document.ts";
import { A_PACK } from "../support/pack-rules.ts";

/** Rules that look for these phrases. */
function looking(phrases: readonly string[]) {
  const list = phrases.map((phrase) => `"${phrase}"`).join(", ");
  return compile(parse(`rule "r" when text has any of ${list} then hold and say "s"`).rules);
}

/** A list that counts how often something is read out of it. */
function counting<T>(list: readonly T[]): { list: readonly T[]; reads: () => number } {
  let reads = 0;
  const counted = new Proxy(list, {
    get: (target, key) => {
      if (typeof key === "string" && /^\d+$/.test(key)) reads += 1;
      return Reflect.get(target, key) as unknown;
    },
  });
  return { list: counted, reads: () => reads };
}

/** How many words are looked at to find these phrases in a text. */
function looks(phrases: readonly string[], text: string): number {
  const words = wordsOf(text);
  const { list, reads } = counting(words.keys);
  looking(phrases).plain.find({ ...words, keys: list });
  return reads();
}

const as = (count: number) => "a ".repeat(count).trim();
const nested = Array.from({ length: 10 }, (_, at) => as(at + 1));
const starred = Array.from({ length: 40 }, (_, at) => `${"a".repeat(at + 3)}* b`);

describe("looking for phrases", () => {
  it.each([
    ["phrases inside of phrases", nested, (size: number) => as(size)],
    ["many endings of one word", starred, (size: number) => `${"a".repeat(60)} `.repeat(size)],
    ["what is never there", ["x y", "z*"], (size: number) => as(size)],
    ["one word of any length", starred, (size: number) => "a".repeat(size)],
  ])("looks at twice the words when the text is twice as long: %s", (_, phrases, text) => {
    const [one, two] = [looks(phrases, text(1_000)), looks(phrases, text(2_000))];
    expect(two / one).toBeLessThanOrEqual(2.02);
  });

  it("looks at no more words for a hundred phrases than for one where none of them begins", () => {
    const text = "nothing of this is looked for by any rule ".repeat(50);
    const phrases = Array.from({ length: 100 }, (_, at) => `phrase${at} here`);
    expect(looks(phrases, text)).toBe(looks(phrases.slice(0, 1), text));
  });

  it("takes at worst twice as long for twice the phrases", () => {
    const text = as(500);
    const [one, two] = [looks(nested.slice(0, 5), text), looks(nested, text)];
    expect(two / one).toBeLessThanOrEqual(2);
  });
});

describe("a post that says one thing again and again", () => {
  const caught = (condition: string, text: string) => {
    const { rules } = parse(`rule "r" when ${condition} then hold and say "s"`);
    const doc = documentOf({ text, board: "", reply: true, lang: "en" });
    return run(compile(rules), { titleLength: 0 }, doc).caught.length === 1;
  };

  it("keeps no more places of a phrase or of numbers than are looked at", () => {
    const text = "a 7 ".repeat(5_000);
    const words = wordsOf(text);
    const [places = []] = looking(["a"]).plain.find(words).values();
    expect(places).toHaveLength(PLACES_MOST * 2);
    const doc = documentOf({ text, board: "", reply: true, lang: "en" });
    const [reading] = readingsOf(looking(["a"]), doc, 0);
    expect(reading?.numbers).toHaveLength(PLACES_MOST * 2);
  });

  it("is caught all the same by how it begins and ends, and by what is near the first and the last", () => {
    const text = `a b ${as(9_000)} a c`;
    expect(caught('text starts with "a b"', text)).toBe(true);
    expect(caught('text ends with "a"', `c ${as(9_000)}`)).toBe(true);
    expect(caught('text has "a" near "b" within 0 words', text)).toBe(true);
    expect(caught('text has "a" near "c" within 0 words', text)).toBe(true);
  });
});

describe("what is near", () => {
  it("reads twice as much when there is twice as much", () => {
    const reads = (size: number, apart: number) => {
      const places = (from: number) =>
        Array.from({ length: size }, (_, at) => from + at * 3).flatMap((at) => [at, at]);
      const [left, right] = [counting(places(0)), counting(places(apart))];
      nearPlaces(left.list, right.list, 3);
      return left.reads() + right.reads();
    };
    for (const apart of [1, 100_000]) {
      expect(reads(4_000, apart) / reads(2_000, apart)).toBeLessThanOrEqual(2.1);
    }
  });
});

describe("rules as a whole", () => {
  /**
   * How much longer one piece of work takes than eight pieces of an eighth of its size, one beside the
   * other: 1 in a straight line, 8 squared. Of several rounds the best, since the machine does other
   * things besides.
   */
  const bend = (small: () => void, large: () => void) => {
    const took = (work: () => void, times: number) => {
      const start = performance.now();
      for (let time = 0; time < times; time += 1) work();
      return performance.now() - start;
    };
    took(small, 8);
    took(large, 1);
    return Math.min(...Array.from({ length: 9 }, () => took(large, 1) / took(small, 8)));
  };

  it.each([
    ["a usual pack on usual words", A_PACK, "I deleted telegram because of him, 20 mg a day. "],
    [
      "nested phrases on one letter",
      `rule "r" when text has any of "a", "a a", "a a a" near "a b" then hold and say "s"`,
      "a ",
    ],
  ])("take far less than the square of the length of the text: %s", (_, source, words) => {
    const compiled = compile(parse(source).rules);
    const running = (length: number) => {
      const text = words.repeat(length / words.length);
      const doc = documentOf({ text, board: "", reply: false, lang: "en" });
      return () => void run(compiled, { titleLength: 0 }, doc);
    };
    expect(bend(running(2_500), running(20_000))).toBeLessThan(4);
  });

  it.each([
    ["brackets", "("],
    ["quotes", '"'],
    ["digits and commas", "1,"],
    ["numbers that are none", "1,1-"],
    ["one word", 'rule "r" when not not '],
    ["rules that stop", 'rule "r" when '],
  ])("are read in far less than the square of their length: %s", (_, piece) => {
    const reading = (length: number) => {
      const source = piece.repeat(length / piece.length);
      return () => void parse(source);
    };
    expect(bend(reading(2_400), reading(19_200))).toBeLessThan(4);
  });
});
