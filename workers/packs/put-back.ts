import type { Ctx } from "../context.ts";
import { mayKeepPacks } from "../permissions/packs.ts";
import { lookAtRules } from "./look-at-rules.ts";
import { putInForce } from "./publish.ts";
import { seeVersion } from "./see-packs.ts";

type PutBack =
  | { ok: true }
  | { ok: false; error: "not_staff" | "not_found" | "stopped" | "changed" };

/**
 * Puts what an earlier version said back in force, as a new version: nothing is taken out of the
 * list. `from` is the version in force that the page showed. A draft stays as it is.
 */
export async function putBack(
  ctx: Ctx,
  { slug, version, from }: { slug: string; version: number; from: number },
): Promise<PutBack> {
  const seen = await seeVersion(ctx, { slug, version, beside: null });
  if (!seen.ok) return seen;
  const allowed = mayKeepPacks(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const { content } = seen.version;
  if (seen.board.newest !== from) return { ok: false, error: "changed" };
  if (!content) return { ok: false, error: "stopped" };
  const { problems } = lookAtRules(ctx, { source: content.rules, board: slug, sample: [] });
  if (problems.length > 0) return { ok: false, error: "stopped" };
  return putInForce(
    ctx,
    {
      board: slug,
      version: from + 1,
      content,
      note: ctx.t.packs.putBack.note(version),
      staffId: allowed.staff.id,
      now: ctx.now,
      draft: null,
    },
    { action: "pack_put_back", detail: { copyOf: version }, also: [] },
  );
}
