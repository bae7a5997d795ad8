import { isConflict, runBatch } from "../../db/client.ts";
import { refusedBy } from "../../db/guard.ts";
import type { PostRow, ReviewRow, ThreadRow } from "../../db/schema/index.ts";
import type { Ctx } from "../context.ts";
import { isId } from "../ids.ts";
import { reviewOf } from "../moderation/queries.ts";
import { queueEffect } from "../notify/queue-effect.ts";
import { mayWriteToAuthor } from "../permissions/letter.ts";
import { mayHandle, mayReview } from "../permissions/review.ts";
import type { Staff } from "../permissions/types.ts";
import { postWithThread } from "../threads/queries.ts";
import type { Reply } from "../packs/types.ts";
import { lettersView } from "./letters-view.ts";
import { lettersOf } from "./queries.ts";
import { eraseDayOf } from "./rules.ts";
import { insertLetter, LETTER_GUARD, recordLetter } from "./store.ts";
import type { LetterView } from "./types.ts";

interface Subject {
  readonly threadId: string;
  readonly postId: string;
}

export type TeamLetterRefusal = "not_staff" | "not_found" | "not_yours";

interface Found {
  readonly ok: true;
  readonly staff: Staff;
  readonly post: PostRow;
  readonly thread: ThreadRow;
  readonly review: ReviewRow;
  readonly letters: Awaited<ReturnType<typeof lettersOf>>;
}

/** The letters about a post, for one of the team who looks after its review. */
export async function seeTeamLetters(
  ctx: Ctx,
  subject: Subject,
): Promise<
  | {
      ok: true;
      title: string;
      /** Words that the board has to begin a letter with. */
      replies: readonly Reply[];
      letters: readonly LetterView[];
      refused: "by_team" | "gone" | null;
    }
  | { ok: false; error: TeamLetterRefusal }
> {
  const found = await find(ctx, subject);
  if (!found.ok) return found;
  const { post, thread } = found;
  const may = mayWriteToAuthor({ byTeam: post.badge !== null, status: post.status });
  return {
    ok: true,
    title: thread.title,
    replies: ctx.catalogue.board(thread.board)?.pack.replies ?? [],
    letters: await lettersView(ctx, thread, found.letters),
    refused: may.allowed ? null : may.because,
  };
}

/**
 * One of the team writes to the author of a post. The server opens the seal to tell the author that
 * there is a letter, and tells nobody who it is. `key` names the form: sent twice it is one letter.
 */
export async function writeToAuthor(
  ctx: Ctx,
  input: Subject & { readonly words: string; readonly key: string },
): Promise<{ ok: true } | { ok: false; error: TeamLetterRefusal | "by_team" | "gone" }> {
  const found = await find(ctx, input);
  if (!found.ok) return found;
  const { staff, post } = found;
  const may = mayWriteToAuthor({ byTeam: post.badge !== null, status: post.status });
  if (!may.allowed) return { ok: false, error: may.because };
  const { threadId, postId, words } = input;
  const notice = queueEffect(ctx, "letter", threadId, postId);
  try {
    await runBatch(ctx.db, [
      insertLetter(ctx.db, {
        threadId,
        postId,
        id: isId(input.key) ? input.key : ctx.newId(),
        role: staff.role,
        staffId: staff.id,
        words,
        at: ctx.now,
        eraseDay: eraseDayOf(ctx.today),
      }),
      recordLetter(ctx.db, {
        threadId,
        postId,
        id: ctx.newId(),
        action: "letter",
        staffId: staff.id,
        role: staff.role,
        at: ctx.now,
      }),
      notice.statement,
    ]);
  } catch (error) {
    if (refusedBy(error, LETTER_GUARD)) return { ok: false, error: "gone" };
    if (!isConflict(error)) throw error;
    return { ok: true };
  }
  notice.send();
  return { ok: true };
}

async function find(
  ctx: Ctx,
  { threadId, postId }: Subject,
): Promise<Found | { ok: false; error: TeamLetterRefusal }> {
  const [reviews, rows, letters] = await ctx.load(() => [
    reviewOf(ctx.db, threadId, postId),
    postWithThread(ctx.db, threadId, postId),
    lettersOf(ctx.db, threadId, postId),
  ]);
  const allowed = mayReview(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const [review, row] = [reviews[0], rows[0]];
  if (!review || !row) return { ok: false, error: "not_found" };
  const may = mayHandle(allowed.staff, review, ctx.now);
  if (!may.allowed) return { ok: false, error: may.because };
  return { ok: true, staff: allowed.staff, review, letters, ...row };
}
