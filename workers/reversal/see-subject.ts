import { runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { isId } from "../ids.ts";
import { deskPostOf } from "../moderation/desk-post.ts";
import { eventView } from "../moderation/see-review.ts";
import { mayHandle, mayReview, scopeOf } from "../permissions/review.ts";
import { threadById } from "../threads/queries.ts";
import {
  HISTORY_PAGE,
  historyOf,
  type HistoryKey,
  reviewsOfThread,
  postsOfReviews,
} from "./queries.ts";
import type { SubjectHistory } from "./types.ts";

/**
 * Everything on the record about the posts of a thread, post by post, as far as whoever looks has
 * their reviews to look after.
 */
export async function seeSubject(
  ctx: Ctx,
  threadId: string,
  past: HistoryKey | null,
): Promise<
  { ok: true; seen: SubjectHistory } | { ok: false; error: "not_staff" | "not_found" | "not_yours" }
> {
  const { db } = ctx;
  const [foundThread, reviews, rows] = await ctx.load(() => [
    threadById(db, threadId),
    reviewsOfThread(db, threadId, null),
    historyOf(db, threadId, past),
  ]);
  const allowed = mayReview(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const { staff } = allowed;
  const thread = foundThread[0];
  if (!thread || reviews.length === 0) return { ok: false, error: "not_found" };
  const mine = reviews.filter((review) => mayHandle(staff, review, ctx.now).allowed);
  if (mine.length === 0) return { ok: false, error: "not_yours" };
  const { boards, classes } = scopeOf(staff);
  const isScoped = boards.length > 0 || classes.length > 0;
  const handled = new Set(mine.map(({ postId }) => postId));
  const others = new Set(reviews.map(({ postId }) => postId).filter((id) => !handled.has(id)));
  const page = rows.slice(0, HISTORY_PAGE);
  // Of a thread with very many reviews only some were read: whoever looks after all sees the rest too.
  const events = page.filter(({ postId }) =>
    isScoped ? handled.has(postId) : !others.has(postId),
  );
  const ids = [...new Set(events.map(({ postId }) => postId))];
  const refs = ids.map((postId) => ({ threadId, postId }));
  const subjects = refs.length > 0 ? (await runBatch(db, [postsOfReviews(db, refs)]))[0] : [];
  const last = page.at(-1);
  return {
    ok: true,
    seen: {
      threadId,
      title: thread.title,
      posts: subjects
        .toSorted((a, b) => (a.postId < b.postId ? -1 : 1))
        .map((subject) => ({
          post: deskPostOf({ ...subject, id: subject.postId }, subject.openerVoice),
          events: events.filter(({ postId }) => postId === subject.postId).map(eventView),
        })),
      scoped: isScoped,
      next: rows.length > HISTORY_PAGE && last ? `${last.postId}.${last.id}` : null,
    },
  };
}

/** Where a page of a history begins, from its address; null for the first. */
export function readHistoryKey(text: string | undefined): HistoryKey | null {
  const [postId = "", eventId = ""] = (text ?? "").split(".");
  return isId(postId) && isId(eventId) ? { postId, eventId } : null;
}
