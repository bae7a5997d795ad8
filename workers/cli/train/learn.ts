import { get } from "./random.ts";
import { documentOf } from "../../screening/document.ts";
import { findIn, read } from "../../screening/triage/features.ts";
import { BUCKETS, bucketsOf, hash } from "../../screening/triage/hash.ts";
import {
  type Head,
  type Model,
  type Packed,
  type Question,
  QUESTIONS,
  unpack,
} from "../../screening/triage/model.ts";
import type { Example } from "./examples.ts";
import { type Construct, packBytes, packPhrases, type Quantised, quantise } from "./pack.ts";
import { priorOf } from "./priors.ts";
import { fit, fitGrams, platt, type Row } from "./regression.ts";

/** How often each class is met, for which the numbers are calibrated (ReachOut, CLPsych 2016). */
export const PREVALENCE = [0.58, 0.26, 0.12, 0.04] as const;
const FOLDS = 3;
const KEPT = 2_000;
const GRAM_PASSES = 8;
const PASSES = 350;

const foldOf = ({ group }: Example) => hash(group) % FOLDS;
const RANK: Readonly<Record<Question, number>> = { amber: 1, red: 2, crisis: 3 };
/** Of a weak negative nobody knows whether it is amber. */
const isAsked = (example: Example, question: Question) => !(example.weak && question === "amber");

interface Bagged {
  readonly example: Example;
  readonly buckets: readonly number[];
}

function gramsFrom(bags: readonly Bagged[], question: "amber" | "red", kept: number) {
  const asked = bags.filter(
    ({ example }) => isAsked(example, question) && example.source !== "long",
  );
  const learned = fitGrams(
    asked.map(({ example, buckets }) => ({
      buckets,
      yes: example.rank >= RANK[question],
      weight: example.weight,
    })),
    BUCKETS,
    GRAM_PASSES,
  );
  return { quantised: quantise(learned, kept), bias: learned.bias };
}

/** Base64 without a detour over text. */
function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}

function packedOf(
  constructs: readonly Construct[],
  phrases: ReturnType<typeof packPhrases>,
  grams: readonly { quantised: Quantised; bias: number }[],
  heads: Packed["heads"],
): Packed {
  const amber = get(grams, 0);
  const red = get(grams, 1);
  return {
    constructs: constructs.map(({ name }) => name),
    heads,
    scales: {
      amber: [amber.quantised.scale, amber.bias],
      red: [red.quantised.scale, red.bias],
    },
    data: base64(
      packBytes(
        phrases,
        grams.map(({ quantised }) => quantised),
      ),
    ),
  };
}

const NOTHING: Packed["heads"] = { amber: {}, red: {}, crisis: {} };

function valuesOf(example: Example, model: Model): Float64Array {
  return read(
    documentOf({ text: example.text, board: "", reply: example.reply, lang: "en" }),
    model,
  ).values;
}

function rowsFor(
  question: Question,
  examples: readonly Example[],
  values: readonly Float64Array[],
): Row[] {
  return examples.flatMap((example, at) =>
    isAsked(example, question)
      ? [{ values: get(values, at), yes: example.rank >= RANK[question], weight: example.weight }]
      : [],
  );
}

/** How much an example counts when the classes are to be met as often as `PREVALENCE` says. */
export function balance(examples: readonly Example[]): number[] {
  const trusted = (example: Example) => !example.weak && example.source !== "template";
  const sums = [0, 0, 0, 0];
  for (const one of examples) if (trusted(one)) sums[one.rank] = get(sums, one.rank) + one.weight;
  return examples.map((one) =>
    trusted(one)
      ? (one.weight * get(PREVALENCE, one.rank) * 1000) / Math.max(1e-9, get(sums, one.rank))
      : 0,
  );
}

/** What training gives, and what it knows of texts that it had not learned from. */
export interface Learned {
  readonly packed: Packed;
  /** For each example, the three probabilities by a model that never saw its group. */
  readonly unseen: readonly Readonly<Record<Question, number>>[];
}

const scoreOf = (head: Head, values: Float64Array) =>
  values.reduce((sum, value, at) => sum + value * get(head.weights, at), head.bias);

/** Trains on the examples in the order given. The same in, the same out, byte for byte. */
export function learn(examples: readonly Example[], constructs: readonly Construct[]): Learned {
  const phrases = packPhrases(constructs);
  const bags = examples.map((example) => {
    const doc = documentOf({ text: example.text, board: "", reply: example.reply, lang: "en" });
    const { words, covered } = findIn(doc);
    return { example, buckets: bucketsOf(words, 0, words.word.length, covered) };
  });
  const both = (from: readonly Bagged[]) => [
    gramsFrom(from, "amber", KEPT),
    gramsFrom(from, "red", KEPT),
  ];

  // Scores of words that were learned from the very text would look far too good to what reads them.
  const values: Float64Array[] = Array.from({ length: examples.length });
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const others = bags.filter(({ example }) => foldOf(example) !== fold);
    const model = unpack(packedOf(constructs, phrases, both(others), NOTHING));
    examples.forEach((example, at) => {
      if (foldOf(example) === fold) values[at] = valuesOf(example, model);
    });
  }

  const grams = both(bags);
  const names = unpack(packedOf(constructs, phrases, grams, NOTHING)).names;
  const weights = balance(examples);
  const unseen = examples.map(() => ({ amber: 0, red: 0, crisis: 0 }));
  const heads = { amber: {}, red: {}, crisis: {} } as Record<Question, Record<string, number>>;
  for (const question of QUESTIONS) {
    const priors = names.map((name) => priorOf(name, question));
    const scores = new Float64Array(examples.length);
    for (let fold = 0; fold < FOLDS; fold += 1) {
      const inFold = examples.map((example) => foldOf(example) === fold);
      const rest = examples.filter((_, at) => !inFold[at]);
      const head = fit(
        rowsFor(
          question,
          rest,
          values.filter((_, at) => !inFold[at]),
        ),
        priors,
        PASSES,
      );
      examples.forEach((_, at) => {
        if (inFold[at]) scores[at] = scoreOf(head, get(values, at));
      });
    }
    const { times, plus } = platt(
      examples.flatMap((example, at) =>
        get(weights, at) > 0
          ? [
              {
                score: get(scores, at),
                yes: example.rank >= RANK[question],
                weight: get(weights, at),
              },
            ]
          : [],
      ),
    );
    scores.forEach((score, at) => {
      get(unseen, at)[question] = 1 / (1 + Math.exp(-(score * times + plus)));
    });
    const head = fit(rowsFor(question, examples, values), priors, PASSES);
    const kept: Record<string, number> = { bias: rounded(head.bias * times + plus) };
    names.forEach((name, at) => {
      const weight = rounded(get(head.weights, at) * times);
      if (weight !== 0) kept[name] = weight;
    });
    heads[question] = kept;
  }
  return { packed: packedOf(constructs, phrases, grams, heads), unseen };
}

/** Three places say enough, and do not change with the last bit of a sum. */
const rounded = (value: number) => Math.round(value * 1000) / 1000;
