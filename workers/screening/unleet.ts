import { letterOf } from "./letters.ts";
import type { Folded } from "./normalise.ts";
import { wordBreaks } from "./spaced-words.ts";

/** A second reading of a folded text, and where in the folded text each unit came from. */
export interface Unleet {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const LETTER_FOR: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "8": "b",
  "9": "g",
  "@": "a",
  $: "s",
  "!": "i",
  "|": "l",
  "€": "e",
  "£": "l",
  "+": "t",
};
const JOINERS = " .-_*,/~";
/** What rightly follows a digit without a blank. */
const UNITS = new Set(
  (
    "st nd rd th am pm mg kg kgs mcg ml lb lbs oz ft cm mm km yo yr yrs hr hrs min mins sec secs " +
    "cal cals kcal kcals stone kilo kilos pound pounds calories steps inch inches month months " +
    "week weeks wk wks day days year years hour hours minute minutes times pill pills tablet " +
    "tablets tab tabs quid gb"
  ).split(" "),
);
/** A word with nothing to undo. */
const PLAIN = /^[a-z]+[.,;:?]*$/;
const DRAWN_OUT = /(\p{L})\1\1/u;
const FEWEST_SPACED = 3;
const LONGEST_WORD = 40;

type Read = Pick<Folded, "text"> & Partial<Pick<Folded, "starts" | "ends">>;

const NO_BREAKS: ReadonlySet<number> = new Set();

interface Written {
  readonly letters: string[];
  readonly starts: number[];
  readonly ends: number[];
}

const isLetter = (unit: string | undefined) =>
  unit !== undefined && (unit > "\u007f" ? letterOf(unit).isLetter : unit >= "a" && unit <= "z");
const isDigit = (unit: string | undefined) => unit !== undefined && unit >= "0" && unit <= "9";
const isSign = (unit: string | undefined) => unit !== undefined && unit in LETTER_FOR;

function write(to: Written, letter: string, start: number, end: number): void {
  to.letters.push(letter);
  to.starts.push(start);
  to.ends.push(end);
}

function withoutAccent(unit: string): string {
  if (unit <= "\u007f") return unit;
  if (unit === "ł") return "l";
  if (unit === "ø") return "o";
  if (unit === "đ") return "d";
  if (unit < "\u00df" || (unit > "\u024f" && unit < "\u1e00") || unit > "\u1eff") return unit;
  return unit.normalize("NFD").charAt(0);
}

/** Where the part of a word ends that may be letters in disguise: "k1ll!!" without its "!!". */
function coreEnd(word: string): number {
  let end = word.length;
  while (
    end > 0 &&
    !isLetter(word[end - 1]) &&
    !isDigit(word[end - 1]) &&
    !"@$|".includes(word[end - 1]!)
  ) {
    end -= 1;
  }
  return end;
}

/** True when the digits and signs of a word stand for letters: "k1ll", "5uicide", not "50mg". */
function isDisguised(core: string): boolean {
  if (core.length > LONGEST_WORD || core.startsWith("@")) return false;
  if (!/[a-z]/.test(core) || !/[0-9@$!|€£+]/.test(core)) return false;
  if (/@[^@]*\./.test(core) || /^[$£€][0-9]/.test(core)) return false;
  const first = /^([0-9]+)([a-z]+)$/.exec(core);
  if (first) return first[1]!.length === 1 && first[2]!.length >= 3 && !UNITS.has(first[2]!);
  // A name or a model with its number at the end: "covid19", "anna92", "m25".
  const last = /^([a-z]+)([0-9]+)$/.exec(core);
  if (last) return last[1]!.length >= 2 && last[2]!.length === 1;
  let letters = 0;
  let digits = 0;
  for (const unit of core) {
    if (isLetter(unit)) letters += 1;
    else if (isDigit(unit)) digits += 1;
  }
  // "w33d" is a word, "b12" is none.
  return letters > digits || (letters === digits && letters > 1 && /^[a-z]/.test(core));
}

function readAs(word: string, at: number): string {
  if (word[at] === "1") {
    const isDouble = word[at + 1] === "1" || word[at - 1] === "1" || word[at - 1] === "l";
    if (isDouble || (at === 0 && /[aeiou]/.test(word[1] ?? ""))) return "l";
  }
  return LETTER_FOR[word[at]!] ?? word[at]!;
}

function writeWord(to: Written, text: string, from: number, end: number): void {
  const word = text.slice(from, end);
  if (PLAIN.test(word)) {
    for (let at = from; at < end; at += 1) write(to, text[at]!, at, at + 1);
    return;
  }
  const last = coreEnd(word);
  const disguised = isDisguised(word.slice(0, last));
  for (let at = 0; at < word.length; at += 1) {
    const read = disguised && at < last ? readAs(word, at) : word[at]!;
    write(to, withoutAccent(read), from + at, from + at + 1);
  }
}

/** Letters with one sign between each: where they end, and how many are letters. */
interface Run {
  readonly end: number;
  readonly letters: number;
  readonly signs: number;
}

/**
 * Follows single letters with the same sign between them. A wider gap ends a word of them, and two
 * single digits in a row are a number: "w e i g h   4 3 k g".
 */
function spacedRun({ text, starts, ends }: Read, from: number): Run {
  const joiner = text[from + 1];
  let letters = 0;
  let signs = 0;
  let end = from;
  if (joiner === undefined || !JOINERS.includes(joiner)) return { end, letters, signs };
  const isWide = (at: number) =>
    joiner === " " && starts !== undefined && ends !== undefined && ends[at]! - starts[at]! > 1;
  for (let at = from; ; at += 2) {
    const isWord = isLetter(text[at]);
    if (!isWord && !isSign(text[at])) break;
    if (isLetter(text[at + 1]) || isDigit(text[at + 1])) break;
    if (isDigit(text[at]) && (isDigit(text[at + 2]) || isDigit(text[at - 2]))) break;
    if (isWord) letters += 1;
    else signs += 1;
    end = at + 1;
    if (text[end] !== joiner || isWide(end)) break;
  }
  return { end, letters, signs };
}

/** The letters of a run, read as letters. */
function lettersOf(text: string, from: number, end: number): string {
  let letters = "";
  for (let at = from; at < end; at += 2) letters += LETTER_FOR[text[at]!] ?? text[at]!;
  return letters;
}

/** "k g" behind a digit is a unit, though it is shorter than what is joined elsewhere. */
function isSpacedUnit(text: string, from: number, end: number): boolean {
  return (
    isDigit(text[from - 2]) &&
    end - from === 3 &&
    /^(?:k.g|m.g|l.b|s.t)$/.test(text.slice(from, end))
  );
}

/** Letters drawn out ("diiiie") become one; "l" becomes two, as in the words that matter here. */
function withoutDrawl(from: Written): Written {
  const to: Written = { letters: [], starts: [], ends: [] };
  const { letters } = from;
  for (let at = 0; at < letters.length;) {
    const letter = letters[at]!;
    let end = at + 1;
    while (end < letters.length && letters[end] === letter) end += 1;
    const count = end - at;
    const kept = count < 3 || !isLetter(letter) ? count : letter === "l" ? 2 : 1;
    for (let more = 0; more < kept; more += 1) {
      const isLast = more === kept - 1;
      write(to, letter, from.starts[at + more]!, from.ends[isLast ? end - 1 : at + more]!);
    }
    at = end;
  }
  return to;
}

/** Reads disguised, spaced, dotted, drawn out and accented letters as plain ones. */
export function unleet(folded: Read): Unleet {
  const { text } = folded;
  const all: Written = { letters: [], starts: [], ends: [] };
  let at = 0;
  while (at < text.length) {
    const unit = text[at]!;
    if (!isLetter(unit) && !isSign(unit)) {
      write(all, unit, at, at + 1);
      at += 1;
      continue;
    }
    const run = spacedRun(folded, at);
    if (run.end > at + 1) {
      const joins =
        (run.letters + run.signs >= FEWEST_SPACED && run.letters > run.signs) ||
        isSpacedUnit(text, at, run.end);
      const breaks = joins ? wordBreaks(lettersOf(text, at, run.end)) : NO_BREAKS;
      for (let letter = 0; at < run.end; at += joins ? 2 : 1, letter += 1) {
        const read = joins ? (LETTER_FOR[text[at]!] ?? text[at]!) : text[at]!;
        if (joins && breaks.has(letter)) write(all, " ", at - 1, at);
        write(all, withoutAccent(read), at, at + 1);
      }
      at = run.end;
      continue;
    }
    let end = at + 1;
    while (end < text.length && text[end] !== " " && text[end] !== "\n") end += 1;
    writeWord(all, text, at, end);
    at = end;
  }
  const done = DRAWN_OUT.test(all.letters.join("")) ? withoutDrawl(all) : all;
  return {
    text: done.letters.join(""),
    starts: Int32Array.from(done.starts),
    ends: Int32Array.from(done.ends),
  };
}
