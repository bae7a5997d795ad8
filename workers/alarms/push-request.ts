import { buildPushHTTPRequest } from "@pushforge/builder";
import type { PushSetup } from "./push-setup.ts";
import type { Subscription } from "./types.ts";

/** Who comes back after an hour sees at the desk what waits; an old word would only startle. */
const TTL_SECONDS = 3_600;
/** A newer word takes the place of one that has not been delivered (RFC 8030, 5.4). */
const TOPIC = "waiting";

/**
 * The request that wakes one browser. It is the same for everyone and everything: `{}`, sealed for
 * that browser as push services ask; what is shown, its service worker knows by itself.
 */
export async function pushRequest(
  setup: Extract<PushSetup, { ok: true }>,
  subscription: Subscription,
): Promise<{ readonly headers: Headers; readonly body: ArrayBuffer }> {
  const { headers, body } = await buildPushHTTPRequest({
    privateJWK: { ...setup.key },
    subscription,
    message: {
      payload: {},
      adminContact: setup.contact,
      options: { ttl: TTL_SECONDS, urgency: "high", topic: TOPIC },
    },
  });
  const all = new Headers(headers);
  // Windows asks for it beside a time to live above nought.
  all.set("X-WNS-Cache-Policy", "cache");
  return { headers: all, body };
}
