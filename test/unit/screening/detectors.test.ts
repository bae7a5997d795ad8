import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { abuse } from "../../../workers/screening/detectors/abuse.ts";
import { dosing } from "../../../workers/screening/detectors/dosing.ts";
import { edNumbers } from "../../../workers/screening/detectors/ed-numbers.ts";
import { methodDetail } from "../../../workers/screening/detectors/method-detail.ts";
import { sourcing } from "../../../workers/screening/detectors/sourcing.ts";
import { type Detector, documentOf } from "../../../workers/screening/document.ts";

const ALL = [edNumbers, methodDetail, sourcing, dosing, abuse];

function run(text: string, detectors: readonly Detector[] = ALL, reply = true) {
  const doc = documentOf({ text, board: "eating-disorders", reply, lang: "en" });
  return detectors.flatMap((detector) => [...detector(doc)]);
}

/** A text read for the first time by all of these detectors, in milliseconds, so many times. */
function timeOf(text: string, times: number): number {
  const docs = Array.from({ length: times }, () =>
    documentOf({ text, board: "", reply: true, lang: "en" }),
  );
  const from = performance.now();
  for (const doc of docs) for (const detector of ALL) detector(doc);
  return performance.now() - from;
}

describe("what a detector marks", () => {
  it.each([
    ["I only ate 1,200 kcal today", edNumbers, "1,200 kcal"],
    ["Down to 7 stone 4 now", edNumbers, "7 stone 4"],
    ["she eats 8oo c@lories", edNumbers, "8oo c@lories"],
    ["😀😀 my BMI is 15.2", edNumbers, "15.2"],
    ["I can’t. You’re a f*cking idiot.", abuse, "You’re a f*cking idiot"],
    ["Hi. Anyone selling w e e d", sourcing, "Anyone selling w e e d"],
  ] as const)("is the words themselves, as they were typed: %s", (text, detector, words) => {
    expect(run(text, [detector]).map(({ start, end }) => text.slice(start, end))).toContain(words);
  });

  it("lies within the text, in its order, whatever the text", () => {
    const part = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(
        "45 kg ",
        "you idiot ",
        "how many pills to die ",
        "½ ",
        "calories ",
        "\u0301",
        "where can I buy weed ",
      ),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = parts.join("");
        for (const { start, end } of run(text)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("is nothing in an empty text, in pictures and in another script", () => {
    for (const text of ["", " \n", "🙂🙂🙂", "今日はとても疲れました", "أنا متعب اليوم"])
      expect(run(text)).toEqual([]);
  });
});

describe("the time it takes", () => {
  it.each([
    "1234567890",
    "0.0.0.",
    "kg kg kg ",
    "45 kg ",
    "hundred and ",
    "weigh ",
    "not eaten ",
    "how many pills ",
    "where can i buy ",
    "you are you ",
    "weed coke ",
    "a\u0301\u0301\u0301",
    "f*",
    '"you idiot" ',
  ])("of a text of %j over and over is that of its quarters", (unit) => {
    const quarter = unit.repeat(Math.ceil(2_500 / unit.length));
    // One right after the other, and the best of a few: what else the machine does only adds.
    const ratios = Array.from({ length: 3 }, () => {
      const apart = timeOf(quarter, 4);
      return timeOf(quarter.repeat(4), 1) / apart;
    });
    // It would be four, were it to grow with the square.
    expect(Math.min(...ratios)).toBeLessThan(2);
  });
});
