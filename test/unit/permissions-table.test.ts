import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Act, ACTS, roleMay, staffMay } from "../../workers/permissions/acts.ts";
import { sessionAt } from "../../workers/permissions/session.ts";
import type { Actor, StaffRole } from "../../workers/permissions/types.ts";
import { STAFF_ROLES } from "../../workers/staff/types.ts";
import { ROUTES, type Row } from "../architecture/route-table.ts";
import type { PersonName } from "../support/permissions/people.ts";
import { questionsTo } from "../support/permissions/routes.ts";

const acts = Object.keys(ACTS) as Act[];
const act = fc.constantFrom(...acts);
const scope = fc.subarray(["anxiety", "depression", "addiction"]);

const staff = fc
  .record({ role: fc.constantFrom(...STAFF_ROLES), boards: scope, confirmedAt: fc.nat() })
  .map((some) => ({ kind: "staff" as const, id: "s", name: "Sam", classes: [], ...some }));

/** In which cases this route answers this person with a yes. */
function granted(row: Row, who: PersonName): Set<string> {
  const asked = questionsTo(row).filter((one) => one.who === who && one.answer === "yes");
  return new Set(asked.map(({ about }) => about.label));
}

/** The routes and cases in which one person is given what another is not. */
function beyond(one: PersonName, other: PersonName, rows: readonly Row[] = ROUTES): string[] {
  return rows.flatMap((row) => {
    const others = granted(row, other);
    return [...granted(row, one)]
      .filter((label) => !others.has(label))
      .map((label) => `${row[0]} ${row[1]} ${label}`);
  });
}

const pages = ROUTES.filter(([, path]) => sessionAt(path) === "member");
const desk = ROUTES.filter(([, path]) => sessionAt(path) === "staff");
const api = ROUTES.filter(([, path]) => path.startsWith("/api/"));
const alone = (row: Row) => ["anyone", "invite", "organisation"].includes(row[2]);

describe("the table of acts", () => {
  it("gives each role what stands in it, whatever boards somebody has, and nothing else", () => {
    fc.assert(
      fc.property(staff, act, (actor, act) => {
        const given = (ACTS[act] as readonly StaffRole[]).includes(actor.role);
        expect(staffMay(actor, act).allowed).toBe(given);
        expect(roleMay(actor, act)).toBe(given);
      }),
    );
  });

  it("gives nothing of the team's to a member, a visitor, or someone who is joining", () => {
    const others: readonly Actor[] = [
      { kind: "visitor" },
      { kind: "member", id: "m", approvedPosts: 3 },
      ...STAFF_ROLES.map((role) => ({ kind: "joining" as const, id: "j", name: "Jo", role })),
    ];
    for (const actor of others) {
      expect(acts.filter((one) => staffMay(actor, one).allowed)).toEqual([]);
    }
  });
});

describe("of all routes, in every case", () => {
  it("a member may do whatever a visitor may", () => {
    expect(beyond("visitor", "member", pages)).toEqual([]);
  });

  it("a member who was asked to pause, and a key, may do nothing that a member may not", () => {
    expect(beyond("paused member", "member")).toEqual(
      // Only whoever was asked to pause has something to ask about.
      ["POST /account/suspension/appeal ", "POST /api/v1/suspensions/:event/appeal "],
    );
    expect(beyond("key", "member", api)).toEqual([]);
  });

  it("pausing takes away the writing of words and nothing else", () => {
    const lost = new Set(beyond("member", "paused member").map((one) => one.split(" ")[1]));
    expect([...lost].toSorted()).toEqual([
      "/api/v1/boards/:board/threads",
      "/api/v1/threads/:thread/posts",
      "/api/v1/threads/:thread/posts/:post",
      "/boards/:board/new",
      "/threads/:thread/posts/:post/edit",
      "/threads/:thread/reply",
      "/welcome",
      "/write",
    ]);
  });

  it("whoever was suspended from the team is a visitor, and away from the desk so is all of it", () => {
    expect(beyond("suspended staff", "visitor")).toEqual([]);
    for (const who of ["professional", "moderator", "lead", "admin", "joining"] as const) {
      expect(beyond(who, "visitor", pages)).toEqual([]);
    }
  });

  it("someone who is joining may see to their passkeys and nothing else", () => {
    const more = beyond("joining", "visitor", desk).map((one) => one.trim().split(" ")[1] ?? "");
    expect(more.filter((path) => !/^\/staff\/passkeys(\/(options|verify))?$/.test(path))).toEqual(
      [],
    );
  });

  it("scope only takes away, and a lead may do whatever a moderator may", () => {
    const ones = (list: string[]) => list.filter((one) => !one.includes("one’s own"));
    expect(beyond("moderator elsewhere", "moderator")).toEqual([]);
    expect(ones(beyond("moderator", "lead"))).toEqual([]);
    expect(ones(beyond("professional", "moderator"))).toEqual([]);
  });

  it("nothing of the desk is for visitors and members, but for coming in and going", () => {
    const open = desk.filter((row) => !alone(row));
    for (const who of ["visitor", "member", "key"] as const) {
      expect(open.filter((row) => granted(row, who).size > 0)).toEqual([]);
    }
  });
});
