import { guessOf, type Keyword, KEYWORDS } from "./keywords.ts";
import { type Token } from "./lexer.ts";
import { PROBLEMS_MOST } from "./limits.ts";
import { type Problem, problem, type ProblemCode, type ProblemData } from "./problems.ts";
import type { Span } from "./types.ts";

const END: Token = { kind: "end", value: "", at: { start: 0, end: 0 } };
const known: ReadonlySet<string> = new Set(KEYWORDS);

/** Walks over the pieces of the rules, and gathers what is wrong with them. */
export class Cursor {
  readonly #tokens: readonly Token[];
  readonly #source: string;
  readonly problems: Problem[];
  #at = 0;
  #errors = 0;

  constructor(source: string, tokens: readonly Token[], problems: readonly Problem[]) {
    this.#source = source;
    this.#tokens = tokens;
    this.problems = [...problems];
  }

  /** How many errors were found so far, told or not. */
  get errors(): number {
    return this.#errors;
  }

  /** The piece that stands here, or some pieces on. */
  peek(ahead = 0): Token {
    return this.#tokens[this.#at + ahead] ?? this.#tokens.at(-1) ?? END;
  }

  /** Takes the piece that stands here. The end can be taken for ever. */
  next(): Token {
    const token = this.peek();
    if (token.kind !== "end") this.#at += 1;
    return token;
  }

  /** Where the last piece that was taken ended. */
  get last(): number {
    return this.#tokens[this.#at - 1]?.at.end ?? 0;
  }

  /** From a place to the last piece that was taken. */
  since(start: number): Span {
    return { start, end: Math.max(start, this.last) };
  }

  /** Whether one of these words stands here. */
  is(...words: readonly Keyword[]): boolean {
    const token = this.peek();
    return token.kind === "word" && (words as readonly string[]).includes(token.value);
  }

  /** Takes one of these words if it stands here. */
  take<Word extends Keyword>(...words: readonly Word[]): Word | null {
    return this.is(...words) ? (this.next().value as Word) : null;
  }

  /** Takes this word, or says that it is missing. One that is misspelt is told and taken for it. */
  want(word: Keyword): boolean {
    if (this.take(word) !== null) return true;
    const found = this.found([word]);
    this.fail("wanted_word", { word, ...found });
    if (found.guess === null || !this.isFree()) return false;
    this.next();
    return true;
  }

  /** Takes these words one after the other. */
  wantAll(...words: readonly Keyword[]): boolean {
    return words.every((word) => this.want(word));
  }

  /** What stands here, for a sentence, with what was probably meant. */
  found(choices: readonly string[]): { found: string; guess: string | null } {
    const token = this.peek();
    const guess = token.kind === "word" ? guessOf(token.value, choices) : null;
    return { found: this.shown(), guess };
  }

  /** What stands here as it was written, cut short; empty at the end. */
  shown(): string {
    const { start, end } = this.peek().at;
    const text = this.#source.slice(start, Math.min(end, start + 40));
    return end - start > 40 ? `${text}…` : text;
  }

  /** Whether a word stands here that means nothing to the language. */
  isFree(): boolean {
    const token = this.peek();
    return token.kind === "word" && !known.has(token.value);
  }

  /** Notes an error at a place: where nothing is said, at the piece that stands here. */
  fail<Code extends ProblemCode>(code: Code, data: ProblemData[Code], at?: Span): null {
    this.#errors += 1;
    if (this.problems.length < PROBLEMS_MOST) {
      this.problems.push(problem(code, at ?? this.#here(), data));
    }
    return null;
  }

  /** Notes something that is worth a look. */
  warn<Code extends ProblemCode>(code: Code, at: Span, data: ProblemData[Code]): void {
    if (this.problems.length < PROBLEMS_MOST) {
      this.problems.push(problem(code, at, data, "warning"));
    }
  }

  /** Passes over what cannot be read, up to one of these words (or the end). */
  skipTo(words: readonly Keyword[], orClose = false): void {
    while (this.peek().kind !== "end" && !this.is(...words)) {
      if (orClose && this.peek().kind === ")") return;
      this.next();
    }
  }

  /** At the end nothing stands, so the last piece is shown instead. */
  #here(): Span {
    const token = this.peek();
    if (token.kind !== "end") return token.at;
    const before = this.#tokens[this.#at - 1];
    return before?.at ?? token.at;
  }
}
