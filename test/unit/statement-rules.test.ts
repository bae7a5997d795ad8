import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isReturned } from "../../workers/moderation/rules.ts";
import { ACTIONS, type Action, type EventAction } from "../../workers/moderation/types.ts";
import { mayAskAgain, mayReplyToTeam } from "../../workers/permissions/appeal.ts";
import {
  eraseDayOf,
  type EventFacts,
  lastAppealDay,
  needsStatement,
  originOf,
  statementsOf,
  withLayer,
  withoutLayer,
} from "../../workers/statements/rules.ts";

const DAY = 86_400_000;
const dayOf = (date: string) => Date.parse(`${date}T00:00:00Z`) / DAY;
const UNDO = 30_000;
const NOW = Date.UTC(2026, 10, 23, 12);
const TODAY = Math.floor(NOW / DAY);

let count = 0;
function event(action: EventAction, more: Partial<EventFacts> = {}): EventFacts {
  count += 1;
  return {
    id: `e${count}`,
    action,
    staffId: "someone",
    policyNumber: 4,
    policyVersion: 1,
    policyTitle: "Be gentle",
    policyText: "We speak to each other as we would like to be spoken to.",
    reason: "Please be gentle.",
    detail: {},
    reverses: null,
    at: NOW - DAY,
    ...more,
  };
}

describe("the six months in which a decision can be asked about", () => {
  it("end on the same date, or on the last day of a shorter month", () => {
    for (const [decided, last] of [
      ["2026-11-23", "2027-05-23"],
      ["2026-08-31", "2027-02-28"],
      ["2027-08-31", "2028-02-29"],
      ["2026-12-31", "2027-06-30"],
      ["2026-03-31", "2026-09-30"],
    ] as const) {
      expect(lastAppealDay(dayOf(decided))).toBe(dayOf(last));
    }
  });

  it("are never fewer than 181 days nor more than 184, and what is kept outlives them", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (day) => {
        const span = lastAppealDay(day) - day;
        expect(span).toBeGreaterThanOrEqual(181);
        expect(span).toBeLessThanOrEqual(184);
        expect(eraseDayOf(day)).toBe(lastAppealDay(day) + 1);
      }),
    );
  });

  it("count the last day whole, and no day more", () => {
    const decision = { mine: true, against: true, undone: false, lastDay: 100, asked: false };
    expect(mayAskAgain(decision, 100).allowed).toBe(true);
    expect(mayAskAgain(decision, 101)).toEqual({ allowed: false, because: "too_late" });
    for (const change of [{ mine: false }, { against: false }, { undone: true }, { asked: true }])
      expect(mayAskAgain({ ...decision, ...change }, 1).allowed).toBe(false);
  });
});

describe("the statement of reasons", () => {
  it("says all that Article 17(3) asks for, of every action that takes something away", () => {
    for (const action of ACTIONS.filter(needsStatement)) {
      const [statement] = statementsOf([event(action), event("reported")], [], TODAY, UNDO);
      expect(statement, action).toMatchObject({
        action,
        restricts: true,
        origin: "report",
        noticedByProgram: false,
        ground: { number: 4, title: "Be gentle" },
        reason: "Please be gentle.",
        askable: true,
      });
      expect(statement?.restriction, action).toBeDefined();
      expect(statement?.askUntil, action).toBe(lastAppealDay(TODAY - 1));
    }
  });

  it("says how it came about, since the last decision, and a report before anything else", () => {
    const at = (...actions: EventAction[]) =>
      originOf(
        actions.map((action) => ({ action, at: NOW - DAY })),
        NOW,
      );
    expect(at("reported")).toBe("report");
    expect(at("held")).toBe("read_first");
    expect(at("appealed", "reported")).toBe("report");
    expect(at()).toBe("own_look");
    expect(at("remove", "reported")).toBe("own_look");
    expect(at("suspend", "reported")).toBe("report");
  });

  it("says of every act of one press what the press came from", () => {
    for (const also of ["lock", "warn", "mute", "suspend"] as const) {
      const press = [event(also), event("remove"), event("reported", { at: NOW - 2 * DAY })];
      for (const acts of [press, [press[1], press[0], press[2]] as typeof press])
        expect(statementsOf(acts, [], TODAY, UNDO).map(({ origin }) => origin)).toEqual([
          "report",
          "report",
        ]);
    }
  });

  it("is not there for what was taken back before anybody was told, or stays in the team", () => {
    const removal = event("remove");
    const at = removal.at + UNDO;
    const back = event("taken_back", { reverses: removal.id, reason: "", at });
    expect(statementsOf([back, removal], [], TODAY, UNDO)).toEqual([]);
    expect(statementsOf([event("escalate"), event("opinion")], [], TODAY, UNDO)).toEqual([]);
    const later = event("taken_back", { reverses: removal.id, reason: "", at: at + 1 });
    expect(statementsOf([later, removal], [], TODAY, UNDO)).toMatchObject([
      { undone: true, askable: false },
    ]);
  });

  it("bears the appeal and its answer, whether by a decision or by taking it back", () => {
    const removal = event("remove");
    const open = { eventId: removal.id, status: "open", words: "Why?", question: "", reply: "" };
    const [waiting] = statementsOf([removal], [{ ...open, status: "open" }], TODAY, UNDO);
    expect(waiting).toMatchObject({ askable: false, appeal: { status: "open", answer: "" } });
    const no = event("dismiss", { detail: { answers: removal.id }, reason: "It stays." });
    const refused = statementsOf([no, removal], [{ ...open, status: "refused" }], TODAY, UNDO);
    expect(refused).toMatchObject([{ action: "remove", appeal: { answer: "It stays." } }]);
    const yes = event("taken_back", { reverses: removal.id, reason: "Sorry.", at: NOW });
    const granted = statementsOf([yes, removal], [{ ...open, status: "granted" }], TODAY, UNDO);
    expect(granted).toMatchObject([{ appeal: { status: "granted", answer: "Sorry." } }]);
  });

  it("knows a post that lies with its author from one that waits for the team", () => {
    expect(isReturned([event("return")], "held")).toBe(true);
    expect(isReturned([event("held"), event("return")], "held")).toBe(false);
    expect(isReturned([event("return")], "published")).toBe(false);
  });
});

describe("kept words", () => {
  const text = fc.record({
    title: fc.constant(null),
    body: fc.string({ minLength: 1 }),
    html: fc.string(),
  });

  it("come back in the order in which they went, and the first are their author’s", () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
        let kept = texts.reduce(withLayer, [] as readonly (typeof texts)[number][]);
        expect(withoutLayer(kept, "original")).toEqual({ back: texts[0], rest: [] });
        for (const one of texts.toReversed()) {
          const found = withoutLayer(kept, "before");
          expect(found?.back).toEqual(one);
          kept = found?.rest ?? [];
        }
        expect(withoutLayer(kept, "before")).toBeNull();
      }),
    );
  });

  it("are not kept twice once they are out of sight", () => {
    const one = { title: null, body: "words", html: "<p>words</p>" };
    expect(withLayer([one], { title: null, body: "", html: "" })).toEqual([one]);
  });
});

describe("answering the team’s question", () => {
  it("is for whoever asked, while the question stands", () => {
    const allowed = (mine: boolean, status: string | null) =>
      mayReplyToTeam({ mine, status }).allowed;
    expect(allowed(true, "asked")).toBe(true);
    for (const status of ["open", "granted", "refused", null])
      expect(allowed(true, status)).toBe(false);
    expect(allowed(false, "asked")).toBe(false);
  });
});

const every: readonly Action[] = ACTIONS;
describe("which actions need a statement", () => {
  it("are all those that take something away or cite a rule", () => {
    expect(every.filter(needsStatement).toSorted()).toEqual(
      [
        "cover",
        "hide",
        "hold",
        "lock",
        "mute",
        "note",
        "remove",
        "return",
        "slow",
        "suspend",
        "warn",
      ].toSorted(),
    );
  });
});
