import { Ctx, type Env } from "../context.ts";
import { deliver } from "../notify/deliver.ts";
import type { EffectMessage } from "../notify/types.ts";
import { kindOf, log } from "./log.ts";

const DEAD_LETTERS = "hearten-dead-letters";

/** Consumes effects one by one, so that one that fails is tried again alone. */
export async function consume(
  batch: MessageBatch<EffectMessage>,
  env: Env,
  execution: ExecutionContext,
): Promise<void> {
  const ctx = new Ctx(env, Date.now(), (promise) => execution.waitUntil(promise));
  for (const message of batch.messages) {
    if (batch.queue === DEAD_LETTERS) {
      // The outbox row is still there: the sweep sends it again. This line is for the operator.
      log("effect.dead", { outbox: message.body.outboxId, attempts: message.attempts });
      message.ack();
      continue;
    }
    try {
      await deliver(ctx, message.body.outboxId);
      message.ack();
    } catch (error) {
      log("effect.failed", { outbox: message.body.outboxId, kind: kindOf(error) });
      message.retry({ delaySeconds: Math.min(60, 2 ** message.attempts) });
    }
  }
}
