import { Ctx, type Env } from "../context.ts";
import { deliver } from "../notify/deliver.ts";
import { reseal } from "../rotation/reseal.ts";
import { kindOf, log } from "./log.ts";
import { type QueueMessage, readMessage } from "./messages.ts";

const DEAD_LETTERS = "hearten-dead-letters";

/** Consumes messages one by one, so that one that fails is tried again alone. */
export async function consume(
  batch: MessageBatch,
  env: Env,
  execution: ExecutionContext,
): Promise<void> {
  const ctx = new Ctx(env, Date.now(), (promise) => execution.waitUntil(promise));
  for (const message of batch.messages) {
    const body = readMessage(message.body);
    if (!body) {
      // Of another version of this program, so trying again would change nothing.
      log("message.unknown", { attempts: message.attempts });
      message.ack();
    } else if (batch.queue === DEAD_LETTERS) {
      // What it was about is still in D1: the schedule sends it again. This line is for the operator.
      log("effect.dead", { ...factsOf(body), attempts: message.attempts });
      message.ack();
    } else {
      try {
        await carryOut(ctx, body);
        message.ack();
      } catch (error) {
        log("effect.failed", { ...factsOf(body), kind: kindOf(error) });
        message.retry({ delaySeconds: Math.min(60, 2 ** message.attempts) });
      }
    }
  }
}

function carryOut(ctx: Ctx, message: QueueMessage): Promise<void> {
  return "reseal" in message ? reseal(ctx, message) : deliver(ctx, message.outboxId);
}

function factsOf(message: QueueMessage): Record<string, string> {
  return "reseal" in message ? { reseal: message.reseal.name } : { outbox: message.outboxId };
}
