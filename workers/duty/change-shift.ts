import { runBatch, type Statement } from "../../db/client.ts";
import { refusedBy } from "../../db/guard.ts";
import type { Ctx } from "../context.ts";
import { mayChangeShift, maySeeRota, shiftActs } from "../permissions/duty.ts";
import { forgetCatalogue } from "../threads/catalogue.ts";
import { shiftById, shiftsOf, zoneChosen } from "./queries.ts";
import { offerShift, removeShift, ROTA_GUARD, takeShift } from "./store.ts";
import type { RotaShift, ShiftAct } from "./types.ts";
import { zoneOf } from "./zones.ts";

export interface SeenShift {
  readonly shift: RotaShift;
  readonly zone: string;
  readonly own: boolean;
  readonly acts: readonly ShiftAct[];
}

/** One shift, with what whoever looks may do about it. */
export async function seeShift(
  ctx: Ctx,
  id: string,
): Promise<({ ok: true } & SeenShift) | { ok: false; error: "not_staff" | "not_found" }> {
  const [zones, found] = await ctx.load((viewer) => [
    zoneChosen(ctx.db, viewer.kind === "staff" ? viewer.id : ""),
    shiftById(ctx.db, id),
  ]);
  const allowed = maySeeRota(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const shift = found[0];
  if (!shift) return { ok: false, error: "not_found" };
  return {
    ok: true,
    shift,
    zone: zoneOf(zones[0]?.timeZone),
    own: shift.staffId === allowed.staff.id,
    acts: shiftActs(allowed.staff, shift, ctx.now),
  };
}

/**
 * Offers a shift to the others, takes the offer back, takes over what somebody offers, or takes a
 * shift out. Of two who take the same one at once, one gets it and the other reads that it has changed.
 */
export async function changeShift(
  ctx: Ctx,
  id: string,
  act: ShiftAct,
): Promise<
  | { ok: true; shift: RotaShift }
  | { ok: false; error: "not_staff" | "not_found" | "not_your_shift" | "changed" | "overlap" }
> {
  const [found] = await ctx.load(() => [shiftById(ctx.db, id)]);
  const shift = found[0];
  const allowed = mayChangeShift(ctx.actor, shift, act, ctx.now);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  if (!shift) return { ok: false, error: "not_found" };
  const { staff } = allowed;
  if (act === "take") {
    const { startsAt, endsAt } = shift;
    const [clashes] = await runBatch(ctx.db, [shiftsOf(ctx.db, staff.id, startsAt, endsAt)]);
    if (clashes.length > 0) return { ok: false, error: "overlap" };
  }
  try {
    await runBatch(ctx.db, statementsFor(ctx, shift, act, staff.id));
  } catch (error) {
    if (refusedBy(error, ROTA_GUARD)) return { ok: false, error: "changed" };
    throw error;
  }
  forgetCatalogue();
  return { ok: true, shift };
}

function statementsFor(
  ctx: Ctx,
  shift: RotaShift,
  act: ShiftAct,
  actorId: string,
): readonly Statement[] {
  const { db, now } = ctx;
  const { startsAt: from, endsAt: until } = shift;
  const event = {
    id: ctx.newId(),
    actorId,
    subjectId: shift.staffId,
    detail: { from, until },
    at: now,
  };
  switch (act) {
    case "take":
      return takeShift(db, event, { ...shift, from, until }, actorId);
    case "offer":
      return offerShift(db, event, shift, now);
    case "keep":
      return offerShift(db, event, shift, null);
    case "remove":
      return removeShift(db, event, shift);
  }
}
