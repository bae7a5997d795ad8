import { chunk, runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { nextOnDuty, onDuty } from "../duty/on-duty.ts";
import type { QueueMessage } from "../jobs/messages.ts";
import { log } from "../jobs/log.ts";
import { activeTeam, reviewOf } from "../moderation/queries.ts";
import { readHooks } from "./hooks.ts";
import { watchOf } from "./poke.ts";
import { browsersOf } from "./queries.ts";
import { isUrgent, toldAt } from "./rules.ts";
import type { AlertMessage } from "./types.ts";

/** As many messages as a queue takes at once. */
const AT_ONCE = 100;

/**
 * Finds out whom to tell that a review has waited too long, and has each of their browsers woken by a
 * message of its own, so that one that fails is tried again alone. Somebody who came meanwhile is not
 * told, nor is anybody told twice of the same rung.
 */
export async function tell(ctx: Ctx, { alert }: AlertMessage): Promise<void> {
  const [reviews, team] = await runBatch(ctx.db, [
    reviewOf(ctx.db, alert.threadId, alert.postId),
    activeTeam(ctx.db),
  ]);
  const review = reviews[0];
  if (!review || review.status !== "open" || review.step < alert.step) return;
  if (review.claimedUntil > ctx.now) return;
  const watch = watchOf(ctx.env, review.board);
  if (await watch.wasTold(alert.key)) return;

  const duty = {
    now: await onDuty(ctx.db, ctx.now),
    next: await nextOnDuty(ctx.db, ctx.now, review.board, review.class),
  };
  const people = toldAt(alert.action, review, team, duty);
  const found = await runBatch(
    ctx.db,
    chunk(people).map((some) => browsersOf(ctx.db, some)),
  );
  const browsers = found.flat().map((browser): QueueMessage => ({ browser }));
  const hooks = isUrgent(review.class) ? hookMessages(ctx, false) : [];
  for (const some of chunk([...browsers, ...hooks], AT_ONCE)) {
    await ctx.env.QUEUE.sendBatch(some.map((body) => ({ body })));
  }
  await watch.noteTold(alert.key);
  const counts = { people: people.length, browsers: browsers.length, hooks: hooks.length };
  log("alert.told", { action: alert.action, class: review.class, ...counts });
}

/** A message for each webhook that is set up. What cannot be read is told to the operator by the log. */
export function hookMessages(ctx: Pick<Ctx, "env">, test: boolean): QueueMessage[] {
  const { ok, hooks } = readHooks(ctx.env.ALERT_WEBHOOKS);
  if (!ok) log("alert.badWebhooks");
  return hooks.map((_, place) => ({ hook: { place, test } }));
}
