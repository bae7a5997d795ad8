import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromBase64Url, toBase64Url } from "../../workers/accounts/encoding.ts";
import { keysFor, type SealPurpose, sealVersionOf } from "../../workers/accounts/keys.ts";
import {
  newestOnly,
  NO_SEAL_KEYS,
  readSealKeys,
  type SealKeys,
  versionsOf,
  withNewKey,
  writeSealKeys,
} from "../../workers/accounts/seal-keys.ts";

const SECRET = "a-secret-for-tests-only-a-secret-for-tests-only";
const key = (n: number) => toBase64Url(new Uint8Array(32).fill(n));
const TWO = `2:${key(2)}`;
const THREE = `${TWO},3:${key(3)}`;
const FRESH = { bytes: new Uint8Array(32), from: 0 };
const PURPOSES: readonly SealPurpose[] = ["author", "own", "notice", "cookie", "passkey"];

const ring = fc
  .record({
    added: fc
      .uniqueArray(
        fc.tuple(
          fc.integer({ min: 2, max: 255 }),
          fc.uint8Array({ minLength: 32, maxLength: 32 }),
          fc.nat(),
        ),
        {
          selector: ([version]) => version,
          minLength: 1,
          maxLength: 5,
        },
      )
      .map(
        (all) =>
          new Map(
            all.map(([version, bytes, from]) => [version, { bytes: Uint8Array.from(bytes), from }]),
          ),
      ),
    firstRetired: fc.boolean(),
  })
  .map((one): SealKeys => one);

describe("the added keys", () => {
  it("are read as they were written", () => {
    fc.assert(
      fc.property(ring, (keys) => {
        const read = readSealKeys(writeSealKeys(keys));
        if (!read.ok) throw new Error(read.error);
        expect(versionsOf(read.keys)).toEqual(versionsOf(keys));
        for (const [version, one] of keys.added) {
          expect(read.keys.added.get(version)).toEqual(one);
        }
      }),
    );
  });

  it("are none before the first rotation", () => {
    for (const nothing of [undefined, "", "  "]) {
      expect(readSealKeys(nothing)).toEqual({ ok: true, keys: NO_SEAL_KEYS });
    }
    expect(versionsOf(NO_SEAL_KEYS)).toEqual([1]);
  });

  it("stop everything, with a sentence that holds no key, when they cannot be read", () => {
    const short = toBase64Url(new Uint8Array(31));
    const wrong = [
      "nonsense",
      ",",
      `${TWO},`,
      key(2),
      `two:${key(2)}`,
      `0:${key(2)}`,
      `1:${key(2)}`,
      `256:${key(2)}`,
      `2:${short}`,
      `2:${key(2)}=`,
      `2@soon:${key(2)}`,
      `2@:${key(2)}`,
      `${TWO},${TWO}`,
      "1:retired",
      `1:retired,1:retired,${TWO}`,
      `2:retired`,
    ];
    for (const text of wrong) {
      const read = readSealKeys(text);
      if (read.ok) throw new Error(`"${text}" was taken`);
      expect(read.error).toMatch(/^HEARTEN_SEAL_KEYS .*\.$/);
      expect(read.error).not.toContain(key(2));
      expect(() => keysFor(SECRET, text)).toThrow("HEARTEN_SEAL_KEYS");
    }
    fc.assert(fc.property(fc.string(), (text) => void readSealKeys(text)));
  });

  it("grow by one version at a time, and never give one out a second time", () => {
    fc.assert(
      fc.property(ring, (keys) => {
        const before = versionsOf(keys);
        const next = withNewKey(keys, FRESH);
        const last = (before.at(-1) ?? 0) + 1;
        expect(next && versionsOf(next)).toEqual(last > 255 ? null : [...before, last]);
        expect(versionsOf(newestOnly(keys))).toEqual(before.slice(-1));
        // A version that was retired is not made a second time: the newest one stays and counts on.
        const again = withNewKey(newestOnly(keys), FRESH);
        expect(again && versionsOf(again)).toEqual(last > 255 ? null : [last - 1, last]);
      }),
    );
  });
});

describe("seals across a rotation", () => {
  it("are made under the newest key, and those under older ones open still", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PURPOSES), fc.string(), async (purpose, plain) => {
        const [first, second, third] = [
          keysFor(SECRET),
          keysFor(SECRET, TWO),
          keysFor(SECRET, THREE),
        ];
        const seals = await Promise.all(
          [first, second, third].map((one) => one.seal(purpose, plain, "beside")),
        );
        expect(seals.map(sealVersionOf)).toEqual([1, 2, 3]);
        for (const seal of seals) expect(await third.open(purpose, seal, "beside")).toBe(plain);
        expect(await second.open(purpose, seals[2] ?? "", "beside")).toBeNull();
        expect(await first.open(purpose, seals[1] ?? "", "beside")).toBeNull();
      }),
      { numRuns: 30 },
    );
  });

  it("are not made under a new key before its time, so that every Worker can open them by then", async () => {
    const now = Math.floor(Date.now() / 1000);
    const [early, due] = [`2@${now + 600}:${key(2)}`, `2@${now - 1}:${key(2)}`];
    const [before, after] = [keysFor(SECRET, early), keysFor(SECRET, due)];
    expect([before.sealVersion, after.sealVersion]).toEqual([1, 2]);
    expect(sealVersionOf(await before.seal("author", "somebody", "a/b"))).toBe(1);
    const sealed = await after.seal("author", "somebody", "a/b");
    expect(sealVersionOf(sealed)).toBe(2);
    expect(await before.open("author", sealed, "a/b")).toBe("somebody");
  });

  it("open no more once their key is retired", async () => {
    const sealed = await keysFor(SECRET).seal("author", "somebody", "a/b");
    const retired = keysFor(SECRET, `1:retired,${TWO}`);
    expect(await retired.open("author", sealed, "a/b")).toBeNull();
    expect(await retired.open("author", await retired.seal("author", "x", "a/b"), "a/b")).toBe("x");
  });

  it("open to nothing under the name of another version, whichever that is", async () => {
    const keys = keysFor(SECRET, THREE);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 255 }), async (version) => {
        const sealed = await keys.seal("author", "somebody", "a/b");
        const bytes = fromBase64Url(sealed)!;
        bytes[0] = version;
        const moved = toBase64Url(bytes);
        expect(sealVersionOf(moved)).toBe(version);
        expect(await keys.open("author", moved, "a/b")).toBe(version === 3 ? "somebody" : null);
      }),
    );
  });

  it("depend on the added key alone: who has the secret but not that key opens nothing", async () => {
    const sealed = await keysFor(SECRET, TWO).seal("author", "somebody", "a/b");
    expect(await keysFor(SECRET, `2:${key(9)}`).open("author", sealed, "a/b")).toBeNull();
  });

  it("stay under the first for keys of programs, which nobody could seal anew", async () => {
    const old = await keysFor(SECRET).seal("api", "somebody", "hearten_");
    const retired = keysFor(SECRET, `1:retired,${TWO}`);
    expect(await retired.open("api", old, "hearten_")).toBe("somebody");
    expect(sealVersionOf(await retired.seal("api", "somebody", "hearten_"))).toBe(1);
  });

  it("change no token, word or session: those stand under the secret", async () => {
    const [before, after] = [keysFor(SECRET), keysFor(SECRET, `1:retired,${THREE}`)];
    expect(await after.token("own", "somebody")).toBe(await before.token("own", "somebody"));
    expect(await after.bytes("words", "w")).toEqual(await before.bytes("words", "w"));
    expect(after.sessionSecret).toBe(before.sessionSecret);
  });
});

describe("what is no seal", () => {
  it("has no version", () => {
    for (const junk of ["", "AQ", "not a seal", toBase64Url(new Uint8Array(28)), "é"]) {
      expect(sealVersionOf(junk)).toBeNull();
    }
    fc.assert(fc.property(fc.string(), (text) => void sealVersionOf(text)));
  });
});

describe("sealing and opening a page of twenty posts", () => {
  it("costs what the cipher itself costs and little more, whatever the machine", async () => {
    const keys = keysFor(SECRET, TWO);
    const page = async () => {
      for (let n = 0; n < 20; n++) {
        await keys.open("author", await keys.seal("author", "0".repeat(26), "a/b"), "a/b");
      }
    };
    const raw = await bare();
    await page();
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let round = 0; round < 30; round++) {
      ours.push(await timed(page));
      theirs.push(await timed(raw));
    }
    expect(Math.min(...ours) / Math.min(...theirs)).toBeLessThan(3);
  });
});

/** The same page by the cipher alone, its key at hand. */
async function bare(): Promise<() => Promise<void>> {
  const aes = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, [
    "encrypt",
    "decrypt",
  ]);
  const [plain, additionalData] = [new Uint8Array(26), new Uint8Array(3)];
  return async () => {
    for (let n = 0; n < 20; n++) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const beside = { name: "AES-GCM", iv, additionalData };
      await crypto.subtle.decrypt(beside, aes, await crypto.subtle.encrypt(beside, aes, plain));
    }
  };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
