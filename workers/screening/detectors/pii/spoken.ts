import type { Span } from "../../document.ts";

/** Digits that were spelled out, at least in part. */
export interface Spoken extends Span {
  readonly digits: string;
  /** How many of its words were words. */
  readonly spelled: number;
}

const WORDS: Readonly<Record<string, string>> = {
  zero: "0",
  oh: "0",
  o: "0",
  nought: "0",
  naught: "0",
  nil: "0",
  one: "1",
  two: "2",
  three: "3",
  four: "4",
  five: "5",
  six: "6",
  seven: "7",
  eight: "8",
  nine: "9",
};
/** "nine hundred", "twenty three": as numbers are read out in groups. */
const NOUGHTS: Readonly<Record<string, string>> = { hundred: "00", thousand: "000" };
const TENS: Readonly<Record<string, string>> = {
  twenty: "2",
  thirty: "3",
  forty: "4",
  fifty: "5",
  sixty: "6",
  seventy: "7",
  eighty: "8",
  ninety: "9",
};
const TIMES: Readonly<Record<string, number>> = { double: 2, treble: 3, triple: 3 };
const LONGEST_GAP = 3;
const WORD = /[a-z]+|\d+/g;

/** How many digits a spoken run says. */
export function digitsIn(run: Spoken): number {
  return run.digits.length;
}

/** Runs of digits with at least one spelled out, such as "oh seven double seven 123". Linear. */
export function* spokenDigits(text: string): Generator<Spoken> {
  let start = -1;
  let end = -1;
  let digits = "";
  let spelled = 0;
  let times = 1;
  let ten = false;
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); ; match = WORD.exec(text)) {
    const word = match?.[0] ?? "";
    const said = /^\d/.test(word) ? word : (WORDS[word] ?? NOUGHTS[word] ?? TENS[word]);
    const fits = said !== undefined || word in TIMES;
    const gap = match ? text.slice(end, match.index) : "";
    const isNear = start < 0 || (gap.length <= LONGEST_GAP && /^[ ,.\-/]*$/.test(gap));
    if (start >= 0 && (!match || !fits || !isNear)) {
      if (ten) digits += "0";
      if (spelled > 2) yield { start, end, digits, spelled };
      ten = false;
      start = -1;
      digits = "";
      spelled = 0;
      times = 1;
    }
    if (!match) return;
    if (!fits) continue;
    if (start < 0) start = match.index;
    end = match.index + word.length;
    if (word in TIMES) {
      times = TIMES[word]!;
      continue;
    }
    if (!/^\d/.test(word)) spelled += 1;
    // "twenty three" is 23, "twenty" alone 20.
    if (ten && (word in TENS || said === "0" || said!.length > 1)) digits += "0";
    ten = word in TENS;
    digits += said!.length === 1 ? said!.repeat(times) : said!;
    times = 1;
  }
}
