import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanLine, cleanText, excerptOf, lengthOf } from "../../workers/threads/text.ts";

/** Everything that has no place in a text that is kept. */
const UNWANTED = /(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/u;

const FILLERS = ["\u200b", "\u200d", "\u2060", "\u3164", "\u115f", "\u1160", "\uffa0", "\u2800"];
const CONTROLS = ["\u0000", "\u0007", "\u001b", "\u007f", "\u0085", "\u202e", "\u2066", "\ufeff"];

/** Texts in which marks that hide, join, compose or force a direction are far more common than in life. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 5 }),
      fc.string({ unit: "binary", maxLength: 5 }),
      fc.constantFrom(...FILLERS, ...CONTROLS, " ", "\n", "\r", "\r\n", "\t", "e", "\u0301", "한"),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join("").toWellFormed());

describe("a text that is kept", () => {
  it("is the same when it is cleaned again", () => {
    fc.assert(
      fc.property(hostile, (raw) => {
        const clean = cleanText(raw);
        expect(cleanText(clean)).toBe(clean);
        expect(cleanLine(cleanLine(raw))).toBe(cleanLine(raw));
      }),
      { numRuns: 1000 },
    );
  });

  it("holds no control character and no mark that forces a direction", () => {
    fc.assert(
      fc.property(hostile, (raw) => {
        expect(cleanText(raw)).not.toMatch(UNWANTED);
        expect(cleanLine(raw)).not.toMatch(/[\n\r\t]/);
      }),
      { numRuns: 1000 },
    );
  });

  it("has no outer blanks and is in composed form", () => {
    fc.assert(
      fc.property(hostile, (raw) => {
        const clean = cleanText(raw);
        expect(clean).toBe(clean.trim());
        expect(clean).toBe(clean.normalize("NFC"));
      }),
      { numRuns: 1000 },
    );
  });

  it("is composed also where a control character stood between a letter and its mark", () => {
    expect(cleanText("cafe\u0000\u0301")).toBe("caf\u00e9");
    expect(cleanText("a\r\u0000\nb")).toBe("a\nb");
  });

  it("is empty when there is nothing to see in it", () => {
    const blank = fc
      .array(fc.constantFrom(...FILLERS, ...CONTROLS, " ", "\n", "\u00a0", "\u3000"))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(blank, (raw) => {
        expect(cleanText(raw)).toBe("");
      }),
    );
  });

  it("keeps Arabic, Hebrew, their marks and joined emoji as they are", () => {
    for (const text of [
      "كيف حالك اليوم؟",
      "שלום לך\u200f, ומה שלומך?",
      "می\u200cخواهم",
      "👩\u200d👩\u200d👧 ❤\ufe0f 🏳\ufe0f\u200d🌈",
      "தமிழ் हिन्दी ไทย 한국어",
    ]) {
      expect(cleanText(text)).toBe(text.normalize("NFC"));
    }
  });

  it("counts what a person would call characters, not their bytes", () => {
    expect(lengthOf("😀".repeat(120))).toBe(120);
    expect(lengthOf("é")).toBe(1);
  });
});

describe("the first words for a list", () => {
  it("are never longer than asked for, and never cut a character in two", () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 1, max: 40 }), (raw, most) => {
        const excerpt = excerptOf(cleanText(raw), most);
        expect(lengthOf(excerpt)).toBeLessThanOrEqual(most + 1);
        expect(excerpt.isWellFormed()).toBe(true);
        expect(excerpt).not.toMatch(/[\n\r]/);
      }),
      { numRuns: 1000 },
    );
  });

  it("say that something follows only when something does", () => {
    expect(excerptOf("Short.")).toBe("Short.");
    const long = excerptOf("word ".repeat(100));
    expect(long.endsWith("word…")).toBe(true);
  });

  it("are found in the beginning of a text, not in all of it", () => {
    const cut = excerptOf("*".repeat(1999) + "😀".repeat(5000));
    expect(cut.isWellFormed()).toBe(true);
    expect(excerptOf(`first ${"[".repeat(19_000)}`).startsWith("first ")).toBe(true);
  });

  it("leave out the marks of formatting", () => {
    expect(excerptOf("> **hello** [there](https://example.org/a)\n- one\n- two")).toBe(
      "hello there one two",
    );
  });
});
