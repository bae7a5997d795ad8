import { expect, test } from "vitest";
import { pii } from "../../../workers/screening/detectors/pii.ts";
import { spam } from "../../../workers/screening/detectors/spam.ts";
import { thirdPersonIdentifiable } from "../../../workers/screening/detectors/third_person_identifiable.ts";
import { documentOf } from "../../../workers/screening/document.ts";

/** A post may have 20,000 units: four times this. */
const LENGTH = 5_000;
const TIMES = 4;
const RUNS = 5;
/** What a text may cost above its quarters one by one; a cost that grows with the square has four. */
const MOST = 2.2;

function screen(text: string): void {
  const doc = documentOf({ text, board: "family-and-friends", reply: false });
  for (const detector of [pii, thirdPersonIdentifiable, spam]) detector(doc);
}

function timeOf(text: string, times: number): number {
  const start = performance.now();
  for (let time = 0; time < times; time += 1) screen(text);
  return performance.now() - start;
}

test.each(
  Object.entries({
    digits: "7",
    numbers: "07700 900123 ",
    "at signs": "@",
    dots: ".",
    "letters and dots": "a.",
    "letters and at signs": "a@",
    "combining marks": "\u0301",
    "zero-width signs": "\u200b",
    "mixed scripts": "аb ѕоо ф日 ",
    "look-alikes": "ѕоо ",
    "right to left": "שלום עליכם ",
    emoji: "🙂",
    code: "if (a[i]) { b.c(7); } ",
    "one long word": "a",
    "capitals and small letters": "Ab",
    names: "Anna Smith ",
    places: "at Ab Cd ",
    "spaced letters": "k ",
    "spaced digits": "1 ",
    brackets: "(",
    "line ends": "\n",
    "beginnings of links": "http://",
    "beginnings of offers": "earn £5 a day bitcoin cured of hiv ",
    "beginnings of addresses": "live at 12 Ab ",
    "beginnings of handles": "my insta is ",
  }),
)("A text of nothing but %s costs what its quarters cost", (_, part) => {
  const quarter = `a${part.repeat(Math.ceil(LENGTH / part.length))}`;
  const whole = quarter.repeat(TIMES);
  let apart = Infinity;
  let together = Infinity;
  // One right after the other, and the least of several: what else the machine does hits both.
  for (let run = 0; run < RUNS; run += 1) {
    apart = Math.min(apart, timeOf(quarter, TIMES));
    together = Math.min(together, timeOf(whole, 1));
  }
  expect(together / apart).toBeLessThan(MOST);
});
