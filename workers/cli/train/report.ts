import { documentOf } from "../../screening/document.ts";
import { gradeBy, THRESHOLDS } from "../../screening/triage/grade.ts";
import { countConstructs } from "../../screening/triage/lexicon.ts";
import { type Model, QUESTIONS, unpack } from "../../screening/triage/model.ts";
import { wordsOf } from "../../screening/triage/words.ts";
import type { Example } from "./examples.ts";
import { learn, type Learned } from "./learn.ts";
import type { Construct } from "./pack.ts";
import { get, seeded } from "./random.ts";

const NAMES = ["green", "amber", "red", "crisis"] as const;

/** Wilson's interval of a share, at 95 %. */
export function wilson(hits: number, all: number): readonly [low: number, high: number] {
  if (all === 0) return [0, 1];
  const z = 1.96;
  const share = hits / all;
  const middle = share + (z * z) / (2 * all);
  const spread = z * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all));
  const whole = 1 + (z * z) / all;
  return [(middle - spread) / whole, (middle + spread) / whole];
}

/** How often a text of the first list scores higher than one of the second; ties count half. */
export function auc(high: readonly number[], low: readonly number[]): number {
  const all = [
    ...high.map((score) => ({ score, yes: 1 })),
    ...low.map((score) => ({ score, yes: 0 })),
  ];
  all.sort((a, b) => a.score - b.score);
  let sum = 0;
  for (let at = 0; at < all.length;) {
    let end = at;
    while (end < all.length && get(all, end).score === get(all, at).score) end += 1;
    const mean = (at + 1 + end) / 2;
    for (let one = at; one < end; one += 1) sum += get(all, one).yes * mean;
    at = end;
  }
  return (sum - (high.length * (high.length + 1)) / 2) / (high.length * low.length);
}

/** The area with the middle 95 % of 400 draws with replacement. */
export function aucWithSpread(high: readonly number[], low: readonly number[]): string {
  const random = seeded(7);
  const draw = (list: readonly number[]) =>
    list.map(() => get(list, Math.floor(random() * list.length)));
  const areas = Array.from({ length: 400 }, () => auc(draw(high), draw(low))).toSorted(
    (a, b) => a - b,
  );
  return `${auc(high, low).toFixed(3)} (${get(areas, 10).toFixed(3)}–${get(areas, 389).toFixed(3)})`;
}

const CORE = /^(Passive suicidal|Active suicidal|Direct self-injury|Other suicidal)/;

/** The baseline: how many phrases of the core constructs a text holds. */
export function lexiconCount(text: string, model: Model): number {
  const doc = documentOf({ text, board: "", reply: false, lang: "en" });
  const words = wordsOf(doc.folded, doc.sentences);
  const none = new Uint8Array(words.word.length);
  const { counts } = countConstructs(words, model.phrases, model.constructs, none);
  return counts.reduce(
    (sum, count, at) => sum + (CORE.test(model.constructs[at] ?? "") ? count : 0),
    0,
  );
}

const percent = (part: number, all: number) =>
  all === 0 ? "–" : `${((100 * part) / all).toFixed(0)} %`;

function classOf(asked: Learned["unseen"][number]): number {
  if (asked.crisis >= THRESHOLDS.crisis) return 3;
  if (asked.red >= THRESHOLDS.red) return 2;
  return asked.amber >= THRESHOLDS.amber ? 1 : 0;
}

/** Of texts never learned from: recall of each class and where the rest went. */
export function recallLines(examples: readonly Example[], unseen: Learned["unseen"]): string[] {
  return ["graded", "long"].flatMap((source) =>
    NAMES.flatMap((name, rank) => {
      const of = examples.flatMap((one, at) =>
        one.source === source && one.rank === rank && !one.weak ? [classOf(get(unseen, at))] : [],
      );
      if (of.length === 0) return [];
      const exact = of.filter((found) => found === rank).length;
      const enough = of.filter((found) => found >= rank).length;
      const [low, high] = wilson(enough, of.length);
      const spread = NAMES.map(
        (other, to) => `${other} ${of.filter((found) => found === to).length}`,
      );
      return [
        `${source} ${name}: at least so ${percent(enough, of.length)} (${percent(low, 1)}–${percent(high, 1)}), exactly ${percent(exact, of.length)} of ${of.length}; ${spread.join(", ")}`,
      ];
    }),
  );
}

/** How well the three probabilities hold in five steps, at the prevalence of the card. */
export function calibrationLines(
  examples: readonly Example[],
  unseen: Learned["unseen"],
  weights: readonly number[],
): string[] {
  return QUESTIONS.map((question, number) => {
    const steps = [0, 0.05, 0.2, 0.5, 0.8, 1.01];
    const cells = steps.slice(0, -1).map((from, step) => {
      let said = 0;
      let held = 0;
      let all = 0;
      examples.forEach((one, at) => {
        const chance = get(unseen, at)[question];
        if (get(weights, at) <= 0 || chance < from || chance >= get(steps, step + 1)) return;
        all += get(weights, at);
        said += get(weights, at) * chance;
        if (one.rank > number) held += get(weights, at);
      });
      return all === 0 ? "–" : `said ${(said / all).toFixed(2)} was ${(held / all).toFixed(2)}`;
    });
    return `${question}: ${cells.join(" | ")}`;
  });
}

/** Trains without the sentences written by hand or without the frames, and ranks what was left out. */
export function withoutSource(
  examples: readonly Example[],
  constructs: readonly Construct[],
  source: string,
): string {
  const rest = examples.filter((one) => one.source !== source && one.source !== "long");
  const model = unpack(learn(rest, constructs).packed);
  const left = examples.filter((one) => one.source === source && !one.weak);
  const score = ({ text, reply }: Example) =>
    gradeBy(model, documentOf({ text, board: "", reply, lang: "en" }), []).urgency;
  const split = (of: (one: Example) => number) =>
    aucWithSpread(
      left.filter(({ rank }) => rank >= 2).map(of),
      left.filter(({ rank }) => rank < 2).map(of),
    );
  return `without ${source}, tested on it (${left.length}): model ${split(score)}, counting phrases ${split((one) => lexiconCount(one.text, model))}`;
}

/** False alarms in a thousand ordinary texts that the shipped weights are asked about. */
export function falseAlarms(examples: readonly Example[], unseen: Learned["unseen"]): string[] {
  return ["goemotions", "sms", "counselchat"].map((source) => {
    const of = examples.flatMap((one, at) =>
      one.source === source ? [classOf(get(unseen, at))] : [],
    );
    const parts = [1, 2, 3].map(
      (rank) =>
        `${get(NAMES, rank)} or more ${((1000 * of.filter((found) => found >= rank).length) / of.length).toFixed(1)}`,
    );
    return `${source} (${of.length}), in 1,000: ${parts.join(", ")}`;
  });
}
