import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Signal } from "../../workers/screening/types.ts";
import {
  choiceFrom,
  noticedViews,
  type Said,
  takeOver,
  wholeText,
} from "../../workers/threads/noticed-view.ts";

const said = fc.record({
  title: fc.option(fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }), { nil: null }),
  body: fc.string({ unit: "grapheme", minLength: 1, maxLength: 300 }),
});

/** Words with up to five places in them where something was noticed. */
const marked = said.chain((words) => {
  const length = wholeText(words).length;
  const place = fc.integer({ min: 0, max: length - 1 });
  const signal = fc.tuple(place, fc.integer({ min: 1, max: 20 })).map(([start, long]): Signal => {
    const end = Math.min(length, start + long);
    return { kind: "pii", rule: "pii.phone", start, end };
  });
  return fc.tuple(fc.constant(words), fc.array(signal, { maxLength: 5 }));
});

const leaveOut = (_: string, { start, end }: Signal) => ({ start, end, text: "" });
const nothing = () => null;

describe("what is shown of something that was noticed", () => {
  it("is quoted from the field it stands in, at its place", () => {
    fc.assert(
      fc.property(marked, ([words, signals]) => {
        for (const view of noticedViews(words, signals, nothing)) {
          const text = view.field === "title" ? (words.title ?? "") : words.body;
          expect(text.slice(view.start, view.start + view.words.length)).toBe(view.words);
        }
      }),
    );
  });

  it("comes in the order of the text, and never twice for the same words", () => {
    fc.assert(
      fc.property(marked, ([words, signals]) => {
        const from = words.title === null ? 0 : words.title.length + 1;
        const places = noticedViews(words, signals, nothing).map(({ field, start, words: own }) => {
          const at = field === "title" ? start : start + from;
          return [at, at + own.length] as const;
        });
        for (const [n, place] of places.entries()) {
          const before = places[n - 1];
          if (before) expect(place[0]).toBeGreaterThanOrEqual(before[1]);
        }
      }),
    );
  });

  it("quotes no more around it than shows the place", () => {
    const body = `${"before ".repeat(40)}12345${" after".repeat(40)}`;
    const start = body.indexOf("12345");
    const signal: Signal = { kind: "pii", rule: "pii.phone", start, end: start + 5 };
    const [view] = noticedViews({ title: null, body }, [signal], nothing);
    expect(view?.words).toBe("12345");
    expect(view?.before).toMatch(/^… (before )+$/);
    expect(view?.after).toMatch(/^( after)+ …$/);
    expect((view?.before.length ?? 0) + (view?.after.length ?? 0)).toBeLessThan(130);
  });
});

describe("taking a wording over", () => {
  it("changes those words and nothing beside them", () => {
    fc.assert(
      fc.property(marked, ([words, signals]) => {
        const views = noticedViews(words, signals, leaveOut);
        for (const view of views) {
          const taken = takeOver(words, views, view);
          // Something that runs on from the title into the text cannot be replaced in one of them.
          if (view.instead === null) continue;
          const other = view.field === "title" ? "body" : "title";
          expect(taken?.[other]).toBe(words[other]);
          const text = words[view.field] ?? "";
          const left = text.slice(0, view.start) + text.slice(view.start + view.words.length);
          expect(taken?.[view.field]).toBe(left);
        }
      }),
    );
  });

  it("finds the one nearest to where it stood, when words were added before it", () => {
    const words: Said = { title: null, body: "now 0123 and then 4567" };
    const signals: Signal[] = [
      { kind: "pii", rule: "pii.phone", start: 4, end: 8 },
      { kind: "pii", rule: "pii.phone", start: 18, end: 22 },
    ];
    const views = noticedViews(words, signals, leaveOut);
    const taken = takeOver(words, views, { rule: "pii.phone", field: "body", start: 15 });
    expect(taken?.body).toBe("now 0123 and then ");
  });

  it("does nothing for what is not noticed any more", () => {
    const words: Said = { title: "Hello", body: "you" };
    expect(takeOver(words, [], { rule: "pii.phone", field: "body", start: 0 })).toBeNull();
  });
});

describe("the button of a wording", () => {
  it("is read back as it was written", () => {
    const choice = { rule: "ed_numbers.calories", field: "body", start: 120 } as const;
    expect(choiceFrom(`use:${choice.rule}:${choice.field}:${choice.start}`)).toEqual(choice);
  });

  it("is nothing else, whatever is sent", () => {
    fc.assert(
      fc.property(fc.string(), (sent) => {
        const choice = choiceFrom(sent);
        if (choice) expect(`use:${choice.rule}:${choice.field}:${choice.start}`).toBe(sent);
      }),
    );
    for (const other of ["post", "preview", "anyway", "use:", "use:a:notes:1", "use:a:body:-1"]) {
      expect(choiceFrom(other)).toBeNull();
    }
  });
});
