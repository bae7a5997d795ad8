import type { Ctx } from "../context.ts";
import { log } from "../jobs/log.ts";
import { hookBody, readHooks, signatureOf } from "./hooks.ts";
import type { HookMessage } from "./types.ts";

const PATIENCE_MS = 10_000;

/**
 * Says one sentence in a channel of the team's own: that something waits, with the way to the desk.
 * Throws when the channel is to be tried again.
 */
export async function tellHook(ctx: Ctx, message: HookMessage): Promise<void> {
  const { place, test } = message.hook;
  const hook = readHooks(ctx.env.ALERT_WEBHOOKS).hooks[place];
  // Taken out of the secret meanwhile.
  if (!hook) return;
  const { sentence, testSentence } = ctx.t.alarms.channel;
  const link = ctx.env.ORIGIN === "" ? "" : `${ctx.env.ORIGIN}/mod`;
  const body = hookBody(hook.shape, test ? testSentence : sentence, link);
  const headers = new Headers({ "Content-Type": "application/json" });
  if (hook.secret !== "") {
    const seconds = Math.floor(Date.now() / 1_000);
    headers.set("X-Hearten-Signature", await signatureOf(hook.secret, seconds, body));
  }
  const { status } = await fetch(hook.url, {
    method: "POST",
    headers,
    body,
    redirect: "manual",
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (status === 429 || status >= 500) throw new Error("the channel asks to be tried again");
  if (status < 200 || status > 299) log("webhook.refused", { place, shape: hook.shape, status });
}
