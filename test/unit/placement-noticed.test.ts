import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CLASSES, type ReviewClass } from "../../workers/moderation/types.ts";
import type { Effect, Outcome } from "../../workers/packs/language/types.ts";
import {
  DEFAULT_MODES,
  DETECTOR_MODES,
  FLOORS,
  PRE_MODERATION,
} from "../../workers/packs/types.ts";
import {
  keptSignals,
  namesOf,
  NOTHING_NOTICED,
  onlyNew,
  speaksOfDying,
  themeOfSignals,
  weigh,
} from "../../workers/safety/noticed-rules.ts";
import { type Screened, SIGNAL_KINDS, type Signal } from "../../workers/screening/types.ts";
import { type Arrival, placement, placementOfChange } from "../../workers/threads/rules.ts";
import { THEMES } from "../../workers/threads/types.ts";

const CLASS_NAMES = Object.keys(CLASSES) as ReviewClass[];
const anyClass = fc.constantFrom(...CLASS_NAMES);
const anyKind = fc.constantFrom(...SIGNAL_KINDS);
const anySignal: fc.Arbitrary<Signal> = fc
  .record({ kind: anyKind, start: fc.nat(400), length: fc.nat(40), taper: fc.boolean() })
  .map(({ kind, start, length, taper }) => ({
    kind,
    start,
    end: start + length,
    rule: kind === "dosing" && taper ? "dosing.taper" : `${kind}.some`,
  }));
const anyScreened: fc.Arbitrary<Screened> = fc.record({
  class: anyClass,
  urgency: fc.double({ min: 0, max: 1, noNaN: true }),
  signals: fc.array(anySignal, { maxLength: 6 }),
});
const anyEffect: fc.Arbitrary<Effect> = fc.oneof(
  fc.record({ do: fc.constant("signal" as const), kind: anyKind, as: anyClass }),
  fc.record({ do: fc.constant("raise" as const), to: anyClass }),
  fc.record({ do: fc.constant("ask" as const), sentence: fc.constant("Kindly look again.") }),
  fc.record({ do: fc.constant("hold" as const), everything: fc.boolean() }),
  fc.record({ do: fc.constant("note" as const), theme: fc.constantFrom(...THEMES) }),
);
const anyOutcome: fc.Arbitrary<Outcome> = fc.record({
  rule: fc.constantFrom("one", "two"),
  effects: fc.array(anyEffect, { minLength: 1, maxLength: 3 }),
  spans: fc.array(fc.constant({ start: 3, end: 9 }), { maxLength: 1 }),
  sentence: fc.constant("It was caught."),
});
const anyModes = fc.record(
  Object.fromEntries(
    Object.keys(DEFAULT_MODES).map((kind) => [kind, fc.constantFrom(...DETECTOR_MODES)]),
  ),
) as unknown as fc.Arbitrary<typeof DEFAULT_MODES>;

const anyCase = fc
  .record({
    screened: anyScreened,
    caught: fc.array(anyOutcome, { maxLength: 2 }),
    detectors: anyModes,
    preModeration: fc.constantFrom(...PRE_MODERATION),
    floor: fc.constantFrom(null, ...FLOORS),
    approvedPosts: fc.nat(3),
    heldFirstPosts: fc.nat(3),
    workDone: fc.boolean(),
    raid: fc.boolean(),
    flood: fc.boolean(),
    holdFirst: fc.boolean(),
    pausedBrowser: fc.boolean(),
    anyway: fc.boolean(),
  })
  .map(({ screened, caught, detectors, preModeration, floor, heldFirstPosts, ...rest }) => ({
    screened,
    caught,
    arrival: {
      ...rest,
      board: { heldFirstPosts, pack: { detectors, preModeration, floor } },
      screening: weigh(screened, caught, detectors),
    } satisfies Arrival,
  }));

const isCrisis = ({ class: of, signals }: Screened) =>
  of === "crisis" || (of === "red" && signals.some(({ kind }) => kind === "crisis"));

describe("where a post goes in which something was noticed", () => {
  it("is the board, a person or back to its author, whatever comes together", () => {
    fc.assert(
      fc.property(anyCase, ({ arrival }) =>
        ["published", "held", "returned"].includes(placement(arrival).status),
      ),
    );
  });

  it("is back to its author only until they send it as it is", () => {
    fc.assert(
      fc.property(
        anyCase,
        ({ arrival }) => placement({ ...arrival, anyway: true }).status !== "returned",
      ),
    );
  });

  it("is never back to its author when it speaks of wanting to die, and they are met with help", () => {
    fc.assert(
      fc.property(anyCase, ({ screened, arrival }) => {
        if (!isCrisis(screened)) return;
        const placed = placement(arrival);
        expect(placed.status).not.toBe("returned");
        expect(placed).toMatchObject({ support: true });
        if (screened.class !== "crisis") return;
        const of =
          placed.status === "held"
            ? placed.class
            : placed.status === "published" && placed.review?.class;
        expect(of).toBe(CLASSES.crisis);
      }),
    );
  });

  it("is the board for a crisis unless it carries a method, identifies, or all that arrives waits", () => {
    fc.assert(
      fc.property(anyCase, ({ screened, arrival }) => {
        if (!isCrisis(screened)) return;
        const hurts = arrival.screening.signals.some(({ kind }) =>
          ["method_detail", "pii", "third_person_identifiable"].includes(kind),
        );
        const calm = placementOfChange(arrival);
        if (hurts || arrival.screening.holds) return;
        expect(calm.status).toBe("published");
      }),
    );
  });

  it("never lets a board leave a crisis unnoticed, whatever it turns off", () => {
    fc.assert(
      fc.property(anyScreened, anyModes, (screened, modes) => {
        expect(speaksOfDying(weigh(screened, [], modes))).toBe(isCrisis(screened));
      }),
    );
  });

  it("never makes a class less urgent than screening, a rule of the board or its floor gave it", () => {
    fc.assert(
      fc.property(anyCase, ({ screened, caught, arrival }) => {
        const asked = caught.flatMap(({ effects }) =>
          effects.flatMap((one) =>
            one.do === "raise" ? [one.to] : one.do === "signal" ? [one.as] : [],
          ),
        );
        const least = Math.min(...[screened.class, ...asked].map((name) => CLASSES[name]));
        const { floor } = arrival.board.pack;
        const placed = placement(arrival);
        if (placed.status === "returned") return;
        const of = placed.status === "held" ? placed.class : placed.review?.class;
        if (of === undefined) expect(least).toBe(CLASSES.green);
        else {
          expect(of).toBeLessThanOrEqual(least);
          if (floor) expect(of).toBeLessThanOrEqual(CLASSES[floor]);
        }
      }),
    );
  });

  it("puts every post before a person in which triage saw more than green", () => {
    fc.assert(
      fc.property(anyCase, ({ screened, arrival }) => {
        if (screened.class === "green") return;
        const placed = placement(arrival);
        if (placed.status === "published") expect(placed.review).not.toBeNull();
      }),
    );
  });

  it("asks nobody about coming off something, and keeps it from nobody, whatever a board says", () => {
    fc.assert(
      fc.property(anyModes, (detectors) => {
        const placed = placementOfChange(
          arrivalOf([signal("dosing", "dosing.taper")], { detectors }),
        );
        expect(placed.status).toBe("published");
        if (detectors.dosing !== "off") {
          expect(placed).toMatchObject({ review: { class: CLASSES.amber } });
        }
      }),
    );
  });

  it.each([
    ["ask", false, { status: "returned" }],
    ["ask", true, { status: "held", cause: "sent_anyway", class: CLASSES.amber }],
    ["review", false, { status: "published", review: { cause: "signal", class: CLASSES.green } }],
    ["hold", false, { status: "held", cause: "signal", class: CLASSES.amber }],
    ["off", false, { status: "published", review: null }],
  ] as const)("does with %s (sent as it is: %s) what a board says", (mode, anyway, expected) => {
    const detectors = { ...DEFAULT_MODES, ed_numbers: mode };
    const arrival = { ...arrivalOf([signal("ed_numbers")], { detectors }), anyway };
    expect(placement(arrival)).toMatchObject(expected);
  });

  it("makes red of a method that is sent as it is", () => {
    const arrival = { ...arrivalOf([signal("method_detail")]), anyway: true };
    expect(placement(arrival)).toMatchObject({ cause: "sent_anyway", class: CLASSES.red });
  });

  it("holds an advert only of somebody new", () => {
    const detectors = { ...DEFAULT_MODES, spam: "hold" } as const;
    const advert = arrivalOf([signal("spam")], { detectors });
    expect(placement({ ...advert, approvedPosts: 0 }).status).toBe("held");
    expect(placement({ ...advert, approvedPosts: 3 })).toMatchObject({
      status: "published",
      review: { cause: "signal" },
    });
  });

  it.each([
    [[{ do: "ask", sentence: "Please look again." }], false, { status: "returned" }],
    [[{ do: "ask", sentence: "Please look again." }], true, { status: "held", cause: "pack" }],
    [[{ do: "hold", everything: false }], false, { status: "held", cause: "pack" }],
    [
      [{ do: "raise", to: "red" }],
      false,
      { status: "published", review: { cause: "pack", class: CLASSES.red } },
    ],
    [
      [{ do: "signal", kind: "spam", as: "amber" }],
      false,
      { status: "published", review: { cause: "pack", class: CLASSES.amber } },
    ],
    [[{ do: "note", theme: "loss" }], false, { status: "published", review: null }],
  ] as const)("does what a rule of the board asks for: %j", (effects, anyway, expected) => {
    const caught = [{ rule: "ours", effects, spans: [{ start: 0, end: 2 }], sentence: "Seen." }];
    const screening = weigh({ class: "green", urgency: 0, signals: [] }, caught);
    expect(placement({ ...arrivalOf([]), screening, anyway })).toMatchObject(expected);
  });

  it("shows what a rule of the board says in its own words", () => {
    const effects = [{ do: "ask", sentence: "Please look again." }] as const;
    const caught = [{ rule: "ours", effects, spans: [{ start: 4, end: 8 }], sentence: "Seen." }];
    const screening = weigh({ class: "green", urgency: 0, signals: [] }, caught);
    expect(placement({ ...arrivalOf([]), screening })).toMatchObject({
      noticed: [{ rule: "pack.ours", start: 4, end: 8, sentence: "Please look again." }],
    });
  });
});

describe("what is kept of what was noticed", () => {
  it("is some of every kind, of however many, and the name of each rule once", () => {
    fc.assert(
      fc.property(fc.array(anySignal, { maxLength: 300 }), (signals) => {
        const kept = keptSignals(signals);
        expect(kept.length).toBeLessThanOrEqual(45);
        const kinds = (list: readonly Signal[]) => new Set(list.map(({ kind }) => kind));
        expect(kinds(kept)).toEqual(kinds(signals));
        expect(new Set(namesOf(signals)).size).toBe(namesOf(signals).length);
      }),
    );
  });

  it("tells the heaviest theme", () => {
    expect(themeOfSignals([signal("dosing"), signal("crisis")])).toBe("suicide");
    expect(themeOfSignals([signal("ed_numbers")])).toBe("eating");
    expect(themeOfSignals([signal("spam")])).toBe("");
  });
});

describe("what is noticed in changed words", () => {
  const before = weigh({ class: "amber", urgency: 0.5, signals: [at("pii", 3, 6)] }, []);
  const textBefore = "my 123 old words";

  it("is nothing when it stood there before", () => {
    const screening = weigh({ class: "amber", urgency: 0.5, signals: [at("pii", 0, 3)] }, []);
    const news = onlyNew({ screening, text: "123 my new words" }, before, textBefore);
    expect(news).toMatchObject({ class: "green", signals: [] });
  });

  it("is what was put in", () => {
    const screening = weigh({ class: "amber", urgency: 0.5, signals: [at("pii", 0, 3)] }, []);
    const news = onlyNew({ screening, text: "456 my new words" }, before, textBefore);
    expect(news.signals).toHaveLength(1);
  });

  it("is all of it when they speak of wanting to die", () => {
    const screening = weigh({ class: "crisis", urgency: 1, signals: before.signals }, []);
    expect(onlyNew({ screening, text: textBefore }, screening, textBefore)).toBe(screening);
  });
});

function signal(kind: Signal["kind"], rule: string = `${kind}.some`): Signal {
  return { kind, start: 0, end: 4, rule };
}

function at(kind: Signal["kind"], start: number, end: number): Signal {
  return { kind, start, end, rule: `${kind}.some` };
}

function arrivalOf(
  signals: readonly Signal[],
  pack: Partial<Arrival["board"] & { detectors: typeof DEFAULT_MODES }> = {},
): Arrival {
  const detectors = pack.detectors ?? DEFAULT_MODES;
  return {
    board: { heldFirstPosts: 0, pack: { detectors, preModeration: "none", floor: null } },
    approvedPosts: 3,
    workDone: true,
    raid: false,
    flood: false,
    holdFirst: false,
    pausedBrowser: false,
    screening: weigh({ ...NOTHING_NOTICED, signals }, [], detectors),
    anyway: false,
  };
}
