import type { Ctx } from "../context.ts";
import { type Act, roleMay } from "../permissions/acts.ts";
import { mayOwnStaffAccount } from "../permissions/staff.ts";
import type { Scope } from "./types.ts";

/** Where somebody of the team may go from their own page. */
export const HOME_LINKS = ["review", "see_team"] as const satisfies readonly Act[];

export interface StaffHome extends Scope {
  readonly name: string;
  readonly may: readonly (typeof HOME_LINKS)[number][];
}

/** Somebody's own place on the team: who they are here, and what they may use. */
export async function seeHome(
  ctx: Ctx,
): Promise<({ ok: true } & StaffHome) | { ok: false; error: "not_staff" }> {
  await ctx.load(() => []);
  const allowed = mayOwnStaffAccount(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const { name, role, boards, classes } = allowed.staff;
  const may = HOME_LINKS.filter((act) => roleMay(ctx.actor, act));
  return { ok: true, name, role, boards, classes, may };
}
