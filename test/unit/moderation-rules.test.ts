import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ACTION_RULES,
  answerTo,
  className,
  isOffered,
  offered,
  reduce,
  reversed,
  verdict,
} from "../../workers/moderation/rules.ts";
import type { SubjectState } from "../../workers/moderation/state-type.ts";
import { ACTIONS, ASKS, EVENT_ACTIONS } from "../../workers/moderation/types.ts";
import { enGB } from "../../web/locales/en-GB/index.ts";
import { STATUSES } from "../../workers/threads/types.ts";

const anything = fc.record({
  review: fc.constantFrom("open" as const, "decided" as const),
  post: fc.constantFrom(...STATUSES),
  opening: fc.boolean(),
  thread: fc.constantFrom(...STATUSES),
  locked: fc.boolean(),
  slow: fc.boolean(),
  covered: fc.boolean(),
  returned: fc.boolean(),
  suspended: fc.boolean(),
  reported: fc.boolean(),
  memberReported: fc.boolean(),
  appealed: fc.option(fc.constantFrom(...ACTIONS)),
  escalated: fc.boolean(),
  asks: fc.constantFrom(...ASKS),
  crisis: fc.boolean(),
  byTeam: fc.boolean(),
});

/** What can be: the opening post and its thread stand alike, and only what is held was given back. */
const state: fc.Arbitrary<SubjectState> = anything.map((one) => ({
  ...one,
  thread: one.opening ? one.post : one.thread,
  returned: one.returned && one.post === "held",
  memberReported: one.memberReported && one.reported,
}));
const action = fc.constantFrom(...ACTIONS);

/** A subject with nothing else going on. */
const quiet = {
  opening: true,
  locked: false,
  slow: false,
  covered: false,
  returned: false,
  suspended: false,
  reported: false,
  memberReported: false,
  appealed: null,
  escalated: false,
  asks: "",
  crisis: false,
  byTeam: false,
} as const;

const TAKES = ACTIONS.filter((one) => ACTION_RULES[one].restricts);

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
      fc.property(state, fc.constantFrom(...TAKES), (s, taking) => {
        // A note can be changed and a thread that is gone has no lock: both are seen to otherwise.
        if (taking === "note" || !isOffered(s, taking)) return;
        const after = reduce({ ...s, appealed: null }, taking);
        const back = offered(after).find((other) => ACTION_RULES[other].undoes.includes(taking));
        expect(back).toBeDefined();
      }),
    );
  });

  it("never brings back what its author erased", () => {
    fc.assert(
      fc.property(state, fc.array(action), (s, actions) => {
        const start: SubjectState = { ...s, post: "erased", covered: false, returned: false };
        expect(actions.reduce(reduce, start).post).toBe("erased");
      }),
    );
  });

  it("offers approval for what is held and dismissal for what is not", () => {
    const held = { ...quiet, review: "open", post: "held", thread: "held" } as const;
    expect(offered(held).join(" ")).toBe(
      "approve note cover return hide remove warn mute suspend opinion escalate",
    );
    const shown = { ...quiet, review: "open", post: "published", thread: "published" } as const;
    expect(offered(shown).join(" ")).toBe(
      "dismiss note cover return hold hide remove lock slow move merge warn mute suspend opinion escalate",
    );
    const removed = { ...quiet, review: "decided", post: "removed", thread: "removed" } as const;
    expect(offered(removed)).toEqual(["restore", "warn", "mute", "suspend"]);
  });

  it("does to a thread only what can be read, and moves or merges it only where it begins", () => {
    fc.assert(
      fc.property(state, action, (s, act) => {
        if (!isOffered(s, act) || ACTION_RULES[act].about !== "thread") return;
        expect(s.thread).toBe("published");
        if (act === "move" || act === "merge") expect(s.opening).toBe(true);
      }),
    );
  });

  it("asks an author to pause once for one post, never one of the team, and offers to take it back", () => {
    fc.assert(
      fc.property(state, (s) => {
        const asked = s.appealed === "suspend" || s.appealed === "mute";
        const pausing = s.suspended || asked;
        expect(isOffered(s, "suspend")).toBe(!pausing && !s.byTeam);
        expect(isOffered(s, "mute")).toBe(!pausing && !s.byTeam);
        expect(isOffered(s, "lift")).toBe(pausing);
      }),
    );
  });

  it("puts a reporter last only where one can be known", () => {
    fc.assert(
      fc.property(state, (s) => {
        if (isOffered(s, "dismiss_mute")) expect(s.memberReported).toBe(true);
      }),
    );
  });

  it("gives every action its own letter, a name, a hint and words for the author", () => {
    const { keys, actions, actionHints, done } = enGB.moderation;
    const letters = ACTIONS.map((one) => keys[one]);
    expect(new Set(letters).size).toBe(ACTIONS.length);
    for (const reserved of ["z", "?"]) expect(letters).not.toContain(reserved);
    for (const one of ACTIONS) {
      for (const words of [actions[one], actionHints[one], done[one]]) expect(words).not.toBe("");
    }
  });

  it("cites a rule for whatever takes something away, and for a reminder", () => {
    expect(ACTIONS.filter((one) => ACTION_RULES[one].cites)).toEqual(
      ACTIONS.filter((one) => TAKES.includes(one) || one === "warn"),
    );
  });
});

describe("the reducer", () => {
  it("closes the review once nothing waits, and changes nothing by what is not offered", () => {
    fc.assert(
      fc.property(state, action, (s, act) => {
        const after = reduce(s, act);
        if (!isOffered(s, act)) {
          expect(after).toEqual(s);
          return;
        }
        const held = after.post === "held" && !after.returned;
        const waits = held || after.reported || after.appealed !== null;
        const { handsOn, goesOn } = ACTION_RULES[act];
        const stays = handsOn !== undefined || (goesOn === true && s.review === "open");
        const again = s.crisis && s.review === "open";
        expect(after.review).toBe(waits || stays || again ? "open" : "decided");
      }),
    );
  });

  it("ends in a known state whatever is done one after another, each of it offered", () => {
    fc.assert(
      fc.property(state, fc.array(fc.nat(), { maxLength: 30 }), (start, picks) => {
        let s = start;
        for (const pick of picks) {
          const choices = offered(s);
          if (choices.length === 0) break;
          const chosen = choices[pick % choices.length];
          if (chosen) s = reduce(s, chosen);
          expect(STATUSES).toContain(s.post);
          expect(ASKS).toContain(s.asks);
          if (s.opening) expect(s.thread).toBe(s.post);
          if (s.returned) expect(s.post).toBe("held");
          if (s.review === "decided") expect({ ...s, escalated: false, asks: "" }).toEqual(s);
        }
      }),
    );
  });

  it("lets what was decided about a crisis stand, and has somebody else look at it as well", () => {
    const crisis = { ...quiet, crisis: true, review: "open", post: "published" } as const;
    const open = { ...crisis, thread: "published" } as const;
    const decided = reduce(open, "remove");
    expect(decided).toMatchObject({ post: "removed", review: "open", asks: "second_look" });
    // More by the same person, by the same press or later, leaves it to the second.
    expect(reduce(decided, "warn")).toMatchObject({ review: "open", asks: "second_look" });
    expect(isOffered(decided, "confirm")).toBe(false);
    const second: SubjectState = { ...decided, crisis: false };
    expect(reduce(second, "confirm")).toMatchObject({
      post: "removed",
      review: "decided",
      asks: "",
    });
    expect(reduce(second, "restore")).toMatchObject({
      post: "published",
      review: "decided",
      asks: "",
    });
    const reported = reduce(second, "reported");
    expect(reduce(reported, "confirm")).toMatchObject({ review: "open", asks: "", reported: true });
  });

  it("asks for a second pair of eyes about a crisis that was open, whatever was decided, and about nothing else", () => {
    fc.assert(
      fc.property(state, action, (s, act) => {
        if (!isOffered(s, act)) return;
        const after = reduce(s, act);
        if (s.crisis && s.review === "open") expect(after.review).toBe("open");
        if (after.asks === "second_look" && s.asks !== "second_look") expect(s.crisis).toBe(true);
        expect(isOffered(s, "confirm")).toBe(
          s.review === "open" && s.asks === "second_look" && !s.crisis,
        );
      }),
    );
  });

  it("leaves the post, and reports about it, to another decision when it is about the author", () => {
    const aside = fc.constantFrom("suspend", "mute", "lift" as const);
    fc.assert(
      fc.property(state, aside, (s, act) => {
        const { post, locked, reported } = reduce(s, act);
        expect({ post, locked, reported }).toEqual({
          post: s.post,
          locked: s.locked,
          reported: s.reported,
        });
      }),
    );
  });

  it("answers whoever asks for another look by undoing it or by leaving it, and by nothing else", () => {
    fc.assert(
      fc.property(state, action, action, (s, appealed, act) => {
        const before: SubjectState = { ...s, review: "open", appealed };
        if (!isOffered(before, act)) return;
        const answers = answerTo(appealed, act) !== null;
        expect(reduce(before, act).appealed === null).toBe(answers);
        if (act === "dismiss") expect(answers).toBe(true);
        else if (!ACTION_RULES[act].undoes.includes(appealed)) expect(answers).toBe(false);
      }),
    );
  });

  it("can always say no to whoever asks for another look", () => {
    fc.assert(
      fc.property(state, action, (s, appealed) => {
        expect(isOffered({ ...s, review: "open", appealed }, "dismiss")).toBe(true);
      }),
    );
  });

  it("opens the review again when someone reports, and leaves the post as it is", () => {
    fc.assert(
      fc.property(state, (s) => {
        expect(reduce(s, "reported")).toEqual({ ...s, review: "open", reported: true });
        expect(reduce(s, "appealed").review).toBe("open");
      }),
    );
  });

  it("never leaves a held post behind a closed review, unless it went back to its author", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...EVENT_ACTIONS)), (history) => {
        const start: SubjectState = { ...quiet, review: "open", post: "held", thread: "held" };
        const end = history.reduce(reduce, start);
        if (end.post === "held" && !end.returned) expect(end.review).toBe("open");
      }),
    );
  });

  it("opens what was given back as soon as its author has changed it", () => {
    const shown = { ...quiet, review: "open", post: "published", thread: "published" } as const;
    const back = reduce(shown, "return");
    expect(back).toMatchObject({ post: "held", review: "decided", returned: true });
    expect(reduce(back, "held")).toMatchObject({ post: "held", review: "open", returned: false });
  });

  it("hands a review on without deciding anything", () => {
    const open = { ...quiet, review: "open", post: "published", thread: "published" } as const;
    expect(reduce(open, "escalate")).toEqual({ ...open, escalated: true });
    expect(reduce(open, "opinion")).toEqual({ ...open, asks: "opinion" });
    expect(isOffered(reduce(open, "opinion"), "opinion")).toBe(false);
  });
});

describe("classes", () => {
  it("treats a number it does not know as the least urgent", () => {
    expect(className(1)).toBe("crisis");
    expect(className(9)).toBe("green");
  });
});

describe("verdicts and reversals", () => {
  it("upholds the reports when something was done because of them", () => {
    for (const one of [...TAKES, "warn", "move", "merge"] as const) {
      expect(verdict(one)).toBe("upheld");
    }
    for (const one of ["approve", "dismiss", "dismiss_mute", "restore"] as const) {
      expect(verdict(one)).toBe("dismissed");
    }
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
