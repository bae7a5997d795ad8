import { z } from "zod";
import type { EffectMessage } from "../notify/types.ts";
import type { ResealMessage } from "../rotation/types.ts";

/** Everything that goes over the queue: ids, names and numbers, never what anyone wrote. */
export type QueueMessage = EffectMessage | ResealMessage;

const effect = z.strictObject({ outboxId: z.string().min(1) });
const reseal = z.strictObject({
  reseal: z.strictObject({
    name: z.string().min(1),
    version: z.number().int().positive(),
    step: z.number().int().nonnegative(),
  }),
});
const message = z.union([effect, reseal]);

/** A message as the queue delivered it, or null when it is none of ours (an older or newer version's). */
export function readMessage(body: unknown): QueueMessage | null {
  const read = message.safeParse(body);
  return read.success ? read.data : null;
}
