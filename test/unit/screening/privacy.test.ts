import fc from "fast-check";
import metadata from "libphonenumber-js/metadata.min";
import { describe, expect, test } from "vitest";
import { helplines } from "../../../db/seed/content/helplines.ts";
import { pii } from "../../../workers/screening/detectors/pii.ts";
import { PHONE_PLANS } from "../../../workers/screening/detectors/pii/phone-plans.ts";
import { spam } from "../../../workers/screening/detectors/spam.ts";
import { thirdPersonIdentifiable } from "../../../workers/screening/detectors/third_person_identifiable.ts";
import { type Detector, documentOf } from "../../../workers/screening/document.ts";

const MINE: readonly Detector[] = [pii, thirdPersonIdentifiable, spam];

function noticed(detector: Detector, text: string, board = ""): string[] {
  const doc = documentOf({ text, board, reply: false });
  return detector(doc).map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`);
}

describe("What tells who somebody is", () => {
  test.each([
    ["Ring me on 07700 900 123, please", "pii.phone: 07700 900 123"],
    ["it is 0\u200b7911 123456 ok", "pii.phone: 0\u200b7911 123456"],
    [
      "oh seven nine double one, one two three four five six",
      "pii.phone: oh seven nine double one, one two three four five six",
    ],
    ["I’m anna.s@exаmple.org now", "pii.email: anna.s@exаmple.org"],
    ["mail sadgirl at gmail dot com", "pii.email: sadgirl at gmail dot com"],
    ["see https://anna.example.net/me.", "pii.link: https://anna.example.net/me"],
    ["my insta is @sad.girl", "pii.handle: my insta is @sad.girl"],
    ["I live at 12 Oak Street, ok", "pii.address: 12 Oak Street"],
    ["near LS6 3AB", "pii.postcode: LS6 3AB"],
    ["card 4111-1111-1111-1111", "pii.card: 4111-1111-1111-1111"],
    ["My name is Anna Smith, I go to Hillside High", "pii.name: Anna Smith"],
  ])("is marked at the words: %s", (text, signal) => {
    expect(noticed(pii, text)).toContain(signal);
  });

  test("is never the number of a helpline that Hearten itself passes on", () => {
    const shown = helplines.flatMap(({ channels }) => channels.map(({ display }) => display));
    const wrong = shown.flatMap((display) =>
      noticed(pii, `You can call ${display}, they are kind`).filter((one) =>
        one.startsWith("pii.phone"),
      ),
    );
    expect(shown.length).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  });

  test("is measured by the numbering plans of the package, which these are a part of", () => {
    expect(metadata).toMatchObject({
      version: PHONE_PLANS.version,
      countries: PHONE_PLANS.countries,
    });
  });

  const mobile = fc
    .tuple(fc.constantFrom("4", "5", "7", "8", "9"), fc.stringMatching(/^\d{8}$/))
    .map(([range, rest]) => `07${range}${rest}`)
    .filter((digits) => !/(\d)\1{5}/.test(digits));

  test("is a British mobile number, however it is spaced", () => {
    const gap = fc.constantFrom("", " ", ".", "-", " - ", "/", "_", "\u00a0", "\u200b");
    fc.assert(
      fc.property(mobile, gap, gap, (digits, one, other) => {
        const written = `${digits.slice(0, 5)}${one}${digits.slice(5, 8)}${other}${digits.slice(8)}`;
        expect(noticed(pii, `please ring ${written} tonight`)).toContain(`pii.phone: ${written}`);
      }),
      { numRuns: 200 },
    );
  });

  test("is a number spelled out digit by digit", () => {
    const words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    fc.assert(
      fc.property(mobile, (digits) => {
        const spelled = Array.from(digits, (digit) => words[Number(digit)]).join(" ");
        expect(noticed(pii, `it is ${spelled}`)).toContain(`pii.phone: ${spelled}`);
      }),
      { numRuns: 100 },
    );
  });

  test("is not an age, a date, a time, a price, a count or a streak", () => {
    const small = fc.integer({ min: 1, max: 99 });
    const sentence = fc.oneof(
      small.map((n) => `I am ${n} years old`),
      fc
        .date({ min: new Date("1950-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
        .chain((day) =>
          fc.constantFrom(
            `since ${day.toISOString().slice(0, 10)}`,
            `on ${day.toISOString().slice(0, 10).split("-").toReversed().join("/")} at 10:30`,
            `on ${day.getUTCDate()}.${day.getUTCMonth() + 1}.${day.getUTCFullYear()}`,
          ),
        ),
      fc.integer({ min: 1, max: 9_999_999 }).map((n) => `it cost £${n}.99 in all`),
      small.map((n) => `${n} months, ${n} days and ${n} hours clean`),
      fc.tuple(small, small).map(([a, b]) => `${a}-${b} pages, then ${b}/${a} more`),
      fc.integer({ min: 1900, max: 2030 }).map((year) => `from ${year} to ${year + 3}`),
    );
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 4 }), (sentences) => {
        expect(noticed(pii, sentences.join(". "))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

describe("Somebody else made easy to find", () => {
  test.each([
    ["my boss Mark Henderson at Tesco", "third_person_identifiable.role: Mark Henderson"],
    ["my son Liam Carter goes to St Mary’s", "third_person_identifiable.place: Liam Carter"],
  ])("is marked at the name: %s", (text, signal) => {
    expect(noticed(thirdPersonIdentifiable, text)).toEqual([signal]);
  });

  test("needs less on the board for family and friends", () => {
    const text = "My sister Chloe Barnes does not eat";
    expect(noticed(thirdPersonIdentifiable, text, "eating-disorders")).toEqual([]);
    expect(noticed(thirdPersonIdentifiable, text, "family-and-friends")).toEqual([
      "third_person_identifiable.name: Chloe Barnes",
    ]);
  });
});

describe("Any text at all", () => {
  const parts = fc.constantFrom(
    "07700 900123",
    "my insta is ",
    "@",
    "Anna Smith",
    "at Tesco",
    "https://",
    "dot com",
    "12 Oak Street",
    "\u0301",
    "\u200b",
    "🙂",
    "ѕоо",
    "שלום",
    "\n",
    " ",
    "£500 a day",
    "my boss ",
    "(",
    "+",
    "x",
  );
  test("gives signals inside the text, in its order, in words that mean something", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(parts, fc.string({ unit: "binary" })), { maxLength: 25 }),
        (all) => {
          const text = all.join("");
          const doc = documentOf({ text, board: "family-and-friends", reply: true });
          for (const detector of MINE) {
            const signals = detector(doc);
            expect(
              signals.every(({ start, end }) => start >= 0 && start < end && end <= text.length),
            ).toBe(true);
            expect(signals.map(({ start }) => start)).toEqual(
              signals.map(({ start }) => start).toSorted((a, b) => a - b),
            );
            expect(signals.every(({ kind, rule }) => rule.startsWith(`${kind}.`))).toBe(true);
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
