import { runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { eventById } from "../moderation/queries.ts";
import { mayAppeal } from "../permissions/suspension.ts";
import { AUTHOR, fileAppeal } from "../statements/appeal.ts";
import { pauseStands } from "../statements/store.ts";
import { threadById } from "../threads/queries.ts";
import { suspensionOf } from "./suspension-of.ts";

/**
 * A member asks for another look at a pause while it lasts (see statements/appeal.ts). A pause that
 * was lifted or erased meanwhile leaves nothing to ask about.
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
  const [threads, decisions] = await runBatch(ctx.db, [
    threadById(ctx.db, threadId),
    eventById(ctx.db, threadId, postId, eventId),
  ]);
  const thread = threads[0];
  if (!thread) return { ok: false, error: "not_found" };
  const filed = await fileAppeal(
    ctx,
    {
      threadId,
      postId,
      eventId,
      words: input.words,
      board: thread.board,
      decidedBy: decisions[0]?.staffId ?? null,
      party: AUTHOR,
      role: "member",
    },
    pauseStands(pause),
  );
  // Lifted, erased or sealed anew between the reading and this: look again.
  if (filed === "gone") return appeal(ctx, input);
  return { ok: true, repeated: filed === "repeated" };
}
