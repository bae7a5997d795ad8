import { latinFor, unboxed } from "./confusables.ts";

/** What there is to know of one code point before it is written into a folded text. */
export interface Letter {
  /** Zero-width, a control sign, half a pair: nothing a reader sees. */
  readonly isNoise: boolean;
  /** Belongs to the letter before it. */
  readonly isMark: boolean;
  readonly isSpace: boolean;
  /** A letter of any script … */
  readonly isLetter: boolean;
  /** … of the Latin one. */
  readonly isLatin: boolean;
  /** A decimal digit of any script. */
  readonly isDigit: boolean;
  readonly isPicture: boolean;
  readonly isFraction: boolean;
  /** A Korean part letter, which must not grow together with its neighbour. */
  readonly isAlone: boolean;
  /** The Latin letter it looks like. */
  readonly latin: string | undefined;
  /** Its small form, when it is an ordinary letter that stays one letter; else undefined. */
  readonly small: string | undefined;
}

const NOISE =
  /^(?![\s\u0085])[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{Cs}\u{1F3FB}-\u{1F3FF}]$/u;
const MARK = /^[\p{M}\u1160-\u11ff\ud7b0-\ud7ff\uff9e\uff9f]$/u;
const SPACE = /^[\s\p{Z}\u0085]$/u;
const LETTER = /^\p{L}$/u;
const LATIN = /^\p{Script=Latin}$/u;
const DIGIT = /^\p{Nd}$/u;
const PICTURE = /^\p{Extended_Pictographic}$/u;
const FRACTION = /^[¼-¾⅐-⅟↉]$/u;
const ALONE = /^[\u3131-\u318e\uffa0-\uffdc]$/u;

/** So many code points and clusters are remembered; a text that uses more costs what it costs. */
const MOST_KNOWN = 4_096;
const known = new Map<string, Letter>();

function remember<Value>(cache: Map<string, Value>, key: string, value: Value): Value {
  if (cache.size >= MOST_KNOWN) cache.clear();
  cache.set(key, value);
  return value;
}

function ordinary(point: string): string | undefined {
  if (!LETTER.test(point) || ALONE.test(point) || point.normalize("NFKC") !== point)
    return undefined;
  const small = point.toLowerCase();
  return small.normalize("NFKC") === small && small.length === point.length && LETTER.test(small)
    ? small
    : undefined;
}

/** What there is to know of a code point. */
export function letterOf(point: string): Letter {
  return (
    known.get(point) ??
    remember(known, point, {
      isNoise: NOISE.test(point),
      isMark: MARK.test(point),
      isSpace: SPACE.test(point),
      isLetter: LETTER.test(point),
      isLatin: LATIN.test(point),
      isDigit: DIGIT.test(point),
      isPicture: PICTURE.test(point),
      isFraction: FRACTION.test(point),
      isAlone: ALONE.test(point),
      latin: latinFor(point),
      small: ordinary(point),
    })
  );
}

/** A letter with its marks in its composed form: small, and with its capitals, point for point. */
export interface Composed {
  readonly small: readonly string[];
  readonly cased: readonly string[];
}

const composed = new Map<string, Composed>();

/** Composes a letter and its marks (NFKC); letters in boxes and circles become plain. */
export function compose(base: string, marks: string): Composed {
  const key = base + marks;
  const before = composed.get(key);
  if (before) return before;
  const whole = (unboxed(base.codePointAt(0)!) ?? key).normalize("NFKC");
  const small = Array.from(whole.toLowerCase().normalize("NFKC"));
  const capitals = Array.from(whole);
  const cased = small.map((point, at) => {
    const capital = capitals.length === small.length ? capitals[at]! : point;
    return capital.length === point.length ? capital : point;
  });
  return remember(composed, key, { small, cased });
}

/** The ASCII digit of a decimal digit of any script: they stand in order, ten by ten. */
export function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0)!;
  let value = 0;
  while (value < 9 && DIGIT.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}
