import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyOf, type Press, takesText } from "../../web/islands/parts/key-of.ts";
import { enGB } from "../../web/locales/en-GB/index.ts";
import { isPlain } from "../../workers/moderation/rules.ts";
import { type Action, ACTIONS } from "../../workers/moderation/types.ts";
import { filledFrom, fitting, TEMPLATE_ACTIONS } from "../../workers/templates/rules.ts";
import { templateSchema } from "../../workers/templates/schemas.ts";
import type { Template } from "../../workers/templates/types.ts";
import { templates as seeded } from "../../db/seed/content/templates.ts";
import { boards } from "../../db/seed/content/catalogue.ts";
import { policies } from "../../db/seed/content/policies.ts";

const { moderation, deciding } = enGB;
const page: readonly string[] = Object.values(deciding.keys.page);
const PLAIN: Press = {
  key: "a",
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  repeat: false,
  isComposing: false,
};

describe("the keys of the desk", () => {
  it("each mean one thing: no two actions share one, and none takes that of the page", () => {
    const letters = ACTIONS.map((action) => moderation.keys[action]);
    expect(new Set([...letters, ...page]).size).toBe(letters.length + page.length);
    // Numbers are for the words to begin from.
    for (const letter of letters) expect(letter).toMatch(/^[a-z]$/);
  });

  it("each say what comes of them before they are pressed, and that they are on their way after", () => {
    for (const action of ACTIONS) {
      expect(moderation.actionHints[action]).toMatch(/\.$/);
      expect(deciding.sending[action]).toMatch(/…$/);
    }
  });

  it("are never taken from somebody who writes, whatever they press", () => {
    fc.assert(
      fc.property(fc.string(), fc.boolean(), (key, shiftKey) => {
        expect(keyOf({ ...PLAIN, key, shiftKey }, true)).toBe(null);
      }),
    );
    const TEXT = ["text", "search", "date", "email", "number", "password", "time"];
    for (const type of TEXT) expect(takesText({ tag: "INPUT", type })).toBe(true);
    for (const tag of ["textarea", "select"]) expect(takesText({ tag, type: "" })).toBe(true);
    for (const type of ["radio", "checkbox"]) expect(takesText({ tag: "input", type })).toBe(false);
    expect(takesText({ tag: "summary", type: "" })).toBe(false);
  });

  it.each(["ctrlKey", "altKey", "metaKey", "repeat", "isComposing"] as const)(
    "are left alone with %s, which means something else",
    (held) => {
      fc.assert(
        fc.property(fc.string(), (key) => {
          expect(keyOf({ ...PLAIN, key, [held]: true }, false)).toBe(null);
        }),
      );
    },
  );

  it("count as they are printed: no capital letters, but signs and numbers that need Shift", () => {
    expect(keyOf({ ...PLAIN, key: "A" }, false)).toBe("a");
    expect(keyOf({ ...PLAIN, key: "A", shiftKey: true }, false)).toBe(null);
    expect(keyOf({ ...PLAIN, key: "?", shiftKey: true }, false)).toBe("?");
    expect(keyOf({ ...PLAIN, key: "1", shiftKey: true }, false)).toBe("1");
    for (const key of ["Tab", "Escape", "Shift", "ArrowDown", " ", "Dead", "F5"]) {
      expect(keyOf({ ...PLAIN, key }, false)).toBe(null);
    }
  });

  it("send by a second press only what needs no rule, no words and nothing else", () => {
    const plain = ACTIONS.filter((action) => isPlain(action, null));
    expect(plain.join(" ")).toBe(
      "confirm approve dismiss dismiss_mute restore unlock unslow lift opinion escalate",
    );
    // Who says no to somebody that asked for another look owes them words.
    expect(isPlain("dismiss", "remove")).toBe(false);
  });
});

const base: Template = {
  id: "1",
  board: "",
  action: "remove",
  policyNumber: 4,
  label: "Unkind",
  reason: "Kind words.",
};

describe("words to begin from", () => {
  it("are offered for this board and what may be done, the board’s own first", () => {
    const all: Template[] = [
      { ...base, id: "every" },
      { ...base, id: "elsewhere", board: "addiction" },
      { ...base, id: "own", board: "anxiety", label: "Z" },
      { ...base, id: "other", action: "hide" },
      { ...base, id: "not offered", action: "restore" },
    ];
    const shown = fitting(all, "anxiety", ["hide", "remove"]);
    expect(shown.map(({ id }) => id)).toEqual(["other", "own", "every"]);
  });

  it("never take the place of what somebody wrote or chose themselves", () => {
    const words = fc.string({ minLength: 1 }).filter((text) => text.trim() !== "");
    fc.assert(
      fc.property(words, fc.option(fc.nat(9)), (reason, policy) => {
        const begun = { action: "remove", reason, policy };
        expect(filledFrom(begun, base)).toEqual(begun);
        const empty = { ...begun, reason: " " };
        expect(filledFrom(empty, base)).toEqual({
          ...empty,
          reason: base.reason,
          policy: policy ?? base.policyNumber,
        });
      }),
    );
    for (const action of ["hide", "", "approve"]) {
      const begun = { action, reason: "", policy: null };
      expect(filledFrom(begun, base)).toEqual(begun);
    }
  });

  it("cite a rule where the action does, and are for what somebody is told of", () => {
    const form = { board: "", action: "remove", policy: "4", label: "L", reason: "R" };
    expect(templateSchema.safeParse(form).success).toBe(true);
    expect(templateSchema.safeParse({ ...form, policy: "" }).success).toBe(false);
    expect(templateSchema.safeParse({ ...form, action: "approve", policy: "" }).success).toBe(true);
    expect(templateSchema.safeParse({ ...form, action: "escalate" }).success).toBe(false);
    expect(TEMPLATE_ACTIONS).not.toContain<Action>("opinion");
  });

  it("of the demonstration are ones that could be kept, warm and without a loud word", () => {
    const slugs = ["", ...boards.map(({ slug }) => slug)];
    for (const { policyNumber, ...words } of seeded) {
      const policy = policyNumber === null ? "" : String(policyNumber);
      expect(templateSchema.safeParse({ ...words, policy }).success).toBe(true);
      expect(slugs).toContain(words.board);
      if (policyNumber !== null) {
        expect(policies.map(({ number }) => number)).toContain(policyNumber);
      }
      expect(words.reason).not.toMatch(/!|oops|violat/i);
    }
  });
});
