import { runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { mayKeepPacks } from "../permissions/packs.ts";
import { versionOf } from "./queries.ts";
import { deleteDraft } from "./store.ts";
import type { DraftKey } from "./types.ts";

/** Throws a draft away, unless somebody saved it meanwhile. One that is gone already is gone. */
export async function dropDraft(
  ctx: Ctx,
  slug: string,
  key: DraftKey,
): Promise<{ ok: true } | { ok: false; error: "not_staff" | "not_found" | "changed" }> {
  const [found] = await ctx.load(() => [versionOf(ctx.db, slug, 0)]);
  const allowed = mayKeepPacks(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  if (!ctx.catalogue.board(slug)) return { ok: false, error: "not_found" };
  if (!found[0]) return { ok: true };
  const [gone] = await runBatch(ctx.db, [deleteDraft(ctx.db, slug, key)]);
  return gone.length > 0 ? { ok: true } : { ok: false, error: "changed" };
}
