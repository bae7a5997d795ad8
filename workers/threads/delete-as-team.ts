import { runBatch } from "../../db/client.ts";
import { refusedBy } from "../../db/guard.ts";
import type { PostRow, ThreadRow } from "../../db/schema/index.ts";
import { teamVoiceToken } from "../accounts/alias.ts";
import type { Ctx } from "../context.ts";
import { withdrawalStatements } from "../moderation/withdraw.ts";
import { mayDeleteAsTeam } from "../permissions/team-post.ts";
import { postWithThread } from "./queries.ts";
import { STATUS_GUARD, statusStatements } from "./store.ts";

export type TeamDeleteRefusal = "not_staff" | "not_found" | "gone";

interface Found {
  readonly ok: true;
  readonly post: PostRow;
  readonly thread: ThreadRow;
}

/** What one wrote as one of the team, to be taken back. It is known by its voice, without unsealing. */
export async function findTeamPost(
  ctx: Ctx,
  threadId: string,
  postId: string,
): Promise<Found | { ok: false; error: TeamDeleteRefusal }> {
  const [rows] = await ctx.load(() => [postWithThread(ctx.db, threadId, postId)]);
  const row = rows[0];
  const { actor } = ctx;
  const voice = actor.kind === "staff" ? await teamVoiceToken(ctx.keys, actor.id, threadId) : "";
  const may = mayDeleteAsTeam(actor, {
    mine: row?.post.voice === voice,
    status: row?.post.status ?? "published",
  });
  if (may.allowed && row) return { ok: true, ...row };
  const because = may.allowed ? "not_yours" : may.because;
  return { ok: false, error: because === "not_yours" ? "not_found" : because };
}

/** Takes back what one wrote as one of the team: the words are gone at once, a marker stays. */
export async function deleteAsTeam(
  ctx: Ctx,
  threadId: string,
  postId: string,
): Promise<{ ok: true } | { ok: false; error: TeamDeleteRefusal }> {
  for (;;) {
    const found = await findTeamPost(ctx, threadId, postId);
    if (!found.ok) return found;
    const { post, thread } = found;
    try {
      await runBatch(ctx.db, [
        ...statusStatements(ctx.db, { thread, post, to: "erased", now: ctx.now }),
        ...withdrawalStatements(ctx, { threadId, postId }),
      ]);
      return { ok: true };
    } catch (error) {
      // A second press, or a decision, got there between the reading and this: look again.
      if (!refusedBy(error, STATUS_GUARD)) throw error;
    }
  }
}
