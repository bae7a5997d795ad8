import { runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { CLASSES, type ReviewClass } from "../moderation/types.ts";
import { maySetTargets } from "../permissions/duty.ts";
import { forgetCatalogue } from "../threads/catalogue.ts";
import { targetName } from "./rules.ts";
import type { NewTargets } from "./schemas.ts";
import { setTargets as targetStatements } from "./store.ts";
import type { Targets } from "./types.ts";

const CLASS_NAMES = Object.keys(CLASSES) as readonly ReviewClass[];

/** How soon a review of each class should be decided, for whoever may change it. */
export async function seeTargets(
  ctx: Ctx,
): Promise<{ ok: true; targets: Targets } | { ok: false; error: "not_staff" }> {
  await ctx.load(() => []);
  const allowed = maySetTargets(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  return { ok: true, targets: ctx.catalogue.rota.targets };
}

/**
 * Says how soon a review of each class should be decided, in minutes. What is open keeps the time it
 * was given; elsewhere this takes hold when the catalogue is read again, which is within a minute.
 */
export async function setTargets(
  ctx: Ctx,
  targets: NewTargets,
): Promise<{ ok: true } | { ok: false; error: "not_staff" }> {
  await ctx.load(() => []);
  const allowed = maySetTargets(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const values = CLASS_NAMES.map((name) => ({
    name: targetName(name),
    value: String(targets[name]),
  }));
  const event = {
    id: ctx.newId(),
    actorId: allowed.staff.id,
    detail: { targets },
    at: ctx.now,
  };
  await runBatch(ctx.db, [...targetStatements(ctx.db, event, values)]);
  forgetCatalogue();
  return { ok: true };
}
