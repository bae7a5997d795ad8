import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ANYONE,
  everyoneSees,
  fieldsOf,
  type Item,
  type Surface,
  SURFACES,
  TEAM,
  type Viewer,
  visibility,
} from "../../workers/permissions/visibility.ts";
import { STATUSES, type Theme, THEMES } from "../../workers/threads/types.ts";

const themes = fc.subarray([...THEMES]);
const status = fc.constantFrom(...STATUSES);
const item: fc.Arbitrary<Item> = fc.record({ status, notes: themes, within: themes });
const viewer: fc.Arbitrary<Viewer> = fc.record({
  relation: fc.constantFrom("author", "team", "anyone"),
  show: themes,
  hide: themes,
  locked: fc.boolean(),
  anyway: fc.boolean(),
});
const surface = fc.constantFrom(...SURFACES);

/** How much of an item is shown, from nothing to all of it. */
const ORDER = { nothing: 0, hidden: 1, marker: 1, covered: 2, whole: 3 } as const;

/** Where whoever looks sees the most of an item: the team at the desk, everybody else on its page. */
function most(who: Viewer): readonly Surface[] {
  return who.relation === "team" ? ["page", "desk"] : ["page"];
}

function amount(one: Item, who: Viewer, where: Surface): number {
  return ORDER[visibility(one, who, where).show];
}

function fields(one: Item, who: Viewer, where: Surface) {
  return [...fieldsOf(visibility(one, who, where), where)];
}

describe("what is seen of a post or thread", () => {
  it("is on no surface more than the thread's page shows the same viewer", () => {
    fc.assert(
      fc.property(item, viewer, surface, (one, who, where) => {
        const top = Math.max(...most(who).map((page) => amount(one, who, page)));
        expect(amount(one, who, where)).toBeLessThanOrEqual(top);
        const shown = new Set(most(who).flatMap((page) => fields(one, who, page)));
        // The words of a list's excerpt stand in the text.
        if (shown.has("html")) shown.add("excerpt");
        expect(fields(one, who, where).filter((field) => !shown.has(field))).toEqual([]);
      }),
    );
  });

  it("is no words at all of a covered or hidden text wherever there is no cover to lift", () => {
    fc.assert(
      fc.property(item, viewer, surface, (one, who, where) => {
        const seen = visibility(one, who, where);
        const has = fieldsOf(seen, where);
        if (seen.show === "covered") expect(has.has("excerpt")).toBe(false);
        if (seen.show === "hidden") expect([...has]).toEqual([]);
      }),
    );
  });

  it("is for anyone never more than for its author and the team", () => {
    fc.assert(
      fc.property(item, viewer, surface, (one, who, where) => {
        const seen = amount(one, { ...who, relation: "anyone" }, where);
        for (const relation of ["author", "team"] as const) {
          expect(seen).toBeLessThanOrEqual(amount(one, { ...who, relation }, where));
        }
      }),
    );
  });

  it("is nothing while it is held, but on its author's own page and for the team", () => {
    fc.assert(
      fc.property(themes, viewer, surface, (notes, who, where) => {
        const { show } = visibility({ status: "held", notes }, who, where);
        const own = who.relation === "author" && ["page", "api", "export"].includes(where);
        const team = who.relation === "team" && ["page", "api", "desk", "search"].includes(where);
        expect(show).toBe(own || team ? "whole" : "nothing");
      }),
    );
  });

  it("is never the text once it was taken down, save at the desk that decides about it", () => {
    fc.assert(
      fc.property(viewer, surface, themes, (who, where, notes) => {
        for (const status of ["hidden", "removed", "erased"] as const) {
          const one = { status, notes };
          const isDesk = who.relation === "team" && (where === "desk" || where === "search");
          const words = fields(one, who, where).filter((field) => /html|excerpt/.test(field));
          expect(words.length > 0).toBe(isDesk && status !== "erased");
        }
      }),
    );
  });

  it("reaches neither a push, the log nor the words others see of a link", () => {
    fc.assert(
      fc.property(item, viewer, (one, who) => {
        for (const where of ["push", "log", "preview"] as const) {
          expect(fields(one, who, where)).toEqual([]);
        }
      }),
    );
  });
});

describe("content notes", () => {
  const noted = (...notes: Theme[]): Item => ({ status: "published", notes });
  const who = (of: Partial<Viewer>): Viewer => ({ ...ANYONE, ...of });

  it("cover wherever somebody has said nothing", () => {
    for (const where of ["page", "list", "api", "feed", "atom", "notice"] as const) {
      expect(visibility(noted("loss"), ANYONE, where)).toEqual({
        show: "covered",
        notes: ["loss"],
      });
    }
  });

  it("no longer cover what somebody wants shown at once, while every note is of that kind", () => {
    const reader = who({ show: ["loss"] });
    expect(visibility(noted("loss"), reader, "page").show).toBe("whole");
    expect(visibility(noted("loss", "panic"), reader, "page").show).toBe("covered");
  });

  it("leave out what somebody hides, naming only what they hid, until they ask for it", () => {
    const reader = who({ hide: ["eating"] });
    expect(visibility(noted("eating", "loss"), reader, "list")).toEqual({
      show: "hidden",
      notes: ["eating"],
      locked: false,
    });
    expect(visibility(noted("loss"), reader, "list").show).toBe("covered");
    const asking = who({ hide: ["eating"], show: ["loss"], anyway: true });
    expect(visibility(noted("eating"), asking, "page").show).toBe("covered");
  });

  it("leave out a whole talk with the thread that is about it", () => {
    const reply: Item = { status: "published", notes: [], within: ["eating"] };
    expect(visibility(reply, who({ hide: ["eating"] }), "page").show).toBe("hidden");
    expect(visibility(reply, ANYONE, "page").show).toBe("whole");
  });

  it("leave out everything while the safe view is locked, and no asking helps", () => {
    fc.assert(
      fc.property(item, viewer, surface, (one, reader, where) => {
        const locked = { ...reader, relation: "anyone", locked: true } as const;
        const seen = visibility(one, locked, where);
        const about = [...one.notes, ...(one.within ?? [])];
        if (about.length > 0) expect(["hidden", "marker", "nothing"]).toContain(seen.show);
        if (seen.show === "hidden") expect(seen.locked).toBe(true);
      }),
    );
  });

  it("keep nobody from their own words", () => {
    const own = who({ relation: "author", hide: ["eating"], locked: true });
    expect(visibility(noted("eating"), own, "page").show).toBe("covered");
    expect(visibility(noted("eating"), { ...TEAM, locked: true }, "desk").show).toBe("whole");
  });
});

describe("what everybody may open", () => {
  it("is what is published", () => {
    expect(STATUSES.filter(everyoneSees)).toEqual(["published"]);
  });
});
