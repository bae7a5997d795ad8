import type { Ctx } from "../context.ts";
import { mayReview } from "../permissions/review.ts";
import type { Staff } from "../permissions/types.ts";
import { careOf, dosesOf } from "./queries.ts";
import {
  budgetsOf,
  chartOf,
  dayOf,
  isHandedOver,
  isSpent,
  mostOf,
  onDutyBeside,
  weekPoints,
} from "./rules.ts";
import type { OwnCare, Stopping } from "./types.ts";

type Refused = { ok: false; error: "not_staff" };

/** What somebody has taken in and set for themself. Nobody can ask it of anyone else. */
export async function seeCare(ctx: Ctx): Promise<({ ok: true } & OwnCare) | Refused> {
  const read = await readOwn(ctx);
  if (!read.ok) return read;
  const { days, today, weekPoints: week, budgets, most, row } = read;
  return {
    ok: true,
    days: chartOf(days, ctx.today),
    today,
    weekPoints: week,
    budgets,
    most,
    optOuts: row?.optOuts ?? [],
  };
}

/** What somebody did today, and who goes on: for the end of a shift, forced or chosen. */
export async function seeStopping(ctx: Ctx): Promise<({ ok: true } & Stopping) | Refused> {
  const read = await readOwn(ctx);
  if (!read.ok) return read;
  const { staff, days, today, weekPoints: week, budgets } = read;
  const { rota, settings } = ctx.catalogue;
  const spent = isSpent(days, budgets, ctx.today);
  return {
    ok: true,
    today,
    weekPoints: week,
    budgets,
    spent: spent ? (today.points >= budgets.day ? "day" : "week") : null,
    onDuty: onDutyBeside(rota.shifts, staff.id, ctx.now),
    handedOver: isHandedOver(settings, ctx.now),
  };
}

async function readOwn(ctx: Ctx) {
  const [rows, days] = await ctx.load((viewer) => {
    const id = viewer.kind === "staff" ? viewer.id : "";
    return [careOf(ctx.db, id), dosesOf(ctx.db, id, ctx.today)];
  });
  const allowed = mayReview(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because } as const;
  const staff: Staff = allowed.staff;
  const row = rows[0];
  const most = mostOf(ctx.catalogue.settings);
  const budgets = budgetsOf(row ?? { dayBudget: 0, weekBudget: 0 }, most);
  return {
    ok: true,
    staff,
    row,
    days,
    most,
    budgets,
    today: dayOf(days, ctx.today),
    weekPoints: weekPoints(days, ctx.today),
  } as const;
}
