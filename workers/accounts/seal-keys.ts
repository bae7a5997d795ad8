import { fromBase64Url, toBase64Url } from "./encoding.ts";

/** The version whose key is derived from HEARTEN_SECRET; every later one is a random key of its own. */
export const FIRST_VERSION = 1;
/** A version is one byte of every seal. */
const LAST_VERSION = 255;
const KEY_BYTES = 32;
const RETIRED = "retired";
const ENTRY = /^\s*(\d{1,3})(?:@(\d{1,12}))?:([\w-]+)\s*$/;

/** A key that rotation added. */
export interface SealKey {
  /** 32 random bytes. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /**
   * UTC epoch seconds from which it seals. It opens at once: on Cloudflare a new secret takes a
   * while to reach every Worker, and none may meet a seal it cannot open yet.
   */
  readonly from: number;
}

/** The seal keys added by rotation: what HEARTEN_SEAL_KEYS says. */
export interface SealKeys {
  /** Versions above the first. */
  readonly added: ReadonlyMap<number, SealKey>;
  /** True once nothing is sealed under the first version any more, so that it opens nothing. */
  readonly firstRetired: boolean;
}

export const NO_SEAL_KEYS: SealKeys = { added: new Map(), firstRetired: false };

/**
 * Reads HEARTEN_SEAL_KEYS, "2:<32 bytes in base64url>,3@<seconds>:…", with "1:retired" once the
 * first version is gone; absent or empty before the first rotation. An error is a sentence for the
 * operator, and never holds what was written: part of it may be a key.
 */
export function readSealKeys(
  text: string | undefined,
): { ok: true; keys: SealKeys } | { ok: false; error: string } {
  const added = new Map<number, SealKey>();
  let firstRetired = false;
  const parts = (text ?? "").trim() === "" ? [] : (text ?? "").trim().split(",");
  for (const [at, part] of parts.entries()) {
    const wrong = (why: string) => ({
      ok: false as const,
      error: `HEARTEN_SEAL_KEYS cannot be read: entry ${at + 1} ${why}. Put back the value that "npm run keys" wrote.`,
    });
    const [, number, from = "0", value = ""] = ENTRY.exec(part) ?? [];
    if (number === undefined) return wrong('is not "version:key"');
    const version = Number(number);
    if (version === FIRST_VERSION && value === RETIRED && !firstRetired) {
      firstRetired = true;
      continue;
    }
    if (version <= FIRST_VERSION || version > LAST_VERSION) {
      return wrong(`has a version that is not from 2 to ${LAST_VERSION}`);
    }
    if (added.has(version)) return wrong(`gives version ${version} a second time`);
    const bytes = fromBase64Url(value);
    if (bytes?.length !== KEY_BYTES) return wrong(`does not hold ${KEY_BYTES} bytes in base64url`);
    added.set(version, { bytes, from: Number(from) });
  }
  if (firstRetired && added.size === 0) {
    const error = "HEARTEN_SEAL_KEYS retires version 1 and gives no other: put the keys back.";
    return { ok: false, error };
  }
  return { ok: true, keys: { added, firstRetired } };
}

/** The text that `readSealKeys` reads back as the same keys. */
export function writeSealKeys({ added, firstRetired }: SealKeys): string {
  const rising = [...added].toSorted(([a], [b]) => a - b);
  return [
    ...(firstRetired ? [`${FIRST_VERSION}:${RETIRED}`] : []),
    ...rising.map(([version, { bytes, from }]) => {
      const when = from === 0 ? "" : `@${from}`;
      return `${version}${when}:${toBase64Url(bytes)}`;
    }),
  ].join(",");
}

/** The versions that open a seal, rising. */
export function versionsOf({ added, firstRetired }: SealKeys): readonly number[] {
  return [...(firstRetired ? [] : [FIRST_VERSION]), ...added.keys()].toSorted((a, b) => a - b);
}

/** The version that seals once its time has come. */
export function newestVersionOf(keys: SealKeys): number {
  return versionsOf(keys).at(-1) ?? FIRST_VERSION;
}

/** The version that seals at this moment (UTC epoch milliseconds). */
export function sealingVersionOf(keys: SealKeys, now: number): number {
  const versions = versionsOf(keys);
  const begun = versions.filter((one) => (keys.added.get(one)?.from ?? 0) * 1000 <= now);
  return begun.at(-1) ?? versions[0] ?? FIRST_VERSION;
}

/** The same keys and one more, above every version there ever was; null when there is no number left. */
export function withNewKey(keys: SealKeys, key: SealKey): SealKeys | null {
  const version = newestVersionOf(keys) + 1;
  if (version > LAST_VERSION) return null;
  return { ...keys, added: new Map([...keys.added, [version, key]]) };
}

/** The newest key alone: every older version opens nothing any more. */
export function newestOnly(keys: SealKeys): SealKeys {
  const newest = newestVersionOf(keys);
  const key = keys.added.get(newest);
  return key ? { added: new Map([[newest, key]]), firstRetired: true } : keys;
}
