import { voiceToken } from "../accounts/alias.ts";
import type { Ctx } from "../context.ts";
import { mayReport } from "../permissions/report.ts";
import { postWithThread } from "../threads/queries.ts";
import type { ReportRefusal } from "./report-post.ts";

/** What the report form says about the post it is about: whose, and in which thread. */
export async function seeReportForm(
  ctx: Ctx,
  post: { readonly threadId: string; readonly postId: string },
): Promise<
  | { ok: true; post: { threadId: string; postId: string; alias: string; threadTitle: string } }
  | { ok: false; error: ReportRefusal }
> {
  const { threadId, postId } = post;
  const [found] = await ctx.load(() => [postWithThread(ctx.db, threadId, postId)]);
  const row = found[0];
  if (!row) return { ok: false, error: "not_found" };
  const { actor } = ctx;
  const visible = row.post.status === "published" && row.thread.status === "published";
  const mine =
    actor.kind === "member" &&
    row.post.voice === (await voiceToken(ctx.keys, actor.id, threadId));
  const allowed = mayReport(actor, { visible, mine });
  if (!allowed.allowed) {
    return { ok: false, error: allowed.because === "cannot_see" ? "not_found" : allowed.because };
  }
  const { alias } = row.post;
  return { ok: true, post: { threadId, postId, alias, threadTitle: row.thread.title } };
}
