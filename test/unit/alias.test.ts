import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  aliasCandidates,
  CANDIDATES,
  chooseAlias,
  voiceToken,
} from "../../workers/accounts/alias.ts";
import { keysFor } from "../../workers/accounts/keys.ts";

const keys = keysFor("a-secret-for-tests-only-a-secret-for-tests-only");
const names = fc.array(fc.constantFrom("A", "B", "C", "D", "E", "F"), {
  minLength: 1,
  maxLength: CANDIDATES,
});
const holders = fc.dictionary(fc.constantFrom("A", "B", "C", "D"), fc.constantFrom("v1", "v2"));

describe("choosing an alias", () => {
  it("never gives one that somebody else bears", () => {
    fc.assert(
      fc.property(names, holders, (candidates, held) => {
        const taken = new Map(Object.entries(held));
        const chosen = chooseAlias(candidates, "me", taken);
        expect(taken.has(chosen.alias)).toBe(false);
        expect(chosen.isNew).toBe(true);
      }),
    );
  });

  it("gives whoever has one the same again", () => {
    fc.assert(
      fc.property(names, holders, fc.constantFrom("A", "B", "C"), (candidates, held, mine) => {
        const taken = new Map([...Object.entries(held), [mine, "me"]]);
        expect(chooseAlias(candidates, "me", taken)).toEqual({ alias: mine, isNew: false });
      }),
    );
  });

  it("is the same choice for the same thread, whatever order it is told in", () => {
    fc.assert(
      fc.property(names, holders, (candidates, held) => {
        const entries = Object.entries(held);
        expect(chooseAlias(candidates, "me", new Map(entries))).toEqual(
          chooseAlias(candidates, "me", new Map(entries.toReversed())),
        );
      }),
    );
  });
});

describe("the aliases of a member", () => {
  it("follow from member and thread, and say nothing in another thread", async () => {
    const one = await aliasCandidates(keys, "member", "thread-1");
    expect(one).toHaveLength(CANDIDATES);
    expect(await aliasCandidates(keys, "member", "thread-1")).toEqual(one);
    expect(await aliasCandidates(keys, "member", "thread-2")).not.toEqual(one);
    expect(await aliasCandidates(keys, "other", "thread-1")).not.toEqual(one);
    expect(await voiceToken(keys, "member", "thread-1")).not.toBe(
      await voiceToken(keys, "member", "thread-2"),
    );
  });

  it("are spread over the whole list", async () => {
    const firsts = await Promise.all(
      Array.from({ length: 500 }, async (_, n) => (await aliasCandidates(keys, "m", `t${n}`))[0]),
    );
    expect(new Set(firsts).size).toBeGreaterThan(450);
  });
});
