import { voiceToken } from "../accounts/alias.ts";
import type { Ctx } from "../context.ts";
import { postViewOf } from "../threads/present.ts";
import { postById, threadById } from "../threads/queries.ts";
import type { PostView } from "../threads/types.ts";
import { refusalOf, type ReportRefusal } from "./refusal.ts";

/** The post a report form is about, as whoever reports it sees it on the thread's page. */
export async function seeReportForm(
  ctx: Ctx,
  { threadId, postId }: { readonly threadId: string; readonly postId: string },
): Promise<{ ok: true; post: PostView } | { ok: false; error: ReportRefusal }> {
  const [foundThread, foundPost] = await ctx.load(() => [
    threadById(ctx.db, threadId),
    postById(ctx.db, threadId, postId),
  ]);
  const thread = foundThread[0];
  const post = foundPost[0];
  if (!thread || !post) return { ok: false, error: "not_found" };
  const refusal = await refusalOf(ctx, thread, post);
  if (refusal) return { ok: false, error: refusal };
  const { actor } = ctx;
  const voice = actor.kind === "member" ? await voiceToken(ctx.keys, actor.id, threadId) : null;
  const shown = postViewOf(thread, post, { voice, viewer: ctx.viewer("anyone") });
  return shown ? { ok: true, post: shown } : { ok: false, error: "not_found" };
}
