import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ACTION_RULES,
  chooseNext,
  className,
  isAmberTurn,
  isOffered,
  offered,
  reduce,
  reversed,
  verdict,
} from "../../workers/moderation/rules.ts";
import {
  ACTIONS,
  CLASSES,
  EVENT_ACTIONS,
  type SubjectState,
} from "../../workers/moderation/types.ts";
import { STATUSES } from "../../workers/threads/types.ts";

const state: fc.Arbitrary<SubjectState> = fc.record({
  review: fc.constantFrom("open" as const, "decided" as const),
  post: fc.constantFrom(...STATUSES),
  locked: fc.boolean(),
  suspended: fc.boolean(),
  reported: fc.boolean(),
  appealed: fc.boolean(),
  byTeam: fc.boolean(),
});

/** A subject with nothing else going on. */
const quiet = {
  locked: false,
  suspended: false,
  reported: false,
  appealed: false,
  byTeam: false,
} as const;

describe("the table of actions", () => {
  it("leaves no open review without a way to close it", () => {
    fc.assert(
      fc.property(state, (s) => {
        if (s.review === "open") expect(offered(s).length).toBeGreaterThan(0);
      }),
    );
  });

  it("lets every taking away be taken back by something offered afterwards", () => {
    fc.assert(
      fc.property(
        state,
        fc.constantFrom("hide", "remove", "lock", "suspend" as const),
        (s, action) => {
          if (!isOffered(s, action)) return;
          const after = reduce(s, action);
          const back = offered(after).find((other) => ACTION_RULES[other].undoes.includes(action));
          expect(back).toBeDefined();
        },
      ),
    );
  });

  it("never brings back what its author erased", () => {
    fc.assert(
      fc.property(state, fc.array(fc.constantFrom(...ACTIONS)), (s, actions) => {
        const end = actions.reduce(reduce, { ...s, post: "erased" } as SubjectState);
        expect(end.post).toBe("erased");
      }),
    );
  });

  it("offers approval for what is held and dismissal for what is not", () => {
    expect(offered({ ...quiet, review: "open", post: "held" })).toEqual([
      "approve",
      "note",
      "hide",
      "remove",
      "suspend",
    ]);
    expect(offered({ ...quiet, review: "open", post: "published" })).toEqual([
      "note",
      "hide",
      "remove",
      "lock",
      "suspend",
      "dismiss",
    ]);
    expect(offered({ ...quiet, review: "decided", post: "removed" })).toEqual([
      "restore",
      "suspend",
    ]);
  });

  it("asks an author to pause once for one post, never one of the team, and offers to take it back", () => {
    fc.assert(
      fc.property(state, (s) => {
        const pausing = s.suspended || s.appealed;
        expect(isOffered(s, "suspend")).toBe(!pausing && !s.byTeam);
        expect(isOffered(s, "lift")).toBe(pausing);
      }),
    );
  });
});

describe("the reducer", () => {
  it("closes the review once nothing waits, and changes nothing by what is not offered", () => {
    fc.assert(
      fc.property(state, fc.constantFrom(...ACTIONS), (s, action) => {
        const after = reduce(s, action);
        if (!isOffered(s, action)) {
          expect(after).toEqual(s);
          return;
        }
        const waits = after.post === "held" || after.reported || after.appealed;
        const goesOn = action === "suspend" && s.review === "open";
        expect(after.review).toBe(waits || goesOn ? "open" : "decided");
      }),
    );
  });

  it("leaves the post, and reports about it, to another decision when it is about the author", () => {
    fc.assert(
      fc.property(state, fc.constantFrom("suspend", "lift" as const), (s, action) => {
        const { post, locked, reported } = reduce(s, action);
        expect({ post, locked, reported }).toEqual({
          post: s.post,
          locked: s.locked,
          reported: s.reported,
        });
      }),
    );
  });

  it("answers whoever asks for another look by lifting the pause or by leaving it, and by nothing else", () => {
    fc.assert(
      fc.property(state, fc.constantFrom(...ACTIONS), (s, action) => {
        const before: SubjectState = { ...s, review: "open", appealed: true };
        if (!isOffered(before, action)) return;
        const answers = action === "lift" || action === "dismiss";
        expect(reduce(before, action).appealed).toBe(!answers);
      }),
    );
  });

  it("opens the review again when someone reports, and leaves the post as it is", () => {
    fc.assert(
      fc.property(state, (s) => {
        expect(reduce(s, "reported")).toEqual({ ...s, review: "open", reported: true });
        expect(reduce(s, "appealed")).toEqual({ ...s, review: "open", appealed: true });
      }),
    );
  });

  it("never leaves a held post behind a closed review", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...EVENT_ACTIONS)), (history) => {
        const start: SubjectState = { ...quiet, review: "open", post: "held" };
        const end = history.reduce(reduce, start);
        if (end.post === "held") expect(end.review).toBe("open");
      }),
    );
  });
});

describe("what is served next", () => {
  const at = (name: keyof typeof CLASSES, due: number) => ({
    threadId: `${name}${due}`,
    postId: `${name}${due}`,
    class: CLASSES[name],
    dueAt: due,
  });
  const none = { first: undefined, amber: undefined, lapsed: undefined };

  it("is the most urgent, then what is due first, lapsed claims among them", () => {
    expect(chooseNext(none, false)).toBeNull();
    const first = at("red", 5);
    expect(chooseNext({ ...none, first }, false)).toBe(first);
    expect(chooseNext({ ...none, first, lapsed: at("red", 4) }, false)?.dueAt).toBe(4);
    expect(chooseNext({ ...none, first, lapsed: at("amber", 1) }, false)).toBe(first);
    expect(chooseNext({ ...none, first, lapsed: at("crisis", 9) }, false)?.class).toBe(1);
  });

  it("is the oldest amber every third time, when there is one", () => {
    const heads = { first: at("crisis", 1), amber: at("amber", 8), lapsed: at("amber", 7) };
    expect([0, 1, 2, 3, 4, 5].map(isAmberTurn)).toEqual([false, false, true, false, false, true]);
    expect(chooseNext(heads, true)).toBe(heads.lapsed);
    expect(chooseNext({ ...heads, lapsed: undefined }, true)).toBe(heads.amber);
    expect(chooseNext({ ...none, first: heads.first }, true)).toBe(heads.first);
  });
});

describe("classes", () => {
  it("treats a number it does not know as the least urgent", () => {
    expect(className(1)).toBe("crisis");
    expect(className(9)).toBe("green");
  });
});

describe("verdicts and reversals", () => {
  it("upholds the reports when something was taken away", () => {
    expect(verdict("remove")).toBe("upheld");
    expect(verdict("dismiss")).toBe("dismissed");
    expect(verdict("approve")).toBe("dismissed");
  });

  it("names the decision it undoes, past later reports, and nothing else", () => {
    const earlier = [
      { id: "3", action: "reported" as const, reverses: null },
      { id: "2", action: "remove" as const, reverses: null },
      { id: "1", action: "reported" as const, reverses: null },
    ];
    expect(reversed(earlier, "restore")).toBe("2");
    expect(reversed(earlier, "lock")).toBeNull();
    expect(reversed([], "hide")).toBeNull();
  });

  it("does not undo again what was undone before", () => {
    const earlier = [
      { id: "2", action: "restore" as const, reverses: "1" },
      { id: "1", action: "hide" as const, reverses: null },
    ];
    expect(reversed(earlier, "note")).toBeNull();
    expect(reversed(earlier, "hide")).toBe("2");
  });
});
