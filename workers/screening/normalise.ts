import { asciiDigit, compose, letterOf } from "./letters.ts";

/** A text rewritten for reading by rules, and where each of its UTF-16 units came from. */
export interface Folded {
  /** In small letters. */
  readonly text: string;
  /** The same text, unit for unit, with its capitals. */
  readonly cased: string;
  /** For each unit of `text`: where, in the text as given, what it stands for begins and ends. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const LINE_ENDS = "\n\r\u0085\u2028\u2029\v\f";
const APOSTROPHES = "'`´’‘‛ʼʻʹ′＇";
const PLAIN: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "„": '"',
  "‟": '"',
  "«": '"',
  "»": '"',
  "″": '"',
  "‐": "-",
  "‑": "-",
  "‒": "-",
  "–": "-",
  "—": "-",
  "―": "-",
  "−": "-",
  "⁄": "/",
  "∕": "/",
};
/** More marks than any script puts on one letter are noise. */
const MOST_MARKS = 4;
const MOST_LATIN_MARKS = 2;

/** The places a folded text is gathered in: one entry for each code point. */
interface Gathered {
  readonly small: string[];
  readonly cased: string[];
  readonly starts: number[];
  readonly ends: number[];
  /** True when a picture was the last thing written, which a blank must follow. */
  picture: boolean;
  /** True when a letter was written that looks like a Latin one. */
  looksLatin: boolean;
}

function put(to: Gathered, small: string, cased: string, start: number, end: number): void {
  to.small.push(small);
  to.cased.push(cased);
  to.starts.push(start);
  to.ends.push(end);
}

function putSpace(to: Gathered, lineEnd: boolean, start: number, end: number): void {
  const last = to.small.length - 1;
  to.picture = false;
  if (last < 0 || (to.small[last] !== " " && to.small[last] !== "\n")) {
    const space = lineEnd ? "\n" : " ";
    put(to, space, space, start, end);
    return;
  }
  to.ends[last] = end;
  if (lineEnd) to.small[last] = to.cased[last] = "\n";
}

/** Writes one code point that is neither noise nor part of a cluster any more. */
function putOne(to: Gathered, letter: string, capital: string, start: number, end: number): void {
  const code = letter.charCodeAt(0);
  if (code > 127 ? letterOf(letter).isSpace : code === 32 || (code >= 9 && code <= 13)) {
    putSpace(to, LINE_ENDS.includes(letter), start, end);
    return;
  }
  if (APOSTROPHES.includes(letter)) {
    // After a digit it is a foot or a minute, and rules for heights need it.
    const before = to.small.at(-1);
    if (before !== undefined && before >= "0" && before <= "9") put(to, "'", "'", start, end);
    return;
  }
  if (to.picture) putSpace(to, false, start, start);
  if (code <= 127) {
    put(to, letter, capital, start, end);
  } else if (letterOf(letter).isPicture) {
    if (to.small.length > 0) putSpace(to, false, start, start);
    put(to, letter, letter, start, end);
    to.picture = true;
  } else if (letterOf(letter).isDigit) {
    const digit = asciiDigit(letter);
    put(to, digit, digit, start, end);
  } else {
    const plain = PLAIN[letter];
    put(to, plain ?? letter, plain ?? capital, start, end);
  }
}

/** Writes a letter with its marks: composed, without the marks that are only noise. */
function putCluster(
  to: Gathered,
  base: string,
  marks: readonly string[],
  start: number,
  end: number,
): void {
  const letter = letterOf(base);
  if (APOSTROPHES.includes(base) || base in PLAIN || letter.isAlone) {
    putOne(to, base, base, start, end);
    return;
  }
  const isNoisy = letter.isLatin && marks.length > MOST_LATIN_MARKS;
  const { small, cased } = compose(base, isNoisy ? "" : marks.slice(0, MOST_MARKS).join(""));
  const before = to.small.at(-1) ?? "";
  if (letter.isFraction && before >= "0" && before <= "9") putSpace(to, false, start, start);
  let takesMarks = false;
  for (let at = 0; at < small.length; at += 1) {
    const point = small[at]!;
    const { isMark, isNoise, isLetter, isLatin, latin } = letterOf(point);
    if (isMark ? !takesMarks : isNoise) continue;
    takesMarks = isMark || (isLetter && !isLatin);
    to.looksLatin ||= latin !== undefined || letter.latin !== undefined;
    putOne(to, point, cased[at]!, start, end);
  }
}

/** The code point at a place: one unit for nearly everything that is written. */
function pointAt(text: string, at: number): string {
  const code = text.charCodeAt(at);
  return code < 0xd800 || code > 0xdfff ? text[at]! : String.fromCodePoint(text.codePointAt(at)!);
}

const STAR = 42;

function endOfStars(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === STAR) at += 1;
  return at;
}

/** Stars at the edge of a word lean on it and say nothing; within one they stand for a letter. */
function isOfWord(code: number): boolean {
  return (
    code > 127 ||
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57)
  );
}

function gather(text: string): Gathered {
  const to: Gathered = {
    small: [],
    cased: [],
    starts: [],
    ends: [],
    picture: false,
    looksLatin: false,
  };
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === STAR) {
      const end = endOfStars(text, at);
      const isWithin = isOfWord(text.charCodeAt(at - 1)) && isOfWord(text.charCodeAt(end));
      for (; at < end; at += 1) if (isWithin) putOne(to, "*", "*", at, at + 1);
      continue;
    }
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
    if (code < 127 && next < 127 && (code >= 32 || (code >= 9 && code <= 13))) {
      const unit = text[at]!;
      const isSmall = code >= 97 && code <= 122;
      if (isSmall && !to.picture) put(to, unit, unit, at, at + 1);
      else putOne(to, code >= 65 && code <= 90 ? unit.toLowerCase() : unit, unit, at, at + 1);
      at += 1;
      continue;
    }
    const base = pointAt(text, at);
    const letter = letterOf(base);
    const start = at;
    at += base.length;
    if (letter.isNoise || letter.isMark) continue;
    const marks: string[] = [];
    let end = at;
    for (let ahead = at; ahead < text.length;) {
      const follower = pointAt(text, ahead);
      const { isNoise, isMark } = letterOf(follower);
      if (!isNoise && !isMark) break;
      ahead += follower.length;
      if (isNoise) continue;
      if (marks.length <= MOST_MARKS) marks.push(follower);
      end = ahead;
    }
    if (letter.small !== undefined && marks.length === 0 && !to.picture) {
      to.looksLatin ||= letter.latin !== undefined;
      put(to, letter.small, base, start, end);
      continue;
    }
    at = end;
    putCluster(to, base, marks, start, end);
  }
  return to;
}

/** What a word is made of, as far as looking alike goes. */
type Make = "latin" | "looks_latin" | "other";

function makeOf(letters: readonly string[], from: number, to: number): Make {
  let all = true;
  for (let at = from; at < to; at += 1) {
    const letter = letters[at]!;
    if (letter.charCodeAt(0) < 128) {
      if (letter >= "a" && letter <= "z") return "latin";
    } else if (letterOf(letter).isLatin) return "latin";
    else if (letterOf(letter).latin === undefined) all = false;
  }
  return all ? "looks_latin" : "other";
}

function toLatin(all: Gathered, from: number, to: number): void {
  let isRead = false;
  for (let at = from; at < to; at += 1) {
    const letter = all.small[at]!;
    if (isRead && letterOf(letter).isMark) {
      all.small[at] = all.cased[at] = "";
      continue;
    }
    const latin = letterOf(all.cased[at]!).latin ?? letterOf(letter).latin;
    isRead = latin !== undefined;
    if (latin === undefined) continue;
    all.cased[at] = all.cased[at] === letter ? latin : latin.toUpperCase();
    all.small[at] = latin;
  }
}

/**
 * Reads look-alikes as Latin inside a word that has Latin letters, and in words made of nothing else
 * that stand between Latin ones: a sentence in Russian or Greek stays what it is.
 */
function readLookAlikes(all: Gathered): void {
  const waiting: [number, number][] = [];
  let sawLatin = false;
  let sawOther = false;
  const settle = (nextIsLatin: boolean | null) => {
    const isAmongLatin = nextIsLatin === null ? sawLatin : nextIsLatin && !sawOther;
    if (isAmongLatin && !sawOther) for (const [from, to] of waiting) toLatin(all, from, to);
    waiting.length = 0;
  };
  const count = all.small.length;
  for (let at = 0; at < count;) {
    const from = at;
    let hasLetter = false;
    for (; at < count; at += 1) {
      const letter = all.small[at]!;
      const code = letter.charCodeAt(0);
      const isLetter =
        code < 128
          ? letter >= "a" && letter <= "z"
          : letterOf(letter).isLetter || letterOf(letter).isMark;
      if (!isLetter && !(code < 128 && letter >= "0" && letter <= "9")) break;
      hasLetter ||= isLetter;
    }
    if (!hasLetter) {
      at = Math.max(at, from + 1);
      continue;
    }
    const make = makeOf(all.small, from, at);
    if (make === "looks_latin") {
      waiting.push([from, at]);
      continue;
    }
    settle(make === "latin");
    if (make === "latin") toLatin(all, from, at);
    sawLatin = make === "latin";
    sawOther = !sawLatin;
  }
  settle(null);
}

/** Folds a text: small letters, NFKC, look-alikes, noise and apostrophes; with the way back. */
export function fold(text: string): Folded {
  const all = gather(text);
  if (all.looksLatin) readLookAlikes(all);
  const small = all.small.join("");
  const starts = new Int32Array(small.length);
  const ends = new Int32Array(small.length);
  let unit = 0;
  for (let at = 0; at < all.small.length; at += 1) {
    for (let more = all.small[at]!.length; more > 0; more -= 1) {
      starts[unit] = all.starts[at]!;
      ends[unit] = all.ends[at]!;
      unit += 1;
    }
  }
  return { text: small, cased: all.cased.join(""), starts, ends };
}
