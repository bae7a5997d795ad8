import { runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import type { DeskPost } from "../moderation/types.ts";
import { mayUnseal } from "../permissions/unsealing.ts";
import { postById, threadById } from "../threads/queries.ts";
import { deskPostOf } from "./opened-posts.ts";
import { keyholder, unsealingById } from "./queries.ts";
import type { UnsealingView } from "./types.ts";
import { unsealingView } from "./view.ts";

export interface SeenUnsealing {
  readonly ok: true;
  readonly unsealing: UnsealingView;
  readonly threadTitle: string;
  readonly post: DeskPost | null;
}

/** One request, with the post it is about, for whoever is to answer it or may look. */
export async function seeUnsealing(
  ctx: Ctx,
  id: string,
): Promise<SeenUnsealing | { ok: false; error: "not_staff" | "not_found" }> {
  const [rows, here] = await ctx.load((viewer) => [
    unsealingById(ctx.db, id),
    keyholder(ctx.db, viewer.kind === "staff" ? viewer.id : ""),
  ]);
  const allowed = mayUnseal(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const row = rows[0];
  if (!row) return { ok: false, error: "not_found" };
  const [threads, posts] = await runBatch(ctx.db, [
    threadById(ctx.db, row.threadId),
    postById(ctx.db, row.threadId, row.postId),
  ]);
  const thread = threads[0];
  const post = posts[0];
  return {
    ok: true,
    unsealing: unsealingView(row, { staff: allowed.staff, since: here[0]?.since ?? null }, ctx.now),
    threadTitle: thread?.title ?? "",
    post: thread && post ? deskPostOf(thread, post) : null,
  };
}
