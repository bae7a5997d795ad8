import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keysFor } from "../../workers/accounts/keys.ts";
import { RECOVERY_WORDS } from "../../workers/accounts/recovery-wordlist.ts";
import {
  CHECK_BITS,
  GIVEN_WORDS,
  readRecoveryWords,
  recoveryWordsFor,
  WORD_COUNT,
  wordsToken,
} from "../../workers/accounts/recovery-words.ts";
import { UNKIND_WORDS } from "../../workers/accounts/unkind-words.ts";

const keys = keysFor("a-secret-for-tests-only-a-secret-for-tests-only");
const seed = fc.string({ minLength: 1 });

describe("recovery words", () => {
  it("are eight words of the list, the same for the same seed", async () => {
    await fc.assert(
      fc.asyncProperty(seed, async (seed) => {
        const words = await recoveryWordsFor(keys, seed);
        expect(words).toHaveLength(WORD_COUNT);
        for (const word of words) expect(GIVEN_WORDS).toContain(word);
        expect(new Set(words).size).toBe(WORD_COUNT);
        expect(await recoveryWordsFor(keys, seed)).toEqual(words);
      }),
      { numRuns: 50 },
    );
  });

  it("hold 77 bits and more, none of them a word that hurts to keep", () => {
    const choices = Array.from({ length: WORD_COUNT }, (_, n) => GIVEN_WORDS.length - n);
    const bits = choices.reduce((sum, count) => sum + Math.log2(count), -CHECK_BITS);
    expect(bits).toBeGreaterThan(77);
    for (const word of UNKIND_WORDS) {
      expect(RECOVERY_WORDS).toContain(word);
      expect(GIVEN_WORDS).not.toContain(word);
    }
  });

  it("are read back when they were given out before a word was taken off", async () => {
    const old = "wreck slit blade grave harm hurt thigh bony".split(" ");
    expect(await readRecoveryWords(old.join(" "))).not.toMatchObject({
      problem: { kind: "unknown_word" },
    });
  });

  it("are read back however they were typed, and find the same account", async () => {
    const between = fc.constantFrom(
      " ",
      "  ",
      "\n",
      "\r\n",
      ", ",
      ". ",
      "-",
      " – ",
      "\t",
      "\u00a0",
    );
    const mangle = fc.array(fc.tuple(fc.constantFrom("lower", "upper", "title"), between), {
      minLength: WORD_COUNT,
      maxLength: WORD_COUNT,
    });
    await fc.assert(
      fc.asyncProperty(seed, mangle, fc.boolean(), async (seed, marks, numbered) => {
        const words = await recoveryWordsFor(keys, seed);
        const typed = words
          .map((word, n) => {
            const [how, gap] = marks.at(n) ?? ["lower", " "];
            const shown =
              how === "upper"
                ? word.toUpperCase()
                : how === "title"
                  ? word.charAt(0).toUpperCase() + word.slice(1)
                  : word;
            return `${numbered ? `${n + 1}. ` : ""}${shown}${gap}`;
          })
          .join("");
        const read = await readRecoveryWords(typed);
        expect(read).toEqual({ ok: true, words });
        expect(await wordsToken(keys, words)).toBe(
          await wordsToken(keys, read.ok ? read.words : []),
        );
      }),
    );
  });

  it("tell most mistakes at once: a word swapped, or another one of the list", async () => {
    let told = 0;
    const tries = 400;
    for (let n = 0; n < tries; n++) {
      const words = await recoveryWordsFor(keys, `seed ${n}`);
      const wrong = [...words];
      if (n % 2 === 0) {
        wrong[n % WORD_COUNT] = RECOVERY_WORDS[(n * 37) % RECOVERY_WORDS.length]!;
      } else {
        const at = n % (WORD_COUNT - 1);
        wrong.splice(at, 2, ...wrong.slice(at, at + 2).toReversed());
      }
      if (wrong.join() === words.join()) told++;
      else if (!(await readRecoveryWords(wrong.join(" "))).ok) told++;
    }
    // Fifteen mistakes in sixteen; the same seeds each time, so this figure does not waver.
    expect(told / tries).toBeGreaterThan(0.9);
  });

  it("name the word that is not in the list, and count those that are missing", async () => {
    const words = await recoveryWordsFor(keys, "seed");
    expect(await readRecoveryWords([...words.slice(1), "zzyzx"].join(" "))).toEqual({
      ok: false,
      problem: { kind: "unknown_word", word: "zzyzx" },
    });
    expect(await readRecoveryWords(words.slice(2).join(" "))).toEqual({
      ok: false,
      problem: { kind: "count", found: 6 },
    });
  });

  it("hold enough that nobody guesses them", () => {
    expect(new Set(RECOVERY_WORDS).size).toBe(1296);
    const bits = WORD_COUNT * Math.log2(RECOVERY_WORDS.length) - 4;
    expect(bits).toBeGreaterThan(77);
  });

  it("are read back also with yoyo among them, which some will write yo-yo", async () => {
    expect(GIVEN_WORDS).not.toContain("yo-yo");
    const at = GIVEN_WORDS.indexOf("yoyo");
    expect(at).toBeGreaterThan(0);
    const bytes: typeof keys.bytes = async (...parts) => {
      const random = await keys.bytes(...parts);
      new DataView(random.buffer).setUint32(12, at);
      return random;
    };
    for (let n = 0; n < 8; n++) {
      const words = await recoveryWordsFor({ ...keys, bytes }, `${n}`);
      expect(words[3]).toBe("yoyo");
      for (const typed of [words.join(" "), words.join(" ").replace("yoyo", "Yo-Yo")]) {
        expect(await readRecoveryWords(typed)).toEqual({ ok: true, words });
      }
    }
  });

  it("take any text without failing", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary" }), async (typed) => {
        expect((await readRecoveryWords(typed)).ok).toBe(false);
      }),
    );
  });
});
