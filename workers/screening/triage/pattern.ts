import { joinWords, plainWord, type Words } from "./words.ts";

/**
 * A small language for phrases, read word by word:
 *   word      the word, without marks and apostrophes, as `plainWord` gives it
 *   a|b       either of them
 *   @name     any of a list of words or word groups (classes.ts)
 *   (a b|c)   either of these word groups
 *   x?        x or nothing
 *   *3        up to three words whatever they are; never first or last
 * A phrase never reaches over the end of a piece of the text. The work for one place in a text is
 * bounded by the phrase, so the whole is linear in the number of words.
 */
interface Part {
  readonly single: ReadonlySet<string>;
  readonly groups: readonly (readonly string[])[];
  readonly optional: boolean;
  /** Words of any kind that may stand before this part. */
  readonly gap: number;
}

/** A phrase ready to be looked for, with the number of the cue that it stands for. */
interface Phrase {
  readonly number: number;
  readonly cue: number;
  readonly parts: readonly Part[];
}

export interface Hit {
  readonly cue: number;
  /** Numbers of words, from the first to the one after the last. */
  readonly from: number;
  readonly to: number;
}

export type Classes = Readonly<Record<string, string>>;
export type Matcher = (words: Words) => Hit[];

/** Makes one search out of many phrases. `cues` gives the phrases of each cue, in its order. */
export function matcherOf(cues: readonly (readonly string[])[], classes: Classes): Matcher {
  const byFirst = new Map<string, Phrase[]>();
  const byNeeded = new Map<string, number[]>();
  let count = 0;
  cues.forEach((phrases, cue) => {
    for (const source of phrases) {
      const phrase = { number: count, cue, parts: compile(source, classes) };
      count += 1;
      for (const needed of neededWords(phrase.parts)) {
        const list = byNeeded.get(needed);
        if (list) list.push(phrase.number);
        else byNeeded.set(needed, [phrase.number]);
      }
      for (const first of firstWords(phrase.parts)) {
        const list = byFirst.get(first);
        if (list) list.push(phrase);
        else byFirst.set(first, [phrase]);
      }
    }
  });
  return (words) => {
    const hits: Hit[] = [];
    // Most phrases have a word that the text does not hold: they need not be tried anywhere.
    const possible = new Uint8Array(count);
    for (const word of new Set(words.word)) {
      for (const number of byNeeded.get(word) ?? []) possible[number] = 1;
    }
    for (let from = 0; from < words.word.length; from += 1) {
      for (const phrase of byFirst.get(words.word[from] ?? "") ?? []) {
        if (possible[phrase.number] !== 1) continue;
        const to = reach(words, phrase.parts, 0, from, words.piece[from] ?? 0);
        if (to > from) hits.push({ cue: phrase.cue, from, to });
      }
    }
    return hits;
  };
}

/** The word after the last that this part and the following ones cover from `at` on, or -1. */
function reach(
  words: Words,
  parts: readonly Part[],
  part: number,
  at: number,
  piece: number,
): number {
  const wanted = parts[part];
  if (!wanted) return at;
  for (let skipped = 0; skipped <= wanted.gap; skipped += 1) {
    const here = at + skipped;
    const word = words.word[here];
    if (word === undefined || words.piece[here] !== piece) break;
    if (wanted.single.has(word)) {
      const to = reach(words, parts, part + 1, here + 1, piece);
      if (to >= 0) return to;
    }
    for (const group of wanted.groups) {
      if (!follows(words, group, here, piece)) continue;
      const to = reach(words, parts, part + 1, here + group.length, piece);
      if (to >= 0) return to;
    }
  }
  return wanted.optional ? reach(words, parts, part + 1, at, piece) : -1;
}

function follows(words: Words, group: readonly string[], at: number, piece: number): boolean {
  return group.every((word, n) => words.word[at + n] === word && words.piece[at + n] === piece);
}

/** The first words of the one part, among those that must be there, that has the fewest. */
function neededWords(parts: readonly Part[]): Set<string> {
  const sets = parts
    .filter(({ optional }) => !optional)
    .map(({ single, groups }) => new Set([...single, ...groups.map(([first = ""]) => first)]));
  return sets.reduce((fewest, next) => (next.size <= fewest.size ? next : fewest));
}

/** The words with which a phrase may begin. */
function firstWords(parts: readonly Part[]): Set<string> {
  const firsts = new Set<string>();
  for (const part of parts) {
    for (const word of part.single) firsts.add(word);
    for (const group of part.groups) if (group[0] !== undefined) firsts.add(group[0]);
    if (!part.optional) break;
  }
  return firsts;
}

function compile(source: string, classes: Classes): Part[] {
  const parts: Part[] = [];
  let gap = 0;
  for (const piece of pieces(source)) {
    if (/^\*\d$/.test(piece)) {
      gap = Number(piece.slice(1));
      continue;
    }
    const optional = piece.endsWith("?");
    const body = piece.replace(/\?$/, "").replace(/^\(|\)$/g, "");
    const single = new Set<string>();
    const groups: string[][] = [];
    for (const choice of body.split("|").flatMap((one) => expand(one.trim(), classes, source))) {
      const words = joinWords(choice.split(" ").map(plainWord));
      if (words.length === 1) single.add(words[0] ?? "");
      else groups.push(words);
    }
    parts.push({ single, groups, optional, gap });
    gap = 0;
  }
  if (gap > 0 || parts.every((part) => part.optional)) throw new Error(`Not a phrase: ${source}`);
  return parts;
}

/** The parts as they are written; neighbouring plain words are joined as those of a text are. */
function pieces(source: string): string[] {
  const parts: string[] = [];
  let plain: string[] = [];
  for (const part of source.match(/\([^)]*\)\??|\S+/g) ?? []) {
    if (/^[\p{L}\p{N}]+$/u.test(part)) plain.push(plainWord(part));
    else {
      parts.push(...joinWords(plain), part);
      plain = [];
    }
  }
  return [...parts, ...joinWords(plain)];
}

function expand(choice: string, classes: Classes, source: string): string[] {
  if (!choice.startsWith("@")) return [choice];
  const list = classes[choice.slice(1)];
  if (list === undefined) throw new Error(`No class ${choice} in: ${source}`);
  return list.split("|").map((one) => one.trim());
}
