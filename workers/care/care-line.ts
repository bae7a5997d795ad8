import type { Ctx } from "../context.ts";
import { hadEnough } from "./had-enough.ts";
import { isHandedOver, shiftEnding } from "./rules.ts";
import type { CareLine } from "./types.ts";

/** What the desk says about whoever looks at it, from their row of `careOf`. Call `ctx.load` first. */
export async function careLine(
  ctx: Ctx,
  staffId: string,
  row: { dayBudget: number; weekBudget: number; spentDay: number; served: number } | undefined,
): Promise<CareLine> {
  const { rota, settings } = ctx.catalogue;
  return {
    spent: row ? await hadEnough(ctx, staffId, row) : false,
    handedOver: isHandedOver(settings, ctx.now),
    shiftEnds: shiftEnding(rota.shifts, staffId, ctx.now),
    isNew: row?.served === 0,
  };
}
