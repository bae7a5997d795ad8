import { voiceToken } from "../accounts/alias.ts";
import type { Ctx } from "../context.ts";
import { summaryOf } from "./present.ts";
import { postById, threadById } from "./queries.ts";
import type { ThreadSummary } from "./types.ts";

export interface ReplyPlace {
  readonly ok: true;
  readonly thread: ThreadSummary;
  /** The post that is answered, when it is one in particular and others can see it. */
  readonly replyTo: { readonly id: string; readonly alias: string } | undefined;
}

/**
 * What the reply form shows. A locked thread still gives it: someone who was writing when it was
 * locked must not lose their words.
 */
export async function seeReplyForm(
  ctx: Ctx,
  threadId: string,
  to: string | null,
): Promise<ReplyPlace | { ok: false; error: "not_found" | "gone" }> {
  const [threads, posts] = await ctx.load(() => [
    threadById(ctx.db, threadId),
    postById(ctx.db, threadId, to ?? ""),
  ]);
  const thread = threads[0];
  if (!thread) return { ok: false, error: "not_found" };
  if (thread.status === "held") {
    const voice =
      ctx.actor.kind === "member" ? await voiceToken(ctx.keys, ctx.actor.id, threadId) : "";
    if (voice !== thread.openerVoice) return { ok: false, error: "not_found" };
  } else if (thread.status !== "published") {
    return { ok: false, error: "gone" };
  }
  const post = posts[0];
  return {
    ok: true,
    thread: summaryOf(thread, ctx.catalogue),
    replyTo: post?.status === "published" ? { id: post.id, alias: post.alias } : undefined,
  };
}
