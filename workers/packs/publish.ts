import { isConflict, runBatch, type Statement } from "../../db/client.ts";
import { refusedBy } from "../../db/guard.ts";
import type { Ctx } from "../context.ts";
import type { TeamAction, TeamEventDetail } from "../staff/types.ts";
import { mayKeepPacks } from "../permissions/packs.ts";
import { forgetCatalogue } from "../threads/catalogue.ts";
import { seeDraft } from "./see-draft.ts";
import {
  deleteDraft,
  PUBLISH_GUARD,
  type Publishing,
  publishVersion,
  recordPack,
} from "./store.ts";
import type { DraftKey } from "./types.ts";

type Published =
  | { ok: true }
  | { ok: false; error: "not_staff" | "not_found" | "no_draft" | "stopped" | "changed" };

/**
 * Puts the draft of a board in force, if its rules are right and nobody saved it or published another
 * version since its page was read; `from` is the version in force that the page showed.
 */
export async function publish(
  ctx: Ctx,
  slug: string,
  { key, from, note }: { readonly key: DraftKey; readonly from: number; readonly note: string },
): Promise<Published> {
  const seen = await seeDraft(ctx, slug);
  if (!seen.ok) return seen;
  const allowed = mayKeepPacks(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const { draft, newest } = seen.board;
  if (!draft) return { ok: false, error: "no_draft" };
  const isAsRead = draft.madeAt === key.madeAt && draft.revision === key.revision;
  if (!isAsRead || newest !== from) return { ok: false, error: "changed" };
  if (!seen.content || seen.rules.problems.length > 0) return { ok: false, error: "stopped" };
  const publishing = {
    board: slug,
    version: newest + 1,
    content: seen.content,
    note,
    staffId: allowed.staff.id,
    now: ctx.now,
    draft: key,
  };
  return putInForce(ctx, publishing, {
    action: "pack_published",
    detail: {},
    also: [deleteDraft(ctx.db, slug, key)],
  });
}

/** Writes a version with its record in one batch; it holds here at once, elsewhere within the minute. */
export async function putInForce(
  ctx: Ctx,
  publishing: Publishing,
  record: {
    readonly action: TeamAction;
    readonly detail: TeamEventDetail;
    readonly also: readonly Statement[];
  },
): Promise<{ ok: true } | { ok: false; error: "changed" }> {
  const { board, version, staffId } = publishing;
  const detail = { boards: [board], version, before: version - 1, ...record.detail };
  const { action } = record;
  try {
    await runBatch(ctx.db, [
      ...publishVersion(ctx.db, publishing),
      recordPack(ctx.db, { id: ctx.newId(), actorId: staffId, action, detail, at: ctx.now }),
      ...record.also,
    ] as Statement[]);
  } catch (error) {
    if (isConflict(error) || refusedBy(error, PUBLISH_GUARD)) {
      return { ok: false, error: "changed" };
    }
    throw error;
  }
  forgetCatalogue();
  return { ok: true };
}
