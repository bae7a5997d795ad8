import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { enGB } from "../../web/locales/en-GB/index.ts";
import { csvOf } from "../../workers/transparency/csv.ts";
import {
  BUCKETS,
  bucketOf,
  FIGURES,
  LEAST,
  reportOf,
  STEP,
  suppress,
} from "../../workers/transparency/rules.ts";
import { tableOf } from "../../workers/transparency/table.ts";
import type { Report } from "../../workers/transparency/types.ts";

const counts = fc.array(fc.oneof(fc.nat(12), fc.nat(200)), { maxLength: 8 });
const about = { year: 2025, live: false, years: [2026, 2025], unsealings: [] };

describe("small numbers", () => {
  it("are never shown, and nought always is", () => {
    fc.assert(
      fc.property(counts, (list) => {
        for (const [at, shown] of suppress(list).shown.entries()) {
          const count = list[at] ?? 0;
          if (count === 0) expect(shown).toBe(0);
          else if (count < LEAST) expect(shown).toBeNull();
          else expect([null, count]).toContain(shown);
        }
      }),
    );
  });

  it("cannot be worked out from the total: what is left out is two at least, and ten together", () => {
    fc.assert(
      fc.property(counts, (list) => {
        const { shown, total } = suppress(list);
        const left = list.filter((_, at) => shown[at] === null);
        const sum = list.reduce((all, one) => all + one, 0);
        if (total === null) {
          expect(sum).toBeGreaterThan(0);
          expect(sum).toBeLessThan(LEAST);
          return;
        }
        expect(total).toBe(sum);
        if (left.length === 0) return;
        expect(left.length).toBeGreaterThanOrEqual(2);
        expect(left.reduce((all, one) => all + one, 0)).toBeGreaterThanOrEqual(LEAST);
      }),
    );
  });

  it("take no more with them than they must", () => {
    expect(suppress([3, 4, 5, 50])).toEqual({ shown: [null, null, null, 50], total: 62 });
    expect(suppress([3, 40, 50])).toEqual({ shown: [null, null, 50], total: 93 });
    expect(suppress([10, 40])).toEqual({ shown: [10, 40], total: 50 });
    expect(suppress([7, 0, 0])).toEqual({ shown: [null, 0, 0], total: null });
  });
});

describe("small numbers beside what the public log tells", () => {
  it("cannot be worked out by whoever counts the log", () => {
    const mixed = fc.array(fc.record({ told: fc.nat(60), rest: fc.nat(40) }), { maxLength: 8 });
    fc.assert(
      fc.property(mixed, (rows) => {
        const { shown, total } = suppress(
          rows.map(({ told, rest }) => told + rest),
          rows.map(({ told }) => told),
        );
        for (const [at, { rest }] of rows.entries()) {
          if (shown[at] !== null) expect(rest === 0 || rest >= LEAST).toBe(true);
        }
        const left = rows.filter(({ rest }, at) => shown[at] === null && rest > 0);
        if (total === null || left.length === 0) return;
        expect(left.length).toBeGreaterThanOrEqual(2);
        expect(left.reduce((sum, { rest }) => sum + rest, 0)).toBeGreaterThanOrEqual(LEAST);
      }),
    );
  });

  it("are no smaller by kind than by rule, so that neither total gives the other away", () => {
    const acts = fc.array(
      fc.tuple(fc.constantFrom("remove", "hide", "warn", "suspend"), fc.nat(3), fc.nat(30)),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(acts, (list) => {
        const counted = list.map(([action, rule, count]) => ({
          name: FIGURES.act(action, rule + 1),
          count,
        }));
        const { acts: kinds, byRule } = reportOf(counted, about);
        expect(kinds.total).toBe(byRule.total);
      }),
    );
  });
});

describe("the report", () => {
  const report = (counted: Record<string, number>, live = false): Report =>
    reportOf(
      Object.entries(counted).map(([name, count]) => ({ name, count })),
      { ...about, live },
    );

  it("goes up in fives while the year goes on", () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (a, b) => {
        const { notices, appeals } = report(
          { [FIGURES.notice("unkind")]: a, [FIGURES.notice("method")]: b, "opened appeal": a },
          true,
        );
        for (const count of [...notices.rows.map((row) => row.count), notices.total, appeals]) {
          expect((count ?? 0) % STEP).toBe(0);
        }
      }),
    );
  });

  it("puts acts under a rule by kind and by rule, to the same total", () => {
    const { acts, byRule, otherActs } = report({
      [FIGURES.act("remove", 4)]: 12,
      [FIGURES.act("remove", 1)]: 20,
      [FIGURES.act("hide", 4)]: 15,
      [FIGURES.act("approve", null)]: 100,
    });
    expect(acts.rows).toEqual([
      { key: "hide", count: 15 },
      { key: "remove", count: 32 },
    ]);
    expect(byRule.rows).toEqual([
      { key: 1, count: 20 },
      { key: 4, count: 27 },
    ]);
    expect([acts.total, byRule.total, otherActs.total]).toEqual([47, 47, 100]);
  });

  it("shows the totals of both ways of counting, or neither", () => {
    const kinds = fc.constantFrom("remove", "hide", "lock");
    const act = fc.tuple(kinds, fc.integer({ min: 1, max: 4 }), fc.nat(9));
    fc.assert(
      fc.property(fc.array(act, { maxLength: 6 }), (list) => {
        const { acts, byRule } = report(
          Object.fromEntries(list.map(([kind, rule, n]) => [FIGURES.act(kind, rule), n])),
        );
        expect(acts.total).toBe(byRule.total);
      }),
    );
  });

  it("gives the time within which half were decided, once there are ten", () => {
    const waited = (minutes: number) => FIGURES.waited("red", minutes * 60_000);
    const red = (counted: Record<string, number>) =>
      report(counted).waited.find((one) => one.class === "red");
    expect(red({ [waited(4)]: 6, [waited(45)]: 7 })).toEqual({
      class: "red",
      decided: 13,
      median: 60,
      longer: false,
    });
    expect(red({ [waited(4)]: 9 })).toMatchObject({ decided: null, median: null, longer: false });
    expect(red({ [waited(99_999)]: 10 })).toMatchObject({ median: null, longer: true });
  });

  it("puts every time into the first bucket that holds it", () => {
    fc.assert(
      fc.property(fc.nat(20_000), (minutes) => {
        const at = bucketOf(minutes * 60_000);
        expect(minutes).toBeLessThanOrEqual(BUCKETS[at] ?? Infinity);
        if (at > 0) expect(minutes).toBeGreaterThan(BUCKETS[at - 1] ?? 0);
      }),
    );
  });

  it("says how many appeals changed something, and how much a rule had held", () => {
    const seen = report({
      "opened appeal": 60,
      [FIGURES.answer(true)]: 10,
      [FIGURES.answer(false)]: 30,
      [FIGURES.opened("flood")]: 25,
      [FIGURES.notice("unkind")]: 75,
    });
    expect(seen).toMatchObject({ appeals: 60, overturned: 25, ruleShare: 25 });
    expect(report({ [FIGURES.answer(true)]: 3, [FIGURES.answer(false)]: 30 })).toMatchObject({
      overturned: null,
    });
  });

  it("has a name for every line of its table", () => {
    const rows = tableOf(
      report({ [FIGURES.act("remove", 4)]: 3, [FIGURES.act("approve", null)]: 12 }),
      enGB,
    );
    expect(rows.flat().filter((cell) => cell === "" || cell === undefined)).toEqual([]);
    expect(rows).toContainEqual([2025, "What we did under a rule", "Taken down", "not shown"]);
    expect(rows).toContainEqual([2025, "Programs and people", "Decided by a program", 0]);
  });
});

describe("CSV", () => {
  it("quotes what has to be quoted, and ends every line as RFC 4180 says", () => {
    expect(
      csvOf([
        ["a", 'say "x"'],
        ["b,c", 2],
      ]),
    ).toBe('a,"say ""x"""\r\n"b,c",2\r\n');
  });

  it("holds nothing that a spreadsheet would carry out", () => {
    fc.assert(
      fc.property(fc.constantFrom("=", "+", "-", "@", "\t", "\r"), fc.string(), (first, rest) => {
        expect(csvOf([[first + rest]])).toMatch(/^"?'/);
      }),
    );
  });
});
