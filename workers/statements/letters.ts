import { isConflict, runBatch } from "../../db/client.ts";
import { refusedBy } from "../../db/guard.ts";
import type { PostRow, ThreadRow } from "../../db/schema/index.ts";
import type { Ctx } from "../context.ts";
import { isId } from "../ids.ts";
import { tellDesk } from "../live/tell-desk.ts";
import { openingStatements } from "../moderation/open-review.ts";
import { reviewOf } from "../moderation/queries.ts";
import { mayReadLetters, mayWriteLetter } from "../permissions/letter.ts";
import { hear, saysSoStill } from "../safety/hear.ts";
import { countAct, wasTooMuch } from "../safety/quota.ts";
import { wordsOf } from "../safety/screen-post.ts";
import { isMine } from "../threads/own-post.ts";
import { postWithThread } from "../threads/queries.ts";
import { lettersView } from "./letters-view.ts";
import { lettersOf } from "./queries.ts";
import { eraseDayOf } from "./rules.ts";
import { insertLetter, LETTER_GUARD } from "./store.ts";
import type { LetterView } from "./types.ts";

interface Subject {
  readonly threadId: string;
  readonly postId: string;
}

type Seen = {
  readonly ok: true;
  readonly letters: readonly LetterView[];
  readonly mayWrite: boolean;
};

/** What the author of a post and the team wrote to each other about it, for the author. */
export async function seeLetters(
  ctx: Ctx,
  { threadId, postId }: Subject,
): Promise<Seen | { ok: false; error: "not_found" }> {
  const [rows, letters] = await ctx.load(() => [
    postWithThread(ctx.db, threadId, postId),
    lettersOf(ctx.db, threadId, postId),
  ]);
  const row = rows[0];
  const mine = row ? await isMine(ctx, ctx.actor, row.post) : false;
  if (!row || !mayReadLetters({ mine }).allowed) return { ok: false, error: "not_found" };
  const mayWrite = mayWriteLetter({ mine, status: row.post.status }).allowed;
  return { ok: true, letters: await lettersView(ctx, row.thread, letters), mayWrite };
}

/**
 * The author writes to the team: the letter, the review opened for somebody to read it, and a line in
 * the record that holds no text. `key` names the form: sent twice it is one letter. `dying`: they say
 * in it that they want to die, and the team is told at once.
 */
export async function writeLetter(
  ctx: Ctx,
  input: Subject & { readonly words: string; readonly key: string },
): Promise<{ ok: true; dying: boolean } | { ok: false; error: "not_found" | "gone" | "too_much" }> {
  const { threadId, postId, words } = input;
  const [rows, reviews] = await ctx.load(() => [
    postWithThread(ctx.db, threadId, postId),
    reviewOf(ctx.db, threadId, postId),
  ]);
  const row: { post: PostRow; thread: ThreadRow } | undefined = rows[0];
  const { actor } = ctx;
  if (!row || actor.kind !== "member") return { ok: false, error: "not_found" };
  const may = mayWriteLetter({
    mine: await isMine(ctx, actor, row.post),
    status: row.post.status,
  });
  if (!may.allowed) return { ok: false, error: may.because === "gone" ? "gone" : "not_found" };
  const { board } = row.thread;
  const { dying, ...heard } = hear(ctx, words, {
    signals: reviews[0]?.signals ?? [],
    dying: saysSoStill(ctx, reviews[0], wordsOf(row.thread, row.post)),
  });
  try {
    await runBatch(ctx.db, [
      insertLetter(ctx.db, {
        threadId,
        postId,
        id: isId(input.key) ? input.key : ctx.newId(),
        role: "member",
        words,
        at: ctx.now,
        eraseDay: eraseDayOf(ctx.today),
      }),
      ...openingStatements(ctx, {
        threadId,
        postId,
        board,
        cause: "letter",
        ...heard,
        role: "member",
        detail: {},
      }),
      ...(await countAct(ctx, actor.id, "letters")),
    ]);
  } catch (error) {
    if (wasTooMuch(error)) return { ok: false, error: "too_much" };
    if (refusedBy(error, LETTER_GUARD)) return { ok: false, error: "gone" };
    if (!isConflict(error)) throw error;
    return { ok: true, dying };
  }
  ctx.after(tellDesk(ctx.env, { board, class: heard.class }));
  return { ok: true, dying };
}
