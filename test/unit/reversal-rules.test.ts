import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { undoneIn } from "../../workers/moderation/rules.ts";
import { ACTIONS, type Facts } from "../../workers/moderation/types.ts";
import {
  facetsOf,
  leftToUndo,
  obstacleTo,
  type Reversible,
  standingDecisions,
  UNDO_MS,
} from "../../workers/reversal/rules.ts";

const POST = { status: "published", editedAt: null } as const;
const WAS: readonly Partial<Facts>[] = [
  { post: "published" },
  { notes: [] },
  { locked: false, lockedUntil: null },
  { slowMinutes: 0 },
  { review: "open", reportCount: 1 },
];

/** A record, newest first: decisions, and events that take back one that came before them. */
const record = fc
  .array(
    fc.record({
      action: fc.constantFrom(...ACTIONS),
      was: fc.constantFrom(...WAS),
      back: fc.option(fc.nat(), { nil: null }),
    }),
    { maxLength: 12 },
  )
  .map((lines) => {
    const events: Reversible[] = [];
    for (const [n, { action, was, back }] of lines.entries()) {
      const standing = standingDecisions(events.toReversed());
      const reverses = back === null ? null : (standing[back % (standing.length || 1)] ?? null);
      const id = String(n).padStart(3, "0");
      events.push({
        id,
        action: reverses === null ? action : "taken_back",
        reverses,
        detail: reverses === null ? { was } : {},
        at: n,
      });
    }
    return events.toReversed();
  });

describe("taking back", () => {
  it("is open for half a minute and not a moment longer", () => {
    expect(leftToUndo(0, UNDO_MS - 1)).toBe(1);
    expect(leftToUndo(0, UNDO_MS)).toBe(0);
    expect(leftToUndo(0, UNDO_MS + 1)).toBe(0);
    // A clock that jumped back gives nobody less.
    expect(leftToUndo(UNDO_MS, 0)).toBeGreaterThanOrEqual(UNDO_MS);
  });

  it("can always begin with the latest standing decision, and end with none", () => {
    fc.assert(
      fc.property(record, (events) => {
        let now = [...events];
        for (let [next] = standingDecisions(now); next; [next] = standingDecisions(now)) {
          const event = now.find(({ id }) => id === next);
          if (!event) throw new Error("a standing decision is on the record");
          expect(obstacleTo(event, now, POST)).toBeNull();
          const id = String(900 + now.length);
          now = [{ id, action: "taken_back", reverses: next, detail: {}, at: 0 }, ...now];
          expect(undoneIn(now).has(next)).toBe(true);
        }
        expect(standingDecisions(now)).toEqual([]);
      }),
    );
  });

  it("is in the way of itself only where a later one that stands changed the same", () => {
    fc.assert(
      fc.property(record, (events) => {
        const undone = undoneIn(events);
        for (const event of events) {
          const obstacle = obstacleTo(event, events, POST);
          if (obstacle?.because !== "later") continue;
          const by = events.find(({ id }) => id === obstacle.by);
          expect(by && by.id > event.id && !undone.has(by.id)).toBe(true);
          const both = [...facetsOf(event)].filter((facet) => by && facetsOf(by).has(facet));
          expect(both.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it("does not touch what its author deleted or changed since", () => {
    const removed: Reversible = {
      id: "1",
      action: "remove",
      reverses: null,
      detail: { was: { post: "published" }, words: "kept" },
      at: 5,
    };
    const about = (post: Parameters<typeof obstacleTo>[2]) => obstacleTo(removed, [removed], post);
    expect(about({ status: "erased", editedAt: null })).toEqual({ because: "erased" });
    expect(about({ status: "removed", editedAt: 6 })).toEqual({ because: "edited" });
    expect(about({ status: "removed", editedAt: 4 })).toBeNull();
    const reportedEvent = { ...removed, action: "reported", detail: {} } as const;
    expect(obstacleTo(reportedEvent, [reportedEvent], POST)).toEqual({ because: "no_decision" });
  });
});
