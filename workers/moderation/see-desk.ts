import type { Ctx } from "../context.ts";
import { runBatch } from "../../db/client.ts";
import { mayHoldFirstPosts } from "../permissions/raid.ts";
import { inScope, mayReview, scopeOf } from "../permissions/review.ts";
import { maySeeTeam } from "../permissions/staff.ts";
import { mayUnseal } from "../permissions/unsealing.ts";
import { heldBy, lapsedClaim, lapsedClaims, longestWaiting, longestWithin } from "./queries.ts";
import type { Staff } from "../permissions/types.ts";
import { raidUntil } from "../safety/switch-raid.ts";
import type { RaidState } from "../safety/types.ts";
import { className } from "./rules.ts";
import type { ReviewClass, Waiting } from "./types.ts";

/**
 * The desk before anything is taken: what waits in each class of what one looks after, and whether
 * one has a review open.
 */
export async function seeDesk(ctx: Ctx): Promise<
  | {
      ok: true;
      waiting: Waiting;
      holding: boolean;
      mayUnseal: boolean;
      maySeeTeam: boolean;
      raid: RaidState;
    }
  | { ok: false; error: "not_staff" }
> {
  const [held, lapsed, ...classes] = await ctx.load((viewer) => [
    heldBy(ctx.db, viewer.kind === "staff" ? viewer.id : "", ctx.now),
    lapsedClaim(ctx.db, ctx.now),
    ...longestWaiting(ctx.db),
  ]);
  const allowed = mayReview(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const { staff } = allowed;
  const scope = scopeOf(staff);
  const isScoped = scope.boards.length > 0 || scope.classes.length > 0;
  const rows = isScoped ? await rowsWithin(ctx, staff) : [...classes, lapsed].flat();
  const waiting: Record<ReviewClass, number | null> = {
    crisis: null,
    red: null,
    amber: null,
    green: null,
  };
  // One that was claimed and left is in no queue until somebody takes the next, and yet it waits.
  for (const row of rows as Due[]) {
    const name = className(row.class);
    waiting[name] = Math.min(waiting[name] ?? Infinity, row.dueAt);
  }
  return {
    ok: true,
    waiting,
    holding: (held as unknown as Held[]).some((one) => inScope({ ...staff, classes: [] }, one)),
    mayUnseal: mayUnseal(ctx.actor).allowed,
    maySeeTeam: maySeeTeam(ctx.actor).allowed,
    raid: { until: raidUntil(ctx), may: mayHoldFirstPosts(ctx.actor).allowed },
  };
}

interface Due {
  readonly class: number;
  readonly dueAt: number;
}

interface Held {
  readonly board: string;
  readonly class: number;
}

/** The same for someone who looks after some boards or classes; it takes a second round trip. */
async function rowsWithin(ctx: Ctx, staff: Staff): Promise<readonly Due[]> {
  const [lapsed, ...waiting] = await runBatch(ctx.db, [
    lapsedClaims(ctx.db, ctx.now),
    ...longestWithin(ctx.db, scopeOf(staff)),
  ]);
  return [...waiting.flat(), ...lapsed.filter((one) => inScope(staff, one))];
}
