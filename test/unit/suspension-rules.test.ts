import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { standingPause } from "../../workers/moderation/rules.ts";
import { mayWrite } from "../../workers/permissions/post.ts";
import {
  mayAnswerAppeal,
  hasAnother,
  mayHandle,
  mayPauseEverywhere,
  inScope,
} from "../../workers/permissions/review.ts";
import type { Staff, StaffRole } from "../../workers/permissions/types.ts";
import {
  dayOf,
  holdsFirstPost,
  isRunning,
  lastDay,
  LONGEST_DAYS,
  pauseOn,
  placeFor,
  SLOTS,
} from "../../workers/suspensions/rules.ts";

const TODAY = 20_000;
const boards = ["anxiety", "family"] as const;
const pause = fc.record({
  board: fc.constantFrom(null, ...boards),
  untilDay: fc.integer({ min: TODAY - 3, max: TODAY + 3 }),
  lifted: fc.boolean(),
});
const board = fc.constantFrom(...boards);

describe("a pause", () => {
  it("stops writing on its board, or everywhere, to the end of its last day, unless it was lifted", () => {
    fc.assert(
      fc.property(fc.array(pause), board, (pauses, on) => {
        const stands = pauses.some(
          (one) => !one.lifted && one.untilDay >= TODAY && (one.board === null || one.board === on),
        );
        const member = { kind: "member", id: "m", approvedPosts: 0 } as const;
        expect(mayWrite(member, pauses, { board: on, threadId: null }, TODAY).allowed).toBe(
          !stands,
        );
        expect(
          mayWrite({ kind: "visitor" }, pauses, { board: on, threadId: null }, TODAY).allowed,
        ).toBe(true);
      }),
    );
  });

  it("is told by the one that lasts longest", () => {
    fc.assert(
      fc.property(fc.array(pause), board, (pauses, on) => {
        const told = pauseOn(pauses, { board: on, threadId: null }, TODAY);
        if (!told) return;
        for (const one of pauses) {
          const applies = isRunning(one, TODAY) && (one.board === null || one.board === on);
          if (applies) expect(one.untilDay).toBeLessThanOrEqual(told.untilDay);
        }
      }),
    );
  });

  it("has a first post read when the browser remembers it, on the same boards and days", () => {
    const marks = [{ board: "anxiety", untilDay: TODAY }];
    expect(holdsFirstPost(marks, "anxiety", TODAY)).toBe(true);
    expect(holdsFirstPost(marks, "anxiety", TODAY + 1)).toBe(false);
    expect(holdsFirstPost(marks, "family", TODAY)).toBe(false);
    expect(holdsFirstPost([{ board: null, untilDay: TODAY }], "family", TODAY)).toBe(true);
    expect(holdsFirstPost([], "family", TODAY)).toBe(false);
  });

  it("always ends: within a year, and not before tomorrow", () => {
    expect(lastDay({ days: 1, until: null }, TODAY)).toBe(TODAY + 1);
    expect(lastDay({ days: null, until: "2024-10-05" }, TODAY)).toBe(TODAY + 1);
    expect(lastDay({ days: null, until: "2024-10-04" }, TODAY)).toBeNull();
    expect(lastDay({ days: null, until: "2025-10-05" }, TODAY)).toBeNull();
    expect(lastDay({ days: null, until: "9999-01-01" }, TODAY)).toBeNull();
    expect(lastDay({ days: null, until: null }, TODAY)).toBeNull();
    fc.assert(
      fc.property(fc.string(), (until) => {
        const day = lastDay({ days: null, until }, TODAY);
        if (day !== null) expect(day - TODAY).toBeLessThanOrEqual(LONGEST_DAYS);
      }),
    );
  });

  it("knows no day that is not in the calendar", () => {
    expect(dayOf("1970-01-02")).toBe(1);
    for (const wrong of ["2026-02-30", "2026-13-01", "26-01-01", "tomorrow", ""]) {
      expect(dayOf(wrong)).toBeNull();
    }
  });

  it("takes a place of its own, so that no row is about two posts, as long as there is one", () => {
    const subjects = Array.from({ length: SLOTS }, (_, place) => `s${place}`);
    fc.assert(
      fc.property(fc.array(pause, { maxLength: SLOTS }), (pauses) => {
        const kept = pauses.map((one, place) => ({ ...one, subject: `s${place}` }));
        const { subject, replaces } = placeFor(subjects, kept, TODAY);
        if (kept.length < SLOTS) {
          expect(replaces).toBeNull();
          expect(kept.map((one) => one.subject)).not.toContain(subject);
        } else {
          expect(replaces?.subject).toBe(subject);
          const over = kept.some((one) => !isRunning(one, TODAY));
          if (replaces) expect(isRunning(replaces, TODAY)).toBe(!over);
        }
      }),
    );
  });
});

describe("the record of a post", () => {
  const suspend = {
    id: "2",
    action: "suspend",
    reverses: null,
    detail: { untilDay: TODAY },
  } as const;
  it("tells whether its author pauses because of it", () => {
    expect(standingPause([suspend], TODAY)).toBe(suspend);
    expect(standingPause([suspend], TODAY + 1)).toBeNull();
    const lift = { id: "3", action: "lift", reverses: "2", detail: {} } as const;
    expect(standingPause([lift, suspend], TODAY)).toBeNull();
    expect(standingPause([], TODAY)).toBeNull();
  });
});

const person = (role: StaffRole, rest: Partial<Staff> = {}): Staff => ({
  kind: "staff",
  id: "me",
  name: "Sam",
  role,
  boards: [],
  classes: [],
  confirmedAt: 0,
  ...rest,
});

describe("scope", () => {
  const free = { claimedBy: null, claimedUntil: 0 };
  it("lets a moderator see their boards and classes, and a lead or an admin everything", () => {
    const narrow = { boards: ["family"], classes: [3, 4] };
    const review = (on: string, number: number) => ({ board: on, class: number });
    expect(inScope(person("moderator", narrow), review("family", 3))).toBe(true);
    expect(inScope(person("moderator", narrow), review("family", 1))).toBe(false);
    expect(inScope(person("moderator", narrow), review("anxiety", 3))).toBe(false);
    expect(inScope(person("moderator"), review("anxiety", 1))).toBe(true);
    for (const role of ["lead", "admin"] as const) {
      expect(inScope(person(role, narrow), review("anxiety", 1))).toBe(true);
      expect(mayPauseEverywhere(person(role, narrow)).allowed).toBe(true);
    }
    expect(mayPauseEverywhere(person("moderator", narrow)).allowed).toBe(false);
    expect(mayPauseEverywhere(person("moderator", { classes: [3] })).allowed).toBe(true);
  });

  it("takes nothing out of the hands of whoever holds it when its class rises, but does by board", () => {
    const amberOnly = person("moderator", { boards: ["family"], classes: [3] });
    const risen = { board: "family", class: 1, tier: 0, claimedBy: "me", claimedUntil: 10 };
    expect(mayHandle(amberOnly, risen, 5).allowed).toBe(true);
    expect(mayHandle(amberOnly, risen, 10).allowed).toBe(false);
    expect(mayHandle(amberOnly, { ...risen, ...free }, 5).allowed).toBe(false);
    expect(mayHandle(amberOnly, { ...risen, board: "anxiety" }, 5).allowed).toBe(false);
  });

  it("leaves what was passed up to the leads to them, also where a moderator holds it still", () => {
    const passedUp = { board: "family", class: 3, tier: 1, claimedBy: "me", claimedUntil: 10 };
    expect(mayHandle(person("moderator"), passedUp, 5).allowed).toBe(false);
    expect(mayHandle(person("moderator"), { ...passedUp, ...free }, 5).allowed).toBe(false);
    for (const role of ["lead", "admin"] as const) {
      expect(mayHandle(person(role), { ...passedUp, ...free }, 5).allowed).toBe(true);
    }
  });

  it("has nobody else look at what was passed up but another lead", () => {
    const passedUp = { board: "family", class: 2, tier: 1, notFor: "me " };
    const team = (role: StaffRole) => [person("lead"), { ...person(role), id: "other" }];
    expect(hasAnother(person("lead"), passedUp, team("moderator"))).toBe(false);
    expect(hasAnother(person("lead"), { ...passedUp, tier: 0 }, team("moderator"))).toBe(true);
    expect(hasAnother(person("lead"), passedUp, team("admin"))).toBe(true);
  });
});

describe("an appeal", () => {
  const review = { board: "family", class: 3, tier: 0 };
  const mine = { decidedBy: "me", review };
  const other = (role: StaffRole, rest: Partial<Staff> = {}) => ({
    ...person(role, rest),
    id: "other",
  });

  it("is answered by someone other than whoever decided, while there is someone who could", () => {
    expect(mayAnswerAppeal(person("moderator"), { decidedBy: "other", review }, [])).toEqual({
      allowed: true,
      alone: false,
    });
    for (const role of ["moderator", "lead", "admin"] as const) {
      expect(mayAnswerAppeal(person(role), mine, [other("moderator")]).allowed).toBe(false);
    }
  });

  it("is answered by a lead alone only when nobody else could, and says so", () => {
    const helpless = [
      [],
      [person("lead")],
      [other("professional")],
      [other("facilitator")],
      [other("moderator", { boards: ["anxiety"] })],
      [other("moderator", { classes: [1] })],
    ];
    for (const team of helpless) {
      for (const role of ["lead", "admin"] as const) {
        expect(mayAnswerAppeal(person(role), mine, team)).toEqual({ allowed: true, alone: true });
      }
      expect(mayAnswerAppeal(person("moderator"), mine, team).allowed).toBe(false);
    }
  });
});
