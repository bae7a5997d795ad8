import { runBatch } from "../../db/client.ts";
import { refusedBy } from "../../db/guard.ts";
import type { Ctx } from "../context.ts";
import { tellDesk } from "../live/tell-desk.ts";
import { whoAnswers } from "../moderation/answer-appeal.ts";
import { reviewOf } from "../moderation/queries.ts";
import { queueEffect } from "../notify/queue-effect.ts";
import { mayDecide, mayHandle, mayReview } from "../permissions/review.ts";
import type { Staff } from "../permissions/types.ts";
import { type ReversalRefusal, takeBackAsAsked } from "../reversal/take-back.ts";
import { countHeard } from "../transparency/count.ts";
import { AUTHOR } from "./appeal.ts";
import { openAppeals } from "./queries.ts";
import { eraseDayOf } from "./rules.ts";
import {
  APPEAL_GUARD,
  askBackAbout,
  closeAsked,
  grantTakenBack,
  keepLetter,
  keepTextLonger,
  recordLetter,
} from "./store.ts";

interface Input {
  readonly threadId: string;
  readonly postId: string;
  readonly words: string;
}

type Refusal =
  | "not_staff"
  | "not_found"
  | "not_yours"
  | "no_appeal"
  | "own_decision"
  | "claimed_by_another";

async function find(ctx: Ctx, { threadId, postId }: Input) {
  const [reviews, appeals] = await ctx.load(() => [
    reviewOf(ctx.db, threadId, postId),
    openAppeals(ctx.db, threadId, postId),
  ]);
  const refused = (error: Refusal) => ({ ok: false, error }) as const;
  const allowed = mayReview(ctx.actor);
  if (!allowed.allowed) return refused(allowed.because);
  const { staff } = allowed;
  const review = reviews[0];
  if (!review) return refused("not_found");
  const handle = mayHandle(staff, review, ctx.now);
  if (!handle.allowed) return refused(handle.because);
  const appeal = appeals[0];
  if (!appeal) return refused("no_appeal");
  const free = mayDecide(staff, review, ctx.now);
  if (!free.allowed) return refused(free.because);
  const { mayAnswer } = await whoAnswers(ctx, staff, review, appeal);
  if (mayAnswer === "no") return refused("own_decision");
  return { ok: true, staff, review, appeal } as const;
}

/**
 * Asks whoever appeals something before they are answered, or names a condition: the appeal waits for
 * them, and the review closes unless something else waits there. Their answer opens it again.
 */
export async function askBack(
  ctx: Ctx,
  input: Input,
): Promise<{ ok: true } | { ok: false; error: Refusal }> {
  const found = await find(ctx, input);
  if (!found.ok) return found;
  const { staff, review, appeal } = found;
  const { threadId, postId, words } = input;
  const { eventId, party } = appeal;
  // A reporter has no name here: they read it under their receipt.
  const notice = party === AUTHOR ? queueEffect(ctx, "question", threadId, postId) : null;
  try {
    await runBatch(ctx.db, [
      askBackAbout(ctx.db, { threadId, postId, eventId, party }, words),
      recordLetter(ctx.db, {
        threadId,
        postId,
        id: ctx.newId(),
        action: "asked_back",
        staffId: staff.id,
        role: staff.role,
        at: ctx.now,
      }),
      closeAsked(ctx.db, { threadId, postId }),
      // Whoever is asked has as long as anybody has to ask; what they leave unanswered holds nothing for ever.
      keepTextLonger(ctx.db, { threadId, postId }, eraseDayOf(ctx.today)),
      ...(notice ? [notice.statement] : []),
    ]);
  } catch (error) {
    if (refusedBy(error, APPEAL_GUARD)) return { ok: false, error: "no_appeal" };
    throw error;
  }
  notice?.send();
  ctx.after(tellDesk(ctx.env, review));
  return { ok: true };
}

/**
 * Says yes to an author: the decision they ask about is taken back, and everything it changed stands
 * as before. What that needs is the same as for any taking back (see reversal/take-back.ts).
 */
export async function grantAppeal(
  ctx: Ctx,
  input: Input,
): Promise<{ ok: true } | { ok: false; error: Refusal | ReversalRefusal }> {
  const found = await find(ctx, input);
  if (!found.ok) return found;
  const { appeal, review } = found;
  if (appeal.party !== AUTHOR) return { ok: false, error: "no_appeal" };
  const { threadId, postId, words } = input;
  const ref = { threadId, postId, eventId: appeal.eventId };
  const back = await takeBackAsAsked(ctx, ref, { reason: words, version: review.version });
  // Taken back by another road, or of a post that is gone: then only the yes is left to be said.
  return !back.ok && (back.error === "already" || back.error === "erased")
    ? sayYes(ctx, { ...input, eventId: appeal.eventId }, found.staff)
    : back;
}

/** Grants an appeal about what stands no longer; the words go to the author as a letter. */
async function sayYes(
  ctx: Ctx,
  about: Input & { readonly eventId: string },
  staff: Staff,
): Promise<{ ok: true }> {
  const { threadId, postId, words } = about;
  const subject = { threadId, postId };
  const by = { staffId: staff.id, role: staff.role, at: ctx.now };
  const notice = queueEffect(ctx, "decision", threadId, postId);
  await runBatch(ctx.db, [
    countHeard(ctx, about),
    ...grantTakenBack(ctx.db, about, ctx.now),
    keepLetter(ctx.db, {
      ...subject,
      id: ctx.newId(),
      words,
      eraseDay: eraseDayOf(ctx.today),
      ...by,
    }),
    recordLetter(ctx.db, { ...subject, id: ctx.newId(), action: "letter", ...by }),
    notice.statement,
  ]);
  notice.send();
  return { ok: true };
}
