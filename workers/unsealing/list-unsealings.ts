import type { Ctx } from "../context.ts";
import { newId } from "../ids.ts";
import { LAPSES_MS, mayUnseal, OPEN_MS } from "../permissions/unsealing.ts";
import { keyholder, recentUnsealings } from "./queries.ts";
import type { UnsealingView } from "./types.ts";
import { unsealingView } from "./view.ts";

/** Nothing older can wait or be open any more. */
const SHOWN_MS = LAPSES_MS + OPEN_MS;

/** What waits for its second person, what is open, and what was answered lately; newest first. */
export async function listUnsealings(
  ctx: Ctx,
): Promise<{ ok: true; unsealings: readonly UnsealingView[] } | { ok: false; error: "not_staff" }> {
  const [rows, here] = await ctx.load((viewer) => [
    recentUnsealings(ctx.db, newId(ctx.now - SHOWN_MS)),
    keyholder(ctx.db, viewer.kind === "staff" ? viewer.id : ""),
  ]);
  const allowed = mayUnseal(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const viewer = { staff: allowed.staff, since: here[0]?.since ?? null };
  return { ok: true, unsealings: rows.map((row) => unsealingView(row, viewer, ctx.now)) };
}
