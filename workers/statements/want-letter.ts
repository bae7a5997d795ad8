import { isConflict, runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { isId } from "../ids.ts";
import { tellDesk } from "../live/tell-desk.ts";
import { openingStatements } from "../moderation/open-review.ts";
import { reviewOf } from "../moderation/queries.ts";
import { CLASSES } from "../moderation/types.ts";
import { mayWriteLetter } from "../permissions/letter.ts";
import { saysSoStill } from "../safety/hear.ts";
import { wordsOf } from "../safety/screen-post.ts";
import { isMine } from "../threads/own-post.ts";
import { postWithThread } from "../threads/queries.ts";
import { recordOf } from "./queries.ts";
import { isLetterWanted } from "./rules.ts";

/**
 * The author of a post would like somebody from the team to write to them: the review is opened for
 * it, as urgent as what they wrote. However often it is pressed, it is asked once until a letter comes.
 * `key` names the form.
 */
export async function wantLetter(
  ctx: Ctx,
  input: { readonly threadId: string; readonly postId: string; readonly key: string },
): Promise<{ ok: true } | { ok: false; error: "not_found" | "gone" }> {
  const { threadId, postId, key } = input;
  const [rows, reviews, record] = await ctx.load(() => [
    postWithThread(ctx.db, threadId, postId),
    reviewOf(ctx.db, threadId, postId),
    recordOf(ctx.db, threadId, postId),
  ]);
  const row = rows[0];
  if (!row) return { ok: false, error: "not_found" };
  const may = mayWriteLetter({
    mine: await isMine(ctx, ctx.actor, row.post),
    status: row.post.status,
  });
  if (!may.allowed) return { ok: false, error: may.because === "gone" ? "gone" : "not_found" };
  if (isLetterWanted(record)) return { ok: true };
  const { board } = row.thread;
  const dying = saysSoStill(ctx, reviews[0], wordsOf(row.thread, row.post));
  try {
    await runBatch(
      ctx.db,
      openingStatements(ctx, {
        threadId,
        postId,
        board,
        cause: "letter",
        class: dying ? CLASSES.crisis : CLASSES.amber,
        role: "member",
        detail: {},
        action: "letter_wanted",
        eventId: isId(key) ? key : ctx.newId(),
      }),
    );
  } catch (error) {
    // The same form was sent twice at once: the other one asked.
    if (!isConflict(error)) throw error;
    return { ok: true };
  }
  ctx.after(tellDesk(ctx.env, { board }));
  return { ok: true };
}
