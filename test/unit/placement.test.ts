import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { APPROVED_POSTS_COUNTED, type Arrival, placement } from "../../workers/threads/rules.ts";
import { CLASSES } from "../../workers/moderation/types.ts";
import { DEFAULT_MODES } from "../../workers/packs/types.ts";
import { NOTHING_NOTICED } from "../../workers/safety/noticed-rules.ts";

const pack = { detectors: DEFAULT_MODES, preModeration: "none", floor: null } as const;
const yes = [false, true];
const all: Arrival[] = [null, 0, 1, 2, 3].flatMap((heldFirstPosts) =>
  [0, 1, 2, 3].flatMap((approvedPosts) =>
    yes.flatMap((workDone) =>
      yes.flatMap((raid) =>
        yes.flatMap((flood) =>
          yes.flatMap((holdFirst) =>
            yes.map((pausedBrowser) => ({
              board: heldFirstPosts === null ? null : { heldFirstPosts, pack },
              approvedPosts,
              workDone,
              raid,
              flood,
              holdFirst,
              pausedBrowser,
              screening: NOTHING_NOTICED,
              anyway: false,
            })),
          ),
        ),
      ),
    ),
  ),
);
const any = fc.constantFrom(...all);

describe("where a new post goes in which nothing was noticed", () => {
  it("is the board or a person, in every case there is, and never a refusal", () => {
    expect(all).toHaveLength(640);
    for (const arrival of all) expect(["published", "held"]).toContain(placement(arrival).status);
  });

  it("is a person, at amber and with a cause, whenever it is not the board", () => {
    for (const arrival of all) {
      const placed = placement(arrival);
      if (placed.status !== "held") expect(placed).toEqual(ON_THE_BOARD);
      else {
        expect(placed).toMatchObject({ class: CLASSES.amber, support: false });
        expect(["flood", "hold_first", "raid", "first_posts", "plain_form"]).toContain(
          placed.cause,
        );
      }
    }
  });

  it("is the board only when nothing speaks for a person to read it first", () => {
    for (const arrival of all) {
      if (placement(arrival).status !== "published") continue;
      const { board, approvedPosts, workDone, raid, flood, holdFirst, pausedBrowser } = arrival;
      expect(holdFirst).toBe(false);
      expect(approvedPosts).toBeGreaterThanOrEqual(board?.heldFirstPosts ?? 0);
      if (approvedPosts === 0) expect({ workDone, raid, pausedBrowser }).toEqual(FIRST);
      if (approvedPosts < APPROVED_POSTS_COUNTED) expect(flood).toBe(false);
    }
  });

  it("is a person for everyone, known or not, while nobody of the team comes", () => {
    const arrivals = all.filter(({ holdFirst }) => holdFirst);
    for (const arrival of arrivals) expect(placement(arrival).status).toBe("held");
  });

  it("is always the board for someone whose posts have been approved as often as any board asks", () => {
    for (const arrival of all) {
      if (arrival.approvedPosts < APPROVED_POSTS_COUNTED || arrival.holdFirst) continue;
      expect(placement(arrival)).toEqual(ON_THE_BOARD);
    }
  });

  it("does not become the board by anything that speaks against it, nor by fewer approved posts", () => {
    const against = ["raid", "flood", "holdFirst", "pausedBrowser"] as const;
    fc.assert(
      fc.property(any, fc.constantFrom(...against), fc.nat({ max: 3 }), (arrival, one, fewer) => {
        if (placement(arrival).status === "published") return true;
        const approvedPosts = Math.min(arrival.approvedPosts, fewer);
        const worse = { ...arrival, [one]: true, approvedPosts, workDone: false };
        return placement(worse).status === "held";
      }),
    );
  });

  it("names the cause that most concerns the team when there are several", () => {
    const worst: Arrival = {
      board: { heldFirstPosts: 3, pack },
      approvedPosts: 0,
      workDone: false,
      raid: true,
      flood: true,
      holdFirst: true,
      pausedBrowser: true,
      screening: NOTHING_NOTICED,
      anyway: false,
    };
    const calm = { ...worst, flood: false, holdFirst: false, raid: false };
    const every = { heldFirstPosts: 0, pack: { ...pack, preModeration: "every" } } as const;
    const causes = [
      worst,
      { ...worst, flood: false },
      { ...worst, flood: false, holdFirst: false },
      { ...calm, board: every },
      calm,
      { ...calm, board: null },
      { ...calm, board: null, pausedBrowser: false },
    ].map((arrival) => placement(arrival));
    const expected = [
      "flood",
      "hold_first",
      "raid",
      "every_post",
      "first_posts",
      "first_posts",
      "plain_form",
    ];
    expect(causes).toMatchObject(expected.map((cause) => ({ cause })));
  });
});

const FIRST = { workDone: true, raid: false, pausedBrowser: false };
const ON_THE_BOARD = { status: "published", support: false, review: null };
