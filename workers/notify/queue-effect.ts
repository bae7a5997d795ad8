import type { Statement } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { insertEffect } from "./store.ts";
import type { EffectKind } from "./types.ts";

/**
 * An effect to carry out after the commit: its outbox row for the batch, and what to call once the
 * batch is through. Should the sending be lost, cron finds the row (see sweep-outbox.ts).
 */
export function queueEffect(
  ctx: Ctx,
  kind: EffectKind,
  threadId: string,
  postId: string,
): { statement: Statement; send: () => void } {
  const id = ctx.newId();
  return {
    statement: insertEffect(ctx.db, { id, kind, threadId, postId }),
    send: () => ctx.after(ctx.env.QUEUE.send({ outboxId: id })),
  };
}
