import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ACTIONS, CLASSES } from "../../workers/moderation/types.ts";
import {
  agreementsOf,
  countsOf,
  isDrawn,
  kappaOf,
  LEAST,
  mayBeReadAgain,
  outcomeOf,
  SHARE,
  wordOf,
} from "../../workers/quality/rules.ts";
import { OUTCOMES } from "../../workers/quality/types.ts";

const rounded = (counts: number[][]) => Number(kappaOf(counts).kappa?.toFixed(4));
const square = fc.integer({ min: 2, max: 4 }).chain((size) =>
  fc.array(fc.array(fc.nat(40), { minLength: size, maxLength: size }), {
    minLength: size,
    maxLength: size,
  }),
);
const outcome = fc.constantFrom(...OUTCOMES);
const policy = fc.option(fc.integer({ min: 1, max: 4 }));
const pair = fc.tuple(fc.record({ outcome, policy }), fc.record({ outcome, policy }));

describe("Cohen’s kappa", () => {
  // Stata, Base Reference Manual, "kappa", example 1: two radiologists and 85 xeromammograms
  // (Boyd et al. 1982; Altman 1991): agreement 63.53 %, κ = 0.4728.
  it("is what the manual of Stata gives for two radiologists", () => {
    const counts = [
      [21, 12, 0, 0],
      [4, 17, 1, 0],
      [3, 9, 15, 2],
      [0, 0, 0, 1],
    ];
    expect(rounded(counts)).toBe(0.4728);
    expect(kappaOf(counts)).toMatchObject({ n: 85 });
    expect(kappaOf(counts).same.toFixed(4)).toBe("0.6353");
  });

  // Wikipedia, "Cohen's kappa", simple example and "same percentages but different numbers".
  it.each([
    [
      0.4,
      [
        [20, 5],
        [10, 15],
      ],
    ],
    [
      0.1304,
      [
        [45, 15],
        [25, 15],
      ],
    ],
    [
      0.2593,
      [
        [25, 35],
        [5, 35],
      ],
    ],
  ])("is %s in the worked examples of two grant readers", (kappa, counts) => {
    expect(rounded(counts)).toBe(kappa);
  });

  it("does not mind who is called the first, and never leaves its range", () => {
    fc.assert(
      fc.property(square, (counts) => {
        const { kappa, same } = kappaOf(counts);
        const turned = counts.map((_, at) => counts.map((row) => row[at] ?? 0));
        const other = kappaOf(turned).kappa;
        if (kappa === null) return expect(other).toBeNull();
        expect(other).toBeCloseTo(kappa, 9);
        expect(kappa).toBeLessThanOrEqual(1);
        expect(kappa).toBeGreaterThanOrEqual(-1);
        if (same === 1) expect(kappa).toBeCloseTo(1, 9);
      }),
    );
  });

  it("says nothing of nobody, nor where nothing could have differed", () => {
    expect(
      kappaOf([
        [0, 0],
        [0, 0],
      ]).kappa,
    ).toBeNull();
    expect(
      kappaOf([
        [30, 0],
        [0, 0],
      ]).kappa,
    ).toBeNull();
  });

  it("has a word for each band", () => {
    expect([-0.2, 0.2, 0.3, 0.5, 0.7, 0.9].map(wordOf)).toEqual([
      "by_chance",
      "by_chance",
      "sometimes",
      "often",
      "mostly",
      "almost_always",
    ]);
  });
});

describe("two readings", () => {
  it("are counted once in all, and once under each rule that either cites", () => {
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 60 }), (pairs) => {
        const counted = pairs
          .flatMap(([first, second]) => countsOf(first, second))
          .map((row) => ({ ...row, count: 1 }));
        const [all, ...rules] = agreementsOf(counted);
        expect(all?.n).toBe(pairs.length);
        for (const rule of rules) {
          const cited = pairs.filter((two) => two.some((one) => one.policy === rule.policy));
          expect(rule.n).toBe(cited.length);
          expect(rule.kappa === null).toBe(rule.n < LEAST || rule.reading === "no_difference");
        }
      }),
    );
  });

  it("tell whether a rule applies from those cited by both, by one and by neither", () => {
    const both = { outcome: "remove", policy: 4 } as const;
    const none = { outcome: "approve", policy: null } as const;
    const times = (
      n: number,
      first: typeof both | typeof none,
      second: typeof both | typeof none,
    ) => countsOf(first, second).map((row) => ({ ...row, count: n }));
    const counted = [
      ...times(20, both, both),
      ...times(5, both, none),
      ...times(10, none, both),
      ...times(15, none, none),
    ];
    const [, rule] = agreementsOf(counted);
    expect(rule).toEqual({ policy: 4, n: 35, same: 70, kappa: 0.4, reading: "sometimes" });
  });
});

describe("what is read again", () => {
  it("is three in a hundred, by the hash alone", () => {
    let drawn = 0;
    for (let at = 0; at < 65_536; at++) {
      if (isDrawn(new Uint8Array([at >> 8, at & 255]))) drawn++;
    }
    expect(drawn / 65_536).toBeCloseTo(SHARE, 3);
    expect(isDrawn(new Uint8Array())).toBe(false);
  });

  it("is never a crisis, nothing left to the leads, and nothing of the team's own", () => {
    const plain = { class: CLASSES.amber, tier: 0, twice: false, byTeam: false };
    expect(mayBeReadAgain(plain)).toBe(true);
    expect(mayBeReadAgain({ ...plain, class: CLASSES.crisis })).toBe(false);
    expect(mayBeReadAgain({ ...plain, tier: 1 })).toBe(false);
    expect(mayBeReadAgain({ ...plain, twice: true })).toBe(false);
    expect(mayBeReadAgain({ ...plain, byTeam: true })).toBe(false);
  });

  it("is about the words of a post, not about people or threads", () => {
    const judged = ACTIONS.filter((action) => outcomeOf(action) !== null);
    expect(judged).toEqual([
      "approve",
      "dismiss",
      "dismiss_mute",
      "note",
      "cover",
      "return",
      "hide",
      "remove",
      "restore",
    ]);
  });
});
