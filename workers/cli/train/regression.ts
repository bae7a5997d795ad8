import { get } from "./random.ts";
/** One question's answer to learn: numbers by feature, yes or no, how much it counts. */
export interface Row {
  readonly values: Float64Array;
  readonly yes: boolean;
  readonly weight: number;
}

export interface Fit {
  readonly weights: Float64Array;
  readonly bias: number;
}

/** What is known of a weight before anything is learned: where it starts from, how firmly, its sign. */
export interface Prior {
  readonly mean: number;
  readonly strength: number;
  /** 1: never negative, -1: never positive, 0: free. */
  readonly sign: -1 | 0 | 1;
}

export const sigmoid = (value: number) => 1 / (1 + Math.exp(-value));

/**
 * Logistic regression by whole passes (projected gradient with one step length for each weight): the
 * weights that fit best while they stay near what is known of them. Has no chance in it.
 */
export function fit(rows: readonly Row[], priors: readonly Prior[], passes: number): Fit {
  const size = priors.length;
  const weights = Float64Array.from(priors, ({ mean }) => mean);
  const squares = new Float64Array(size).fill(1e-8);
  let bias = -2;
  let biasSquares = 1e-8;
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const sparse = rows.map(({ values }) => {
    const numbers: number[] = [];
    values.forEach((value, at) => {
      if (value !== 0) numbers.push(at);
    });
    return numbers;
  });
  for (let pass = 0; pass < passes; pass += 1) {
    const slope = new Float64Array(size);
    let biasSlope = 0;
    rows.forEach((row, n) => {
      let sum = bias;
      for (const at of get(sparse, n)) sum += get(weights, at) * get(row.values, at);
      const error = (sigmoid(sum) - (row.yes ? 1 : 0)) * row.weight;
      biasSlope += error;
      for (const at of get(sparse, n)) slope[at] = get(slope, at) + error * get(row.values, at);
    });
    for (let at = 0; at < size; at += 1) {
      const prior = get(priors, at);
      const step = (get(slope, at) + prior.strength * (get(weights, at) - prior.mean)) / total;
      squares[at] = get(squares, at) * 0.95 + step * step * 0.05;
      let next = get(weights, at) - (0.05 * step) / (Math.sqrt(get(squares, at)) + 1e-6);
      if (prior.sign > 0) next = Math.max(0, next);
      if (prior.sign < 0) next = Math.min(0, next);
      weights[at] = next;
    }
    const step = biasSlope / total;
    biasSquares = biasSquares * 0.95 + step * step * 0.05;
    bias -= (0.05 * step) / (Math.sqrt(biasSquares) + 1e-6);
  }
  return { weights, bias };
}

/** A text as the buckets that its words fall in. */
export interface Bag {
  readonly buckets: readonly number[];
  readonly yes: boolean;
  readonly weight: number;
}

/** Weights over hashed words, learned one text at a time in the order given (Adagrad with decay). */
export function fitGrams(bags: readonly Bag[], buckets: number, passes: number): Fit {
  const weights = new Float64Array(buckets);
  const squares = new Float64Array(buckets).fill(1);
  let bias = -1;
  for (let pass = 0; pass < passes; pass += 1) {
    for (const bag of bags) {
      if (bag.buckets.length === 0) continue;
      const each = 1 / Math.sqrt(bag.buckets.length);
      let sum = bias;
      for (const at of bag.buckets) sum += get(weights, at) * each;
      const error = (sigmoid(sum) - (bag.yes ? 1 : 0)) * bag.weight;
      bias -= 0.02 * error;
      for (const at of bag.buckets) {
        const slope = error * each + 0.0005 * get(weights, at);
        squares[at] = get(squares, at) + slope * slope;
        weights[at] = get(weights, at) - (0.25 * slope) / Math.sqrt(get(squares, at));
      }
    }
  }
  return { weights, bias };
}

/** Platt's two numbers: by what to multiply a score and what to add, so that it is a probability. */
export function platt(scores: readonly { score: number; yes: boolean; weight: number }[]): {
  times: number;
  plus: number;
} {
  const rows = scores.map(({ score, yes, weight }) => ({
    values: Float64Array.of(score),
    yes,
    weight,
  }));
  const { weights, bias } = fit(rows, [{ mean: 1, strength: 0.5, sign: 1 }], 600);
  return { times: get(weights, 0), plus: bias };
}
