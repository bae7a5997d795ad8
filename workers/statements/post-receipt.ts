import type { Ctx } from "../context.ts";
import { readReceiptCode, receiptCode } from "../reports/rules.ts";
import { postOfReceipt } from "./queries.ts";

interface Subject {
  readonly threadId: string;
  readonly postId: string;
}

/**
 * The code by which the author of a post finds its page again from any browser, and what is stored of
 * it. Each post has its own, made from a secret and the post alone: no two codes can be joined, and the
 * code is the same however often it is asked for.
 */
export async function receiptOfPost(
  { keys }: Pick<Ctx, "keys">,
  { threadId, postId }: Subject,
): Promise<{ readonly code: string; readonly token: string }> {
  const code = receiptCode(await keys.bytes("receipt", "post code", threadId, postId));
  return { code, token: await tokenOf({ keys }, code) };
}

/** A post, for whoever holds its code: they wrote it, and act as its author about it alone. */
export interface HeldPass extends Subject {
  readonly memberId: string;
}

/**
 * What a code as somebody typed it opens; null when it is no code, or its post is gone or was never
 * given one.
 */
export async function openReceipt(ctx: Ctx, typed: string): Promise<HeldPass | null> {
  const code = readReceiptCode(typed);
  const token = code === null ? "" : await tokenOf(ctx, code);
  const [rows] = await ctx.load(() => [postOfReceipt(ctx.db, token)]);
  const row = code === null ? undefined : rows[0];
  if (!row || row.status === "erased") return null;
  const { threadId, postId, authorSeal } = row;
  const memberId = await ctx.keys.open("author", authorSeal, `${threadId}/${postId}`);
  return memberId === null ? null : { threadId, postId, memberId };
}

function tokenOf({ keys }: Pick<Ctx, "keys">, code: string): Promise<string> {
  return keys.token("receipt", "post", code);
}
