import { runBatch } from "../../db/client.ts";
import { refusedBy } from "../../db/guard.ts";
import type { Ctx } from "../context.ts";
import { tellDesk } from "../live/tell-desk.ts";
import { openingStatements } from "../moderation/open-review.ts";
import { classAtLeast } from "../safety/noticed-rules.ts";
import { countAct, wasTooMuch } from "../safety/quota.ts";
import { leaveOutWriter } from "../serving/leave-out-writer.ts";
import { postById, threadById } from "../threads/queries.ts";
import { mutedReporter, reportBy } from "./queries.ts";
import { refusalOf, type ReportRefusal } from "./refusal.ts";
import { mutedToken, receiptFor, reporterToken, sealReporter } from "./reporter.ts";
import { classOf, MUTED_CLASS } from "./rules.ts";
import type { NewReport } from "./schemas.ts";
import { fileReport, REPORT_GUARD } from "./store.ts";

/**
 * Asks the team to look at a post. Whoever asks again while the first report is open gets the same
 * receipt and nothing is counted twice, however many times at once the form is sent.
 */
export async function reportPost(
  ctx: Ctx,
  input: NewReport & { readonly threadId: string; readonly postId: string },
): Promise<
  { ok: true; code: string; repeated: boolean } | { ok: false; error: ReportRefusal | "too_much" }
> {
  const { threadId, postId } = input;
  const [foundThread, foundPost, earlier, muted] = await ctx.load(async (viewer) => [
    threadById(ctx.db, threadId),
    postById(ctx.db, threadId, postId),
    reportBy(ctx.db, threadId, postId, await reporterToken(ctx.keys, viewer, input, input.key)),
    mutedReporter(
      ctx.db,
      viewer.kind === "member" ? await mutedToken(ctx.keys, viewer.id) : "",
      ctx.today,
    ),
  ]);
  const { actor } = ctx;
  const thread = foundThread[0];
  const post = foundPost[0];
  if (!thread || !post) return { ok: false, error: "not_found" };
  const refusal = await refusalOf(ctx, thread, post);
  if (refusal) return { ok: false, error: refusal };

  const reporter = await reporterToken(ctx.keys, actor, input, input.key);
  const receipt = await receiptFor(ctx.keys, input, reporter);
  if (earlier[0]?.status === "open") return { ok: true, code: receipt.code, repeated: true };

  const { reason, words } = input;
  const floor = ctx.catalogue.board(thread.board)?.pack.floor ?? null;
  const statements = [
    fileReport(ctx.db, {
      threadId,
      postId,
      reporter,
      reason,
      words,
      receiptToken: receipt.token,
      createdAt: ctx.now,
      reporterSeal:
        actor.kind === "member"
          ? await sealReporter(ctx.keys, actor.id, { threadId, postId, reporter })
          : null,
    }),
    ...openingStatements(ctx, {
      threadId,
      postId,
      board: thread.board,
      cause: "report",
      // It is read all the same, and whoever made it is told nothing: it only comes last.
      class: muted.length > 0 ? MUTED_CLASS : classAtLeast(classOf(reason), floor),
      role: actor.kind === "member" ? "member" : "visitor",
      detail: { reason },
    }),
    ...(await leaveOutWriter(ctx, post)),
    ...(actor.kind === "member" ? await countAct(ctx, actor.id, "reports") : []),
  ];
  try {
    await runBatch(ctx.db, statements);
  } catch (error) {
    if (wasTooMuch(error)) return { ok: false, error: "too_much" };
    // The same person's other press got there first: it is one report.
    if (!refusedBy(error, REPORT_GUARD)) throw error;
    return { ok: true, code: receipt.code, repeated: true };
  }
  ctx.after(tellDesk(ctx.env, { board: thread.board, threadId, postId }));
  return { ok: true, code: receipt.code, repeated: false };
}
