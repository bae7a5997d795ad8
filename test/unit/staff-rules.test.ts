import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { homeOf, safeNext, takesAway } from "../../workers/staff/rules.ts";
import { type Scope, STAFF_ROLES } from "../../workers/staff/types.ts";

const ORIGIN = "https://hearten.test";

describe("the page to go on to after a passkey", () => {
  it("is one of ours as it was asked for", () => {
    for (const path of [
      "/staff",
      "/staff/team",
      "/staff/team/0abcdefghjkmnpqrstvwxyz012/let-back-in",
      "/staff/team?before=0abc&after=x_-9",
      "/mod",
    ]) {
      expect(safeNext(path, "/mod")).toBe(path);
    }
  });

  it("is never elsewhere, however it is spelt", () => {
    for (const bad of [
      "//evil.example",
      "///evil.example",
      "/\\evil.example",
      "\\\\evil.example",
      "https:evil.example",
      "https://evil.example/staff",
      "javascript:alert(1)",
      "/%2Fevil.example",
      "/staff/%2e%2e//evil.example",
      "/staff/..//evil.example",
      "/staff//evil.example",
      "/staff\n//evil.example",
      "\t/staff",
      "/staff@evil.example",
      "/staffing",
      "/threads",
      "staff",
      "",
      `/staff/${"a".repeat(400)}`,
    ]) {
      expect({ bad, next: safeNext(bad, "/mod") }).toEqual({ bad, next: "/mod" });
    }
    expect(safeNext(undefined, "/mod")).toBe("/mod");
    expect(safeNext(null, "/mod")).toBe("/mod");
  });

  it("stays on this site, under the team's own addresses, whatever is asked", () => {
    const part = fc.constantFrom(
      ..."/ // \\ .. . % %2f %5c : @ # ? & = staff mod evil.example https javascript a".split(" "),
      "\t",
      "\n",
      "\u2044",
    );
    const spelt = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(
        fc.oneof(
          spelt,
          fc.string(),
          fc.webUrl(),
          spelt.map((s) => `/staff${s}`),
        ),
        (asked) => {
          const url = new URL(safeNext(asked, "/mod"), ORIGIN);
          expect(url.origin).toBe(ORIGIN);
          expect(url.pathname).toMatch(/^\/(staff|mod)(\/|$)/);
        },
      ),
      { numRuns: 300 },
    );
  });
});

const scope: fc.Arbitrary<Scope> = fc.record({
  role: fc.constantFrom(...STAFF_ROLES),
  boards: fc.uniqueArray(fc.constantFrom("anxiety", "depression", "addiction"), { maxLength: 3 }),
  classes: fc.uniqueArray(fc.constantFrom(1, 2, 3, 4), { maxLength: 4 }),
});

describe("a change of what somebody does", () => {
  it("takes nothing away when it changes nothing, or only opens more", () => {
    fc.assert(
      fc.property(scope, (before) => {
        expect(takesAway(before, before)).toBe(false);
        expect(takesAway(before, { role: before.role, boards: [], classes: [] })).toBe(false);
        if (before.role !== "admin") {
          expect(takesAway(before, { ...before, role: "admin" })).toBe(false);
        }
      }),
    );
  });

  it("takes something away one way at least, when it differs", () => {
    fc.assert(
      fc.property(scope, scope, (one, other) => {
        const differ =
          one.role !== other.role ||
          [...one.boards].toSorted().join() !== [...other.boards].toSorted().join() ||
          [1, 2, 3, 4].some((n) => one.classes.includes(n) !== other.classes.includes(n));
        expect(takesAway(one, other) || takesAway(other, one)).toBe(differ);
      }),
    );
  });

  it("takes something away from whoever leaves the desk, or is narrowed", () => {
    const all: Scope = { role: "moderator", boards: [], classes: [] };
    expect(takesAway(all, { ...all, role: "facilitator" })).toBe(true);
    expect(takesAway({ ...all, role: "admin" }, { ...all, role: "lead" })).toBe(true);
    expect(takesAway(all, { ...all, boards: ["anxiety"] })).toBe(true);
    expect(takesAway({ ...all, classes: [1, 2] }, { ...all, classes: [1] })).toBe(true);
  });
});

it("everyone of the team begins where their work is", () => {
  expect(STAFF_ROLES.map((role) => [role, homeOf(role)])).toEqual([
    ["professional", "/staff"],
    ["facilitator", "/staff"],
    ["moderator", "/mod"],
    ["lead", "/mod"],
    ["admin", "/mod"],
  ]);
});
