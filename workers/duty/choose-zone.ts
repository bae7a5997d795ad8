import { runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { maySeeRota } from "../permissions/duty.ts";
import { zoneChosen } from "./queries.ts";
import { setZone } from "./store.ts";
import { zoneOf } from "./zones.ts";

/** The time zone in which whoever asks sees the rota. */
export async function seeZone(
  ctx: Ctx,
): Promise<{ ok: true; zone: string } | { ok: false; error: "not_staff" }> {
  const [zones] = await ctx.load((viewer) => [
    zoneChosen(ctx.db, viewer.kind === "staff" ? viewer.id : ""),
  ]);
  const allowed = maySeeRota(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  return { ok: true, zone: zoneOf(zones[0]?.timeZone) };
}

/** Keeps the zone somebody chose for themself; no shift moves by it, each is shown by another clock. */
export async function chooseZone(
  ctx: Ctx,
  zone: string,
): Promise<{ ok: true } | { ok: false; error: "not_staff" }> {
  await ctx.load(() => []);
  const allowed = maySeeRota(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  await runBatch(ctx.db, [setZone(ctx.db, allowed.staff.id, zone)]);
  return { ok: true };
}
