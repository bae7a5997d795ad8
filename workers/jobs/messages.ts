import * as z from "zod";
import type { AlertMessage, BrowserMessage, HookMessage } from "../alarms/types.ts";
import { ALARM_EVENTS } from "../moderation/types.ts";
import type { EffectMessage } from "../notify/types.ts";
import type { BacktestMessage } from "../packs/types.ts";
import type { OpinionMessage } from "../safety/types.ts";
import type { ResealMessage } from "../rotation/types.ts";

/** Everything that goes over the queue: ids, names and numbers, never what anyone wrote. */
export type QueueMessage =
  | EffectMessage
  | ResealMessage
  | AlertMessage
  | BrowserMessage
  | HookMessage
  | OpinionMessage
  | BacktestMessage;

const effect = z.strictObject({ outboxId: z.string().min(1) });
const reseal = z.strictObject({
  reseal: z.strictObject({
    name: z.string().min(1),
    version: z.number().int().positive(),
    step: z.number().int().nonnegative(),
  }),
});
const alert = z.strictObject({
  alert: z.strictObject({
    threadId: z.string().min(1),
    postId: z.string().min(1),
    action: z.enum(ALARM_EVENTS),
    step: z.number().int().positive(),
    key: z.string().min(1),
  }),
});
const browser = z.strictObject({
  browser: z.strictObject({ staffId: z.string().min(1), token: z.string().min(1) }),
});
const hook = z.strictObject({
  hook: z.strictObject({ place: z.number().int().nonnegative(), test: z.boolean() }),
});
const backtest = z.strictObject({
  backtest: z.strictObject({
    board: z.string().min(1),
    id: z.string().min(1),
    seen: z.number().int().nonnegative(),
  }),
});
const opinion = z.strictObject({
  opinion: z.strictObject({
    threadId: z.string().min(1),
    postId: z.string().min(1),
    revision: z.number().int().positive(),
  }),
});
const message = z.union([effect, reseal, alert, browser, hook, backtest, opinion]);

/** A message as the queue delivered it, or null when it is none of ours (an older or newer version's). */
export function readMessage(body: unknown): QueueMessage | null {
  const read = message.safeParse(body);
  return read.success ? read.data : null;
}
