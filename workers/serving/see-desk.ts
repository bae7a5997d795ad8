import { runBatch } from "../../db/client.ts";
import { heldBoards } from "../alarms/held-boards.ts";
import { careLine } from "../care/care-line.ts";
import { careOf } from "../care/queries.ts";
import type { CareLine } from "../care/types.ts";
import type { Ctx } from "../context.ts";
import { anyoneNow } from "../duty/rules.ts";
import type { DutyNow } from "../duty/types.ts";
import { oneDue } from "../helplines/queries.ts";
import { className } from "../moderation/rules.ts";
import { CLASSES, type ReviewClass } from "../moderation/types.ts";
import { mayKeepHelplines } from "../permissions/helplines.ts";
import { mayHoldFirstPosts } from "../permissions/raid.ts";
import { inScope, mayKeep, mayReview, scopeOf, tiersOf } from "../permissions/review.ts";
import { maySeeTeam } from "../permissions/staff.ts";
import type { Staff } from "../permissions/types.ts";
import { mayUnseal } from "../permissions/unsealing.ts";
import { raidUntil } from "../safety/switch-raid.ts";
import type { RaidState } from "../safety/types.ts";
import { heldBy, lapsedClaims, liveClaims, longestWaiting } from "./queries.ts";
import type { InHand, Waiting } from "./types.ts";

export interface SeenDesk {
  readonly waiting: Waiting;
  /** When the longest of what was passed up to the leads is due; null when nothing was, or not for them. */
  readonly escalated: number | null;
  /** The class of what whoever looks has in hand; null when they hold nothing. */
  readonly holding: ReviewClass | null;
  readonly inHand: readonly InHand[];
  readonly mayUnseal: boolean;
  readonly maySeeTeam: boolean;
  /** Whether a helpline is to be compared with its source again, for whoever may keep them. */
  readonly helplineDue: boolean;
  readonly raid: RaidState;
  /** The labels of the boards on which every new post waits, since nobody came. */
  readonly held: readonly string[];
  /** What concerns whoever looks, and nobody else. */
  readonly care: CareLine;
  /** Whether anybody is on duty, and when somebody is next. */
  readonly duty: DutyNow;
}

/**
 * The desk before anything is taken: what waits in each class of what one looks after, what
 * colleagues have in hand, and whether one has a review open.
 */
export async function seeDesk(
  ctx: Ctx,
): Promise<({ ok: true } & SeenDesk) | { ok: false; error: "not_staff" }> {
  const [held, lapsed, claims, [own], stale] = await ctx.load((viewer) => [
    heldBy(ctx.db, viewer.kind === "staff" ? viewer.id : "", ctx.now),
    lapsedClaims(ctx.db, ctx.now),
    liveClaims(ctx.db, ctx.now),
    careOf(ctx.db, viewer.kind === "staff" ? viewer.id : ""),
    oneDue(ctx.db, ctx.now),
  ]);
  const allowed = mayReview(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const { staff } = allowed;
  const { boards, classes } = scopeOf(staff);
  const tiers = tiersOf(staff);
  const queues = await runBatch(
    ctx.db,
    longestWaiting(
      ctx.db,
      { boards, tiers },
      classes.length > 0 ? classes : Object.values(CLASSES),
    ),
  );
  const isMine = served(staff);
  // One that was claimed and left is in no queue until somebody takes the next, and yet it waits.
  const rows = [...queues.flat(), ...lapsed.filter(isMine)];
  const mine = held.find((one) => mayKeep(staff, one));
  return {
    ok: true,
    waiting: soonest(rows.filter(({ tier }) => tier === 0)),
    escalated: first(rows.filter(({ tier }) => tier > 0)),
    holding: mine ? className(mine.class) : null,
    inHand: claims
      .filter((one) => one.staffId !== staff.id && isMine(one))
      .map((one) => ({ class: className(one.class), name: one.name })),
    mayUnseal: mayUnseal(ctx.actor).allowed,
    maySeeTeam: maySeeTeam(ctx.actor).allowed,
    helplineDue: stale.length > 0 && mayKeepHelplines(ctx.actor).allowed,
    duty: anyoneNow(ctx.catalogue.rota, ctx.now),
    held: heldBoards(ctx).map((slug) => ctx.catalogue.board(slug)?.label ?? slug),
    raid: { until: raidUntil(ctx), may: mayHoldFirstPosts(ctx.actor).allowed },
    care: await careLine(ctx, staff.id, own),
  };
}

/** Whether a review is among those this member of staff is served. */
function served(staff: Staff) {
  const tiers = tiersOf(staff);
  return (review: { readonly board: string; readonly class: number; readonly tier: number }) =>
    tiers.includes(review.tier) && inScope(staff, review);
}

function first(rows: readonly { readonly dueAt: number }[]): number | null {
  return rows.reduce<number | null>((least, { dueAt }) => Math.min(least ?? dueAt, dueAt), null);
}

/** Per class, when the first is due. */
function soonest(rows: readonly { readonly class: number; readonly dueAt: number }[]): Waiting {
  const of = (name: ReviewClass) => first(rows.filter((row) => className(row.class) === name));
  return { crisis: of("crisis"), red: of("red"), amber: of("amber"), green: of("green") };
}
