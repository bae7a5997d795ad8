import * as z from "zod";
import { isHookAddress } from "./addresses.ts";
import { HOOK_SHAPES, type Hook, type HookShape } from "./types.ts";

const HOOKS_MAX = 10;

const hooks = z
  .array(
    z.strictObject({
      shape: z.enum(HOOK_SHAPES),
      url: z.string().refine(isHookAddress),
      secret: z.string().min(16).max(200).optional(),
    }),
  )
  .max(HOOKS_MAX);

/**
 * The webhooks of the secret ALERT_WEBHOOKS; none when it is absent. `ok` is false when it is not the
 * JSON it should be: then none is called, and the page and the log say so.
 */
export function readHooks(text: string | undefined): {
  readonly ok: boolean;
  readonly hooks: readonly Hook[];
} {
  if (text === undefined || text.trim() === "") return { ok: true, hooks: [] };
  try {
    const read = hooks.safeParse(JSON.parse(text));
    if (!read.success) return { ok: false, hooks: [] };
    return { ok: true, hooks: read.data.map(({ secret = "", ...one }) => ({ ...one, secret })) };
  } catch {
    return { ok: false, hooks: [] };
  }
}

/**
 * The body that each kind of channel takes. Slack: https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks.
 * Discord: https://discord.com/developers/docs/resources/webhook#execute-webhook. Matrix has no webhook
 * of its own: `text` is what its bridge Hookshot reads (https://matrix-org.github.io/matrix-hookshot/latest/setup/webhooks.html),
 * the rest is an m.room.message event as other bridges pass it on.
 */
export function hookBody(shape: HookShape, sentence: string, link: string): string {
  const text = link === "" ? sentence : `${sentence} ${link}`;
  switch (shape) {
    case "slack":
      return JSON.stringify({ text });
    case "discord":
      return JSON.stringify({ content: text, allowed_mentions: { parse: [] } });
    case "matrix":
      return JSON.stringify({ text, msgtype: "m.notice", body: text });
    case "plain":
      return JSON.stringify({ text: sentence, link });
  }
}

const encoder = new TextEncoder();

/**
 * The header X-Hearten-Signature: the time in seconds, and an HMAC-SHA-256 over the time and the body
 * joined by a full stop, in hexadecimal. The receiver computes the same, and lets nothing pass whose
 * time is far from its own. The scheme is Stripe's (https://docs.stripe.com/webhooks#verify-manually).
 */
export async function signatureOf(secret: string, seconds: number, body: string): Promise<string> {
  const key = await crypto.subtle.importKey(
    "raw",
    encoder.encode(secret),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["sign"],
  );
  const signed = await crypto.subtle.sign("HMAC", key, encoder.encode(`${seconds}.${body}`));
  const hex = Array.from(new Uint8Array(signed), (byte) => byte.toString(16).padStart(2, "0"));
  return `t=${seconds},v1=${hex.join("")}`;
}
