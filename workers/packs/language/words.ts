/** The words of a text in one of its forms, in order. */
export interface Words {
  /** How a word is compared: its letters, or the digits of a number. */
  readonly keys: readonly string[];
  /** Where each word stands in that form of the text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * Numbers, letters and pictures, each a word by itself, so that "20mg" is "20" and "mg". Scripts that
 * are written without blanks count sign by sign. Everything else only stands between words.
 */
const WORD =
  /\p{Nd}+(?:[.,]\p{Nd}+)*|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]|[[\p{L}\p{M}]--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]]+|\p{Extended_Pictographic}/gv;

/** English words for numbers. "One" is left out: it is said of anything. */
const NUMBER_WORDS: ReadonlySet<string> = new Set(
  (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen " +
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred " +
    "hundreds thousand thousands dozen dozens half"
  ).split(" "),
);

/** Cuts a folded text into words. */
export function wordsOf(text: string): Words {
  const keys: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    keys.push(isDigits(word) ? word.replaceAll(/,(?=\d{3})/g, "") : word);
    starts.push(match.index);
    ends.push(match.index + word.length);
  }
  return { keys, starts, ends };
}

/** Whether a word is a number, in digits or in English. */
export function isNumber(key: string): boolean {
  return isDigits(key) || NUMBER_WORDS.has(key);
}

function isDigits(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 128 ? code >= 48 && code <= 57 : /^\p{Nd}/u.test(word);
}
