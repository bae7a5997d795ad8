import { runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { mayReview } from "../permissions/review.ts";
import type { Theme } from "../threads/types.ts";
import { mostOf } from "./rules.ts";
import { markSpent, setBudgets, setOptOuts } from "./store.ts";
import type { Budgets, MeasureField } from "./types.ts";

type Done = { ok: true } | { ok: false; error: "not_staff" };

/** The themes somebody is not served from now on. No reason is asked, and nobody is told. */
export async function chooseThemes(ctx: Ctx, optOuts: readonly Theme[]): Promise<Done> {
  await ctx.load(() => []);
  const allowed = mayReview(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  await runBatch(ctx.db, [setOptOuts(ctx.db, allowed.staff.id, [...optOuts])]);
  return { ok: true };
}

/** Somebody's own measure, in points; null is the community's, and more than that nobody can set. */
export async function setMeasure(
  ctx: Ctx,
  own: { readonly [field in MeasureField]: number | null },
): Promise<Done | { ok: false; error: "too_much"; field: MeasureField; most: Budgets }> {
  await ctx.load(() => []);
  const allowed = mayReview(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const most = mostOf(ctx.catalogue.settings);
  for (const field of ["day", "week"] as const) {
    if ((own[field] ?? 0) > most[field]) return { ok: false, error: "too_much", field, most };
  }
  const { id } = allowed.staff;
  await runBatch(ctx.db, [
    setBudgets(ctx.db, id, { day: own.day ?? 0, week: own.week ?? 0 }),
    markSpent(ctx.db, id, ctx.today, most),
  ]);
  return { ok: true };
}
