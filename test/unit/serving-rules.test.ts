import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prefersLight } from "../../workers/care/rules.ts";
import { concerns, isOld, messageFor } from "../../workers/live/scope.ts";
import { CLASSES } from "../../workers/moderation/types.ts";
import { inScope, scopeOf, tiersOf } from "../../workers/permissions/review.ts";
import {
  inOrder,
  isAmberTurn,
  leftOut,
  type Queued,
  remainingThemes,
  stretches,
} from "../../workers/serving/rules.ts";
import { type Theme, THEMES } from "../../workers/threads/types.ts";

interface Waits extends Queued {
  readonly board: string;
  readonly tier: number;
  readonly notFor: string;
}

interface Person {
  readonly id: string;
  readonly role: "moderator" | "lead";
  readonly boards: readonly string[];
  readonly classes: readonly number[];
  readonly optOuts: readonly Theme[];
  served: number;
  lastClass: number;
}

const BOARDS = ["anxiety", "addiction", "family"];
const IDS = ["ann", "ben", "cat"];
const EVERY_CLASS = Object.values(CLASSES);

/** Whether a review may be served to somebody, as the indexes and filters of `headsOf` say it. */
function isFor(person: Person, one: Waits): boolean {
  return (
    inScope(person, one) &&
    tiersOf(person).includes(one.tier) &&
    remainingThemes(person.optOuts).includes(one.theme) &&
    !one.notFor.includes(leftOut(person.id))
  );
}

/** What somebody gets next, from everything that waits. */
function next(person: Person, waiting: readonly Waits[]): Waits | null {
  const order = stretches({
    amberTurn: isAmberTurn(person.served),
    lightFirst: prefersLight(person.lastClass),
    classes: scopeOf(person).classes,
  });
  for (const [first, last] of order) {
    const [found] = inOrder(
      waiting.filter((one) => isFor(person, one) && one.class >= first && one.class <= last),
    );
    if (found) return found;
  }
  return null;
}

const people: fc.Arbitrary<Person[]> = fc
  .array(
    fc.record({
      role: fc.constantFrom("moderator" as const, "lead" as const),
      boards: fc.subarray(BOARDS),
      classes: fc.subarray(EVERY_CLASS),
      optOuts: fc.subarray([...THEMES], { maxLength: 3 }),
      served: fc.nat({ max: 5 }),
      lastClass: fc.integer({ min: 0, max: 4 }),
    }),
    { minLength: 1, maxLength: IDS.length },
  )
  .map((all) => all.map((one, n) => ({ id: IDS[n] ?? "", ...one })));

type Step =
  | { readonly serve: number }
  | { readonly arrive: Omit<Waits, "threadId" | "postId" | "dueAt">; readonly sooner: number };

const arrival: fc.Arbitrary<Step> = fc.record({
  arrive: fc.record({
    board: fc.constantFrom(...BOARDS),
    class: fc.constantFrom(...EVERY_CLASS),
    theme: fc.constantFrom("", ...THEMES),
    tier: fc.constantFrom(0, 0, 0, 1),
    notFor: fc.constantFrom("", "", "", ...IDS.map(leftOut)),
  }),
  sooner: fc.constantFrom(0, 0, 5),
});
const serve: fc.Arbitrary<Step> = fc.record({ serve: fc.nat({ max: 2 }) });
const steps = (most: number) =>
  fc.array(fc.oneof({ weight: 2, arbitrary: arrival }, { weight: 1, arbitrary: serve }), {
    maxLength: most,
  });

interface Turn {
  readonly person: Person;
  readonly amberTurn: boolean;
  readonly before: readonly Waits[];
  readonly got: Waits | null;
}

/** Plays arrivals and servings through; a review is decided as soon as it is served. */
function play(all: Person[], played: readonly Step[]): { turns: Turn[]; waiting: Waits[] } {
  let waiting: Waits[] = [];
  const turns: Turn[] = [];
  for (const [now, step] of played.entries()) {
    if ("arrive" in step) {
      const id = String(now).padStart(5, "0");
      // A due time depends on the class; with `sooner` it even comes before what waits already.
      const dueAt = now + step.arrive.class * 10 - step.sooner;
      waiting.push({ ...step.arrive, threadId: id, postId: id, dueAt });
      continue;
    }
    const person = all[step.serve % all.length];
    if (!person) continue;
    const amberTurn = isAmberTurn(person.served);
    const got = next(person, waiting);
    turns.push({ person, amberTurn, before: [...waiting], got });
    if (!got) continue;
    waiting = waiting.filter((one) => one !== got);
    person.served += 1;
    person.lastClass = got.class;
  }
  return { turns, waiting };
}

const mine = (turn: Turn, urgency: number) =>
  inOrder(turn.before.filter((one) => isFor(turn.person, one) && one.class === urgency));

describe("what is served, whatever arrives and whoever asks", () => {
  it("is never what is on other boards, of other classes, left out, or for others to read", () => {
    fc.assert(
      fc.property(people, steps(120), (all, played) => {
        for (const { person, got } of play(all, played).turns) {
          if (got) expect(isFor(person, got)).toBe(true);
        }
      }),
    );
  });

  it("is something whenever anything waits for them", () => {
    fc.assert(
      fc.property(people, steps(120), (all, played) => {
        for (const { person, before, got } of play(all, played).turns) {
          expect(got === null).toBe(!before.some((one) => isFor(person, one)));
        }
      }),
    );
  });

  it("is the oldest amber at least every third time, while one waits", () => {
    fc.assert(
      fc.property(people, steps(200), (all, played) => {
        const since = new Map<Person, number>();
        for (const turn of play(all, played).turns) {
          const [oldest] = mine(turn, CLASSES.amber);
          const missed = (since.get(turn.person) ?? 0) + 1;
          since.set(turn.person, oldest && turn.got !== oldest ? missed : 0);
          expect(since.get(turn.person)).toBeLessThan(3);
        }
      }),
    );
  });

  it("reaches every amber within three servings for it and each amber that was due before", () => {
    const flood = fc.array(fc.oneof(arrival, serve), { maxLength: 40 });
    fc.assert(
      fc.property(people, flood, fc.constantFrom(1, 2, 4), (all, played, urgency) => {
        const before = play(all, played);
        const [person] = all;
        if (!person) return;
        const waits = inOrder(
          before.waiting.filter((one) => one.class === CLASSES.amber && isFor(person, one)),
        );
        let { waiting } = before;
        // From now on others arrive faster than anyone is served, and are due before everything.
        for (let n = 0; n < 3 * waits.length; n++) {
          for (const tier of [0, 1]) {
            const id = `new${n}.${tier}`;
            waiting.push({
              board: BOARDS[n % 3] ?? "",
              class: urgency,
              theme: "",
              tier,
              notFor: "",
              threadId: id,
              postId: id,
              dueAt: -n,
            });
          }
          const got = next(person, waiting);
          waiting = waiting.filter((one) => one !== got);
          person.served += 1;
          person.lastClass = got?.class ?? 0;
        }
        expect(waits.filter((one) => waiting.includes(one))).toEqual([]);
      }),
    );
  });

  it("is the crisis, which waits behind one amber at most and behind nothing else", () => {
    fc.assert(
      fc.property(people, steps(200), (all, played) => {
        const waited = new Map<Person, boolean>();
        for (const turn of play(all, played).turns) {
          const [crisis] = mine(turn, CLASSES.crisis);
          const passedOver = crisis !== undefined && turn.got !== crisis;
          if (passedOver) {
            expect(turn.amberTurn && turn.got?.class === CLASSES.amber).toBe(true);
            expect(waited.get(turn.person)).not.toBe(true);
          }
          waited.set(turn.person, passedOver);
        }
      }),
    );
  });

  it("is a light one after a heavy one, if a light one waits and no crisis", () => {
    fc.assert(
      fc.property(people, steps(200), (all, played) => {
        const last = new Map<Person, number>();
        for (const turn of play(all, played).turns) {
          const light = [...mine(turn, CLASSES.amber), ...mine(turn, CLASSES.green)];
          const wasHeavy = prefersLight(last.get(turn.person) ?? 0);
          if (wasHeavy && light.length > 0 && mine(turn, CLASSES.crisis).length === 0) {
            expect(light).toContain(turn.got);
          }
          if (turn.got) last.set(turn.person, turn.got.class);
        }
      }),
    );
  });
});

describe("the stretches of classes", () => {
  const plain = { amberTurn: false, lightFirst: false, classes: [] };

  it("are the whole for someone with every class, and one's own for anybody else", () => {
    expect(stretches(plain)).toEqual([[1, 4]]);
    expect(stretches({ ...plain, amberTurn: true })).toEqual([
      [3, 3],
      [1, 4],
    ]);
    expect(stretches({ ...plain, classes: [4, 1, 2] })).toEqual([
      [1, 2],
      [4, 4],
    ]);
    expect(stretches({ amberTurn: true, lightFirst: true, classes: [2, 4] })).toEqual([
      [4, 4],
      [2, 2],
    ]);
  });
});

describe("the live line", () => {
  const line = {
    staffId: "ann",
    session: "s",
    boards: ["anxiety"],
    classes: [1, 2],
    review: null,
    since: 0,
  };

  it("tells the desk only that something changed, and only whom it concerns", () => {
    expect(messageFor(line, {})).toEqual({ type: "changed" });
    const about = { board: "anxiety", class: 1, threadId: "t", postId: "p" };
    expect(messageFor(line, { ...about, by: { id: "ben", name: "Ben" } })).toEqual({
      type: "changed",
    });
    expect(messageFor(line, { ...about, class: 4 })).toBeNull();
    expect(messageFor(line, { ...about, board: "family" })).toBeNull();
    expect(concerns({ boards: [], classes: [] }, { board: "family", class: 4 })).toBe(true);
  });

  it("tells the page of a review what became of that one, and of no other", () => {
    const page = { ...line, review: "t/p" };
    const taken = { threadId: "t", postId: "p", state: "taken" as const };
    const told = messageFor(page, { ...taken, by: { id: "ben", name: "Ben" } });
    expect(told).toEqual({ type: "review", state: "taken", own: false, by: "Ben" });
    expect(messageFor(page, { ...taken, by: { id: "ann", name: "Ann" } })).toMatchObject({
      own: true,
    });
    expect(messageFor(page, { ...taken, postId: "q" })).toBeNull();
    expect(messageFor(page, {})).toBeNull();
  });

  it("is joined anew after an hour, and not because a clock jumped back", () => {
    expect(isOld({ since: 0 }, 3_600_000)).toBe(false);
    expect(isOld({ since: 0 }, 3_600_001)).toBe(true);
    expect(isOld({ since: 9_000_000 }, 0)).toBe(false);
  });
});
