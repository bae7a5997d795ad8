import { runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { log } from "../jobs/log.ts";
import { isPushService } from "./addresses.ts";
import { pushRequest } from "./push-request.ts";
import { pushSetup } from "./push-setup.ts";
import { sealedBrowser } from "./queries.ts";
import { deleteBrowser } from "./store.ts";
import type { BrowserMessage, Subscription } from "./types.ts";

const PATIENCE_MS = 10_000;

/**
 * Wakes one browser. Throws when the push service is to be tried again; a browser that it no longer
 * knows is forgotten. Its address stands in no log and in no error.
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
  const { status } = await fetch(subscription.endpoint, {
    method: "POST",
    ...(await pushRequest(setup, subscription)),
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
