import { latinFor, unboxed } from "./confusables.ts";

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

const IGNORABLE =
  /^(?![\s\u0085])[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{Cs}\u{1F3FB}-\u{1F3FF}]$/u;
const MARK = /^[\p{M}\u1160-\u11ff\ud7b0-\ud7ff\uff9e\uff9f]$/u;
const SPACE = /^[\s\p{Z}\u0085]$/u;
const LETTER = /^\p{L}$/u;
const LATIN = /^\p{Script=Latin}$/u;
const DIGIT = /^\p{Nd}$/u;
const PICTURE = /^\p{Extended_Pictographic}$/u;
const FRACTION = /^[¼-¾⅐-⅟↉]$/u;
const JAMO_ALONE = /^[\u3131-\u318e\uffa0-\uffdc]/u;
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

function digitOf(letter: string): string {
  const code = letter.codePointAt(0)!;
  let value = 0;
  while (value < 9 && DIGIT.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

/** Writes one code point that is neither noise nor part of a cluster any more. */
function putOne(to: Gathered, letter: string, capital: string, start: number, end: number): void {
  const code = letter.charCodeAt(0);
  if (code > 127 ? SPACE.test(letter) : code === 32 || (code >= 9 && code <= 13)) {
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
  } else if (PICTURE.test(letter)) {
    if (to.small.length > 0) putSpace(to, false, start, start);
    put(to, letter, letter, start, end);
    to.picture = true;
  } else if (DIGIT.test(letter)) {
    const digit = digitOf(letter);
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
) {
  if (APOSTROPHES.includes(base) || base in PLAIN || JAMO_ALONE.test(base)) {
    putOne(to, base, base, start, end);
    return;
  }
  const latin = LATIN.test(base);
  const kept = latin && marks.length > MOST_LATIN_MARKS ? "" : marks.slice(0, MOST_MARKS).join("");
  const capital = (unboxed(base.codePointAt(0)!) ?? base + kept).normalize("NFKC");
  const smalls = Array.from(capital.toLowerCase().normalize("NFKC"));
  const capitals = Array.from(capital);
  const before = to.small.at(-1) ?? "";
  if (FRACTION.test(base) && before >= "0" && before <= "9") putSpace(to, false, start, start);
  let takesMarks = false;
  for (let at = 0; at < smalls.length; at += 1) {
    const small = smalls[at]!;
    const isMark = MARK.test(small);
    if (isMark ? !takesMarks : IGNORABLE.test(small)) continue;
    takesMarks = isMark || (LETTER.test(small) && !LATIN.test(small));
    const cased = capitals.length === smalls.length ? capitals[at]! : small;
    putOne(to, small, cased.length === small.length ? cased : small, start, end);
  }
}

function gather(text: string): Gathered {
  const to: Gathered = { small: [], cased: [], starts: [], ends: [], picture: false };
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
    if (code < 127 && next < 127 && (code >= 32 || (code >= 9 && code <= 13))) {
      const letter = text[at]!;
      putOne(to, code >= 65 && code <= 90 ? letter.toLowerCase() : letter, letter, at, at + 1);
      at += 1;
      continue;
    }
    const base = String.fromCodePoint(text.codePointAt(at)!);
    const start = at;
    at += base.length;
    if (IGNORABLE.test(base) || MARK.test(base)) continue;
    const marks: string[] = [];
    let end = at;
    for (let ahead = at; ahead < text.length;) {
      const follower = String.fromCodePoint(text.codePointAt(ahead)!);
      const isNoise = IGNORABLE.test(follower);
      if (!isNoise && !MARK.test(follower)) break;
      ahead += follower.length;
      if (isNoise) continue;
      if (marks.length <= MOST_MARKS) marks.push(follower);
      end = ahead;
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
    } else if (LATIN.test(letter)) return "latin";
    else if (latinFor(letter) === undefined) all = false;
  }
  return all ? "looks_latin" : "other";
}

function toLatin(all: Gathered, from: number, to: number): void {
  let isRead = false;
  for (let at = from; at < to; at += 1) {
    const letter = all.small[at]!;
    if (isRead && MARK.test(letter)) {
      all.small[at] = all.cased[at] = "";
      continue;
    }
    const latin = latinFor(all.cased[at]!) ?? latinFor(letter);
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
        code < 128 ? letter >= "a" && letter <= "z" : LETTER.test(letter) || MARK.test(letter);
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

/** True when every unit is plain ASCII, where nothing can look like something else. */
function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 126) return false;
  return true;
}

/** Folds a text: small letters, NFKC, look-alikes, noise and apostrophes; with the way back. */
export function fold(text: string): Folded {
  const all = gather(text);
  if (!isAscii(text)) readLookAlikes(all);
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
