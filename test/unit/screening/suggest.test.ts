import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DETECTORS } from "../../../workers/screening/detectors/index.ts";
import { documentOf } from "../../../workers/screening/document.ts";
import { suggest } from "../../../workers/screening/suggest.ts";
import type { Signal } from "../../../workers/screening/types.ts";
import { WORDINGS } from "../../../workers/screening/wordings.ts";

const FOLDER = join(import.meta.dirname, "suite");
const SCREENED_AGAIN = [
  "ed_numbers",
  "method_detail",
  "dosing",
  "pii",
  "third_person_identifiable",
];

function signalsOf(text: string): Signal[] {
  const doc = documentOf({ text, board: "", reply: false, lang: "en" });
  return DETECTORS.flatMap((detector) => [...detector(doc)]);
}

const texts = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".jsonl"))
  .flatMap((name) => readFileSync(join(FOLDER, name), "utf8").trim().split("\n"))
  .map((line) => JSON.parse(line) as { text: string; expect: boolean })
  .filter((one) => one.expect)
  .map((one) => one.text);

/** The text with the suggestion taken, and where that now stands. */
function taken(text: string, signal: Signal) {
  const wording = suggest(text, signal);
  if (!wording) return null;
  return {
    wording,
    text: text.slice(0, wording.start) + wording.text + text.slice(wording.end),
    end: signal.end + wording.text.length - (wording.end - wording.start),
  };
}

describe("a kinder wording", () => {
  it.each([
    ["I only ate 800 calories today", "I only ate very little today"],
    ["I ate 1200 calories today", "I ate a lot today"],
    ["I only had 1200 calories", "I only had very little"],
    ["I just ate 1,100 kcal today", "I just ate very little today"],
    ["a 1200 calorie diet", "a strict diet"],
    ["one meal every 48 hours", "one meal every so often"],
    ["my boss Mark Henderson at Tesco shouts at me", "my boss [a name] at Tesco shouts at me"],
    ["add me on snap: emz_x07", "[my name elsewhere]"],
    ["I stay under 1200 calories", "I stay under a certain limit"],
    ["I lost half a stone since May", "I lost some weight since May"],
    ["my bmi is 15.2", "my bmi is a certain number"],
    ["I have not eaten for two days", "I have not eaten for a while"],
    ["I purged four times yesterday", "I purged again and again yesterday"],
    ["between 40 and 45 kilos is where I felt safe", "A certain weight is where I felt safe"],
    ["took thirty paracetamol an hour ago", "took something an hour ago"],
  ])("reads well in %j", (text, wanted) => {
    const [signal] = signalsOf(text);
    expect(signal && taken(text, signal)?.text.toLowerCase()).toBe(wanted.toLowerCase());
  });

  it("is not offered for what is thrown at somebody, nor for spam", () => {
    for (const rule of ["abuse.insult", "abuse.slur", "spam.message", "crisis.plan"]) {
      const kind = rule.slice(0, rule.indexOf(".")) as Signal["kind"];
      expect(suggest("you are an idiot", { kind, rule, start: 0, end: 16 })).toBeNull();
    }
  });

  it("stays within the words it is for, and what it leaves is not noticed by that rule again", () => {
    const around = fc.constantFrom("", "Hello. ", "It is late\n", "🙂 ", "Ça va… ");
    fc.assert(
      fc.property(fc.constantFrom(...texts), around, around, (middle, before, after) => {
        const text = `${before}${middle}${after ? `. ${after}` : ""}`;
        for (const signal of signalsOf(text)) {
          const done = taken(text, signal);
          if (!done) continue;
          expect(done.wording.start).toBeGreaterThanOrEqual(signal.start);
          expect(done.wording.end).toBeLessThanOrEqual(signal.end);
          if (!SCREENED_AGAIN.includes(signal.kind)) continue;
          const again = signalsOf(done.text).filter(
            (other) =>
              other.rule === signal.rule && other.start < done.end && other.end > signal.start,
          );
          expect(again, done.text).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("holds no number itself, and nothing that scolds", () => {
    for (const { instead } of WORDINGS) expect(instead).not.toMatch(/\d|must|should not|!/);
  });
});
