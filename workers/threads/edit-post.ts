import { runBatch } from "../../db/client.ts";
import { refusedBy } from "../../db/guard.ts";
import type { Ctx } from "../context.ts";
import { tellDesk } from "../live/tell-desk.ts";
import { holdingStatements, signalsStatement } from "../moderation/open-review.ts";
import { CLASSES } from "../moderation/types.ts";
import { mayEdit, mayWrite } from "../permissions/post.ts";
import { keptSignals, onlyNew } from "../safety/noticed-rules.ts";
import { screenPost, textOf } from "../safety/screen-post.ts";
import { askSecondOpinion } from "../safety/second-opinion.ts";
import type { PostScreening, Words } from "../safety/types.ts";
import { receiptOfPost } from "../statements/post-receipt.ts";
import { deleteKeptText } from "../statements/store.ts";
import { PAUSE_GUARD } from "../suspensions/store.ts";
import { pauseGuard, subjectsOf } from "../suspensions/suspension-of.ts";
import type { KeptPause } from "../suspensions/types.ts";
import type { Checked } from "./check-words.ts";
import { renderMarkdown } from "./markdown.ts";
import { findPost, type FoundPost } from "./own-post.ts";
import type { Returned } from "./place-post.ts";
import { approvedPostsOf, isOpening, isReadFirst, notesOf, placementOfChange } from "./rules.ts";
import type { Edit } from "./schemas.ts";
import { EDIT_GUARD, editStatements, STATUS_GUARD, statusStatements } from "./store.ts";
import { excerptOf } from "./text.ts";
import type { Board, Status } from "./types.ts";

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

/**
 * Puts an author's new wording in the place of the old. It is screened like a new post; a held post
 * stays held. `support`: it speaks of wanting to die.
 */
export async function editPost(
  ctx: Ctx,
  threadId: string,
  postId: string,
  input: Edit,
): Promise<
  | { ok: true; status: Status; support: boolean }
  | { ok: false; error: EditError | "title_missing" }
  | { ok: false; error: "suspended"; pause: KeptPause }
  | Returned
> {
  const found = await findOwnPost(ctx, threadId, postId);
  if (!found.ok) return found;
  const { post, thread, pauses, paused } = found;
  const may = mayWrite(ctx.actor, pauses, { board: thread.board, threadId }, ctx.today);
  if (!may.allowed) return { ok: false, error: may.because, pause: may.pause };
  const opening = isOpening(thread, post);
  if (opening && !input.title) return { ok: false, error: "title_missing" };
  const board = ctx.catalogue.board(thread.board);
  const changed = changeOf(ctx, found, input, board);
  if ("error" in changed) return changed;
  // Notes are added, never taken away, by an edit: one of them may be a moderator's.
  const notes = notesOf(
    [...post.notes, ...input.notes, ...changed.screening.notes],
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
  const subject = { threadId, postId, board: thread.board };
  const signals = keptSignals(changed.screening.signals);
  const { reading } = changed;
  const isKept = reading?.holds === true || changed.support;
  const receipt = isKept ? (await receiptOfPost(ctx, subject)).token : null;
  try {
    await runBatch(ctx.db, [
      ...pauseGuard(ctx, await subjectsOf(ctx, ctx.actor), paused),
      ...statements,
      ...(reading?.holds
        ? statusStatements(ctx.db, { thread, post, to: "held", now: ctx.now })
        : []),
      ...(reading
        ? holdingStatements(ctx, { ...subject, ...reading, signals, receipt })
        : found.review
          ? [signalsStatement(ctx, subject, signals)]
          : []),
      // The author's own words take the place of those that were covered.
      ...(found.kept ? [deleteKeptText(ctx.db, subject)] : []),
    ]);
  } catch (error) {
    if (
      !refusedBy(error, EDIT_GUARD) &&
      !refusedBy(error, STATUS_GUARD) &&
      !refusedBy(error, PAUSE_GUARD)
    )
      throw error;
    // The post changed between the reading and this: by now it may even be gone.
    return editPost(ctx, threadId, postId, input);
  }
  const revision = post.revision + (reading?.holds ? 2 : 1);
  askSecondOpinion(ctx, { threadId, postId, revision }, changed.screening.class);
  if (reading) ctx.after(tellDesk(ctx.env, subject));
  return { ok: true, status: reading?.holds ? "held" : post.status, support: changed.support };
}

/**
 * What its author would be asked about these new words, were they sent now: as `editPost` asks, so
 * nothing of what others could read before.
 */
export function noticedInChange(
  ctx: Ctx,
  found: FoundPost,
  { title, body }: Pick<Words, "title" | "body">,
): Checked {
  const input = { title: title ?? undefined, body, notes: [], anyway: false };
  const changed = changeOf(ctx, found, input, ctx.catalogue.board(found.thread.board));
  return "error" in changed
    ? { noticed: changed.noticed, heavy: false }
    : { noticed: [], heavy: changed.support };
}

type Reading = Pick<Parameters<typeof holdingStatements>[1], "cause" | "class" | "holds">;

/**
 * What a change of words asks for: what its author should look at first, or whether, and as what, the
 * team reads it. What stood there before, and could be read, is nobody's to be asked about again.
 */
function changeOf(
  ctx: Ctx,
  found: FoundPost,
  input: Edit,
  board: Board | undefined,
): Returned | { screening: PostScreening; reading: Reading | null; support: boolean } {
  const { post, thread } = found;
  const opening = isOpening(thread, post);
  const { need, topics } = thread;
  const about = { board, need, topics, notes: post.notes };
  const words = { ...about, title: opening ? (input.title ?? "") : null, body: input.body };
  const before = { ...about, title: opening ? thread.title : null, body: post.body };
  const screening = screenPost(ctx, words);
  const wasRead = post.status === "published";
  const placed = placementOfChange({
    board: board ?? null,
    approvedPosts: approvedPostsOf(ctx.actor),
    screening: wasRead
      ? onlyNew({ screening, text: textOf(words) }, screenPost(ctx, before), textOf(before))
      : screening,
    anyway: input.anyway,
  });
  if (placed.status === "returned") return { ok: false, error: "noticed", noticed: placed.noticed };
  const noticed = placed.status === "held" ? placed : placed.review;
  const holds = wasRead && placed.status === "held";
  const reading = readingOf(
    readingAgain(ctx, found, board),
    noticed && { ...noticed, holds },
    found,
  );
  return { screening, reading, support: placed.support };
}

/** One reading for both: whoever reads a change for one reason reads it for the other, the sooner. */
function readingOf(
  due: Reading | null,
  noticed: (Reading & { readonly class: number }) | null,
  { post, review }: FoundPost,
): Reading | null {
  if (!noticed || noticed.holds) return noticed ?? due;
  if (due) return { ...due, class: Math.min(due.class ?? CLASSES.amber, noticed.class) };
  // What waits already is read as it is by then, unless it has become more urgent.
  const waits = post.status === "held" && review?.status === "open";
  return waits && review.class <= noticed.class ? null : noticed;
}

/**
 * Whether, and as what, the team reads a change: nobody waits for it but who was given their post back,
 * or who changes one of their first, or one of which a passage was covered.
 */
function readingAgain(
  ctx: Ctx,
  { post, review, kept }: FoundPost,
  board: Board | undefined,
): Reading | null {
  const wasReturned = post.status === "held" && review?.status === "decided";
  if (review && (wasReturned || kept)) return { cause: "changed", class: review.class };
  if (post.status !== "published") return null;
  if (board?.pack.preModeration === "every") return { cause: "every_post" };
  return isReadFirst(board, approvedPostsOf(ctx.actor)) ? { cause: "first_posts" } : null;
}
