import type { Detector } from "../document.ts";
import { type Classes, type Hit, matcherOf } from "../triage/pattern.ts";
import type { Words } from "../triage/words.ts";
import type { Signal, SignalKind } from "../types.ts";
import { type Reading, readingsOf } from "./readings.ts";

/** What is looked for, and what of its surroundings takes it back. Phrases as in triage/pattern.ts. */
export interface PhraseRule {
  /** The stable name of the rule. */
  readonly rule: string;
  readonly find: readonly string[];
  /** Must stand in the same piece of the text or in one beside it. */
  readonly needs?: readonly string[];
  /** Anywhere in the same piece: takes it back. */
  readonly unless?: readonly string[];
  /** In the same piece, before it: takes it back. */
  readonly unlessBefore?: readonly string[];
  /** Within it or up to `NEAR` words before it: takes it back. */
  readonly unlessNear?: readonly string[];
  /** Up to `NEAR` words before it, and not within it: takes it back. */
  readonly unlessJustBefore?: readonly string[];
  /** Only with nothing but blanks between its words: "fuck you", not "fuck, you". */
  readonly unbroken?: boolean;
  /** Takes it back when all of it stands in quotation marks. */
  readonly notQuoted?: boolean;
  /** Only where a sentence, or a part of one, begins. */
  readonly opens?: boolean;
  /** Only in a question, by its mark or by how it begins. */
  readonly asks?: boolean;
  /** Only in replies of no more words than this. */
  readonly shortReply?: number;
  /** Only in replies. */
  readonly inReply?: boolean;
}

/** How questions begin whose mark was left out. */
const ASKING = new Set(
  "is are can could should would will does do did how what whats which where wheres who whos anyone anybody any has have ok safe am".split(
    " ",
  ),
);

function isQuestion(words: Words, piece: number, at: number): boolean {
  if (words.asks[piece] === 1) return true;
  let first = at;
  while (first > 0 && at - first < 20 && words.piece[first - 1] === piece) first -= 1;
  return ASKING.has(words.word[first] ?? "");
}

/** Words before a phrase within which a "not" speaks of it. */
const NEAR = 4;

const ROLES = [
  "find",
  "needs",
  "unless",
  "unlessBefore",
  "unlessNear",
  "unlessJustBefore",
] as const;

/** Makes a detector of a kind from its rules: one pass over the words, bounded work at each. */
export function phraseDetector(
  kind: SignalKind,
  rules: readonly PhraseRule[],
  classes: Classes,
): Detector {
  const phrases = rules.flatMap((rule) => ROLES.map((role) => rule[role] ?? []));
  const match = matcherOf(phrases, classes);
  return (doc) => {
    const signals: Signal[] = [];
    for (const reading of readingsOf(doc)) {
      const hits = match(reading.words);
      if (hits.length === 0) continue;
      const places = placesOf(hits, reading.words, rules.length);
      rules.forEach((rule, number) => {
        if ((rule.inReply || rule.shortReply !== undefined) && !doc.reply) return;
        for (const hit of places.found[number] ?? []) {
          if (rule.unbroken && isBroken(hit, reading)) continue;
          if (!holds(rule, number, hit, reading.words, places)) continue;
          signals.push(signalOf(kind, rule.rule, hit, reading));
        }
      });
    }
    return merged(signals);
  };
}

/** Hits by rule, and those that take one back by rule, role and piece. */
interface Places {
  readonly found: readonly Hit[][];
  readonly around: ReadonlyMap<string, readonly Hit[]>;
}

function placesOf(hits: readonly Hit[], words: Words, count: number): Places {
  const found: Hit[][] = Array.from({ length: count }, () => []);
  const around = new Map<string, Hit[]>();
  for (const hit of hits) {
    const rule = Math.floor(hit.cue / ROLES.length);
    const role = ROLES[hit.cue % ROLES.length];
    if (role === "find") {
      found[rule]?.push(hit);
      continue;
    }
    const key = `${hit.cue} ${words.piece[hit.from] ?? 0}`;
    const list = around.get(key);
    if (list) list.push(hit);
    else around.set(key, [hit]);
  }
  return { found, around };
}

function holds(rule: PhraseRule, number: number, hit: Hit, words: Words, places: Places): boolean {
  const piece = words.piece[hit.from] ?? 0;
  const around = (role: number, where: number) =>
    places.around.get(`${number * ROLES.length + role} ${where}`) ?? [];
  if (rule.asks && !isQuestion(words, piece, hit.from)) return false;
  if (rule.opens && hit.from > 0 && words.piece[hit.from - 1] === piece) return false;
  if (rule.shortReply !== undefined && words.word.length > rule.shortReply) return false;
  if (rule.notQuoted && words.quoted[hit.from] === 1 && words.quoted[hit.to - 1] === 1)
    return false;
  if (rule.needs && [piece - 1, piece, piece + 1].every((at) => around(1, at).length === 0)) {
    return false;
  }
  if (around(2, piece).length > 0) return false;
  if (around(3, piece).some((other) => other.from < hit.from)) return false;
  if (around(4, piece).some((other) => other.to > hit.from - NEAR && other.from < hit.to))
    return false;
  return !around(5, piece).some((other) => other.to > hit.from - NEAR && other.to <= hit.from);
}

function isBroken(hit: Hit, { text, words }: Reading): boolean {
  return /[,;:()]/.test(text.slice(words.start[hit.from] ?? 0, words.end[hit.to - 1] ?? 0));
}

function signalOf(kind: SignalKind, rule: string, hit: Hit, reading: Reading): Signal {
  const from = reading.words.start[hit.from] ?? 0;
  const to = reading.words.end[hit.to - 1] ?? from;
  return { kind, ...reading.span(from, to), rule };
}

/** In the order of the text, those of one rule that overlap made one. */
export function merged(signals: readonly Signal[]): Signal[] {
  const last = new Map<string, number>();
  const kept: Signal[] = [];
  for (const signal of signals.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (signal.end <= signal.start) continue;
    const at = last.get(signal.rule);
    const before = at === undefined ? undefined : kept[at];
    if (at !== undefined && before && signal.start < before.end) {
      kept[at] = { ...before, end: Math.max(before.end, signal.end) };
      continue;
    }
    last.set(signal.rule, kept.length);
    kept.push(signal);
  }
  return kept;
}
