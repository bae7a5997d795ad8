import { runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { tellDesk } from "../live/tell-desk.ts";
import { mayReview } from "../permissions/review.ts";
import { firstWaiting, heldBy, lapsedClaim, oldestAmber, servedTo } from "./queries.ts";
import { chooseNext, CLAIM_MS, isAmberTurn } from "./rules.ts";
import { claim, countServed, putBackLapsed, renewClaim } from "./store.ts";

export interface Taken {
  readonly threadId: string;
  readonly postId: string;
}

/** How often to ask again when another moderator was quicker. Each time someone got a review. */
const TRIES = 5;

/**
 * Serves the next review and claims it: class first, then due, and every third time the oldest
 * amber. Whoever holds one already gets that one back. What it reads does not grow with the queue:
 * a claim takes a review out of the queue's index, so the next one is always its first row.
 */
export async function takeNext(
  ctx: Ctx,
): Promise<{ ok: true; review: Taken | null } | { ok: false; error: "not_staff" }> {
  let seen = await ctx.load((viewer) => lookup(ctx, viewer.kind === "staff" ? viewer.id : ""));
  const allowed = mayReview(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const { id } = allowed.staff;
  const until = ctx.now + CLAIM_MS;

  let amberTurn = false;
  for (let tries = 0; tries < TRIES; tries++) {
    const [[held], [count], [first], [amber], [lapsed]] = seen;
    if (held) {
      await runBatch(ctx.db, [renewClaim(ctx.db, held, id, until)]);
      return { ok: true, review: held };
    }
    const served = count?.served ?? 0;
    // A turn that was lost to a colleague is not lost for amber.
    amberTurn ||= isAmberTurn(served);
    const next = chooseNext({ first, amber, lapsed }, amberTurn);
    if (!next) return { ok: true, review: null };
    const [, claimed] = await runBatch(ctx.db, [
      countServed(ctx.db, id, served),
      claim(ctx.db, next, id, ctx.now, until),
      ...(lapsed && lapsed !== next ? [putBackLapsed(ctx.db, lapsed, ctx.now)] : []),
    ]);
    if (claimed.meta.changes > 0) {
      ctx.after(tellDesk(ctx.env));
      return { ok: true, review: { threadId: next.threadId, postId: next.postId } };
    }
    seen = await runBatch(ctx.db, lookup(ctx, id));
  }
  return { ok: true, review: null };
}

function lookup(ctx: Ctx, staffId: string) {
  const { db, now } = ctx;
  return [
    heldBy(db, staffId, now),
    servedTo(db, staffId),
    firstWaiting(db),
    oldestAmber(db),
    lapsedClaim(db, now),
  ] as const;
}
