import { NUMBER_MOST } from "./limits.ts";
import { type Problem, problem } from "./problems.ts";
import type { Span } from "./types.ts";

/** A piece of the rules. `value` of a text is what stands between its quotes, of a word its small letters. */
export interface Token {
  readonly kind: "word" | "text" | "number" | "," | "(" | ")" | "end";
  readonly value: string;
  readonly at: Span;
}

/** Quotes as keyboards and telephones make them; each of the right closes what any of the left opened. */
const OPENING = new Set(['"', "“", "”", "„", "«", "»"]);
const CLOSING = new Set(['"', "”", "“", "»", "«"]);
/** A number first, so that `12-steps` is a word and `7days` a number and a word. */
const NUMBER = /\d[\d,]{0,20}(?![\d_-])/uy;
const WORD = /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]*/uy;
/** Quotes of other languages of programs and people, around what has a blank, comma or bracket behind it. */
const SMALL = /(['‘‚`´])([^\r\n]{1,300}?)['’‘`´](?=[\s,()#.]|$)/uy;
const BLANK = /[\s\u{feff}\u{200b}]+/uy;

/**
 * Cuts rules into pieces. What is no piece of the language is told once and passed over, so whatever
 * text comes in, the list ends with `end`.
 */
export function lex(source: string): { tokens: readonly Token[]; problems: readonly Problem[] } {
  const tokens: Token[] = [];
  const problems: Problem[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    return pattern.exec(source)?.[0] ?? null;
  };
  while (at < source.length) {
    const sign = source[at] ?? "";
    const blank = take(BLANK);
    if (blank !== null) {
      at += blank.length;
    } else if (sign === "#") {
      at = lineEnd(source, at);
    } else if (sign === "," || sign === "(" || sign === ")") {
      tokens.push({ kind: sign, value: sign, at: { start: at, end: at + 1 } });
      at += 1;
    } else if (OPENING.has(sign)) {
      const text = quotedAt(source, at);
      const span = { start: at, end: text.end };
      if (!text.closed) problems.push(problem("open_text", span, {}));
      tokens.push({ kind: "text", value: text.value, at: span });
      at = text.end;
    } else {
      const small = smallAt(source, at);
      if (small !== null) {
        problems.push(problem("small_quotes", small.at, { found: small.value.slice(0, 40) }));
        tokens.push(small);
        at = small.at.end;
        continue;
      }
      const number = take(NUMBER)?.replace(/,+$/, "") ?? null;
      const word = number === null ? take(WORD) : null;
      const found = number ?? word ?? wrongAt(source, at);
      const span = { start: at, end: at + found.length };
      if (number !== null) {
        tokens.push({ kind: "number", value: number.replaceAll(",", ""), at: span });
      } else if (word !== null) {
        tokens.push({ kind: "word", value: word.toLowerCase(), at: span });
      } else {
        problems.push(problem("unknown_sign", span, { found: found.slice(0, 20) }));
      }
      at = span.end;
    }
  }
  tokens.push({ kind: "end", value: "", at: { start: source.length, end: source.length } });
  return { tokens, problems };
}

/** The number of a token; more than any limit allows when it has too many digits. */
export function numberOf(token: Token): number {
  return token.value.length > 7 ? NUMBER_MOST + 1 : Number(token.value);
}

function lineEnd(source: string, from: number): number {
  let at = from;
  while (at < source.length && source[at] !== "\n" && source[at] !== "\r") at += 1;
  return at;
}

/** Reads a text up to its closing quote or the end of its line. `\"`, `\\` and `\n` mean themselves. */
function quotedAt(source: string, from: number): { value: string; end: number; closed: boolean } {
  const plain = source[from] === '"';
  let value = "";
  let at = from + 1;
  while (at < source.length) {
    const sign = source[at] ?? "";
    if (sign === "\n" || sign === "\r") break;
    if (plain ? sign === '"' : CLOSING.has(sign)) return { value, end: at + 1, closed: true };
    const next = source[at + 1] ?? "";
    const escaped = sign === "\\" && (next === '"' || next === "\\" || next === "n");
    value += escaped ? (next === "n" ? "\n" : next) : sign;
    at += escaped ? 2 : 1;
  }
  return { value, end: at, closed: false };
}

/** What stands in single quotes, to be told and then read as if it stood in double ones. */
function smallAt(source: string, from: number): Token | null {
  SMALL.lastIndex = from;
  const found = SMALL.exec(source);
  if (found === null) return null;
  const at = { start: from, end: from + found[0].length };
  return { kind: "text", value: found[2] ?? "", at };
}

/** A run of signs that the language does not know: to the next blank, quote, bracket, comma or `#`. */
function wrongAt(source: string, from: number): string {
  const run = /[^\s"“”„«»,()#]+/uy;
  run.lastIndex = from;
  return run.exec(source)?.[0] ?? source[from] ?? "";
}
