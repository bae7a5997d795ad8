import { runBatch } from "../../db/client.ts";
import { refusedBy } from "../../db/guard.ts";
import { memberById } from "../accounts/queries.ts";
import type { Ctx } from "../context.ts";
import { isConfirmed } from "../permissions/acts.ts";
import type { Staff } from "../permissions/types.ts";
import {
  LAPSES_MS,
  mayAnswer,
  mayUnseal,
  OPEN_MS,
  otherRole,
  SETTLED_MS,
} from "../permissions/unsealing.ts";
import { postById } from "../threads/queries.ts";
import { keyholder, unsealingById, type UnsealingRow } from "./queries.ts";
import { FIGURE, TELL_AFTER_DAYS, yearOf } from "./rules.ts";
import {
  closeUnsealing,
  countFigure,
  lapseUnsealing,
  recordAnswer,
  UNSEAL_GUARD,
} from "./store.ts";
import type { Answer } from "./types.ts";
import { askerOf } from "./view.ts";

export type AnswerRefusal =
  | "not_staff"
  | "confirm"
  | "not_found"
  | "own"
  | "answered"
  | "lapsed"
  | "asker_left"
  | "same_role"
  | "too_new"
  | "author_gone";

/**
 * The second key. The request is answered once, by somebody else of the other role: the event, the
 * answer and the public figure stand or fall together, so that of two answers at once one counts.
 * Of an author who has deleted their account there is nothing left to open, and nothing is.
 */
export async function answerUnsealing(
  ctx: Ctx,
  { id, answer }: { readonly id: string; readonly answer: Answer },
): Promise<{ ok: true } | { ok: false; error: AnswerRefusal }> {
  const [rows, here] = await ctx.load((viewer) => [
    unsealingById(ctx.db, id),
    keyholder(ctx.db, viewer.kind === "staff" ? viewer.id : ""),
  ]);
  const allowed = mayUnseal(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const { staff } = allowed;
  const row = rows[0];
  if (!row) return { ok: false, error: "not_found" };
  const may = mayAnswer(staff, row, askerOf(row), ctx.now, here[0]?.since ?? null);
  if (!may.allowed) return { ok: false, error: may.because };
  const confirmed = isConfirmed(staff, ctx.now);
  if (!confirmed.allowed) return { ok: false, error: confirmed.because };
  if (answer === "granted" && !(await isAuthorThere(ctx, row))) {
    await runBatch(ctx.db, [lapseUnsealing(ctx.db, id)]);
    return { ok: false, error: "author_gone" };
  }
  try {
    await runBatch(ctx.db, statementsOf(ctx, staff, row, answer));
  } catch (error) {
    if (!refusedBy(error, UNSEAL_GUARD)) throw error;
    return { ok: false, error: "answered" };
  }
  return { ok: true };
}

function statementsOf(ctx: Ctx, staff: Staff, row: UnsealingRow, answer: Answer) {
  const { db, now } = ctx;
  const granted = answer === "granted";
  const { id, threadId, postId } = row;
  const step = { id: ctx.newId(), unsealing: id, threadId, postId, at: now };
  return [
    recordAnswer(db, { ...step, staffId: staff.id, role: staff.role }, answer, {
      since: now - LAPSES_MS,
      by: row.askedBy,
      askerRole: otherRole(staff.role),
      settled: now - SETTLED_MS,
    }),
    closeUnsealing(db, id, {
      status: answer,
      answeredBy: staff.id,
      answeredAt: now,
      openUntil: granted ? now + OPEN_MS : 0,
      // Where nothing was opened there is nothing to tell.
      tellDay: granted ? ctx.today + TELL_AFTER_DAYS : null,
    }),
    countFigure(db, yearOf(now), granted ? FIGURE.granted : FIGURE.refused),
  ];
}

async function isAuthorThere(ctx: Ctx, row: UnsealingRow): Promise<boolean> {
  const [posts] = await runBatch(ctx.db, [postById(ctx.db, row.threadId, row.postId)]);
  const post = posts[0];
  const seal = post?.authorSeal ?? "";
  const author = await ctx.keys.open("author", seal, `${row.threadId}/${row.postId}`);
  if (author === null) return false;
  const [members] = await runBatch(ctx.db, [memberById(ctx.db, author)]);
  return members.length > 0;
}
