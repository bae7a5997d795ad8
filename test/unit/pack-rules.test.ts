import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { boards, topics } from "../../db/seed/content/catalogue.ts";
import { packs } from "../../db/seed/content/packs.ts";
import { enGB } from "../../web/locales/en-GB/index.ts";
import { readDraftForm } from "../../workers/packs/draft-form.ts";
import { beginning, packInForce } from "../../workers/packs/in-force.ts";
import { readRules } from "../../workers/packs/language/check.ts";
import { changesBetween, linesBetween, shownLines } from "../../workers/packs/rules.ts";
import { inForceSchema, packContentSchema } from "../../workers/packs/schemas.ts";
import { FOUND_NOTHING, oneIn, tally } from "../../workers/packs/tally.ts";
import { DEFAULT_MODES, type FoundKey, type PackContent } from "../../workers/packs/types.ts";

const NO_ROW = { heldFirstPosts: 2, defaultNotes: ["eating" as const] };
const CATALOGUE = {
  boards: boards.map(({ slug }) => slug),
  topics: topics.map(({ slug }) => slug),
};

describe("the packs of a new community", () => {
  test.each(boards)("$slug says what its board says, and its rules could be published", (board) => {
    const pack = packs[board.slug];
    expect(packContentSchema.safeParse(pack).success).toBe(true);
    expect(pack?.defaultNotes).toEqual(board.defaultNotes);
    expect(pack?.preModeration === "first" ? pack.firstPosts : 0).toBe(board.heldFirstPosts);
    const { problems } = readRules(pack?.rules ?? "", { catalogue: CATALOGUE, publish: true });
    expect(problems.filter(({ code }) => code !== "no_rules")).toEqual([]);
  });
});

test("the rule that the editor shows how to write could be published", () => {
  const { problems } = readRules(enGB.packDraft.guide.example, { publish: true });
  expect(problems).toEqual([]);
});

describe("what stands on a board", () => {
  const content = packs["anxiety"];
  it("is what was published", () => {
    const pack = JSON.stringify({ ...content, version: 4 });
    expect(packInForce({ ...NO_ROW, pack })).toEqual({ ...content, version: 4 });
  });

  it("is what every board begins with when nothing of it can be read, and looks for everything", () => {
    for (const pack of ["", "{", "null", "[]", '{"rules":3,"floor":"crisis"}']) {
      expect(packInForce({ ...NO_ROW, pack })).toEqual(beginning(NO_ROW));
    }
    const damaged = [
      JSON.stringify({ ...content }),
      JSON.stringify({ ...content, version: 0 }),
      JSON.stringify({ ...content, version: 4, later: true }),
      JSON.stringify({ ...content, version: 4, detectors: { ...DEFAULT_MODES, crisis: "off" } }),
      JSON.stringify({ ...content, version: 4, floor: "crisis" }),
    ];
    for (const pack of damaged) {
      const read = packInForce({ ...NO_ROW, pack });
      expect(read).toMatchObject({ version: 0, floor: null, detectors: DEFAULT_MODES });
    }
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (pack) => {
        const read = packInForce({ ...NO_ROW, pack });
        expect(read.version === 0 || inForceSchema.safeParse(JSON.parse(pack)).success).toBe(true);
      }),
    );
  });
});

it("does not open a board up where one setting of its pack cannot be read", () => {
  const strict = { ...packs["anxiety"], preModeration: "every", floor: "red", rules: "# ours" };
  const detectors = { ...DEFAULT_MODES, pii: "off" };
  const pack = JSON.stringify({ ...strict, detectors, version: 4, later: true });
  expect(packInForce({ ...NO_ROW, pack })).toEqual({
    ...strict,
    detectors: DEFAULT_MODES,
    version: 0,
  });
});

describe("two versions compared", () => {
  const text = fc.array(fc.constantFrom("a", "b", "c", ""), { maxLength: 12 });
  const joined = text.map((lines) => lines.join("\n"));

  it("give each of the two back, line by line", () => {
    fc.assert(
      fc.property(joined, joined, (before, after) => {
        const lines = linesBetween(before, after);
        const side = (left: "gone" | "new") =>
          lines.filter(({ is }) => is === "same" || is === left).map((line) => line.text);
        expect(side("gone").join("\n")).toBe(before);
        expect(side("new").join("\n")).toBe(after);
      }),
    );
  });

  it("leave out what did not change, and never what did", () => {
    fc.assert(
      fc.property(joined, joined, (before, after) => {
        const lines = linesBetween(before, after);
        const shown = shownLines(lines).filter((line) => line !== null);
        const changed = lines.filter(({ is }) => is !== "same");
        expect(shown.filter(({ is }) => is !== "same")).toEqual(changed);
      }),
    );
  });

  it("stay quick when every line is another", () => {
    const many = (word: string) =>
      Array.from({ length: 9_000 }, (_, at) => `${word}${at}`).join("\n");
    expect(linesBetween(many("a"), many("b"))).toHaveLength(18_000);
  });

  it("name each setting that differs, and no other", () => {
    const before: PackContent = packs["anxiety"] ?? beginning(NO_ROW);
    expect(changesBetween(before, before)).toEqual([]);
    const after: PackContent = {
      ...before,
      detectors: { ...before.detectors, spam: "hold" },
      preModeration: "every",
      floor: "red",
    };
    expect(changesBetween(before, after).map(({ what }) => what)).toEqual([
      "detector",
      "waits",
      "floor",
    ]);
    // How many first posts wait says nothing while none does.
    expect(changesBetween({ ...before, firstPosts: 4 }, before)).toEqual([]);
  });
});

describe("the form of a draft", () => {
  const whole = () =>
    new URLSearchParams({
      ...Object.fromEntries(Object.keys(DEFAULT_MODES).map((kind) => [`kind-${kind}`, "ask"])),
      pre: "none",
      floor: "",
    });

  it("is read whatever it brings, and what it says can always be kept", () => {
    const names = fc.constantFrom(
      "pre",
      "first",
      "floor",
      "rules",
      "note",
      "reply-label-0",
      "made",
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.string())), (pairs) => {
        const form = whole();
        for (const [name, value] of pairs) form.append(name, value);
        const { form: read, problems } = readDraftForm(form);
        const keeps = packContentSchema.safeParse(read.content).success;
        expect(keeps || Object.keys(problems).length > 0).toBe(true);
      }),
    );
  });

  it("takes control characters out of rules, and keeps rules that are too long to be mended", () => {
    const form = whole();
    form.set("rules", 'rule\u0000 \u202e"x"\r\nwhen reply');
    expect(readDraftForm(form).form.content.rules).toBe('rule "x"\nwhen reply');
    form.set("rules", "#".repeat(20_001));
    const long = readDraftForm(form);
    expect(long.problems).toEqual({ rules: "rules_long" });
    expect(long.form.content.rules).toHaveLength(20_001);
  });

  it("knows no setting for a crisis", () => {
    const form = whole();
    form.set("kind-crisis", "off");
    expect(Object.keys(readDraftForm(form).form.content.detectors)).not.toContain("crisis");
  });
});

describe("the count of a test", () => {
  const keys = fc.uniqueArray(
    fc.constantFrom<FoundKey>("kind:pii", "kind:spam", "rule:One", "rule:Two"),
  );
  const fate = fc.constantFrom("nothing" as const, "review" as const, "ask" as const);
  const judged = fc.record({
    threadId: fc.constant("t"),
    postId: fc.string(),
    heavy: fc.boolean(),
    before: fc.record({ fate, by: keys, unsure: fc.constant([]) }),
    after: fc.record({ fate, by: keys, unsure: fc.subarray(["Three", "constructor"]) }),
  });

  it("counts every post once by what comes of it, and names at most twenty of each change", () => {
    fc.assert(
      fc.property(fc.array(judged, { maxLength: 120 }), (posts) => {
        const found = posts.reduce(tally, FOUND_NOTHING);
        const sum = (counts: Readonly<Record<string, number>>) =>
          Object.values(counts).reduce((a, b) => a + b, 0);
        expect([sum(found.before), sum(found.after)]).toEqual([posts.length, posts.length]);
        const fresh = posts.filter(({ before, after }) => {
          return after.by.includes("rule:One") && !before.by.includes("rule:One");
        });
        expect(found.by["rule:One"]?.[1] ?? 0).toBe(fresh.length);
        for (const name of ["Three", "constructor"]) {
          const count = posts.filter(({ after }) => after.unsure.includes(name)).length;
          expect(Object.entries(found.unsure).find(([one]) => one === name)?.[1] ?? 0).toBe(count);
        }
        for (const list of Object.values(found.examples)) expect(list.length).toBeLessThan(21);
        if (fresh.length > 0) {
          expect(found.examples.fresh.some(({ by }) => by.includes("rule:One"))).toBe(true);
        }
      }),
    );
  });

  it("says of how many one is met, as a person would", () => {
    expect([oneIn(0, 500), oneIn(12, 500), oneIn(250, 500), oneIn(500, 500)]).toEqual([
      null,
      42,
      2,
      1,
    ]);
  });
});
