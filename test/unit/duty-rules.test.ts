import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  anyoneNow,
  coverageFor,
  DEFAULT_TARGETS,
  dueAt,
  dueFor,
  expectation,
  gapsIn,
  LONGEST_STANDSTILL_MS,
  merged,
  NO_ROTA,
  targetsFrom,
} from "../../workers/duty/rules.ts";
import type { DutyShift, Stretch } from "../../workers/duty/types.ts";
import { CLASSES, type ReviewClass } from "../../workers/moderation/types.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const className = fc.constantFrom(...(Object.keys(CLASSES) as ReviewClass[]));
const moment = fc.integer({ min: 0, max: 14 * DAY });
const stretch = fc
  .tuple(moment, fc.integer({ min: MINUTE, max: 12 * HOUR }))
  .map(([from, length]): Stretch => ({ from, until: from + length }));
const rota = fc.array(stretch, { maxLength: 20 }).map(merged);
const targets = DEFAULT_TARGETS;

/** The time of a stretch list within another stretch. */
const within = (list: readonly Stretch[], { from, until }: Stretch) =>
  list.reduce(
    (sum, one) => sum + Math.max(0, Math.min(one.until, until) - Math.max(one.from, from)),
    0,
  );

describe("when a review is due", () => {
  it("is never before its target by the clock on the wall, and never later than a long weekend after", () => {
    fc.assert(
      fc.property(className, moment, rota, (name, now, coverage) => {
        const due = dueAt(CLASSES[name], now, { targets, coverage });
        expect(due).toBeGreaterThanOrEqual(now + targets[name]);
        expect(due).toBeLessThanOrEqual(now + targets[name] + LONGEST_STANDSTILL_MS);
      }),
    );
  });

  it("is by the clock on the wall for a crisis, and where nobody plans anything", () => {
    fc.assert(
      fc.property(className, moment, rota, (name, now, coverage) => {
        expect(dueAt(CLASSES.crisis, now, { targets, coverage })).toBe(now + targets.crisis);
        expect(dueAt(CLASSES[name], now, { targets, coverage: [] })).toBe(now + targets[name]);
      }),
    );
  });

  it("has its whole target of somebody's time before it, unless the standstill was too long", () => {
    fc.assert(
      fc.property(className, moment, rota, (name, now, coverage) => {
        fc.pre(name !== "crisis" && coverage.length > 0);
        const due = dueAt(CLASSES[name], now, { targets, coverage });
        const worked = within(coverage, { from: now, until: due });
        expect(worked).toBeLessThanOrEqual(targets[name]);
        if (due < now + targets[name] + LONGEST_STANDSTILL_MS) expect(worked).toBe(targets[name]);
      }),
    );
  });

  it("is never earlier for what is opened later, however far the clock jumps", () => {
    fc.assert(
      fc.property(className, moment, moment, rota, (name, one, other, coverage) => {
        const [early, late] = [Math.min(one, other), Math.max(one, other)];
        const due = (now: number) => dueAt(CLASSES[name], now, { targets, coverage });
        expect(due(early)).toBeLessThanOrEqual(due(late));
      }),
    );
  });

  it("is never made later by one more shift on a rota", () => {
    fc.assert(
      fc.property(className, moment, rota, stretch, (name, now, coverage, more) => {
        fc.pre(coverage.length > 0);
        const due = (list: readonly Stretch[]) =>
          dueAt(CLASSES[name], now, { targets, coverage: list });
        expect(due(merged([...coverage, more]))).toBeLessThanOrEqual(due(coverage));
      }),
    );
  });

  it("is never earlier for a less urgent class", () => {
    fc.assert(
      fc.property(moment, rota, (now, coverage) => {
        const dues = Object.values(CLASSES).map((one) => dueAt(one, now, { targets, coverage }));
        expect(dues).toEqual(dues.toSorted((a, b) => a - b));
      }),
    );
  });

  it("treats a number it does not know as the least urgent", () => {
    expect(dueAt(9, 0, { targets, coverage: [] })).toBe(targets.green);
  });

  it("waits out a night in which nobody is there", () => {
    const coverage = [
      { from: 0, until: 2 * HOUR },
      { from: 10 * HOUR, until: 20 * HOUR },
    ];
    expect(dueAt(CLASSES.amber, HOUR, { targets, coverage })).toBe(17 * HOUR);
    expect(dueAt(CLASSES.red, 3 * HOUR, { targets, coverage })).toBe(11 * HOUR);
  });
});

describe("the rota", () => {
  const shift = (from: number, until: number, scope: Partial<DutyShift> = {}): DutyShift => ({
    staffId: "s",
    role: "moderator",
    startsAt: from,
    endsAt: until,
    boards: [],
    classes: [],
    ...scope,
  });

  it("covers a board and a class only by somebody who looks after both", () => {
    const shifts = [
      shift(0, HOUR, { boards: ["family"] }),
      shift(HOUR, 2 * HOUR, { classes: [CLASSES.green] }),
      shift(2 * HOUR, 3 * HOUR),
    ];
    expect(coverageFor(shifts, "anxiety", CLASSES.amber)).toEqual([
      { from: 2 * HOUR, until: 3 * HOUR },
    ]);
    expect(coverageFor(shifts, "family", CLASSES.green)).toEqual([{ from: 0, until: 3 * HOUR }]);
    // Leads look after everything, whatever they were given when they were moderators.
    const byLead = [shift(0, HOUR, { role: "lead", boards: ["family"] })];
    expect(coverageFor(byLead, "anxiety", CLASSES.red)).toEqual([{ from: 0, until: HOUR }]);
    const review = { board: "anxiety", class: CLASSES.red };
    expect(dueFor({ targets, shifts }, review, 0)).toBe(3 * HOUR);
    expect(dueFor(NO_ROTA, review, 0)).toBe(HOUR);
  });

  it("is all gaps and shifts: together they fill the time, and they never meet", () => {
    fc.assert(
      fc.property(rota, stretch, (coverage, span) => {
        const gaps = gapsIn(coverage, span);
        const length = span.until - span.from;
        expect(within(gaps, span) + within(coverage, span)).toBe(length);
        for (const gap of gaps) expect(within(coverage, gap)).toBe(0);
        expect(merged(gaps)).toEqual(gaps);
      }),
    );
  });

  it("says whether anybody is there, and who is next", () => {
    const shifts = [shift(HOUR, 2 * HOUR), shift(5 * HOUR, 6 * HOUR)];
    const at = (now: number) => anyoneNow({ targets, shifts }, now);
    expect(at(0)).toEqual({ planned: true, isHere: false, nextAt: HOUR });
    expect(at(HOUR)).toEqual({ planned: true, isHere: true, nextAt: null });
    expect(at(2 * HOUR)).toEqual({ planned: true, isHere: false, nextAt: 5 * HOUR });
    expect(at(6 * HOUR)).toEqual({ planned: false, isHere: false, nextAt: null });
  });

  it("tells authors what is true: when it is due, who is next, or that it is taking longer", () => {
    const review = { board: "anxiety", class: CLASSES.amber };
    const tell = (shifts: readonly DutyShift[], dueIn: number) =>
      expectation({ targets, shifts }, { ...review, dueAt: 1_000 * DAY + dueIn }, 1_000 * DAY);
    const from = (hours: number) =>
      shift(1_000 * DAY + hours * HOUR, 1_000 * DAY + (hours + 8) * HOUR);
    expect(tell([], 8 * HOUR)).toEqual({ kind: "within", span: 8 * HOUR });
    expect(tell([from(-1)], 8 * HOUR)).toEqual({ kind: "within", span: 8 * HOUR });
    expect(tell([from(7)], 15 * HOUR)).toEqual({
      kind: "next",
      next: 7 * HOUR,
      span: 15 * HOUR,
    });
    expect(tell([from(30)], 38 * HOUR)).toEqual({ kind: "nobody_soon" });
    expect(tell([from(-1)], 0)).toEqual({ kind: "late" });
    expect(tell([{ ...from(7), boards: ["family"] }, from(9)], 17 * HOUR)).toEqual({
      kind: "next",
      next: 9 * HOUR,
      span: 17 * HOUR,
    });
  });
});

describe("targets", () => {
  it("are the community's where it set them, and the defaults where what is kept makes no sense", () => {
    const kept = new Map([
      ["target:red", { value: "90" }],
      ["target:amber", { value: "soon" }],
      ["target:green", { value: "-5" }],
    ]);
    expect(targetsFrom(kept)).toEqual({ ...DEFAULT_TARGETS, red: 90 * MINUTE });
    expect(Object.values(DEFAULT_TARGETS)).toEqual([600_000, 3_600_000, 28_800_000, 172_800_000]);
  });
});
