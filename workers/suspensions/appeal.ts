import { isConflict, runBatch } from "../../db/client.ts";
import { refusedBy } from "../../db/guard.ts";
import type { Ctx } from "../context.ts";
import { tellDesk } from "../live/tell-desk.ts";
import { openingStatements } from "../moderation/open-review.ts";
import { CLASSES } from "../moderation/types.ts";
import { mayAppeal } from "../permissions/suspension.ts";
import { threadById } from "../threads/queries.ts";
import { APPEAL_GUARD, insertAppeal } from "./store.ts";
import { suspensionOf } from "./suspension-of.ts";

/**
 * A member asks for another look at a pause: what they say, the review of the post opened again, and
 * a line in the record, in one batch. Asked twice it is one appeal, and the first words stand. A
 * pause that was lifted or erased meanwhile leaves nothing to ask about.
 */
export async function appeal(
  ctx: Ctx,
  input: { readonly eventId: string; readonly words: string },
): Promise<{ ok: true; repeated: boolean } | { ok: false; error: "not_signed_in" | "not_found" }> {
  const pauses = await suspensionOf(ctx);
  const asked = pauses.find((one) => one.eventId === input.eventId);
  const may = mayAppeal(ctx.actor, asked, ctx.today);
  if (!may.allowed) return { ok: false, error: may.because };
  const { pause } = may;
  const { threadId, postId, eventId } = pause;
  const [threads] = await runBatch(ctx.db, [threadById(ctx.db, threadId)]);
  const thread = threads[0];
  if (!thread) return { ok: false, error: "not_found" };
  const { words } = input;
  try {
    await runBatch(ctx.db, [
      insertAppeal(ctx.db, { threadId, postId, eventId, words, createdAt: ctx.now }, pause),
      ...openingStatements(ctx, {
        threadId,
        postId,
        board: thread.board,
        cause: "appeal",
        class: CLASSES.amber,
        role: "member",
        detail: {},
      }),
    ]);
  } catch (error) {
    if (isConflict(error)) return { ok: true, repeated: true };
    // Lifted, erased or sealed anew between the reading and this: look again.
    if (refusedBy(error, APPEAL_GUARD)) return appeal(ctx, input);
    throw error;
  }
  ctx.after(tellDesk(ctx.env, { board: thread.board, class: CLASSES.amber }));
  return { ok: true, repeated: false };
}
