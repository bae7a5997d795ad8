import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { digestOf } from "../../../workers/cli/train.ts";
import { gradedExamples, templateExamples } from "../../../workers/cli/train/examples.ts";
import { learn } from "../../../workers/cli/train/learn.ts";
import { CLASSES } from "../../../workers/moderation/types.ts";
import { documentOf } from "../../../workers/screening/document.ts";
import { screen } from "../../../workers/screening/screen.ts";
import { grade } from "../../../workers/screening/triage/grade.ts";
import { WEIGHTS } from "../../../workers/screening/triage/weights.ts";
import { SIGNAL_KINDS } from "../../../workers/screening/types.ts";
import { casesOf, failureOf, isHeldOut } from "./suite.ts";
import { DIGEST, PASSED } from "./triage-figures.ts";

const say = (text: string, more: { reply?: boolean; lang?: string } = {}) =>
  screen({ text, board: "", reply: false, ...more });
const rank = (text: string, more: { reply?: boolean; lang?: string } = {}) =>
  4 - CLASSES[say(text, more).class];

describe("the suite made by hand", () => {
  const cases = casesOf("crisis.jsonl");
  const all = new Map(cases.map((one) => [one.id, one]));
  const passed: Record<string, string> = {};
  for (const functionality of new Set(cases.map((one) => one.functionality))) {
    const of = cases.filter((one) => one.functionality === functionality);
    const share = (held: boolean) => {
      const half = of.filter((one) => isHeldOut(one) === held);
      return `${half.filter((one) => failureOf(one, all) === null).length}/${half.length}`;
    };
    passed[functionality] = `${share(false)} ${share(true)}`;
  }

  test("passes as often as the card says, in the half looked at and the half held out", () => {
    expect(passed).toEqual(PASSED);
  });

  test("has every id once, and pairs that are there", () => {
    expect(all.size).toBe(cases.length);
    for (const { above } of cases) if (above !== undefined) expect(all.has(above)).toBe(true);
  });
});

describe("the weights", () => {
  test("are those that the card was written about", () => {
    expect(digestOf(WEIGHTS)).toBe(DIGEST);
  });

  test("come out the same, byte for byte, when learned twice", () => {
    const few = [...gradedExamples().slice(0, 60), ...templateExamples().slice(0, 30)];
    const constructs = [
      { name: "Passive suicidal ideation", tokens: ["want to die"], prototypical: ["want to die"] },
    ];
    expect(digestOf(learn(few, constructs).packed)).toBe(digestOf(learn(few, constructs).packed));
  });
});

describe("a grade", () => {
  const words = fc.constantFrom(
    "I want to die",
    "please don't",
    "lol",
    "I'm so much better now",
    "thank you all",
    "in the film",
    "you are not alone",
    "Ich will nicht mehr leben",
    "my friend said she wants to die",
    "😂",
    "soup",
    "I am not suicidal",
  );
  const texts = fc.array(words, { maxLength: 8 }).map((parts) => parts.join(". "));

  test("is never lowered by what a detector saw, nor is what it saw overlooked", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...SIGNAL_KINDS), (text, kind) => {
        const doc = documentOf({ text, board: "", reply: false });
        const alone = grade(doc, []);
        const more = grade(doc, [{ kind, start: 0, end: 1, rule: `${kind}.test` }]);
        expect(more.urgency).toBeGreaterThanOrEqual(alone.urgency);
        expect(CLASSES[more.class]).toBeLessThanOrEqual(CLASSES[alone.class]);
      }),
    );
  });

  test("of somebody who wants to die is red at least, whatever kind words stand around it", () => {
    fc.assert(
      fc.property(texts, texts, fc.boolean(), (before, after, reply) => {
        expect(rank(`${before}\nI want to die\n${after}`, { reply })).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  test("of a reply is never beneath amber when it holds a phrase that clinicians hold typical", () => {
    for (const phrase of [
      "wish I was dead",
      "kill myself",
      "no reason to live",
      "better off dead",
    ]) {
      const text = `I'm sorry, that sounds hard, you are not alone, but I get it: ${phrase}. Hugs.`;
      expect(rank(text, { reply: true })).toBeGreaterThanOrEqual(1);
    }
  });

  test("says with its number what its class says", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { class: name, urgency } = say(text);
        expect(Math.floor(urgency * 4)).toBe(4 - CLASSES[name]);
      }),
    );
  });

  test("marks words that are in the text, in the order of the text", () => {
    const text = "Hello all.\nI can’t go on — I want to die 😔 and I've got the pills next to me.";
    const marked = say(text).signals.filter(({ kind }) => kind === "crisis");
    expect(marked.map(({ start, end }) => text.slice(start, end)).join(" | ")).toMatch(
      /want to die/,
    );
    const starts = marked.map(({ start }) => start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });

  test("of any text whatever is a grade, with signals within the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const { urgency, signals } = say(text);
        expect(urgency).toBeGreaterThanOrEqual(0);
        expect(urgency).toBeLessThanOrEqual(1);
        for (const { start, end } of signals) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(start).toBeLessThan(end);
        }
      }),
    );
  });

  test("goes up and not down where the language is not known", () => {
    expect(rank("Ez dakit zer egin, oso gaizki nago azkenaldian eta inork ez nau ulertzen")).toBe(
      1,
    );
    expect(rank("Hej")).toBe(0);
  });
});

describe("long and hurtful texts", () => {
  const ending = "Anyway. I want to die and I have the pills in my hand.";
  const filler = "I went to the shop and then home again and watched some telly with my sister. ";

  test("keep their last line, at 20,000 characters", () => {
    const long = filler.repeat(256).slice(0, 20_000 - ending.length) + ending;
    expect(say(long).class).toBe("crisis");
  });

  const made: Record<string, (size: number) => string> = {
    "many words": (size) => filler.repeat(Math.ceil(size / filler.length)).slice(0, size),
    "one letter": (size) => "i ".repeat(size / 2),
    "the same cue": (size) => "i want to die ".repeat(Math.ceil(size / 14)).slice(0, size),
    "beginnings of phrases": (size) => "if i had the guts to not ".repeat(size / 25),
    "quotation marks": (size) => '"a '.repeat(size / 3),
  };

  test.each(Object.entries(made))("take twice as long at twice the length: %s", (_, make) => {
    const time = (text: string) => {
      const doc = documentOf({ text, board: "", reply: false, lang: "en" });
      let best = Number.POSITIVE_INFINITY;
      for (let go = 0; go < 7; go += 1) {
        const start = performance.now();
        grade(doc, []);
        best = Math.min(best, performance.now() - start);
      }
      return best;
    };
    time(make(5_000));
    // A square would be 16: what is asked for leaves room for a busy machine.
    expect(time(make(40_000)) / time(make(10_000))).toBeLessThan(9);
  });
});
