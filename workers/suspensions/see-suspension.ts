import { runBatch, type Statement } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import type { AppealStatus } from "../moderation/types.ts";
import { mayOwnAccount } from "../permissions/account.ts";
import { answersTo, appealOf, policyTitle } from "./queries.ts";
import { boardLabel, suspensionOf } from "./suspension-of.ts";
import type { KeptPause, PauseView } from "./types.ts";

export interface Suspension {
  readonly ok: true;
  readonly views: readonly PauseView[];
  /** The same as they are kept, for the mark in the browser. */
  readonly pauses: readonly KeptPause[];
}

/** What a member is told about their pauses: why, until when, where, and what came of an appeal. */
export async function seeSuspension(
  ctx: Ctx,
): Promise<Suspension | { ok: false; error: "not_signed_in" }> {
  const pauses = await suspensionOf(ctx);
  const own = mayOwnAccount(ctx.actor);
  if (!own.allowed) return { ok: false, error: own.because };
  return { ok: true, pauses, views: await viewsOf(ctx, pauses) };
}

/** Pauses in words, the one that ends last first; one round trip for however many. */
export async function viewsOf(
  ctx: Ctx,
  pauses: readonly KeptPause[],
): Promise<readonly PauseView[]> {
  const statements = pauses.flatMap((pause): Statement[] => {
    const { threadId, postId, eventId, policy } = pause;
    return [
      policyTitle(ctx.db, policy.number, policy.version),
      appealOf(ctx.db, threadId, postId, eventId),
      answersTo(ctx.db, threadId, postId, eventId),
    ];
  });
  const found = (await runBatch(ctx.db, statements)) as unknown as Found[];
  const views = pauses.map((pause, place): PauseView => {
    const { eventId, policy, reason, untilDay, lifted, threadId, postId } = pause;
    const [rule, appeal, answer] = found.slice(place * 3, place * 3 + 3).map(([row]) => row);
    return {
      eventId,
      board: boardLabel(ctx.catalogue, pause.board),
      inThread: pause.inThread ?? false,
      policy: { number: policy.number, title: rule?.title ?? "" },
      reason,
      untilDay,
      lifted,
      over: untilDay < ctx.today,
      postUrl: `/threads/${threadId}/posts/${postId}/status`,
      appeal: appeal?.status
        ? { status: appeal.status, words: appeal.words ?? "", answer: answer?.reason ?? "" }
        : null,
    };
  });
  return views.toSorted((a, b) => b.untilDay - a.untilDay);
}

/** The rows of the three statements about one pause, of which each has some of these columns. */
type Found = readonly {
  readonly title?: string;
  readonly status?: AppealStatus;
  readonly words?: string;
  readonly reason?: string;
}[];
