/** One word, number or sign of a text. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Where a sentence ends; a stop within a number is part of the number. */
export const STOP = ".";

const TOKEN = /b\/p|\d+(?:[.,]\d+)*|\p{L}+|[½¼¾⅓⅔]|[£$€%":/+-]|[.!?\n]|[,;()]/gu;

/**
 * Cuts a folded text into words, numbers and the signs that matter to numbers: "8st6" is three of
 * them, "1.4k" two. Linear: every unit is looked at once.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const found of text.matchAll(TOKEN)) {
    const sign = found[0];
    const word = sign === "!" || sign === "?" || sign === "\n" ? STOP : sign;
    tokens.push({ word, start: found.index, end: found.index + sign.length });
  }
  return tokens;
}

/** The words before a place, nearest last, at most `most` and none from another sentence. */
export function before(tokens: readonly Token[], at: number, most: number): string {
  let from = at;
  while (from > 0 && at - from < most && tokens[from - 1]!.word !== STOP) from -= 1;
  return joined(tokens, from, at);
}

/** The words from a place on, at most `most` and none from another sentence. */
export function after(tokens: readonly Token[], at: number, most: number): string {
  let to = at;
  while (to < tokens.length && to - at < most && tokens[to]!.word !== STOP) to += 1;
  return joined(tokens, at, to);
}

function joined(tokens: readonly Token[], from: number, to: number): string {
  let text = " ";
  for (let at = from; at < to; at += 1) text += `${tokens[at]!.word} `;
  return text;
}
