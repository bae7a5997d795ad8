import { buildPushHTTPRequest } from "@pushforge/builder";
import { runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { log } from "../jobs/log.ts";
import { isPushService } from "./addresses.ts";
import { pushSetup } from "./push-setup.ts";
import { sealedBrowser } from "./queries.ts";
import { deleteBrowser } from "./store.ts";
import type { BrowserMessage, Subscription } from "./types.ts";

/** Who comes back after an hour sees at the desk what waits; an old word would only startle. */
const TTL_SECONDS = 3_600;
/** A newer word takes the place of one that has not been delivered (RFC 8030, 5.4). */
const TOPIC = "waiting";
const PATIENCE_MS = 10_000;

/**
 * Wakes one browser. The message is the same for everyone and everything: `{}`, sealed for that
 * browser as push services ask; what it shows, its service worker knows by itself. Throws when the
 * push service is to be tried again; a browser that it no longer knows is forgotten.
 */
export async function tellBrowser(ctx: Ctx, { browser }: BrowserMessage): Promise<void> {
  const setup = pushSetup(ctx.env);
  if (!setup.ok) return;
  const { staffId, token } = browser;
  const [rows] = await runBatch(ctx.db, [sealedBrowser(ctx.db, staffId, token)]);
  const sealed = rows[0]?.sealed;
  const plain = sealed ? await ctx.keys.open("push", sealed, `${staffId}/${token}`) : null;
  if (plain === null) return;
  const subscription = JSON.parse(plain) as Subscription;
  if (!isPushService(subscription.endpoint)) return;
  const sealedMessage = await buildPushHTTPRequest({
    privateJWK: { ...setup.key },
    subscription,
    message: {
      payload: {},
      adminContact: setup.contact,
      options: { ttl: TTL_SECONDS, urgency: "high", topic: TOPIC },
    },
  });
  const headers = new Headers(sealedMessage.headers);
  // Windows asks for it beside a time to live above nought.
  headers.set("X-WNS-Cache-Policy", "cache");
  const { status } = await fetch(sealedMessage.endpoint, {
    method: "POST",
    headers,
    body: sealedMessage.body,
    redirect: "manual",
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (status === 404 || status === 410) {
    await runBatch(ctx.db, [deleteBrowser(ctx.db, staffId, token)]);
  } else if (status === 429 || status >= 500) {
    throw new Error("the push service asks to be tried again");
  } else if (status < 200 || status > 299) {
    log("push.refused", { status });
  }
}
