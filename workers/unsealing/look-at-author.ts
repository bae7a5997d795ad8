import { runBatch } from "../../db/client.ts";
import { refusedBy } from "../../db/guard.ts";
import type { Ctx } from "../context.ts";
import { isConfirmed } from "../permissions/acts.ts";
import { mayLook, mayUnseal } from "../permissions/unsealing.ts";
import { postById } from "../threads/queries.ts";
import { openedPosts } from "./opened-posts.ts";
import { unsealingById } from "./queries.ts";
import { recordLook, UNSEAL_GUARD } from "./store.ts";
import type { OpenedPage, UnsealingView } from "./types.ts";
import { unsealingView } from "./view.ts";

export type LookRefusal = "not_staff" | "confirm" | "not_found" | "not_yours" | "not_open";

export interface Look {
  readonly ok: true;
  readonly unsealing: UnsealingView;
  /** Null when there is nothing left to see: the author has deleted their account. */
  readonly opened: OpenedPage | null;
}

/**
 * Shows one of the two what the author wrote. The look is on the record before anything is read, and
 * each page is a look of its own.
 */
export async function lookAtAuthor(
  ctx: Ctx,
  { id, before }: { readonly id: string; readonly before: string | null },
): Promise<Look | { ok: false; error: LookRefusal }> {
  const [rows] = await ctx.load(() => [unsealingById(ctx.db, id)]);
  const allowed = mayUnseal(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const { staff } = allowed;
  const row = rows[0];
  if (!row) return { ok: false, error: "not_found" };
  const may = mayLook(staff, row, ctx.now);
  if (!may.allowed) return { ok: false, error: may.because };
  const confirmed = isConfirmed(staff, ctx.now);
  if (!confirmed.allowed) return { ok: false, error: confirmed.because };

  const { threadId, postId } = row;
  const step = { id: ctx.newId(), unsealing: id, threadId, postId, at: ctx.now };
  let seal: string | undefined;
  try {
    const [, posts] = await runBatch(ctx.db, [
      recordLook(ctx.db, { ...step, staffId: staff.id, role: staff.role }),
      postById(ctx.db, threadId, postId),
    ]);
    seal = posts[0]?.authorSeal;
  } catch (error) {
    if (!refusedBy(error, UNSEAL_GUARD)) throw error;
    return { ok: false, error: "not_open" };
  }
  return {
    ok: true,
    unsealing: unsealingView(row, { staff, since: null }, ctx.now),
    opened:
      seal === undefined
        ? null
        : await openedPosts(ctx, { threadId, postId, authorSeal: seal }, before),
  };
}
