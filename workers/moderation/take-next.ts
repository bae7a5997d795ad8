import { runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { tellDesk } from "../live/tell-desk.ts";
import { inScope, mayReview, scopeOf } from "../permissions/review.ts";
import type { Staff } from "../permissions/types.ts";
import {
  ambersWithin,
  firstWaiting,
  heldBy,
  lapsedClaim,
  oldestAmber,
  servedTo,
  waitingWithin,
} from "./queries.ts";
import { chooseNext, CLAIM_MS, firstOf, type Heads, isAmberTurn } from "./rules.ts";
import { claim, countServed, putBackAllLapsed, putBackLapsed, renewClaim } from "./store.ts";
import { CLASSES } from "./types.ts";

export interface Taken {
  readonly threadId: string;
  readonly postId: string;
}

/** How often to ask again when another moderator was quicker. Each time someone got a review. */
const TRIES = 5;

/**
 * Serves the next review and claims it: class first, then due, and every third time the oldest
 * amber, of what this moderator looks after. Whoever holds one already gets that one back. What it
 * reads does not grow with the queue: a claim takes a review out of the queue's indexes, so the next
 * one is always the first row of one of them.
 */
export async function takeNext(
  ctx: Ctx,
): Promise<{ ok: true; review: Taken | null } | { ok: false; error: "not_staff" }> {
  let seen = await ctx.load((viewer) => lookup(ctx, viewer.kind === "staff" ? viewer.id : ""));
  const allowed = mayReview(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const { staff } = allowed;
  const { boards, classes } = scopeOf(staff);
  const isScoped = boards.length > 0 || classes.length > 0;
  const until = ctx.now + CLAIM_MS;

  let amberTurn = false;
  // What could not be claimed: a colleague was quicker, or they put it back for others themselves.
  const passed: string[] = [];
  for (let tries = 0; tries < TRIES; tries++) {
    const [[held], [count], [first], [amber], [lapsed]] = seen;
    // A class that rose in someone's hands does not take the review away; another board does.
    if (held && inScope({ ...staff, classes: [] }, held)) {
      await runBatch(ctx.db, [renewClaim(ctx.db, held, staff.id, until)]);
      return { ok: true, review: held };
    }
    const served = count?.served ?? 0;
    // A turn that was lost to a colleague is not lost for amber.
    amberTurn ||= isAmberTurn(served);
    const heads = isScoped
      ? await headsWithin(ctx, staff, amberTurn, lapsed !== undefined, passed)
      : { first, amber, lapsed };
    const next = chooseNext(heads, amberTurn);
    if (!next) return { ok: true, review: null };
    const [, claimed] = await runBatch(ctx.db, [
      countServed(ctx.db, staff.id, served),
      claim(ctx.db, next, staff.id, ctx.now, until),
      ...(heads.lapsed && heads.lapsed !== next
        ? [putBackLapsed(ctx.db, heads.lapsed, ctx.now)]
        : []),
    ]);
    if (claimed.meta.changes > 0) {
      ctx.after(tellDesk(ctx.env));
      return { ok: true, review: { threadId: next.threadId, postId: next.postId } };
    }
    passed.push(next.postId);
    seen = await runBatch(ctx.db, lookup(ctx, staff.id, passed));
  }
  return { ok: true, review: null };
}

/** What is read for everyone. Who is scoped turns out by the same round trip, and asks once more. */
function lookup(ctx: Ctx, staffId: string, passed: readonly string[] = []) {
  const { db, now } = ctx;
  return [
    heldBy(db, staffId, now),
    servedTo(db, staffId),
    firstWaiting(db, passed),
    oldestAmber(db, passed),
    lapsedClaim(db, now),
  ] as const;
}

/**
 * The first of the queues that someone scoped looks after: one row for each board. Claims that ran
 * out, in whosever scope, are put back into the queues first, so that none hides behind another.
 */
async function headsWithin(
  ctx: Ctx,
  staff: Staff,
  amberTurn: boolean,
  anyLapsed: boolean,
  passed: readonly string[],
): Promise<Heads> {
  const { db, now } = ctx;
  if (anyLapsed) await runBatch(db, [putBackAllLapsed(db, now)]);
  const scope = scopeOf(staff);
  const seesAmber = scope.classes.length === 0 || scope.classes.includes(CLASSES.amber);
  if (amberTurn && seesAmber) {
    const ambers = await runBatch(db, ambersWithin(db, scope, passed));
    const amber = firstOf(ambers.flat());
    if (amber) return { first: undefined, amber, lapsed: undefined };
  }
  const waiting = await runBatch(db, waitingWithin(db, scope, passed));
  return { first: firstOf(waiting.flat()), amber: undefined, lapsed: undefined };
}
