import { runBatch, type Statement } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { everyoneSees } from "../permissions/visibility.ts";
import { postById, postWithThread } from "../threads/queries.ts";
import type { PostRow } from "../../db/schema/index.ts";
import { effectById } from "./queries.ts";
import { deleteEffect, insertNotice } from "./store.ts";
import type { NoticeContent } from "./types.ts";

const KEPT_DAYS = 60;

/**
 * Carries out one effect: tells the people it concerns. Queues deliver at least once, so doing it
 * again changes nothing: the notice's key follows from the effect, and the outbox row goes in the
 * same batch. Held or removed posts are never told of.
 */
export async function deliver(ctx: Ctx, outboxId: string): Promise<void> {
  const [effects] = await runBatch(ctx.db, [effectById(ctx.db, outboxId)]);
  const effect = effects[0];
  // Taken back, or done; or it may still be taken back, and cron brings it again.
  if (!effect || effect.notBefore > ctx.now) return;
  const { kind, threadId, postId } = effect;
  const [found, opening] = await runBatch(ctx.db, [
    postWithThread(ctx.db, threadId, postId),
    postById(ctx.db, threadId, threadId),
  ]);
  const row = found[0];
  const statements: Statement[] = [];
  if (row && kind !== "reply") {
    statements.push(...(await notify(ctx, outboxId, row.post, effect)));
  }
  if (row && kind === "reply" && everyoneSees(row.post.status)) {
    const answered = row.post.replyTo
      ? (await runBatch(ctx.db, [postById(ctx.db, threadId, row.post.replyTo)]))[0][0]
      : undefined;
    const concerned = new Map<string, PostRow>();
    for (const post of [opening[0], answered]) {
      if (post && post.voice !== row.post.voice) concerned.set(post.voice, post);
    }
    for (const post of concerned.values()) {
      statements.push(...(await notify(ctx, outboxId, post, effect)));
    }
  }
  await runBatch(ctx.db, [...statements, deleteEffect(ctx.db, outboxId)]);
}

async function notify(
  ctx: Ctx,
  outboxId: string,
  authored: PostRow,
  effect: NoticeContent,
): Promise<Statement[]> {
  const memberId = await ctx.keys.open(
    "author",
    authored.authorSeal,
    `${authored.threadId}/${authored.id}`,
  );
  if (!memberId) return [];
  const owner = await ctx.keys.token("notice", memberId);
  const item = await ctx.keys.token("notice", outboxId, owner);
  const { kind, threadId, postId } = effect;
  // The telling of an unsealing bears its id in the outbox (see workers/unsealing/store.ts).
  const about = kind === "unsealing" ? { unsealing: outboxId } : {};
  const content: NoticeContent = { kind, threadId, postId, ...about };
  const sealed = await ctx.keys.seal("notice", JSON.stringify(content), `${owner}/${item}`);
  return [
    insertNotice(ctx.db, memberId, { owner, item, sealed, expiresDay: ctx.today + KEPT_DAYS }),
  ];
}
