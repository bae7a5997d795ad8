import type { Statement } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { insertEffect } from "./store.ts";
import type { EffectKind } from "./types.ts";

/** The act that an effect comes from, and how long it waits for that to be taken back (milliseconds). */
interface Held {
  readonly eventId: string;
  readonly holdMs: number;
}

/**
 * An effect to carry out after the commit: its outbox row for the batch, and what to call once the
 * batch is through. Should the sending be lost, cron finds the row (see sweep-outbox.ts). One that is
 * `held` reaches nobody before its time is up, and nobody at all once its act has been taken back.
 */
export function queueEffect(
  ctx: Ctx,
  kind: EffectKind,
  threadId: string,
  postId: string,
  held?: Held,
): { statement: Statement; send: () => void } {
  const id = ctx.newId();
  const waits = held
    ? { eventId: held.eventId, notBefore: ctx.now + held.holdMs }
    : { eventId: null, notBefore: 0 };
  // One second more than it waits: a message that came early would have to wait for cron.
  const delaySeconds = held ? Math.ceil(held.holdMs / 1_000) + 1 : 0;
  return {
    statement: insertEffect(ctx.db, { id, kind, threadId, postId, ...waits }),
    send: () => ctx.after(ctx.env.QUEUE.send({ outboxId: id }, { delaySeconds })),
  };
}
