import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  countOthers,
  kindOf,
  ownEntries,
  readEntries,
  withEntry,
  withoutEntry,
  writeEntries,
} from "../../workers/standing/rules.ts";
import { STANDING_KINDS, type StandingEntry } from "../../workers/standing/types.ts";

const TODAY = 20_000;
const entry: fc.Arbitrary<StandingEntry> = fc.record({
  day: fc.integer({ min: TODAY - 200, max: TODAY }),
  kind: fc.constantFrom(...STANDING_KINDS),
});
const entries = fc.array(entry, { maxLength: 80 });
const kind = fc.constantFrom(...STANDING_KINDS);

describe("what is kept about an author", () => {
  it("is always as long under its seal, however much it holds", () => {
    fc.assert(
      fc.property(entries, (list) => {
        expect(writeEntries(list, TODAY)).toHaveLength(1_024);
      }),
    );
  });

  it("comes back as it was, but for what is older than a quarter", () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 40 }), (list) => {
        const young = list.filter(({ day }) => day > TODAY - 90);
        expect(readEntries(writeEntries(list, TODAY))).toEqual(young);
      }),
    );
  });

  it("goes again, whole, with the decision that brought it", () => {
    fc.assert(
      fc.property(entries, entry, (list, one) => {
        const before = list.toSorted((a, b) => a.day - b.day);
        const back = withoutEntry(withEntry(before, one), one.kind, one.day);
        const tally = (of: readonly StandingEntry[]) =>
          of.map(({ day, kind: each }) => `${day} ${each}`).toSorted();
        expect(tally(back)).toEqual(tally(before));
      }),
    );
  });

  it("loses nothing when what is to go was never there", () => {
    fc.assert(
      fc.property(entries, kind, (list, other) => {
        const without = list.filter((one) => one.kind !== other);
        expect(withoutEntry(without, other, null)).toEqual(without);
      }),
    );
  });
});

describe("what a moderator reads", () => {
  const now = TODAY * 86_400_000;
  const event = (id: string, action: string, reverses: string | null = null) => ({
    id,
    action,
    reverses,
    at: now,
  });

  it("is of other posts alone: what this one brought about is not counted", () => {
    fc.assert(
      fc.property(entries, fc.subarray(["held", "hide", "remove", "warn"]), (others, actions) => {
        const events = actions.map((action, at) => event(String(at), action)).toReversed();
        const all = [...others, ...ownEntries(events)];
        expect(countOthers(all, ownEntries(events), TODAY)).toEqual(countOthers(others, [], TODAY));
      }),
    );
  });

  it("is nothing where nothing was decided, and nothing older than thirty days", () => {
    expect(countOthers([], [], TODAY)).toEqual([]);
    expect(countOthers([{ day: TODAY - 30, kind: "removed" }], [], TODAY)).toEqual([]);
    expect(countOthers([{ day: TODAY - 29, kind: "removed" }], [], TODAY)).toEqual([
      ["removed", 1],
    ]);
  });

  it("does not count what was taken back, nor a post twice that was held twice", () => {
    const events = [event("3", "restore", "2"), event("2", "remove"), event("1", "reported")];
    expect(ownEntries(events)).toEqual([]);
    const kinds = (...of: ReturnType<typeof event>[]) =>
      ownEntries(of.toReversed()).map((one) => one.kind);
    expect(kinds(event("1", "held"))).toEqual([]);
    expect(kinds(event("1", "held"), event("2", "held"), event("3", "approve"))).toEqual(["held"]);
    expect(kinds(event("1", "held"), event("2", "remove"))).toEqual(["held", "removed"]);
    expect(kinds(event("1", "held"), event("2", "approve"), event("3", "taken_back", "2"))).toEqual(
      [],
    );
  });

  it("holds no note, cover or return against anyone", () => {
    expect(["note", "cover", "return", "hold", "lock", "slow"].map(kindOf)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});
