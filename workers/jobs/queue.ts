import { tellBrowser } from "../alarms/tell-browser.ts";
import { tellHook } from "../alarms/tell-hook.ts";
import { tell } from "../alarms/tell.ts";
import { Ctx, type Env } from "../context.ts";
import { deliver } from "../notify/deliver.ts";
import { runBacktest } from "../packs/run-backtest.ts";
import { secondOpinion } from "../safety/second-opinion.ts";
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
      // What it was about is still in D1: the schedule sends it again, or the alarm tells the next.
      // This line is for the operator.
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
  if ("reseal" in message) return reseal(ctx, message);
  if ("alert" in message) return tell(ctx, message);
  if ("browser" in message) return tellBrowser(ctx, message);
  if ("hook" in message) return tellHook(ctx, message);
  if ("backtest" in message) return runBacktest(ctx, message);
  if ("opinion" in message) return secondOpinion(ctx, message);
  return deliver(ctx, message.outboxId);
}

function factsOf(message: QueueMessage): Record<string, string | number> {
  if ("reseal" in message) return { reseal: message.reseal.name };
  if ("alert" in message) return { alert: message.alert.action };
  if ("browser" in message) return { browser: message.browser.staffId };
  if ("hook" in message) return { hook: message.hook.place };
  if ("backtest" in message) return { backtest: message.backtest.id };
  if ("opinion" in message) return { opinion: message.opinion.revision };
  return { outbox: message.outboxId };
}
