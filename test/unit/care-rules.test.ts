import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  budgetsOf,
  CHART_DAYS,
  chartOf,
  isSpent,
  MOST_SECONDS,
  mostOf,
  onDutyBeside,
  pointsOf,
  prefersLight,
  secondsOpen,
  shiftEnding,
  wasRead,
  weekPoints,
} from "../../workers/care/rules.ts";
import type { DoseDay } from "../../workers/care/types.ts";
import { ACTION_RULES } from "../../workers/moderation/rules.ts";
import { CLASSES } from "../../workers/moderation/types.ts";
import { policies } from "../../db/seed/content/policies.ts";
import { trainingCases } from "../../web/locales/en-GB/training-cases.ts";

const NOTHING = new Map<string, { value: string }>();
const most = mostOf(NOTHING);
const reviewClass = fc.constantFrom(...Object.values(CLASSES));
const seconds = fc.integer({ min: 0, max: 100_000 });
const TODAY = 20_000;
const day: fc.Arbitrary<DoseDay> = fc.record({
  day: fc.integer({ min: TODAY - 20, max: TODAY }),
  points: fc.integer({ min: 0, max: 100 }),
  reviews: fc.nat(20),
  heavy: fc.nat(20),
  seconds: fc.nat(5_000),
});
const days = fc.uniqueArray(day, { selector: (one) => one.day });

describe("the dose of one review", () => {
  it("grows with its class and with the time it was open, and is never nothing", () => {
    fc.assert(
      fc.property(reviewClass, reviewClass, seconds, seconds, (a, b, s, t) => {
        expect(pointsOf(a, s)).toBeGreaterThan(0);
        if (a <= b) expect(pointsOf(a, s)).toBeGreaterThanOrEqual(pointsOf(b, s));
        if (s <= t) expect(pointsOf(a, s)).toBeLessThanOrEqual(pointsOf(a, t));
      }),
    );
  });

  it("makes no more of a page left open, and nothing of a clock that jumped back", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (claimedAt, now) => {
        const open = secondsOpen(claimedAt, now);
        expect(open).toBeGreaterThanOrEqual(0);
        expect(open).toBeLessThanOrEqual(MOST_SECONDS);
      }),
    );
    expect(secondsOpen(5_000, 1_000)).toBe(0);
    expect(pointsOf(CLASSES.red, Number.NaN)).toBe(5);
  });

  it("is as the page says: 1, 2, 5 and 8, twice for five minutes, three times for ten", () => {
    expect([4, 3, 2, 1].map((number) => pointsOf(number, 0))).toEqual([1, 2, 5, 8]);
    expect([299, 300, 600].map((time) => pointsOf(CLASSES.amber, time))).toEqual([2, 4, 6]);
  });

  it("is not counted for what was put back at a glance", () => {
    expect([0, 19, 20].map(wasRead)).toEqual([false, false, true]);
  });
});

describe("enough", () => {
  it("comes on the day or in the week, whichever is first, and no day long ago counts", () => {
    fc.assert(
      fc.property(days, (list) => {
        const today = list.find((one) => one.day === TODAY)?.points ?? 0;
        const week = list
          .filter((one) => one.day > TODAY - 7)
          .reduce((sum, one) => sum + one.points, 0);
        expect(weekPoints(list, TODAY)).toBe(week);
        expect(isSpent(list, most, TODAY)).toBe(today >= most.day || week >= most.week);
      }),
    );
  });

  it("never comes later than the community says, whatever somebody sets for themself", () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), (dayBudget, weekBudget) => {
        const own = budgetsOf({ dayBudget, weekBudget }, most);
        expect(own.day).toBeLessThanOrEqual(most.day);
        expect(own.week).toBeLessThanOrEqual(most.week);
        expect(own.day).toBeGreaterThan(0);
      }),
    );
  });

  it("is set by the community, and what it wrote that is no number changes nothing", () => {
    const set = (value: string) => mostOf(new Map([["dose:day", { value }]])).day;
    expect([set("40"), set("many"), set("-3"), set("")]).toEqual([
      40,
      most.day,
      most.day,
      most.day,
    ]);
  });

  it("shows fourteen days, the quiet ones among them, today last", () => {
    fc.assert(
      fc.property(days, (list) => {
        const chart = chartOf(list, TODAY);
        expect(chart.map((one) => one.day)).toEqual(
          Array.from({ length: CHART_DAYS }, (_, at) => TODAY - CHART_DAYS + 1 + at),
        );
      }),
    );
  });

  it("asks for a light one after a heavy one, and not before the first", () => {
    expect([0, 1, 2, 3, 4].map(prefersLight)).toEqual([false, true, true, false, false]);
  });
});

describe("who goes on", () => {
  const shift = (staffId: string, startsAt: number, endsAt: number) => ({
    staffId,
    startsAt,
    endsAt,
  });

  it("is a colleague who is here, else the next who comes, never oneself", () => {
    const own = shift("me", 0, 100);
    expect(onDutyBeside([own, shift("you", 10, 60)], "me", 50)).toEqual({ who: "a_colleague" });
    expect(onDutyBeside([own, shift("you", 70, 90), shift("me", 55, 90)], "me", 50)).toEqual({
      who: "next",
      startsAt: 70,
    });
    expect(onDutyBeside([own, shift("you", 0, 20)], "me", 50)).toEqual({ who: "nobody" });
  });

  it("hears that a shift of their own ends within half an hour", () => {
    const HALF = 30 * 60_000;
    expect(shiftEnding([shift("me", 0, HALF + 2)], "me", 1)).toBeNull();
    expect(shiftEnding([shift("me", 0, HALF + 1)], "me", 1)).toBe(HALF + 1);
    expect(shiftEnding([shift("you", 0, HALF)], "me", 1)).toBeNull();
  });
});

describe("practice", () => {
  it("has a dozen cases, each with an answer that it offers and a rule where it takes something away", () => {
    expect(trainingCases.length).toBeGreaterThanOrEqual(12);
    const numbers = policies.map(({ number }) => number);
    for (const { title, offers, best, fine, rules } of trainingCases) {
      const answers = [...best, ...fine];
      expect({ title, missing: answers.filter((one) => !offers.includes(one)) }).toEqual({
        title,
        missing: [],
      });
      expect(best.length).toBeGreaterThan(0);
      expect(offers.some((one) => !answers.includes(one))).toBe(true);
      const cites = answers.some((one) => ACTION_RULES[one].cites);
      expect({ title, named: rules.length > 0 }).toEqual({ title, named: cites });
      expect(rules.filter((one) => !numbers.includes(one))).toEqual([]);
    }
  });

  it("never teaches that wanting to die is a reason to take a post down", () => {
    const said = trainingCases.find(({ title }) => title === "I needed to say it somewhere");
    expect(said?.best).toContain("dismiss");
    expect([...(said?.best ?? []), ...(said?.fine ?? [])]).not.toContain("remove");
  });
});
