import type { PostRow, ThreadRow } from "../../db/schema/index.ts";
import type { Ctx } from "../context.ts";
import { expectation } from "../duty/rules.ts";
import type { Expectation } from "../duty/types.ts";
import { reviewOf } from "../moderation/queries.ts";
import { isReturned } from "../moderation/rules.ts";
import type { Cause } from "../moderation/types.ts";
import { maySeeStatus } from "../permissions/post.ts";
import { UNDO_MS } from "../reversal/rules.ts";
import { saysSoStill } from "../safety/hear.ts";
import { wordsOf } from "../safety/screen-post.ts";
import type { Signal } from "../screening/types.ts";
import { isMine } from "../threads/own-post.ts";
import { postWithThread } from "../threads/queries.ts";
import { AUTHOR } from "./appeal.ts";
import { openOriginal } from "./keep-text.ts";
import { appealsBy, keptTextOf, lettersOf, recordOf } from "./queries.ts";
import { receiptOfPost } from "./post-receipt.ts";
import { isLetterWanted, statementsOf } from "./rules.ts";
import type { KeptText, StatementView } from "./types.ts";

export interface ReadStatements {
  readonly post: PostRow;
  readonly thread: ThreadRow;
  /** Every decision, the latest first. */
  readonly statements: readonly StatementView[];
  readonly appeals: readonly { readonly eventId: string; readonly status: string }[];
  /** Who took each decision, by the id of its event: for the team alone, never for a page. */
  readonly deciders: ReadonlyMap<string, string | null>;
  /** The words as their author wrote them, where a decision changed them or took them away. */
  readonly original: KeptText | null;
  /** Why the post waits or is looked at, while it does; null when nothing is open about it. */
  readonly cause: Cause | null;
  /** What they are told of when it is read, while it waits or is looked at, or they asked for that. */
  readonly expected: Expectation | null;
  /** It went back to its author, and waits for them. */
  readonly returned: boolean;
  /** How many letters there are about it. */
  readonly letters: number;
  /** What was noticed in its words, while it waits or speaks of wanting to die. */
  readonly signals: readonly Signal[];
  /** It speaks of wanting to die: its author is met with help. */
  readonly support: boolean;
  /** They asked for a letter, and none has come since. */
  readonly letterWanted: boolean;
  /** The code by which they find this page again from any browser; null when they were given none. */
  readonly code: string | null;
}

/**
 * What the author of a post is told about it: every decision with its reasons, in one round trip.
 * Null for anybody else, and where there is no such post.
 */
export async function readStatements(
  ctx: Ctx,
  threadId: string,
  postId: string,
): Promise<ReadStatements | null> {
  const { db } = ctx;
  const [rows, record, appeals, reviews, kept, letters] = await ctx.load(() => [
    postWithThread(db, threadId, postId),
    recordOf(db, threadId, postId),
    appealsBy(db, threadId, postId, AUTHOR),
    reviewOf(db, threadId, postId),
    keptTextOf(db, threadId, postId),
    lettersOf(db, threadId, postId),
  ]);
  const row = rows[0];
  if (!row) return null;
  const allowed = maySeeStatus({ mine: await isMine(ctx, ctx.actor, row.post) });
  if (!allowed.allowed) return null;
  const review = reviews[0]?.status === "open" ? reviews[0] : null;
  const signals = reviews[0]?.signals ?? [];
  const original = await openOriginal(ctx, { threadId, postId }, kept[0]);
  const words = wordsOf(
    { ...row.thread, title: original?.title ?? row.thread.title },
    { ...row.post, body: original?.body ?? row.post.body },
  );
  const waits =
    row.post.status === "held" ||
    row.post.status === "hidden" ||
    appeals.some(({ status }) => status === "open");
  return {
    ...row,
    statements: statementsOf(record, appeals, ctx.today, UNDO_MS),
    appeals,
    deciders: new Map(record.map(({ id, staffId }) => [id, staffId])),
    original,
    cause: review?.cause ?? null,
    expected: review && waits ? expectation(ctx.catalogue.rota, review, ctx.now) : null,
    returned: isReturned(record, row.post.status),
    letters: letters.length,
    signals,
    support: row.post.status !== "erased" && saysSoStill(ctx, reviews[0], words),
    letterWanted: isLetterWanted(record),
    code: reviews[0]?.receipt ? (await receiptOfPost(ctx, { threadId, postId })).code : null,
  };
}
