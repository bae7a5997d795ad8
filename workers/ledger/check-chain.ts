import type { Keys } from "../accounts/keys.ts";
import { digestOf, follows } from "./digest.ts";
import { GENESIS } from "./rules.ts";
import type { Break, CheckedLink, LedgerHead } from "./types.ts";

/** How a chain came out: whole, with its last link, or the first thing that does not hold. */
export type Checked =
  | { readonly ok: true; readonly head: LedgerHead | null }
  | { readonly ok: false; readonly broken: Break };

/**
 * Reckons a chain anew, link by link: no number is missing, each hash follows from the one before,
 * and each event still says what it said. A chain cut off at its end is whole in itself; only a head
 * that somebody kept elsewhere (`pinned`) shows that.
 */
export async function checkChain(
  links: AsyncIterable<CheckedLink> | Iterable<CheckedLink>,
  keys: Pick<Keys, "bytes">,
  pinned: LedgerHead | null = null,
): Promise<Checked> {
  let head: LedgerHead | null = null;
  for await (const link of links) {
    const seq: number = (head?.seq ?? 0) + 1;
    const broken = await breakOf(link, { seq, before: head?.hash ?? GENESIS }, keys);
    if (broken) return { ok: false, broken };
    if (pinned?.seq === seq && pinned.hash !== link.hash) {
      return { ok: false, broken: { kind: "other_head", seq } };
    }
    head = { seq, hash: link.hash };
  }
  if (pinned && (head?.seq ?? 0) < pinned.seq) {
    return { ok: false, broken: { kind: "cut", seq: pinned.seq, found: head?.seq ?? 0 } };
  }
  return { ok: true, head };
}

async function breakOf(
  link: CheckedLink,
  due: { readonly seq: number; readonly before: string },
  keys: Pick<Keys, "bytes">,
): Promise<Break | null> {
  const { seq } = due;
  const { eventId, row } = link;
  if (link.seq !== seq) return { kind: "gap", seq, found: link.seq };
  if (!(await follows(due.before, link))) return { kind: "link", seq };
  if (row === null) return { kind: "gone", seq, eventId };
  if ((await digestOf(keys, link.source, row)) !== link.digest) {
    return { kind: "changed", seq, eventId };
  }
  return null;
}
