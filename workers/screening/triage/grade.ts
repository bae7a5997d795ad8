import type { ReviewClass } from "../../moderation/types.ts";
import type { Doc } from "../document.ts";
import { sentencesOf } from "../sentences.ts";
import type { Signal, SignalKind } from "../types.ts";
import { type Finding, read, type Reading } from "./features.ts";
import { foreignFindings } from "./foreign.ts";
import { type Model, type Question, QUESTIONS, unpack } from "./model.ts";
import { ALWAYS_RED, SEVERITY } from "./severity.ts";
import { WEIGHTS } from "./weights.ts";

export interface Graded {
  readonly class: ReviewClass;
  readonly urgency: number;
  /** Of the kind "crisis", in the order of the text. */
  readonly signals: readonly Signal[];
}

const BY_RANK: readonly ReviewClass[] = ["green", "amber", "red", "crisis"];
const GREEN = 0;
const AMBER = 1;
const RED = 2;
const CRISIS = 3;

/** From which probability on a text is of a class: to miss one is held worse than a false alarm. */
export const THRESHOLDS: Readonly<Record<Question, number>> = {
  amber: 0.4,
  red: 0.35,
  crisis: 0.2,
};

/** What other detectors saw is evidence that a person should look, however calm the words are. */
const FLOORS: Readonly<Record<SignalKind, number>> = {
  crisis: RED,
  method_detail: RED,
  abuse: AMBER,
  sourcing: AMBER,
  dosing: AMBER,
  ed_numbers: AMBER,
  third_person_identifiable: AMBER,
  pii: GREEN,
  spam: GREEN,
};

/** Severity from which on the words are marked for whoever reads the post. */
const MARKED = 1.5;
const MOST_SIGNALS = 40;

let shipped: Model | undefined;

/**
 * Grades a text. In: the text as read once, and what the detectors noticed in it. Out: the class, how
 * urgent it is from 0 to 1, and the words that speak of danger. Nothing that a detector saw, that
 * the lexicon's own phrases say, or that a person says of themselves in so many words is lowered.
 */
export function grade(doc: Doc, signals: readonly Signal[]): Graded {
  shipped ??= unpack(WEIGHTS);
  return gradeBy(shipped, doc, signals);
}

/** The same by other weights, for those who measure. */
export function gradeBy(model: Model, doc: Doc, signals: readonly Signal[]): Graded {
  const reading = read(doc, model);
  const asked = weigh(reading, model);
  const found = [
    ...marks(reading.findings, reading, (start, end) => doc.span(start, end)),
    ...foreignFindings(doc, reading.words),
  ];
  let rank = Math.max(rankBy(asked), floorOf(reading));
  for (const one of found) if (one.rank !== undefined) rank = Math.max(rank, one.rank);
  for (const { kind } of signals) rank = Math.max(rank, FLOORS[kind]);

  const hidden = disguised(doc, reading, model);
  if (hidden) {
    for (const question of QUESTIONS)
      asked[question] = Math.max(asked[question], hidden.asked[question]);
    rank = Math.max(rank, rankBy(hidden.asked), hidden.floor);
    found.push(...hidden.found);
  }
  if (rank >= RED && found.length === 0) found.push(...gravestWords(doc, reading));
  const mean = QUESTIONS.reduce((sum, question) => sum + asked[question], 0) / QUESTIONS.length;
  const within = nearness(mean, reading);
  return {
    class: BY_RANK[rank] ?? "green",
    urgency: Math.floor(((rank + Math.min(0.999_99, within)) / 4) * 1_000_000) / 1_000_000,
    signals: inOrder(found),
  };
}

/** How much of the place within a class the probabilities, the phrases and the sentences decide. */
const SHARES = { asked: 0.4, core: 0.35, danger: 0.25 };
/** Phrases, and severity added up over sentences, at which about two thirds of each share are reached. */
const MANY = { core: 8, danger: 10 };

/**
 * Where in its class a text stands, from 0 to 1. Probabilities are all but 1 for one grave sentence
 * and for ten; what is written at length goes by how much there is of it, without an upper end.
 */
function nearness(mean: number, { core, danger }: Reading): number {
  const full = (value: number, many: number) => 1 - Math.exp(-value / many);
  return (
    SHARES.asked * mean +
    SHARES.core * full(core, MANY.core) +
    SHARES.danger * full(danger, MANY.danger)
  );
}

type Asked = Record<Question, number>;

/** The probabilities of "at least amber", "at least red" and "crisis", never out of order. */
function weigh({ values }: Reading, model: Model): Asked {
  const asked = { amber: 0, red: 0, crisis: 0 };
  for (const question of QUESTIONS) {
    const { weights, bias } = model.heads[question];
    let sum = bias;
    for (let at = 0; at < weights.length; at += 1) sum += (weights[at] ?? 0) * (values[at] ?? 0);
    asked[question] = 1 / (1 + Math.exp(-sum));
  }
  asked.red = Math.max(asked.red, asked.crisis);
  asked.amber = Math.max(asked.amber, asked.red);
  return asked;
}

function rankBy(asked: Asked): number {
  if (asked.crisis >= THRESHOLDS.crisis) return CRISIS;
  if (asked.red >= THRESHOLDS.red) return RED;
  return asked.amber >= THRESHOLDS.amber ? AMBER : GREEN;
}

/** Beneath what no sum of easing words may take a text. */
function floorOf({ findings, uncovered, atFloor }: Reading): number {
  let floor = uncovered || atFloor ? AMBER : GREEN;
  for (const { cue, context } of findings) {
    if (context !== "self") continue;
    if (ALWAYS_RED.has(cue)) return RED;
    if (cue === "other_risk" || cue === "abuse_now") floor = RED;
    else if ((SEVERITY[cue] ?? 0) >= MARKED) floor = Math.max(floor, AMBER);
  }
  return floor;
}

interface Found extends Signal {
  /** The class that these words ask for by themselves; absent when the model weighs them. */
  readonly rank?: number;
}

function marks(
  findings: readonly Finding[],
  { words }: Reading,
  span: (start: number, end: number) => { start: number; end: number },
): Found[] {
  return findings
    .filter(({ cue, context }) => context === "self" && (SEVERITY[cue] ?? 0) >= MARKED)
    .map(({ cue, from, to }) => ({
      kind: "crisis" as const,
      ...span(words.start[from] ?? 0, words.end[to - 1] ?? 0),
      rule: `crisis.${cue}`,
    }));
}

/** The second reading, blank where a sentence reads the same as before; null when all of them do. */
function onlyChanged(doc: Doc): Doc | null {
  const before = new Set(doc.sentences.map(({ start, end }) => doc.folded.slice(start, end)));
  const sentences = sentencesOf(doc.unleet).filter(
    ({ start, end }) => !before.has(doc.unleet.slice(start, end)),
  );
  if (sentences.length === 0) return null;
  let folded = "";
  for (const { start, end } of sentences) {
    folded += " ".repeat(start - folded.length) + doc.unleet.slice(start, end);
  }
  return { ...doc, folded, sentences };
}

/** What only the second reading shows, where letters stand in disguise. */
function disguised(doc: Doc, plain: Reading, model: Model) {
  if (doc.unleet === doc.folded) return null;
  const second = onlyChanged(doc);
  if (!second) return null;
  const reading = read(second, model);
  const known = new Set(plain.findings.map(({ cue }) => cue));
  const found = marks(
    reading.findings.filter(({ cue }) => !known.has(cue)),
    reading,
    (start, end) => doc.unleetSpan(start, end),
  );
  return found.length === 0
    ? null
    : { asked: weigh(reading, model), floor: floorOf(reading), found };
}

/** When no phrase was found: the words in which the model sees the most. */
function gravestWords(doc: Doc, { gravest, words }: Reading): Found[] {
  if (!gravest) return [];
  const start = words.start[gravest.from] ?? 0;
  const end = words.end[gravest.to - 1] ?? 0;
  return end > start ? [{ kind: "crisis", ...doc.span(start, end), rule: "crisis.words" }] : [];
}

/** By place, without those that lie within another of the same rule. */
function inOrder(found: readonly Found[]): Signal[] {
  const ordered = found
    .map(({ kind, start, end, rule }) => ({ kind, start, end, rule }))
    .filter(({ start, end }) => end > start)
    .toSorted((a, b) => a.start - b.start || b.end - a.end || a.rule.localeCompare(b.rule));
  const ends = new Map<string, number>();
  return ordered
    .filter(({ rule, end }) => {
      const isNew = end > (ends.get(rule) ?? -1);
      if (isNew) ends.set(rule, end);
      return isNew;
    })
    .slice(0, MOST_SIGNALS);
}
