import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromBase64Url, toBase64Url } from "../../workers/accounts/encoding.ts";
import { keysFor, type SealPurpose, type TokenPurpose } from "../../workers/accounts/keys.ts";

const SECRET = "a-secret-for-tests-only-a-secret-for-tests-only";
const OTHER = "another-secret-for-tests-another-secret-for-testss";
const keys = keysFor(SECRET);
const SEALS: readonly SealPurpose[] = ["author", "own", "notice", "api", "cookie"];
const TOKENS: readonly TokenPurpose[] = [
  "member",
  "words",
  "voice",
  "own",
  "item",
  "follow",
  "report",
  "receipt",
  "notice",
  "api",
  "address",
];

const text = fc.string({ unit: "grapheme" });
const purpose = fc.constantFrom(...SEALS);

describe("a seal", () => {
  it("gives back what was sealed, to the same purpose beside the same text", async () => {
    await fc.assert(
      fc.asyncProperty(purpose, text, text, async (purpose, plain, beside) => {
        const sealed = await keys.seal(purpose, plain, beside);
        expect(sealed).not.toContain(plain.length > 6 ? plain : "\n");
        expect(await keys.open(purpose, sealed, beside)).toBe(plain);
      }),
    );
  });

  it("is another one each time, so that two seals of one member do not join", async () => {
    const seals = await Promise.all(
      Array.from({ length: 200 }, () => keys.seal("author", "member", "post")),
    );
    expect(new Set(seals).size).toBe(200);
    expect(new Set(seals.map((seal) => seal.slice(2, 18))).size).toBe(200);
  });

  it("opens to nothing when it was cut, changed, moved or made for something else", async () => {
    await fc.assert(
      fc.asyncProperty(purpose, text, text, fc.nat(), async (purpose, plain, beside, where) => {
        const sealed = await keys.seal(purpose, plain, beside);
        const bytes = fromBase64Url(sealed)!;
        const flipped = bytes.slice();
        const bit = where % (bytes.length * 8);
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const cut = bytes.slice(0, where % bytes.length);
        expect(await keys.open(purpose, toBase64Url(flipped), beside)).toBeNull();
        expect(await keys.open(purpose, toBase64Url(cut), beside)).toBeNull();
        expect(await keys.open(purpose, sealed, `${beside}.`)).toBeNull();
        expect(await keysFor(OTHER).open(purpose, sealed, beside)).toBeNull();
        for (const other of SEALS) {
          if (other !== purpose) expect(await keys.open(other, sealed, beside)).toBeNull();
        }
      }),
      { numRuns: 50 },
    );
  });

  it("does not take one post's author for another's", async () => {
    const [one, two] = [
      await keys.seal("author", "member-1", "thread/post-1"),
      await keys.seal("author", "member-2", "thread/post-2"),
    ];
    expect(await keys.open("author", one, "thread/post-2")).toBeNull();
    expect(await keys.open("author", two, "thread/post-1")).toBeNull();
  });

  it("opens to nothing, and throws nothing, for any other text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.base64String()), async (junk) => {
        expect(await keys.open("author", junk, "")).toBeNull();
      }),
    );
  });
});

describe("a keyed token", () => {
  it("is the same for the same parts, and another for every purpose", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 3 }), async (parts) => {
        const tokens = await Promise.all(TOKENS.map((one) => keys.token(one, ...parts)));
        expect(new Set(tokens).size).toBe(TOKENS.length);
        expect(await keys.token("own", ...parts)).toBe(tokens[TOKENS.indexOf("own")]);
        for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9_-]{22}$/);
      }),
      { numRuns: 50 },
    );
  });

  it("differs wherever the parts differ, also in where one ends and the next begins", async () => {
    expect(await keys.token("own", "ab", "c")).not.toBe(await keys.token("own", "a", "bc"));
    expect(await keys.token("own", "a")).not.toBe(await keys.token("own", "a", ""));
    expect(await keys.token("own", "a")).not.toBe(await keysFor(OTHER).token("own", "a"));
  });
});

describe("the secret", () => {
  it("must be there and long enough, or nothing starts", () => {
    for (const bad of [
      "",
      "short",
      "not base64url: spaces and such, however long it may be",
      "*",
    ]) {
      expect(() => keysFor(bad), bad).toThrow(/HEARTEN_SECRET/);
    }
  });
});
