import { sha256Hex } from "../accounts/encoding.ts";
import type { Keys } from "../accounts/keys.ts";
import { canonical, linkText } from "./rules.ts";
import type { LedgerSource, PublicLink, RecordRow } from "./types.ts";

/**
 * The keyed digest of an event (HMAC-SHA-256 over its canonical form): the public chain can be
 * checked by anyone, and guessing what an event says cannot be tried out against it.
 */
export async function digestOf(
  keys: Pick<Keys, "bytes">,
  source: LedgerSource,
  row: RecordRow,
): Promise<string> {
  const bytes = await keys.bytes("ledger", "event", canonical(source, row));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The hash of a link: SHA-256 over the hash before it, its number and its digest. */
export function hashOf(before: string, seq: number, digest: string): Promise<string> {
  return sha256Hex(linkText(before, seq, digest));
}

/** True when this link follows from the hash before it. */
export async function follows(before: string, link: PublicLink): Promise<boolean> {
  return (await hashOf(before, link.seq, link.digest)) === link.hash;
}
