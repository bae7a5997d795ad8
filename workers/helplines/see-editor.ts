import type { Ctx } from "../context.ts";
import { mayKeepHelplines } from "../permissions/helplines.ts";
import { builtIn } from "./built-in.ts";
import { allHelplines } from "./queries.ts";
import type { Helpline } from "./types.ts";

/** Every helpline for whoever keeps them: those that were checked longest ago first. */
export async function seeEditor(
  ctx: Ctx,
): Promise<{ ok: true; lines: readonly Helpline[] } | { ok: false; error: "not_staff" }> {
  const [rows] = await ctx.load(() => [allHelplines(ctx.db)]);
  const allowed = mayKeepHelplines(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const lines: readonly Helpline[] = rows.length > 0 ? rows : builtIn;
  return {
    ok: true,
    lines: lines.toSorted(
      (a, b) =>
        a.checkedDay - b.checkedDay ||
        a.country.localeCompare(b.country) ||
        a.position - b.position,
    ),
  };
}

/** What the form for one of them shows: an empty `id` is a new one. */
export async function seeForm(
  ctx: Ctx,
  id: string,
): Promise<{ ok: true; line: Helpline | null } | { ok: false; error: "not_staff" | "not_found" }> {
  const seen = await seeEditor(ctx);
  if (!seen.ok) return seen;
  const line = seen.lines.find((one) => one.id === id) ?? null;
  if (id !== "" && !line) return { ok: false, error: "not_found" };
  return { ok: true, line };
}
