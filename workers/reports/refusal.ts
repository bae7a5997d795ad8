import type { PostRow, ThreadRow } from "../../db/schema/index.ts";
import { voiceToken } from "../accounts/alias.ts";
import type { Ctx } from "../context.ts";
import { mayReport } from "../permissions/report.ts";
import { everyoneSees } from "../permissions/visibility.ts";

export type ReportRefusal = "not_found" | "own_post";

/** Why this actor may not report this post, or null. What one cannot see is as if it were not there. */
export async function refusalOf(
  ctx: Pick<Ctx, "actor" | "keys">,
  thread: ThreadRow,
  post: PostRow,
): Promise<ReportRefusal | null> {
  const { actor } = ctx;
  const visible = everyoneSees(post.status) && everyoneSees(thread.status);
  const mine =
    actor.kind === "member" && post.voice === (await voiceToken(ctx.keys, actor.id, thread.id));
  const allowed = mayReport({ visible, mine });
  if (allowed.allowed) return null;
  return allowed.because === "cannot_see" ? "not_found" : allowed.because;
}
