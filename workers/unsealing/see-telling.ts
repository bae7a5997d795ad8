import { runBatch } from "../../db/client.ts";
import { voiceToken } from "../accounts/alias.ts";
import type { Ctx } from "../context.ts";
import { mayOwnAccount } from "../permissions/account.ts";
import { postById } from "../threads/queries.ts";
import { unsealingById } from "./queries.ts";

/** What a member reads about an opening of what they wrote. */
export interface Telling {
  readonly ok: true;
  /** When the two opened it (UTC epoch milliseconds); the page shows the day. */
  readonly at: number;
  readonly reason: string;
  readonly postUrl: string;
}

/**
 * The member's own look at an unsealing, once they have been told of it. To everyone else, and to
 * the member before that day, there is no such page.
 */
export async function seeTelling(
  ctx: Ctx,
  id: string,
): Promise<Telling | { ok: false; error: "not_found" | "not_signed_in" }> {
  const [rows] = await ctx.load(() => [unsealingById(ctx.db, id)]);
  const own = mayOwnAccount(ctx.actor);
  if (!own.allowed) return { ok: false, error: own.because };
  const row = rows[0];
  if (!row || row.status !== "granted" || row.tellDay !== null || row.answeredAt === null) {
    return { ok: false, error: "not_found" };
  }
  const { threadId, postId, reason, answeredAt } = row;
  const [posts] = await runBatch(ctx.db, [postById(ctx.db, threadId, postId)]);
  const voice = await voiceToken(ctx.keys, own.member.id, threadId);
  if (posts[0]?.voice !== voice) return { ok: false, error: "not_found" };
  return {
    ok: true,
    at: answeredAt,
    reason,
    postUrl: `/threads/${threadId}/posts/${postId}/status`,
  };
}
