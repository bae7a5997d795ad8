import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mayDelete, mayEdit, mayReply } from "../../workers/permissions/post.ts";
import { mayDecide, mayReview } from "../../workers/permissions/review.ts";
import { mayAddPasskey } from "../../workers/permissions/staff.ts";
import type { Actor, Staff } from "../../workers/permissions/types.ts";
import { STATUSES } from "../../workers/threads/types.ts";

const visitor: Actor = { kind: "visitor" };
const member: Actor = { kind: "member", id: "m", approvedPosts: 3 };
const staff: Staff = {
  kind: "staff",
  id: "s",
  name: "Sam",
  role: "moderator",
  boards: [],
  classes: [],
  confirmedAt: 0,
};

const status = fc.constantFrom(...STATUSES);
describe("replying", () => {
  it("is for anyone, in a published thread that is open", () => {
    const open = { status: "published", locked: false } as const;
    expect(mayReply(open).allowed).toBe(true);
    expect(mayReply({ ...open, locked: true })).toMatchObject({ because: "locked" });
    expect(mayReply({ ...open, status: "held" })).toMatchObject({ because: "waiting" });
    for (const status of ["hidden", "removed", "erased"] as const) {
      expect(mayReply({ ...open, status })).toMatchObject({ because: "gone" });
    }
  });
});

describe("changing and deleting", () => {
  it("is for nobody but the author", () => {
    fc.assert(
      fc.property(status, (status) => {
        const post = { mine: false, status };
        expect(mayEdit(post)).toMatchObject({ allowed: false, because: "not_yours" });
        expect(mayDelete(post)).toMatchObject({ allowed: false, because: "not_yours" });
      }),
    );
  });

  it("ends for changing with a decision, and for deleting only when there is nothing left", () => {
    const edit = (status: (typeof STATUSES)[number]) => mayEdit({ mine: true, status });
    const remove = (status: (typeof STATUSES)[number]) => mayDelete({ mine: true, status });
    expect(edit("published").allowed && edit("held").allowed).toBe(true);
    expect(edit("hidden")).toMatchObject({ because: "decided" });
    expect(edit("removed")).toMatchObject({ because: "decided" });
    expect(edit("erased")).toMatchObject({ because: "gone" });
    for (const status of ["published", "held", "hidden", "removed"] as const) {
      expect(remove(status).allowed).toBe(true);
    }
    expect(remove("erased")).toMatchObject({ because: "gone" });
  });
});

describe("the desk", () => {
  it("is for the team alone", () => {
    for (const actor of [visitor, member]) {
      expect(mayReview(actor)).toEqual({ allowed: false, because: "not_staff" });
      expect(mayAddPasskey(actor)).toEqual({ allowed: false, because: "not_staff" });
    }
    expect(mayReview(staff)).toEqual({ allowed: true, staff });
    expect(mayAddPasskey(staff)).toEqual({ allowed: true, person: staff });
  });

  it("keeps a review for whoever holds it, for as long as they hold it", () => {
    const until = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(fc.constantFrom(null, "s", "other"), until, until, (claimedBy, ends, now) => {
        const allowed = mayDecide(staff, { claimedBy, claimedUntil: ends }, now).allowed;
        expect(allowed).toBe(claimedBy !== "other" || ends <= now);
      }),
    );
  });
});
