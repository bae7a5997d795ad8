import { runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { reviewOf } from "../moderation/queries.ts";
import { mayHandle, mayReview } from "../permissions/review.ts";
import { postById } from "../threads/queries.ts";
import { notesOn } from "./queries.ts";
import { NOTE_DAYS, NOTES_MAX } from "./rules.ts";
import { insertNote } from "./store.ts";

export type NoteRefusal = "not_staff" | "not_found" | "not_yours" | "many";

/** Notes something about a post for one's colleagues. Its author is never shown it. */
export async function addNote(
  ctx: Ctx,
  input: { readonly threadId: string; readonly postId: string; readonly words: string },
): Promise<{ ok: true } | { ok: false; error: NoteRefusal }> {
  const { threadId, postId, words } = input;
  const [reviews, posts, notes] = await ctx.load(() => [
    reviewOf(ctx.db, threadId, postId),
    postById(ctx.db, threadId, postId),
    notesOn(ctx.db, threadId, postId),
  ]);
  const allowed = mayReview(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const review = reviews[0];
  const post = posts[0];
  if (!review || !post) return { ok: false, error: "not_found" };
  const may = mayHandle(allowed.staff, review, ctx.now);
  if (!may.allowed) return { ok: false, error: may.because };
  // Words that are gone leave nothing to note: what was noted about them went too.
  if (post.status === "erased") return { ok: false, error: "not_found" };
  const { id: staffId, role } = allowed.staff;
  // Sent twice it is one note.
  if (notes.some((note) => note.role === role && note.words === words)) return { ok: true };
  if (notes.length >= NOTES_MAX) return { ok: false, error: "many" };
  const note = { id: ctx.newId(), staffId, role, words, at: ctx.now };
  const eraseDay = ctx.today + NOTE_DAYS;
  await runBatch(ctx.db, [insertNote(ctx.db, { threadId, postId, ...note, eraseDay })]);
  return { ok: true };
}
