import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bandsOf, WORDS_MIN } from "../../workers/safety/sketch.ts";

const share = (one: string, two: string) => {
  const bands = new Set(bandsOf(one));
  return (bandsOf(two) ?? []).some((band) => bands.has(band));
};

const word = fc.stringMatching(/^[a-z]{3,9}$/);
const text = fc
  .array(word, { minLength: 40, maxLength: 160 })
  .map((words) => [...new Set(words)])
  .filter((words) => words.length >= 40);

const SPAM =
  "I was lost for years and nothing helped me until I found a doctor online who sends everything " +
  "by post without questions. He saved my life and he can save yours too, write to him today.";

describe("the sketch of a text", () => {
  it("is shared by the same text, however it is dressed up", () => {
    for (const same of [
      SPAM,
      SPAM.toUpperCase(),
      SPAM.replaceAll(" ", "  \n"),
      SPAM.replaceAll(".", " !!! "),
      `**${SPAM}**`,
      `> somebody said something else entirely, and at great length as well\n\n${SPAM}`,
    ]) {
      expect(share(SPAM, same), same).toBe(true);
    }
  });

  it("is shared when a word was changed, added or left out", () => {
    const words = SPAM.split(" ");
    let found = 0;
    for (let at = 0; at < words.length; at++) {
      found += Number(share(SPAM, words.with(at, "changed").join(" ")));
      found += Number(share(SPAM, words.toSpliced(at, 0, "added").join(" ")));
      found += Number(share(SPAM, words.toSpliced(at, 1).join(" ")));
    }
    expect(found / (3 * words.length)).toBeGreaterThan(0.97);
  });

  it("keeps when one word in forty changes, in any text", () => {
    fc.assert(
      fc.property(text, word, fc.nat(), (words, other, at) => {
        const changed = words.with(at % words.length, other);
        expect(share(words.join(" "), changed.join(" "))).toBe(true);
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it("is not shared by texts that say different things", () => {
    const different = [
      SPAM,
      "I was lost for years after my mother died, and nothing helped me until I found a choir. We sing on Tuesdays and nobody asks how I am, which is just right for now.",
      "Does anybody else wake up at four and lie there until it gets light? I have tried tea and reading and walking about, and the day after is so long.",
      "Today I managed two stops on the bus before I had to get off. Last week it was none. I wanted to tell somebody who knows what that means.",
      "My son does not leave his room any more and I do not know how to talk to him without making it worse. What helped you when you were seventeen?",
    ];
    const pairs = different.flatMap((one, at) => different.slice(at + 1).map((two) => [one, two]));
    const alike = pairs.filter(([one = "", two = ""]) => share(one, two));
    expect(alike).toEqual([]);
  });

  it("is not shared by any two texts of other words", () => {
    fc.assert(
      fc.property(text, text, (one, two) => {
        const known = new Set(one);
        const others = two.filter((each) => !known.has(each));
        return others.length < WORDS_MIN || !share(one.join(" "), others.join(" "));
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it("is not made of what is short: people do thank each other in the same words", () => {
    for (const short of [
      "",
      "Thank you",
      "Thank you so much, this helped me a lot today.",
      "> a very long quotation of what somebody else said before, word for word, to answer it\n\nThank you.",
      "!".repeat(500),
    ]) {
      expect(bandsOf(short), short).toBeNull();
    }
  });

  it("is made of scripts that set no words apart, too", () => {
    const one = "今天早上我坐了两站公交车才下来上个星期我一站也坐不了我想告诉懂得这意味着什么的人";
    expect(share(one, one.replace("两", "三"))).toBe(true);
  });

  it("has eight bands whatever the text", () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 40 }), (parts) => {
        const bands = bandsOf(parts.join(" "));
        expect(bands === null || new Set(bands).size === 8).toBe(true);
      }),
      { numRuns: 50 },
    );
    for (const long of [
      "a b c d ".repeat(2_500),
      `${"\n".repeat(10_000)}${SPAM}`,
      SPAM + " ".repeat(10_000),
    ]) {
      expect(bandsOf(long)).toHaveLength(8);
    }
  });
});
