import type { Doc } from "../document.ts";
import { MENDED } from "./mended.ts";

/** The words of a text in order, each with where it stands and in which piece of the text. */
export interface Words {
  readonly word: readonly string[];
  /** Spans over the folded text. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The number of the sentence, or of the part of a long one. */
  readonly piece: Int32Array;
  readonly pieces: number;
  /** 1 where the word stands between quotation marks. */
  readonly quoted: Uint8Array;
  /** Per piece: 1 when it ends with a question mark. */
  readonly asks: Uint8Array;
}

/** Words in one piece at most: people who use no full stops must not become one long sentence. */
const LONGEST_PIECE = 40;
/** From here on a piece may end before one of these words. */
const LONG_PIECE = 14;
const JOINING = new Set([
  "and",
  "but",
  "because",
  "so",
  "cause",
  "cos",
  "bc",
  "though",
  "although",
]);

const WORD = /[\p{L}\p{N}\p{M}_]+|\p{Extended_Pictographic}/gu;
const MARKS = /\p{M}+/gu;

/** Written as two words or one, meant as one; what people write wrongly most is mended too. */
const PAIRS: readonly (readonly [first: string, seconds: string, joined: string])[] = [
  ["i", "am", "im"],
  ["i", "have", "ive"],
  ["i", "will", "ill"],
  ["i", "would", "id"],
  ["you", "are", "youre"],
  ["do", "not", "dont"],
  ["does", "not", "doesnt"],
  ["did", "not", "didnt"],
  ["can", "not", "cant"],
  ["could", "not", "couldnt"],
  ["will", "not", "wont"],
  ["would", "not", "wouldnt"],
  ["should", "not", "shouldnt"],
  ["is", "not", "isnt"],
  ["was", "not", "wasnt"],
  ["are", "not", "arent"],
  ["were", "not", "werent"],
  ["have", "not", "havent"],
  ["has", "not", "hasnt"],
  ["want", "to", "wanna"],
  ["wants", "to", "wants2"],
  ["wanted", "to", "wanted2"],
  ["wanting", "to", "wanting2"],
  ["going", "to", "gonna"],
  ["have", "to", "have2"],
  ["got", "to", "gotta"],
  ["no", "longer", "nolonger"],
  ["no", "one", "nobody"],
  ["any", "more", "anymore"],
  ["some", "one", "someone"],
  ["every", "one", "everyone"],
  ["my", "self", "myself"],
  ["your", "self", "yourself"],
  ["self", "harm", "selfharm"],
  ["self", "harming", "selfharming"],
  ["self", "harmed", "selfharmed"],
  ["self", "injury", "selfharm"],
  ["over", "dose", "overdose"],
  ["over", "dosed", "overdosed"],
  ["un", "alive", "unalive"],
  ["un", "aliving", "unaliving"],
  ["to", "night", "tonight"],
  ["he", "is", "hes"],
  ["she", "is", "shes"],
  ["they", "are", "theyre"],
  ["it", "is", "its"],
  ["that", "is", "thats"],
];

const JOINED = new Map(PAIRS.map(([first, second, joined]) => [`${first} ${second}`, joined]));
const FIRSTS = new Set(PAIRS.map(([first]) => first));

/** Letters that carry no mark and yet are written without theirs by many. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: "ss",
  ł: "l",
  ø: "o",
  æ: "ae",
  œ: "oe",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/** One word as patterns know it: without marks, and mended where it is usually written wrongly. */
export function plainWord(word: string): string {
  let plain = word;
  // oxlint-disable-next-line no-control-regex
  if (/[^\u0000-\u007f]/.test(word)) {
    plain = word
      .normalize("NFD")
      .replace(MARKS, "")
      .normalize("NFC")
      .replace(/[ßłøæœđðþı]/g, (letter) => PLAIN[letter] ?? letter);
  }
  return MENDED.get(plain) ?? plain;
}

/** Words as `plainWord` gives them, with the pairs that are meant as one word made one. */
export function joinWords(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const one = JOINED.get(`${joined.at(-1) ?? ""} ${word}`);
    if (one === undefined) joined.push(word);
    else joined[joined.length - 1] = one;
  }
  return joined;
}

/** The words of a folded text, with its sentences. In: folded text and spans over it. */
export function wordsOf(folded: string, sentences: Doc["sentences"]): Words {
  const word: string[] = [];
  const start: number[] = [];
  const end: number[] = [];
  const piece: number[] = [];
  const asks: number[] = [];
  let at = 0;
  let inPiece = 0;
  let sentence = 0;
  let previousRaw = "";
  for (const found of folded.matchAll(WORD)) {
    const from = found.index;
    const to = from + found[0].length;
    let moved = false;
    while (sentence < sentences.length && from >= (sentences[sentence]?.end ?? 0)) {
      sentence += 1;
      moved = true;
    }
    const plain = plainWord(found[0]);
    const joined =
      !moved && FIRSTS.has(previousRaw) ? JOINED.get(`${previousRaw} ${plain}`) : undefined;
    if (joined !== undefined && word.length > 0 && from - (end[end.length - 1] ?? 0) <= 1) {
      word[word.length - 1] = joined;
      end[end.length - 1] = to;
      previousRaw = joined;
      continue;
    }
    if (moved && inPiece > 0) {
      asks.push(endsAsking(folded, end[end.length - 1] ?? 0, from) ? 1 : 0);
      at += 1;
      inPiece = 0;
    } else if (inPiece >= LONGEST_PIECE || (inPiece >= LONG_PIECE && JOINING.has(plain))) {
      asks.push(0);
      at += 1;
      inPiece = 0;
    }
    word.push(plain);
    start.push(from);
    end.push(to);
    piece.push(at);
    previousRaw = plain;
    inPiece += 1;
  }
  if (inPiece > 0) asks.push(endsAsking(folded, end[end.length - 1] ?? 0, folded.length) ? 1 : 0);
  return {
    word,
    start: Int32Array.from(start),
    end: Int32Array.from(end),
    piece: Int32Array.from(piece),
    pieces: asks.length,
    quoted: quotedWords(folded, start),
    asks: Uint8Array.from(asks),
  };
}

function endsAsking(folded: string, from: number, to: number): boolean {
  return folded.slice(from, Math.min(to, from + 8)).includes("?");
}

/** Characters between two quotation marks at most: an opening mark without its end quotes nothing. */
const LONGEST_QUOTE = 400;

/** Which words stand in quotation marks, or in a line that begins with ">" as mail quotes. */
function quotedWords(folded: string, starts: readonly number[]): Uint8Array {
  const quoted = new Uint8Array(starts.length);
  const spans: [from: number, to: number][] = [];
  let open = -1;
  for (const mark of folded.matchAll(/["“”„«»]|(?:^|\n) ?>[^\n]*/g)) {
    if (mark[0].includes(">")) spans.push([mark.index, mark.index + mark[0].length]);
    else if (open >= 0 && mark.index - open <= LONGEST_QUOTE) {
      spans.push([open, mark.index]);
      open = -1;
    } else open = mark.index;
  }
  let at = 0;
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    while (at < starts.length && (starts[at] ?? 0) < from) at += 1;
    for (; at < starts.length && (starts[at] ?? 0) < to; at += 1) quoted[at] = 1;
  }
  return quoted;
}
