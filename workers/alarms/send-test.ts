import type { Ctx } from "../context.ts";
import { mayBeTold, mayTryChannels } from "../permissions/alarms.ts";
import { ownBrowsers } from "./queries.ts";
import { hookMessages } from "./tell.ts";

type Result = { ok: true } | { ok: false; error: "not_staff" };

/** Wakes every browser of one's own once, on the same road as when something waits. */
export async function testBrowsers(ctx: Ctx): Promise<Result> {
  const [rows] = await ctx.load((viewer) => [
    ownBrowsers(ctx.db, viewer.kind === "staff" ? viewer.id : ""),
  ]);
  const allowed = mayBeTold(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const staffId = allowed.staff.id;
  const messages = rows.map(({ token }) => ({ body: { browser: { staffId, token } } }));
  if (messages.length > 0) await ctx.env.QUEUE.sendBatch(messages);
  return { ok: true };
}

/** Says in every channel of the team's own that this is a test. */
export async function testChannels(ctx: Ctx): Promise<Result> {
  await ctx.load(() => []);
  const allowed = mayTryChannels(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const messages = hookMessages(ctx, true).map((body) => ({ body }));
  if (messages.length > 0) await ctx.env.QUEUE.sendBatch(messages);
  return { ok: true };
}
