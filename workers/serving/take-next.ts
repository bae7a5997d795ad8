import { runBatch } from "../../db/client.ts";
import { hadEnough } from "../care/had-enough.ts";
import { prefersLight } from "../care/rules.ts";
import type { Ctx } from "../context.ts";
import { tellDesk } from "../live/tell-desk.ts";
import { CLASSES } from "../moderation/types.ts";
import { mayKeep, mayReview, scopeOf, tiersOf } from "../permissions/review.ts";
import type { Staff } from "../permissions/types.ts";
import type { Theme } from "../threads/types.ts";
import { headsOf, heldBy, type Part, turnOf } from "./queries.ts";
import { nobodyElses } from "./nobody-else.ts";
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
  let [[held]] = await ctx.load((viewer) => [
    heldBy(ctx.db, viewer.kind === "staff" ? viewer.id : "", ctx.now),
  ]);
  const allowed = mayReview(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const { staff } = allowed;
  const time = { now: ctx.now, until: ctx.now + CLAIM_MS };
  const part: Part = {
    staffId: staff.id,
    boards: boardsOf(ctx, staff),
    tiers: tiersOf(staff),
  };

  let turn = ctx.turn ?? undefined;
  let amberTurn = false;
  const passed: string[] = [];
  for (let tries = 0; tries < TRIES; tries++) {
    // A class that rose in someone's hands does not take the review away; another board does.
    if (held && mayKeep(staff, held)) {
      const enough = turn ? await hadEnough(ctx, staff.id, turn) : false;
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
    const { optOuts } = turn;
    const next =
      (await find(ctx, part, order, optOuts, passed)) ??
      (await nobodyElses(ctx, staff, { part, order, optOuts, passed }));
    if (!next) return { ok: true, review: null, enough };
    const [, claimed] = await runBatch(ctx.db, [
      countServed(ctx.db, staff.id, turn.served, next.class),
      claim(ctx.db, next, staff.id, time),
    ]);
    if (claimed.meta.changes > 0) {
      const { threadId, postId } = next;
      const changed = { threadId, postId, class: next.class };
      ctx.after(tellDesk(ctx.env, { ...changed, state: "taken", by: staff }));
      return { ok: true, review: { threadId, postId }, enough };
    }
    passed.push(next.postId);
    [[held], [turn]] = await runBatch(ctx.db, [
      heldBy(ctx.db, staff.id, ctx.now),
      turnOf(ctx.db, staff.id),
    ]);
  }
  return { ok: true, review: null, enough: false };
}

/** The boards to look at one by one: none when they are all there are, which is one queue. */
function boardsOf(ctx: Ctx, staff: Staff): readonly string[] {
  const { boards } = scopeOf(staff);
  return ctx.catalogue.boards.every(({ slug }) => boards.includes(slug)) ? [] : boards;
}

/**
 * What comes next. Claims that ran out are put back by the desk's alarm, and by the schedule should
 * it fail; with nothing else to serve they are put back here, so that nobody goes away for nothing.
 */
async function find(ctx: Ctx, ...where: Where): Promise<Queued | null> {
  const found = await findIn(ctx, ...where);
  if (found) return found;
  const [lapsed] = await runBatch(ctx.db, [putBackAllLapsed(ctx.db, ctx.now)]);
  return lapsed.meta.changes > 0 ? findIn(ctx, ...where) : null;
}

type Where = [
  part: Part,
  order: ReturnType<typeof stretches>,
  optOuts: readonly Theme[],
  passed: readonly string[],
];

/**
 * The first review of the first stretch that has any. Each colleague who was quicker widens the
 * choice among those of one class.
 */
async function findIn(ctx: Ctx, ...[part, order, optOuts, passed]: Where): Promise<Queued | null> {
  const { db } = ctx;
  const more = { passed, limit: 1 + SPREAD * passed.length };
  for (const stretch of order) {
    let waiting = inOrder((await runBatch(db, headsOf(db, part, stretch, more))).flat());
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
