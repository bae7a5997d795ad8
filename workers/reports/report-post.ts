import { runBatch } from "../../db/client.ts";
import { refusedBy } from "../../db/guard.ts";
import { voiceToken } from "../accounts/alias.ts";
import type { Ctx } from "../context.ts";
import { tellDesk } from "../live/tell-desk.ts";
import { openingStatements } from "../moderation/open-review.ts";
import { mayReport } from "../permissions/report.ts";
import { postWithThread } from "../threads/queries.ts";
import { reportBy } from "./queries.ts";
import { receiptFor, reporterToken } from "./reporter.ts";
import { classOf } from "./rules.ts";
import type { NewReport } from "./schemas.ts";
import { fileReport, REPORT_GUARD } from "./store.ts";

export type ReportRefusal = "not_found" | "own_post" | "is_staff";

/**
 * Asks the team to look at a post. Whoever asks again while the first report is open gets the same
 * receipt and nothing is counted twice, however many times at once the form is sent.
 */
export async function reportPost(
  ctx: Ctx,
  input: NewReport & { readonly threadId: string; readonly postId: string },
): Promise<{ ok: true; code: string; repeated: boolean } | { ok: false; error: ReportRefusal }> {
  const { threadId, postId } = input;
  const [found, earlier] = await ctx.load(async (viewer) => [
    postWithThread(ctx.db, threadId, postId),
    reportBy(ctx.db, threadId, postId, await reporterToken(ctx.keys, viewer, input, input.key)),
  ]);
  const { actor } = ctx;
  const row = found[0];
  const mine =
    row !== undefined &&
    actor.kind === "member" &&
    row.post.voice === (await voiceToken(ctx.keys, actor.id, threadId));
  const visible = row?.post.status === "published" && row.thread.status === "published";
  const allowed = mayReport(actor, { visible, mine });
  if (!row || !allowed.allowed) {
    const because = allowed.allowed ? "cannot_see" : allowed.because;
    return { ok: false, error: because === "cannot_see" ? "not_found" : because };
  }

  const reporter = await reporterToken(ctx.keys, actor, input, input.key);
  const receipt = await receiptFor(ctx.keys, input, reporter);
  if (earlier[0]?.status === "open") return { ok: true, code: receipt.code, repeated: true };

  const { reason, words } = input;
  const statements = [
    fileReport(ctx.db, {
      threadId,
      postId,
      reporter,
      reason,
      words,
      receiptToken: receipt.token,
      createdAt: ctx.now,
    }),
    ...openingStatements(ctx, {
      threadId,
      postId,
      board: row.thread.board,
      cause: "report",
      class: classOf(reason),
      role: actor.kind === "member" ? "member" : "visitor",
      detail: { reason },
    }),
  ];
  try {
    await runBatch(ctx.db, statements);
  } catch (error) {
    // The same person's other press got there first: it is one report.
    if (!refusedBy(error, REPORT_GUARD)) throw error;
    return { ok: true, code: receipt.code, repeated: true };
  }
  ctx.after(tellDesk(ctx.env));
  return { ok: true, code: receipt.code, repeated: false };
}
