import { runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { mayKeepPacks } from "../permissions/packs.ts";
import { versionOf } from "./queries.ts";
import { isSame } from "./rules.ts";
import { insertDraft, saveDraft } from "./store.ts";
import type { DraftKey, PackContent } from "./types.ts";
import { readContent } from "./versions.ts";

type Kept =
  | { ok: true }
  | { ok: false; error: "not_staff" | "not_found" | "gone" }
  /** Somebody saved it meanwhile: what it says now (null when that cannot be read), and its key. */
  | { ok: false; error: "changed"; now: DraftKey; content: PackContent | null };

/**
 * Keeps a draft over the saving it was begun from, or begins one. Its rules need not be right: nobody
 * should have to finish tonight what they began.
 */
export async function keepDraft(
  ctx: Ctx,
  slug: string,
  { key, content }: { readonly key: DraftKey; readonly content: PackContent },
): Promise<Kept> {
  await ctx.load(() => []);
  const allowed = mayKeepPacks(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  if (!ctx.catalogue.board(slug)) return { ok: false, error: "not_found" };
  const staffId = allowed.staff.id;
  const isNew = key.madeAt === 0;
  const [wrote] = isNew
    ? await runBatch(ctx.db, [
        insertDraft(ctx.db, { board: slug, content, staffId, madeAt: ctx.now }),
      ])
    : await runBatch(ctx.db, [saveDraft(ctx.db, slug, key, content)]);
  if (wrote.length > 0) return { ok: true };
  const [found] = await runBatch(ctx.db, [versionOf(ctx.db, slug, 0)]);
  const draft = found[0];
  if (!draft) return { ok: false, error: "gone" };
  const { madeAt, revision } = draft;
  const said = readContent(draft.content);
  // The same form sent twice.
  if (said && isSame(said, content)) return { ok: true };
  return { ok: false, error: "changed", now: { madeAt, revision }, content: said };
}
