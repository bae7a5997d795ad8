import type { Doc } from "../document.ts";
import { contextOf, type Context, CONTEXTS, isLongAgo } from "./context.ts";
import { CUES, findCues, GRAVE } from "./cues/index.ts";
import { isUncovered } from "./english.ts";
import { bucketsOf } from "./hash.ts";
import { countConstructs } from "./lexicon.ts";
import type { Hit } from "./pattern.ts";
import { DANGERS, NEGATABLE, OF_OTHERS, SEVERITY } from "./severity.ts";
import type { Grams, Model } from "./model.ts";
import { type Words, wordsOf } from "./words.ts";

/** One grave phrase in a text, and how it is meant. */
export interface Finding {
  readonly cue: string;
  readonly context: Context;
  readonly from: number;
  readonly to: number;
}

/** What is read from a text before anything is weighed. */
export interface Reading {
  readonly words: Words;
  readonly findings: readonly Finding[];
  readonly uncovered: boolean;
  /** True when the text holds a phrase that clinicians hold typical of suicidal thoughts. */
  readonly atFloor: boolean;
  /** How many phrases of the core constructs the text holds, and what its grave sentences add up to. */
  readonly core: number;
  readonly danger: number;
  /** The words in which the model sees the most, from the first to the one after the last. */
  readonly gravest: { readonly from: number; readonly to: number } | null;
  /** By the names in `featureNames`. */
  readonly values: Float64Array;
}

const MILD = CUES.filter((cue) => !GRAVE.includes(cue));
/** What eases, or only says who is spoken of, counts by how thickly it stands: a long text has some of everything. */
const BY_RATE = new Set(
  "recovery support told joke idiom self_now you they question_info night".split(" "),
);
/** One sentence, however grave, must not outweigh several. */
const MOST_OF_PIECE = 4;
/** Words in a usual post. */
const USUAL_WORDS = 50;
const LOWERED = CONTEXTS.filter((context) => context !== "self");
const GRAMS = ["amber", "red"].flatMap((head) =>
  ["most", "top", "all"].map((of) => `gram:${head}:${of}`),
);
const OTHERS = [
  "peak:one",
  "peak:two",
  "peak:sum",
  "peak:end",
  "peak:dangers",
  "with:soon",
  "with:means",
  "with:hint",
  "with:low",
  "eased:recovery",
  "eased:support",
  "style:first",
  "style:you",
  "style:they",
  "style:reply",
  "style:asks",
  "style:length",
  "style:uncovered",
];

/** The names of the features, in the order of their numbers. `constructs`: of the lexicon. */
export function featureNames(constructs: readonly string[]): string[] {
  return [
    ...GRAVE.map((cue) => `self:${cue}`),
    ...LOWERED.flatMap((context) => [`${context}:danger`, `${context}:thought`]),
    ...MILD.map((cue) => `mild:${cue}`),
    ...OTHERS,
    ...GRAMS,
    ...constructs.map((construct) => `lexicon:${construct}`),
  ];
}

const GRAVE_NUMBERS = new Map(GRAVE.map((cue, at) => [cue, at]));
const isDropped = new Set(["idiom"]);

/** Many of a kind weigh more than one, but not so many times more. */
const damped = (count: number) => Math.min(3, Math.log2(1 + count));

/** The phrases in a text, and how the grave ones are meant. `covered`: words that rules have read as harmless. */
export function findIn(doc: Pick<Doc, "folded" | "sentences">) {
  const words = wordsOf(doc.folded, doc.sentences);
  const hits = findCues(words);
  const covered = coverOf(words, hits, isDropped);
  const funny = piecesWith(words, hits, "joke");
  const findings = graveFindings(words, hits, covered, funny);
  // What is denied, long over, quoted or said of another must not come back in by its mere words.
  for (const { context, from, to } of findings) if (context !== "self") covered.fill(1, from, to);
  for (const { context, from, to } of findings) if (context === "self") covered.fill(0, from, to);
  return { words, hits, findings, covered };
}

/** Reads a text for the model. Linear in its length. */
export function read(doc: Doc, model: Model): Reading {
  const { words, hits, findings, covered } = findIn(doc);
  const uncovered = isUncovered(words, doc.folded, doc.lang);
  const values = new Float64Array(model.names.length);
  let at = 0;
  const put = (value: number) => {
    values[at] = value;
    at += 1;
  };

  const own = new Float64Array(GRAVE.length);
  const lowered = new Float64Array(LOWERED.length * 2);
  const peaks = new Float64Array(words.pieces);
  const kinds = new Set<string>();
  for (const { cue, context, from } of findings) {
    const number = GRAVE_NUMBERS.get(cue) ?? 0;
    const severity = SEVERITY[cue] ?? 0;
    if (context === "self") {
      own[number] = (own[number] ?? 0) + 1;
      const piece = words.piece[from] ?? 0;
      peaks[piece] = Math.min(8, (peaks[piece] ?? 0) + severity);
      if (DANGERS.has(cue)) kinds.add(cue);
    } else {
      const slot = LOWERED.indexOf(context) * 2 + (severity >= 2.5 ? 0 : 1);
      lowered[slot] = (lowered[slot] ?? 0) + severity;
    }
  }
  for (const count of own) put(damped(count));
  for (const sum of lowered) put(damped(sum));

  const mild = countMild(words, hits);
  const size = words.word.length;
  const scale = Math.max(1, size / USUAL_WORDS);
  for (const cue of MILD) put(damped((mild.get(cue) ?? 0) / (BY_RATE.has(cue) ? scale : 1)));

  const highest = Float64Array.from(peaks).toSorted().toReversed();
  const ending = Math.max(words.pieces - 3, Math.floor(words.pieces * 0.8));
  put(highest[0] ?? 0);
  put(highest[1] ?? 0);
  put(damped(peaks.reduce((sum, peak) => sum + peak, 0)));
  put(peaks.subarray(ending).reduce((most, peak) => Math.max(most, peak), 0));
  put(Math.min(3, kinds.size));
  const wishes = ["want_die", "no_life", "intent", "passive", "ideation", "burden", "cant_go_on"];
  const ownOf = (cue: string) => own[GRAVE_NUMBERS.get(cue) ?? 0] ?? 0;
  const wished = wishes.some((cue) => ownOf(cue) > 0);
  put(wished && nearOther(words, findings, hits, "night") ? 1 : 0);
  put(wished && ownOf("means") + ownOf("plan") > 0 ? 1 : 0);
  put(ownOf("hint") > 1 || (ownOf("hint") > 0 && (wished || ownOf("farewell") > 0)) ? 1 : 0);
  put(ownOf("cant_go_on") > 0 && (mild.get("hopeless") ?? 0) + (mild.get("low") ?? 0) > 0 ? 1 : 0);
  const grave = own.reduce(
    (sum, count, number) => sum + count * (SEVERITY[GRAVE[number] ?? ""] ?? 0),
    0,
  );
  put(damped((mild.get("recovery") ?? 0) / scale) / (1 + grave));
  put(damped((mild.get("support") ?? 0) / scale) / (1 + grave));
  const first = mild.get("self_now") ?? 0;
  const second = mild.get("you") ?? 0;
  const third = mild.get("they") ?? 0;
  const persons = first + second + third + 1;
  put(first / persons);
  put(second / persons);
  put(third / persons);
  put(doc.reply ? 1 : 0);
  put(words.pieces === 0 ? 0 : words.asks.reduce((sum, one) => sum + one, 0) / words.pieces);
  put(Math.min(1, Math.log2(1 + size) / 12));
  put(uncovered ? 1 : 0);

  const windows = windowsOf(words, covered);
  const scored = [model.amberGrams, model.redGrams].map((grams) => gramScores(windows, grams));
  for (const { scores } of scored) for (const one of scores) put(one);
  const lexicon = countConstructs(words, model.phrases, model.constructs, covered);
  for (const count of lexicon.counts) put(damped(count));
  const gravest = scored[1]?.gravest ?? null;
  const { atFloor, core } = lexicon;
  const danger = peaks.reduce((sum, peak) => sum + Math.min(MOST_OF_PIECE, peak), 0);
  return { words, findings, uncovered, atFloor, core, danger, gravest, values };
}

/** The grave phrases, each cue at most once at one place, with their contexts. */
function graveFindings(
  words: Words,
  hits: readonly Hit[],
  idiom: Uint8Array,
  funny: Uint8Array,
): Finding[] {
  const findings: Finding[] = [];
  const last = new Map<string, number>();
  for (const hit of hits) {
    const cue = CUES[hit.cue] ?? "";
    if (!GRAVE_NUMBERS.has(cue)) continue;
    if (hit.from < (last.get(cue) ?? 0)) continue;
    if (liesIn(idiom, hit)) continue;
    last.set(cue, hit.to);
    let context: Context = "self";
    if (OF_OTHERS.has(cue)) {
      context = hitIsToldOf(words, hit) ? "told" : isLongAgo(words, hit) ? "past" : "self";
    } else context = contextOf(words, hit, NEGATABLE.has(cue));
    if (context === "self" && funny[words.piece[hit.from] ?? 0] === 1) context = "told";
    findings.push({ cue, context, from: hit.from, to: hit.to });
  }
  return findings;
}

function hitIsToldOf(words: Words, hit: Hit): boolean {
  return words.quoted[hit.from] === 1 && words.quoted[hit.to - 1] === 1;
}

function liesIn(cover: Uint8Array, hit: Hit): boolean {
  for (let at = hit.from; at < hit.to; at += 1) if (cover[at] === 1) return true;
  return false;
}

function coverOf(words: Words, hits: readonly Hit[], cues: ReadonlySet<string>): Uint8Array {
  const cover = new Uint8Array(words.word.length);
  for (const hit of hits) {
    if (cues.has(CUES[hit.cue] ?? "")) cover.fill(1, hit.from, hit.to);
  }
  return cover;
}

/** The pieces that hold a cue. */
function piecesWith(words: Words, hits: readonly Hit[], wanted: string): Uint8Array {
  const found = new Uint8Array(words.pieces);
  for (const hit of hits) {
    if (CUES[hit.cue] !== wanted || isNoJoke(words, hit)) continue;
    found[words.piece[hit.from] ?? 0] = 1;
  }
  return found;
}

const NO_JOKE = new Set(["not", "isnt", "aint", "never", "no", "even"]);

/** "Not joking", "not even kidding". */
function isNoJoke({ word }: Words, { from }: Hit): boolean {
  return NO_JOKE.has(word[from - 1] ?? "") && /^(?:jok|kidd)ing$/.test(word[from] ?? "");
}

function countMild(words: Words, hits: readonly Hit[]): Map<string, number> {
  const counts = new Map<string, number>();
  const last = new Map<number, number>();
  for (const hit of hits) {
    const cue = CUES[hit.cue] ?? "";
    if (GRAVE_NUMBERS.has(cue) || hit.from < (last.get(hit.cue) ?? 0)) continue;
    last.set(hit.cue, hit.to);
    if (cue === "joke" && isNoJoke(words, hit)) continue;
    if (cue !== "joke" && words.quoted[hit.from] === 1 && cue !== "told") continue;
    counts.set(cue, (counts.get(cue) ?? 0) + 1);
  }
  return counts;
}

/** True when a cue stands in the same piece as a grave one said of oneself, or in the next. */
function nearOther(
  words: Words,
  findings: readonly Finding[],
  hits: readonly Hit[],
  cue: string,
): boolean {
  const pieces = new Set(
    findings
      .filter(({ context, cue: one }) => context === "self" && one !== "shadow")
      .map(({ from }) => words.piece[from] ?? 0),
  );
  return hits.some((hit) => {
    const piece = words.piece[hit.from] ?? 0;
    return CUES[hit.cue] === cue && (pieces.has(piece) || pieces.has(piece - 1));
  });
}

/** Words in a window at least: what is shorter is read together with what follows. */
const WINDOW = 8;

interface Window {
  readonly from: number;
  readonly to: number;
  readonly buckets: readonly number[];
}

function windowsOf(words: Words, covered: Uint8Array): Window[] {
  const windows: Window[] = [];
  let from = 0;
  const size = words.word.length;
  for (let at = 1; at <= size; at += 1) {
    const ends = at === size || (words.piece[at] !== words.piece[at - 1] && at - from >= WINDOW);
    if (!ends) continue;
    windows.push({ from, to: at, buckets: bucketsOf(words, from, at, covered) });
    from = at;
  }
  return windows;
}

/** The highest score of a window, the mean of the three highest, and that of the whole text. */
function gramScores(
  windows: readonly Window[],
  grams: Grams,
): { scores: number[]; gravest: Reading["gravest"] } {
  const scores: number[] = [];
  let gravest: Reading["gravest"] = null;
  let most = Number.NEGATIVE_INFINITY;
  let all = 0;
  let count = 0;
  for (const { from, to, buckets } of windows) {
    let sum = 0;
    for (const bucket of buckets) sum += grams.weights[bucket] ?? 0;
    const score = (sum * grams.scale) / Math.sqrt(Math.max(1, buckets.length)) + grams.bias;
    scores.push(score);
    if (score > most) {
      most = score;
      gravest = { from, to };
    }
    all += sum;
    count += buckets.length;
  }
  if (scores.length === 0) return { scores: [grams.bias, grams.bias, grams.bias], gravest };
  const highest = scores.toSorted((a, b) => b - a).slice(0, 3);
  const top = highest.reduce((sum, one) => sum + one, 0) / highest.length;
  const whole = (all * grams.scale) / Math.sqrt(Math.max(1, count)) + grams.bias;
  return { scores: [most, top, whole], gravest };
}
