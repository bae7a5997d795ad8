import { runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { tellDesk } from "../live/tell-desk.ts";
import { mayHoldFirstPosts } from "../permissions/raid.ts";
import { forgetCatalogue } from "../threads/catalogue.ts";
import { recordRaid, setRaid } from "./store.ts";
import type { RaidHours } from "./types.ts";

const HOUR = 3_600_000;

/** Until when every first post waits (UTC epoch milliseconds), and whether this person may change it. */
export async function seeRaid(
  ctx: Ctx,
): Promise<{ ok: true; until: number | null } | { ok: false; error: "not_staff" }> {
  await ctx.load(() => []);
  const allowed = mayHoldFirstPosts(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  return { ok: true, until: raidUntil(ctx) };
}

/**
 * Has every first post wait for a person from now on, for so many hours; null ends it. It takes
 * hold here at once, elsewhere when the catalogue is read again, which is within a minute.
 */
export async function switchRaid(
  ctx: Ctx,
  hours: RaidHours | null,
): Promise<{ ok: true; until: number | null } | { ok: false; error: "not_staff" }> {
  await ctx.load(() => []);
  const allowed = mayHoldFirstPosts(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const until = hours === null ? null : ctx.now + hours * HOUR;
  await runBatch(ctx.db, [
    setRaid(ctx.db, until),
    recordRaid(ctx.db, {
      id: ctx.newId(),
      actorId: allowed.staff.id,
      action: until === null ? "raid_off" : "raid_on",
      detail: until === null ? {} : { until },
      at: ctx.now,
    }),
  ]);
  forgetCatalogue();
  ctx.after(tellDesk(ctx.env));
  return { ok: true, until };
}

/** Until when every first post waits; null when none does. Call `ctx.load` first. */
export function raidUntil(ctx: Pick<Ctx, "catalogue" | "now">): number | null {
  const { raidUntil: until } = ctx.catalogue;
  return until !== null && until > ctx.now ? until : null;
}
