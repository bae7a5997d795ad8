import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  APART_MS,
  HOLD_MS,
  HOLD_STEP,
  isHoldStale,
  LADDER_END,
  LADDERS,
  planLook,
  standingKey,
  toldAt,
} from "../../workers/alarms/rules.ts";
import type { Climbed, Standing } from "../../workers/alarms/types.ts";
import { className } from "../../workers/moderation/rules.ts";
import { couldTake } from "../../workers/permissions/review.ts";
import { ALARM_EVENTS, CLASSES } from "../../workers/moderation/types.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = 1_700_000_000_000;

const review = (about: Partial<Standing> = {}): Standing => ({
  threadId: "t",
  postId: "p",
  class: CLASSES.crisis,
  step: 0,
  version: 1,
  openedAt: START,
  dueAt: START + 10 * MINUTE,
  claimedUntil: 0,
  ...about,
});

/** What the alarm keeps, and what D1 holds: all there is between two looks. */
class Board {
  readonly climbed = new Map<string, Climbed>();
  readonly done: { action: string; key: string; at: number }[] = [];
  reviews: Standing[];

  constructor(reviews: Standing[]) {
    this.reviews = reviews;
  }

  /** One look; with `dies`, thrown out of memory after it kept what it meant to do and before it did. */
  look(now: number, dies = false) {
    const plan = planLook(this.reviews, this.climbed, now);
    for (const { review: one, to } of plan.climbs) {
      this.climbed.set(standingKey(one), { step: to, at: now });
    }
    if (dies) return plan;
    for (const { review: one, action, to } of plan.climbs) {
      this.done.push({ action, key: standingKey(one), at: now });
      this.reviews = this.reviews.map((it) =>
        standingKey(it) === standingKey(one) ? { ...it, step: to } : it,
      );
    }
    return plan;
  }
}

const reviews = fc.uniqueArray(
  fc.record({
    threadId: fc.constant("t"),
    postId: fc.nat(20).map(String),
    class: fc.integer({ min: 1, max: 4 }),
    step: fc.constant(0),
    version: fc.constant(1),
    openedAt: fc.nat(HOUR).map((after) => START + after),
    dueAt: fc.integer({ min: -HOUR, max: 50 * HOUR }).map((after) => START + after),
    claimedUntil: fc.oneof(
      fc.constant(0),
      fc.nat(3 * HOUR).map((n) => START + n),
    ),
  }),
  { selector: ({ postId }) => postId, minLength: 1, maxLength: 5 },
);

/** Moments in any order: alarms twice, late, early, under a clock that jumps. */
const moments = fc.array(
  fc.record({
    now: fc.integer({ min: -HOUR, max: 200 * HOUR }).map((after) => START + after),
    dies: fc.boolean(),
  }),
  { maxLength: 60 },
);

describe("the ladder of a review that nobody takes", () => {
  it("goes up rung by rung, each once, however often and whenever its alarm rings", () => {
    fc.assert(
      fc.property(reviews, moments, (open, times) => {
        const board = new Board(open);
        for (const { now, dies } of times) board.look(now, dies);
        for (const one of open) {
          const own = board.done.filter(({ key }) => key === standingKey(one));
          const ladder = LADDERS[className(one.class)].map(({ action }) => action);
          expect(own.map(({ action }) => action)).toEqual(ladder.slice(0, own.length));
        }
      }),
    );
  });

  it("does nothing a second time when the alarm rings twice", () => {
    fc.assert(
      fc.property(reviews, moments, (open, times) => {
        const board = new Board(open);
        for (const { now } of times) {
          board.look(now);
          expect(board.look(now).climbs).toEqual([]);
        }
      }),
    );
  });

  it("reaches its end if only it is looked at when it asks to be", () => {
    fc.assert(
      fc.property(reviews, (open) => {
        const board = new Board(open);
        let now = START - HOUR;
        for (let looks = 0; looks < 4_000; looks++) {
          const { next } = board.look(now);
          if (next === null) break;
          expect(next).toBeGreaterThan(now);
          now = next;
          if (board.reviews.every(({ step, class: n }) => step === (n > 2 ? LADDER_END : 4))) break;
        }
        for (const one of board.reviews) {
          expect(one.step).toBe(one.class > 2 ? LADDER_END : HOLD_STEP);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("gives whoever was told time to come before it tells the next, even after an outage", () => {
    fc.assert(
      fc.property(reviews, fc.integer({ min: 60, max: 500 }), (open, hoursLate) => {
        const board = new Board(open);
        let now = START + hoursLate * HOUR;
        for (let looks = 0; looks < 200; looks++) {
          const { next } = board.look(now);
          if (next === null) break;
          now = next;
        }
        for (const one of open) {
          const own = board.done.filter(({ key }) => key === standingKey(one));
          for (const [i, { at }] of own.entries()) {
            const before = own[i - 1];
            if (before) {
              expect(at - before.at).toBeGreaterThanOrEqual(APART_MS[className(one.class)]);
            }
          }
        }
      }),
    );
  });

  it("stands still while somebody has the review in hand, and goes on when they leave", () => {
    const board = new Board([review({ claimedUntil: START + HOUR })]);
    expect(board.look(START + 30 * MINUTE)).toEqual({
      climbs: [],
      held: false,
      next: START + HOUR,
    });
    expect(board.look(START + HOUR).climbs.map(({ action }) => action)).toEqual(["reminded"]);
  });

  it("of a crisis: at once, its due time, five minutes more, and five more", () => {
    const board = new Board([review()]);
    const seen: [string, number][] = [];
    for (let now = START; now <= START + HOUR; now += MINUTE) {
      for (const { action } of board.look(now).climbs) seen.push([action, (now - START) / MINUTE]);
    }
    expect(seen).toEqual([
      ["reminded", 0],
      ["passed_on", 10],
      ["leads_told", 15],
      ["board_held", 20],
    ]);
  });

  it("tells of what can wait once or twice, wakes no lead for it and closes no board", () => {
    for (const number of [CLASSES.amber, CLASSES.green]) {
      const board = new Board([review({ class: number })]);
      for (let now = START; now <= START + 100 * HOUR; now += HOUR) {
        expect(board.look(now).held).toBe(false);
      }
      const actions = board.done.map(({ action }) => action);
      expect(actions.length).toBeLessThanOrEqual(2);
      expect(["leads_told", "board_held"].some((one) => actions.includes(one))).toBe(false);
    }
  });

  it("is not stopped by a clock that jumped ahead and came back", () => {
    const board = new Board([review()]);
    board.look(START + 1_000 * HOUR);
    const { next } = board.look(START);
    // The next rung was due in ten minutes, and no older word keeps it from being told then.
    expect(next).toBeLessThanOrEqual(START + 10 * MINUTE);
  });
});

describe("a board in hold first", () => {
  const waiting = review({ step: HOLD_STEP });

  it("is held while something urgent is at the top of its ladder with nobody on it", () => {
    expect(planLook([waiting], new Map(), START).held).toBe(true);
    expect(planLook([{ ...waiting, step: LADDER_END }], new Map(), START).held).toBe(false);
    expect(planLook([], new Map(), START).held).toBe(false);
  });

  it("opens when somebody comes, and is held again when they leave without deciding", () => {
    const taken = { ...waiting, claimedUntil: START + 10 * MINUTE };
    const plan = planLook([taken], new Map(), START);
    expect(plan).toEqual({ climbs: [], held: false, next: START + 10 * MINUTE });
    expect(planLook([taken], new Map(), START + 10 * MINUTE).held).toBe(true);
  });

  it("is looked at every minute, so that it opens soon", () => {
    expect(planLook([waiting], new Map(), START).next).toBe(START + MINUTE);
  });

  it("is written anew long before it would end by itself", () => {
    expect(isHoldStale(null, START)).toBe(true);
    expect(isHoldStale(START + HOLD_MS, START)).toBe(false);
    expect(isHoldStale(START + HOLD_MS, START + HOLD_MS / 2 + 1)).toBe(true);
  });
});

const team = [
  { id: "one", role: "moderator", boards: [], classes: [] },
  { id: "two", role: "moderator", boards: ["anxiety"], classes: [] },
  { id: "three", role: "moderator", boards: ["family"], classes: [] },
  { id: "lead", role: "lead", boards: [], classes: [] },
  { id: "admin", role: "admin", boards: [], classes: [] },
  { id: "guide", role: "facilitator", boards: [], classes: [] },
] as const;
const about = { board: "anxiety", class: CLASSES.crisis as number, tier: 0, notFor: "" };
const shift = (staffId: string, startsAt: number) => ({
  staffId,
  startsAt,
  endsAt: startsAt + HOUR,
  role: "moderator" as const,
  boards: [],
  classes: [],
});
const duty = { now: [shift("one", START)], next: shift("two", START + HOUR) };
const nobody = { now: [], next: null };

describe("who is told", () => {
  it("is whoever is on duty, then the next, then the leads, then everyone who could come", () => {
    expect(toldAt("reminded", about, team, duty)).toEqual(["one"]);
    expect(toldAt("passed_on", about, team, duty)).toEqual(["two"]);
    expect(toldAt("leads_told", about, team, duty)).toEqual(["lead", "admin"]);
    expect(toldAt("board_held", about, team, duty)).toEqual(["lead", "admin", "one", "two"]);
  });

  it("is somebody even where the rota names nobody, or only people who look after other boards", () => {
    for (const empty of [nobody, { now: [shift("three", START)], next: null }]) {
      for (const action of ALARM_EVENTS) {
        expect(toldAt(action, about, team, empty).length).toBeGreaterThan(0);
      }
    }
    expect(toldAt("reminded", about, team, { ...duty, now: [] })).toEqual(["two"]);
  });

  it("is never somebody who could not take it, save a lead who may give it to others", () => {
    const roles = fc.constantFrom(...ALARM_EVENTS);
    const some = fc.record({
      board: fc.constantFrom("anxiety", "family", "addiction"),
      class: fc.integer({ min: 1, max: 4 }),
      tier: fc.integer({ min: 0, max: 1 }),
      notFor: fc.subarray(team.map(({ id }) => `${id} `)).map((parts) => parts.join("")),
    });
    const anyDuty = fc.record({
      now: fc.subarray(team.map(({ id }) => shift(id, START))),
      next: fc.constantFrom(null, ...team.map(({ id }) => shift(id, START + HOUR))),
    });
    fc.assert(
      fc.property(roles, some, anyDuty, (action, waiting, rota) => {
        const told = toldAt(action, waiting, team, rota);
        expect(new Set(told).size).toBe(told.length);
        for (const id of told) {
          const who = team.find((one) => one.id === id);
          const leads = who?.role === "lead" || who?.role === "admin";
          expect(leads || (who && couldTake(who, waiting))).toBe(true);
        }
        // Who was asked to leave it to others is not woken for it while there are any.
        if (action === "reminded" && told.length > 0) {
          const able = team.filter((one) => couldTake(one, waiting));
          if (able.length > 0) expect(told.every((id) => able.some((a) => a.id === id))).toBe(true);
        }
      }),
    );
  });
});
