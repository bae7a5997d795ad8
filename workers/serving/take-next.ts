import { runBatch } from "../../db/client.ts";
import { hadEnough } from "../care/had-enough.ts";
import { prefersLight } from "../care/rules.ts";
import type { Ctx } from "../context.ts";
import { tellDesk } from "../live/tell-desk.ts";
import { CLASSES } from "../moderation/types.ts";
import { inScope, mayReview, scopeOf, tiersOf } from "../permissions/review.ts";
import type { Theme } from "../threads/types.ts";
import { headsOf, heldBy, type Part, turnOf } from "./queries.ts";
import { release } from "./release.ts";
import { CLAIM_MS, inOrder, isAmberTurn, type Queued, stretches } from "./rules.ts";
import { claim, countServed, putBackAllLapsed, renewClaim } from "./store.ts";

export interface Taken {
  readonly threadId: string;
  readonly postId: string;
}

/** How often to ask again when a colleague was quicker. Each time somebody got a review. */
const TRIES = 12;
/** By how many more each further try spreads out, so that those who press at once part. */
const SPREAD = 4;

/**
 * Serves the next review and claims it: class first, then due, and every third time the oldest
 * amber, of what this moderator looks after and has not left out. Whoever holds one already gets
 * that one back; whoever has taken in enough gets none. What it reads does not grow with the queue:
 * a claim takes a review out of the queue's indexes, so the next is the first row of one of them.
 */
export async function takeNext(
  ctx: Ctx,
): Promise<
  { ok: true; review: Taken | null; enough: boolean } | { ok: false; error: "not_staff" }
> {
  const seen = await ctx.load((viewer) => own(ctx, viewer.kind === "staff" ? viewer.id : ""));
  const allowed = mayReview(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const { staff } = allowed;
  const time = { now: ctx.now, until: ctx.now + CLAIM_MS };
  const part: Part = {
    staffId: staff.id,
    boards: scopeOf(staff).boards,
    tiers: tiersOf(staff),
  };

  let [[held], [turn]] = seen;
  let amberTurn = false;
  const passed: string[] = [];
  for (let tries = 0; tries < TRIES; tries++) {
    // A class that rose in someone's hands does not take the review away; another board does.
    if (held && inScope({ ...staff, classes: [] }, held)) {
      const enough = turn !== undefined && (await hadEnough(ctx, staff.id, turn));
      // A crisis in hand may be finished: to hand it on would cost the person in it minutes.
      if (!enough || held.class === CLASSES.crisis) {
        await runBatch(ctx.db, [renewClaim(ctx.db, held, staff.id, time)]);
        return { ok: true, review: held, enough: false };
      }
      await release(ctx, held);
      return { ok: true, review: null, enough };
    }
    if (!turn) return { ok: true, review: null, enough: false };
    const enough = await hadEnough(ctx, staff.id, turn);
    if (enough) return { ok: true, review: null, enough };
    // A turn that was lost to a colleague is not lost for amber.
    amberTurn ||= isAmberTurn(turn.served);
    const order = stretches({
      amberTurn,
      lightFirst: prefersLight(turn.lastClass),
      classes: scopeOf(staff).classes,
    });
    const next = await find(ctx, part, order, turn.optOuts, passed);
    if (!next) return { ok: true, review: null, enough };
    const [, claimed] = await runBatch(ctx.db, [
      countServed(ctx.db, staff.id, turn.served, next.class),
      claim(ctx.db, next, staff.id, time),
    ]);
    if (claimed.meta.changes > 0) {
      const { threadId, postId } = next;
      ctx.after(tellDesk(ctx.env, { ...next, state: "taken", by: staff }));
      return { ok: true, review: { threadId, postId }, enough };
    }
    passed.push(next.postId);
    [[held], [turn]] = await runBatch(ctx.db, own(ctx, staff.id));
  }
  return { ok: true, review: null, enough: false };
}

/** What is read about whoever asks. */
function own({ db, now }: Ctx, staffId: string) {
  return [heldBy(db, staffId, now), turnOf(db, staffId)] as const;
}

/**
 * The first review of the first stretch that has any. Claims that ran out are put back before, so
 * that none hides. Each colleague who was quicker widens the choice among those of one class.
 */
async function find(
  ctx: Ctx,
  part: Part,
  order: ReturnType<typeof stretches>,
  optOuts: readonly Theme[],
  passed: readonly string[],
): Promise<Queued | null> {
  const { db, now } = ctx;
  const more = { passed, limit: 1 + SPREAD * passed.length };
  for (const [at, stretch] of order.entries()) {
    const heads = headsOf(db, part, stretch, more);
    const found: Queued[][] =
      at === 0
        ? ((await runBatch(db, [putBackAllLapsed(db, now), ...heads])).slice(1) as never)
        : await runBatch(db, heads);
    let waiting = inOrder(found.flat());
    // Looking theme by theme costs more, so it is left to when the first is not for them.
    if (waiting.some(({ theme }) => (optOuts as readonly string[]).includes(theme))) {
      const without = headsOf(db, part, stretch, { ...more, without: optOuts });
      waiting = inOrder((await runBatch(db, without)).flat());
    }
    const [first] = waiting;
    if (!first) continue;
    const alike = waiting.filter((one) => one.class === first.class).slice(0, more.limit);
    return alike[Math.floor(Math.random() * alike.length)] ?? first;
  }
  return null;
}
