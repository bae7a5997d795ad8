import { runBatch, type Statement } from "../../db/client.ts";
import type { PostRow } from "../../db/schema/index.ts";
import type { Ctx } from "../context.ts";
import { maskSpans } from "../moderation/mask.ts";
import { eventById } from "../moderation/queries.ts";
import type { Facts } from "../moderation/types.ts";
import { keepTextStatements, restoreTextStatements } from "../statements/keep-text.ts";
import { renderMarkdown } from "../threads/markdown.ts";
import { excerptOf } from "../threads/text.ts";
import type { Standing } from "./press.ts";
import {
  listStatements,
  putPostBack,
  putReviewsOnBoard,
  putThreadBack,
  type ThreadBack,
  unlistStatements,
} from "./store.ts";

/**
 * The statements that put a post and its thread back as they stood before a decision: only what it
 * changed, so that what others did since stays. They belong into a batch that stands or falls with
 * what was read. The lists of topics are copies of the thread, so they are made anew.
 */
export async function putSubjectBack(ctx: Ctx, standing: Standing): Promise<Statement[]> {
  const { db } = ctx;
  const { thread, post, press } = standing;
  const { was, stood } = press;
  const subject = { threadId: post.threadId, postId: post.id };
  const isOpening = post.id === thread.id;
  const worded = await wordsBack(ctx, standing);
  const back = threadBack(was, { isOpening, post, reworded: worded.length > 0 });
  const to = was.post ?? post.status;
  const [isShown, willShow] = [post.status === "published", to === "published"];
  const replies = isOpening || isShown === willShow ? 0 : willShow ? 1 : -1;
  // Showing what was held brought the thread to the top of its lists.
  const active =
    was.post === "held" && isShown && stood && stood.lastActivityAt < press.at
      ? { from: press.at, to: stood.lastActivityAt }
      : null;
  const statements: Statement[] = [...unlistStatements(db, thread), ...worded];
  if (was.post !== undefined || was.notes !== undefined) {
    const status = was.post === undefined ? {} : { status: was.post };
    const notes = was.notes === undefined ? {} : { notes: [...was.notes] };
    statements.push(putPostBack(db, subject, { ...status, ...notes }));
  }
  statements.push(putThreadBack(db, thread.id, back, { replies, active }));
  if (was.board !== undefined) statements.push(putReviewsOnBoard(db, thread.id, was.board));
  return [...statements, ...listStatements(db, thread)];
}

function threadBack(
  was: Partial<Facts>,
  of: { readonly isOpening: boolean; readonly post: PostRow; readonly reworded: boolean },
): ThreadBack {
  const { board, locked, lockedUntil, slowMinutes, slowUntil, mergedInto } = was;
  const notes = was.notes === undefined ? null : [...was.notes];
  // Words that come back bring the excerpt with them.
  const excerpt = notes && !of.reworded ? { excerpt: excerptFor(notes, of.post) } : {};
  return {
    ...(of.isOpening && was.post !== undefined ? { status: was.post } : {}),
    ...(of.isOpening && notes ? { notes, ...excerpt } : {}),
    ...(board === undefined ? {} : { board }),
    ...(locked === undefined ? {} : { locked }),
    ...(lockedUntil === undefined ? {} : { lockedUntil }),
    ...(slowMinutes === undefined ? {} : { slowMinutes }),
    ...(slowUntil === undefined ? {} : { slowUntil }),
    ...(mergedInto === undefined ? {} : { mergedInto }),
  };
}

/** What was sealed away is put back; what was put back is sealed away again, as it was. */
async function wordsBack(ctx: Ctx, { thread, post, press }: Standing): Promise<Statement[]> {
  if (press.words === "kept") return restoreTextStatements(ctx, { thread, post });
  if (press.words !== "back") return [];
  const covered = press.acts.find(({ detail }) => detail.words === "back")?.reverses ?? "";
  const [found] = await runBatch(ctx.db, [eventById(ctx.db, thread.id, post.id, covered)]);
  const spans = found[0]?.detail.spans;
  if (!spans) return keepTextStatements(ctx, { thread, post });
  const body = maskSpans(post.body, spans, ctx.t.moderation.covered);
  return keepTextStatements(ctx, { thread, post }, { body, html: renderMarkdown(body) });
}

/** What the lists show of a post: nothing while a content note covers it. */
function excerptFor(notes: readonly string[], post: PostRow): string {
  return notes.length > 0 ? "" : excerptOf(post.body);
}
