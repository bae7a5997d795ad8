import { STOP, type Token } from "./tokens.ts";
import { PARTS, SCALES, TENS, UNITS } from "../words/numbers.ts";

/** What a number counts, when a unit stands behind it. */
export type Measure =
  | "energy"
  | "weight"
  | "pounds"
  | "stone"
  | "length"
  | "hours"
  | "days"
  | "minutes"
  | "long"
  | "times"
  | "ordinal"
  | "percent"
  | "money";

/** A number in digits or words, alone or as a range, with its unit. Places count tokens. */
export interface Quantity {
  readonly from: number;
  /** The token after the number itself, and the one after its unit. */
  readonly numberTo: number;
  readonly to: number;
  /** The larger end of a range. */
  readonly value: number;
  readonly measure: Measure | null;
  /** True when it was written in digits. */
  readonly digits: boolean;
}

const MEASURES: Readonly<Record<Measure, string>> = {
  energy:
    "calories calorie cals cal kcal kcals kals kal calz kalories calories kj kjs kilojoule kilojoules kilocalories callories caloires calroies caiories caiorie kalorien calorias calorías kalorii",
  weight: "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes lb lbs lbz",
  pounds: "pound pounds pds",
  stone: "stone stones st",
  length: 'cm cms centimetre centimetres centimeter centimeters mm inch inches in "',
  hours: "hour hours hr hrs h",
  days: "day days",
  minutes: "minute minutes min mins",
  long: "week weeks wk wks month months mth mths year years yr yrs yo second seconds sec secs night nights am pm oclock",
  times: "times time x",
  ordinal: "nd rd th",
  percent: "% percent",
  money: "£ $ € quid pence p dollars dollar euros euro bucks",
};

const MEASURE_OF = new Map(
  Object.entries(MEASURES).flatMap(([measure, words]) =>
    words.split(" ").map((word) => [word, measure as Measure] as const),
  ),
);

/** The worth of letters that stand in for digits in a number that begins with one: "8oo", "1Z00". */
const OH = /^o{1,3}$/;

/** All numbers of a text. Each token is read a bounded number of times. */
export function quantitiesOf(tokens: readonly Token[]): Quantity[] {
  const found: Quantity[] = [];
  let at = 0;
  while (at < tokens.length) {
    const quantity = quantityAt(tokens, at);
    if (quantity) found.push(quantity);
    at = quantity ? Math.max(quantity.to, at + 1) : at + 1;
  }
  return found;
}

interface Read {
  readonly to: number;
  readonly value: number;
  readonly digits: boolean;
}

const OFTEN = new Map([
  ["once", 1],
  ["twice", 2],
  ["thrice", 3],
]);

function quantityAt(tokens: readonly Token[], at: number): Quantity | null {
  const often = OFTEN.get(wordAt(tokens, at));
  if (often !== undefined) {
    return {
      from: at,
      numberTo: at + 1,
      to: at + 1,
      value: often,
      measure: "times",
      digits: false,
    };
  }
  const first = numberAt(tokens, at);
  if (!first) return null;
  let read = first;
  const joint = wordAt(tokens, first.to);
  if (joint === "-" || joint === "to" || joint === "or" || joint === "and" || joint === "/") {
    const second = numberAt(tokens, first.to + 1);
    if (second && second.digits === first.digits) {
      read = { ...second, value: Math.max(first.value, second.value) };
    }
  }
  const money = MEASURE_OF.get(wordAt(tokens, at - 1)) === "money";
  const unit = money ? { to: read.to, measure: "money" as const } : unitAt(tokens, read);
  return {
    from: at,
    numberTo: read.to,
    to: unit.to,
    value: read.value,
    measure: unit.measure,
    digits: read.digits,
  };
}

function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.word ?? STOP;
}

/** True when two tokens touch, as in "8st" and "1k". */
function touch(tokens: readonly Token[], at: number): boolean {
  const one = tokens[at];
  const next = tokens[at + 1];
  return one !== undefined && next !== undefined && one.end === next.start;
}

/** What may stand between a number and its unit: "half a stone", but "600 a day" has no unit. */
const BETWEEN_DIGITS = /^(?:of|more|whole|k|odd|extra|full)$/;
const BETWEEN_WORDS = /^(?:a|an|of|more|whole|odd|extra|full)$/;

function unitAt(tokens: readonly Token[], read: Read): { to: number; measure: Measure | null } {
  let at = read.to;
  if (wordAt(tokens, at) === "-") at += 1;
  // "half a stone", "a couple of kilos", "two more pounds", "ten whole pounds", "1.4 k cals"
  const isPart = !read.digits && PARTS.has(wordAt(tokens, at - 1));
  const between = isPart ? BETWEEN_WORDS : BETWEEN_DIGITS;
  for (let skipped = 0; skipped < 2 && between.test(wordAt(tokens, at)); skipped += 1) at += 1;
  const word = wordAt(tokens, at);
  let measure = MEASURE_OF.get(word) ?? null;
  if (measure === null) return { to: read.to, measure };
  if (word === "st" && isOrdinal(tokens, read, at)) measure = "ordinal";
  if (word === "in" && !touch(tokens, at - 1)) return { to: read.to, measure: null };
  if (word === "x" && !touch(tokens, at - 1) && numberAt(tokens, at + 1))
    return { to: read.to, measure: null };
  let to = at + 1;
  if (measure === "stone") to = restOfStone(tokens, to);
  return { to, measure };
}

/** "1st", "21st": 11st is no ordinal, and 8st is none. */
function isOrdinal(tokens: readonly Token[], read: Read, at: number): boolean {
  if (!read.digits || !touch(tokens, at - 1)) return false;
  return read.value % 10 === 1 && read.value % 100 !== 11;
}

/** "8 stone 4", "7st 7lbs", "a stone and a half". */
function restOfStone(tokens: readonly Token[], at: number): number {
  const half =
    /^(?:and|&)$/.test(wordAt(tokens, at)) &&
    wordAt(tokens, at + 1) === "a" &&
    wordAt(tokens, at + 2) === "half";
  if (half) return at + 3;
  const rest = numberAt(tokens, at);
  if (!rest || rest.value > 13.9) return at;
  const unit = MEASURE_OF.get(wordAt(tokens, rest.to));
  if (unit === "weight" || unit === "pounds") return rest.to + 1;
  return unit === undefined ? rest.to : at;
}

function numberAt(tokens: readonly Token[], at: number): Read | null {
  const word = wordAt(tokens, at);
  const code = word.charCodeAt(0);
  if (code >= 48 && code <= 57) return digitsAt(tokens, at, word);
  if (/^[½¼¾⅓⅔]$/.test(word)) return { to: at + 1, value: 0.5, digits: true };
  return wordsAt(tokens, at);
}

/** Digits of a number at most; a longer run is a number of something else. */
const MOST_DIGITS = 9;

function digitsAt(tokens: readonly Token[], at: number, word: string): Read | null {
  if (word.length > MOST_DIGITS + 3) return { to: at + 1, value: Number.NaN, digits: true };
  // "1,200" and "1.200" are thousands, "8,5" is not.
  const plain = word.replace(/[.,](?=\d{3}(?:\D|$))/g, "").replace(",", ".");
  const spaced = spacedDigits(tokens, at);
  if (spaced) return spaced;
  let value = Number(plain);
  let to = at + 1;
  const next = wordAt(tokens, to);
  if (touch(tokens, at) && OH.test(next)) {
    value *= 10 ** next.length;
    to += 1;
  } else if (
    next === "k" &&
    (touch(tokens, at) || MEASURE_OF.get(wordAt(tokens, to + 1)) === "energy")
  ) {
    value *= 1000;
    to += 1;
  } else if (next === "/" && touch(tokens, at) && /^\d$/.test(wordAt(tokens, to + 1))) {
    value /= Number(wordAt(tokens, to + 1)) || 1;
    to += 2;
  } else if (SCALES.has(next)) {
    value *= SCALES.get(next) ?? 1;
    to += 1;
  } else if (
    next === "and" &&
    wordAt(tokens, to + 1) === "a" &&
    PARTS.has(wordAt(tokens, to + 2))
  ) {
    value += 0.5;
    to += 3;
  } else if (/^(?:½|¼|¾)$/.test(next)) {
    value += 0.5;
    to += 1;
  }
  return { to, value, digits: true };
}

/** "1 2 0 0": three single digits or more, each on its own. */
function spacedDigits(tokens: readonly Token[], at: number): Read | null {
  let to = at;
  while (to - at < 6 && /^\d$/.test(wordAt(tokens, to)) && !touch(tokens, to - 1)) to += 1;
  if (to - at < 3) return null;
  const digits = tokens.slice(at, to).map(({ word }) => word);
  return { to, value: Number(digits.join("")), digits: true };
}

/** Number words in a row at most. */
const MOST_WORDS = 10;

function wordsAt(tokens: readonly Token[], from: number): Read | null {
  let at = from;
  let total = 0;
  let part = 0;
  let counted = 0;
  const first = wordAt(tokens, at);
  if (first === "a" && /^(?:stone|kilo|pound|kg|lb)$/.test(wordAt(tokens, at + 1))) {
    return { to: at + 1, value: 1, digits: false };
  }
  if (
    (first === "a" || first === "an") &&
    (PARTS.has(wordAt(tokens, at + 1)) || SCALES.has(wordAt(tokens, at + 1)))
  ) {
    at += 1;
    if (SCALES.has(wordAt(tokens, at))) part = 1;
  }
  for (; at - from < MOST_WORDS; at += 1) {
    const word = wordAt(tokens, at);
    const small = UNITS.get(word) ?? TENS.get(word) ?? PARTS.get(word);
    const scale = SCALES.get(word);
    if (small !== undefined) part += small;
    else if (scale !== undefined) {
      part = (part || 1) * scale;
      if (scale === 1000) {
        total += part;
        part = 0;
      }
    } else if (isJoint(tokens, at, counted)) continue;
    else break;
    counted += 1;
  }
  if (counted === 0) return null;
  if (wordAt(tokens, at - 1) === "and" || wordAt(tokens, at - 1) === "-") at -= 1;
  return { to: at, value: total + part, digits: false };
}

/** "one hundred and ten", "thirty-five", "seventeen point two", "two and a half". */
function isJoint(tokens: readonly Token[], at: number, counted: number): boolean {
  if (counted === 0) return false;
  const word = wordAt(tokens, at);
  const next = wordAt(tokens, at + 1);
  const goes = UNITS.has(next) || TENS.has(next);
  if (word === "point") return goes;
  if (word === "-") return UNITS.has(next) && TENS.has(wordAt(tokens, at - 1));
  if (word === "and")
    return (
      (goes && SCALES.has(wordAt(tokens, at - 1))) ||
      (next === "a" && PARTS.has(wordAt(tokens, at + 2)))
    );
  return word === "a" && wordAt(tokens, at - 1) === "and" && PARTS.has(next);
}
