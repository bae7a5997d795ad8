import type { Ctx } from "../context.ts";
import { mayReply } from "../permissions/post.ts";
import { everyoneSees } from "../permissions/visibility.ts";
import { suspensionsOf } from "../suspensions/queries.ts";
import { openPauses, subjectsOf } from "../suspensions/suspension-of.ts";
import type { KeptPause } from "../suspensions/types.ts";
import { nameToKeep } from "./follow-up.ts";
import { summaryOf } from "./present.ts";
import { postById, threadById } from "./queries.ts";
import type { ThreadSummary } from "./types.ts";

export interface ReplyPlace {
  readonly ok: true;
  readonly thread: ThreadSummary;
  /** The post that is answered, when it is one in particular and others can see it. */
  readonly replyTo: { readonly id: string; readonly alias: string } | undefined;
  /** What the team asked of whoever looks: not to write for a while. */
  readonly pauses: readonly KeptPause[];
  /** The name whoever looks bore in the thread that this one goes on from, if they may keep it. */
  readonly nameToKeep: string | null;
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
  const [threads, posts, paused] = await ctx.load(
    async (viewer) =>
      [
        threadById(ctx.db, threadId),
        postById(ctx.db, threadId, to ?? ""),
        suspensionsOf(ctx.db, await subjectsOf(ctx, viewer)),
      ] as const,
  );
  const thread = threads[0];
  if (!thread) return { ok: false, error: "not_found" };
  const allowed = mayReply({ status: thread.status, locked: false });
  if (!allowed.allowed)
    return { ok: false, error: allowed.because === "gone" ? "gone" : "not_found" };
  const post = posts[0];
  const summary = summaryOf(thread, ctx.catalogue, ctx.viewer("anyone"), "page");
  return {
    ok: true,
    thread: summary.leftOut ? { ...summary, title: ctx.t.choices.leftOutTitle } : summary,
    replyTo: post && everyoneSees(post.status) ? { id: post.id, alias: post.alias } : undefined,
    pauses: await openPauses(ctx, paused),
    nameToKeep: ctx.actor.kind === "member" ? await nameToKeep(ctx, ctx.actor.id, thread) : null,
  };
}
