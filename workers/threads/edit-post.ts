import { runBatch } from "../../db/client.ts";
import { refusedBy } from "../../db/guard.ts";
import type { Ctx } from "../context.ts";
import { tellDesk } from "../live/tell-desk.ts";
import { holdingStatements } from "../moderation/open-review.ts";
import { mayEdit, mayWrite } from "../permissions/post.ts";
import { deleteKeptText } from "../statements/store.ts";
import { PAUSE_GUARD } from "../suspensions/store.ts";
import { pauseGuard, subjectsOf } from "../suspensions/suspension-of.ts";
import type { KeptPause } from "../suspensions/types.ts";
import { renderMarkdown } from "./markdown.ts";
import { findPost, type FoundPost } from "./own-post.ts";
import { approvedPostsOf, isOpening, isReadFirst, notesOf } from "./rules.ts";
import type { Edit } from "./schemas.ts";
import { EDIT_GUARD, editStatements } from "./store.ts";
import { excerptOf } from "./text.ts";
import type { Board } from "./types.ts";

export type EditError = "not_found" | "gone" | "decided";

/** One's own post, to be changed. Somebody else's is not found rather than refused. */
export async function findOwnPost(
  ctx: Ctx,
  threadId: string,
  postId: string,
): Promise<({ ok: true } & FoundPost) | { ok: false; error: EditError }> {
  const found = await findPost(ctx, threadId, postId);
  if (!found) return { ok: false, error: "not_found" };
  const permission = mayEdit({ mine: found.mine, status: found.post.status });
  if (permission.allowed) return { ok: true, ...found };
  return {
    ok: false,
    error: permission.because === "not_yours" ? "not_found" : permission.because,
  };
}

/** Puts an author's new wording in the place of the old. A held post stays held. */
export async function editPost(
  ctx: Ctx,
  threadId: string,
  postId: string,
  input: Edit,
): Promise<
  | { ok: true }
  | { ok: false; error: EditError | "title_missing" }
  | { ok: false; error: "suspended"; pause: KeptPause }
> {
  const found = await findOwnPost(ctx, threadId, postId);
  if (!found.ok) return found;
  const { post, thread, pauses, paused } = found;
  const may = mayWrite(ctx.actor, pauses, { board: thread.board, threadId }, ctx.today);
  if (!may.allowed) return { ok: false, error: may.because, pause: may.pause };
  const opening = isOpening(thread, post);
  if (opening && !input.title) return { ok: false, error: "title_missing" };
  const board = ctx.catalogue.board(thread.board);
  // Notes are added, never taken away, by an edit: one of them may be a moderator's.
  const notes = notesOf(
    [...post.notes, ...input.notes],
    { defaultNotes: board?.defaultNotes ?? [] },
    opening,
  );
  const statements = editStatements(ctx.db, {
    thread,
    post,
    body: input.body,
    html: renderMarkdown(input.body),
    notes,
    listed: opening
      ? { title: input.title ?? "", excerpt: notes.length > 0 ? "" : excerptOf(input.body) }
      : null,
    now: ctx.now,
  });
  const reading = readingAgain(ctx, found, board);
  const subject = { threadId, postId, board: thread.board };
  try {
    await runBatch(ctx.db, [
      ...pauseGuard(ctx, await subjectsOf(ctx, ctx.actor), paused),
      ...statements,
      ...(reading ? holdingStatements(ctx, { ...subject, ...reading }) : []),
      // The author's own words take the place of those that were covered.
      ...(found.kept ? [deleteKeptText(ctx.db, subject)] : []),
    ]);
  } catch (error) {
    if (!refusedBy(error, EDIT_GUARD) && !refusedBy(error, PAUSE_GUARD)) throw error;
    // The post changed between the reading and this: by now it may even be gone.
    return editPost(ctx, threadId, postId, input);
  }
  if (reading) ctx.after(tellDesk(ctx.env, subject));
  return { ok: true };
}

/**
 * Whether, and as what, the team reads a change: nobody waits for it but who was given their post back,
 * or who changes one of their first, or one of which a passage was covered.
 */
function readingAgain(
  ctx: Ctx,
  { post, review, kept }: FoundPost,
  board: Board | undefined,
): Pick<Parameters<typeof holdingStatements>[1], "cause" | "class"> | null {
  const wasReturned = post.status === "held" && review?.status === "decided";
  if (review && (wasReturned || kept)) return { cause: "changed", class: review.class };
  const isNewHere = post.status === "published" && isReadFirst(board, approvedPostsOf(ctx.actor));
  return isNewHere ? { cause: "first_posts" } : null;
}
