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
  /** Words from its first to where the word that it needs may stand at the latest. */
  readonly reach: number;
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
      const parts = compile(source, classes);
      const needed = neededPart(parts);
      const phrase = { number: count, cue, parts, reach: longestTo(parts, needed) };
      count += 1;
      for (const word of wordsOfPart(parts[needed])) {
        const list = byNeeded.get(word);
        if (list) list.push(phrase.number);
        else byNeeded.set(word, [phrase.number]);
      }
      for (const first of firstWords(phrase.parts)) {
        const list = byFirst.get(first);
        if (list) list.push(phrase);
        else byFirst.set(first, [phrase]);
      }
    }
  });
  const nextNeeded = new Int32Array(count);
  return (words) => {
    const hits: Hit[] = [];
    const { word, piece } = words;
    // Read backwards, so that at each place it is known whether the rarest word of a phrase stands
    // near enough ahead: nearly always it does not, and the phrase need not be tried.
    nextNeeded.fill(-1);
    for (let from = word.length - 1; from >= 0; from -= 1) {
      const one = word[from] ?? "";
      const here = piece[from] ?? 0;
      for (const number of byNeeded.get(one) ?? NONE) nextNeeded[number] = from;
      const phrases = byFirst.get(one);
      if (!phrases) continue;
      for (let at = phrases.length - 1; at >= 0; at -= 1) {
        const phrase: Phrase = phrases[at]!;
        const next = nextNeeded[phrase.number]!;
        if (next < 0 || next - from > phrase.reach || piece[next] !== here) continue;
        const to = reach(words, phrase.parts, 0, from, here);
        if (to > from) hits.push({ cue: phrase.cue, from, to });
      }
    }
    return hits.toReversed();
  };
}

const NONE: readonly number[] = [];

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
  if (words.word[at] !== group[0]) return false;
  const last = group.length - 1;
  if (words.piece[at + last] !== piece) return false;
  for (let n = 1; n <= last; n += 1) if (words.word[at + n] !== group[n]) return false;
  return true;
}

const COMMON = new Set("i im ive ill id my me a the to of it and is in not no you that".split(" "));
const COMMON_WEIGHT = 40;

function wordsOfPart(part: Part | undefined): Set<string> {
  return new Set([...(part?.single ?? []), ...(part?.groups ?? []).map(([first = ""]) => first)]);
}

/** The number of the part, among those that must be there, that is the least often met. */
function neededPart(parts: readonly Part[]): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  parts.forEach((part, at) => {
    if (part.optional) return;
    let weight = 0;
    for (const word of wordsOfPart(part)) weight += COMMON.has(word) ? COMMON_WEIGHT : 1;
    if (weight <= least) {
      best = at;
      least = weight;
    }
  });
  return best;
}

/** How many words may stand between the first of a phrase and the beginning of one of its parts. */
function longestTo(parts: readonly Part[], until: number): number {
  let most = parts[until]?.gap ?? 0;
  for (const { single, groups, gap } of parts.slice(0, until)) {
    most += gap + Math.max(single.size > 0 ? 1 : 0, ...groups.map((group) => group.length));
  }
  return most;
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
