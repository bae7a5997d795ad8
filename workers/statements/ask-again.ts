import { runBatch } from "../../db/client.ts";
import { refusedBy } from "../../db/guard.ts";
import type { Ctx } from "../context.ts";
import { tellDesk } from "../live/tell-desk.ts";
import { mayAskAgain, mayReplyToTeam } from "../permissions/appeal.ts";
import { AUTHOR, type Appealing, fileAppeal, heardIn, reopening } from "./appeal.ts";
import { lastAppealDay, dayOfTime } from "./rules.ts";
import { readReceipt } from "./see-receipt.ts";
import { readStatements } from "./see-statements.ts";
import { APPEAL_GUARD, decisionStands, replyAbout } from "./store.ts";

export type AskRefusal = "not_found" | "taken_back" | "too_late";
type Asked = { ok: true; repeated: boolean } | { ok: false; error: AskRefusal };

/** The author of a post asks for another look at a decision about it. */
export async function askAsAuthor(
  ctx: Ctx,
  input: {
    readonly threadId: string;
    readonly postId: string;
    readonly eventId: string;
    readonly words: string;
  },
): Promise<Asked> {
  const { threadId, postId, eventId, words } = input;
  const read = await readStatements(ctx, threadId, postId);
  if (!read) return { ok: false, error: "not_found" };
  const statement = read.statements.find((one) => one.eventId === eventId);
  const may = mayAskAgain(
    {
      mine: true,
      against: statement?.restricts ?? false,
      undone: statement?.undone ?? false,
      lastDay: statement?.askUntil ?? 0,
      asked: (statement?.appeal ?? null) !== null,
    },
    ctx.today,
  );
  if (!may.allowed) {
    if (may.because === "asked_before") return { ok: true, repeated: true };
    return { ok: false, error: may.because === "not_yours" ? "not_found" : may.because };
  }
  const decidedBy = read.deciders.get(eventId) ?? null;
  const { board } = read.thread;
  const { signals: noticed } = read;
  const subject = { threadId, postId, board, eventId, decidedBy };
  const filed = await fileAppeal(
    ctx,
    { ...subject, party: AUTHOR, role: "member", noticed, words },
    decisionStands({ threadId, postId, eventId }),
  );
  return filed === "gone"
    ? { ok: false, error: "taken_back" }
    : { ok: true, repeated: filed === "repeated" };
}

/** Whoever holds the receipt of a refused report asks for another look. */
export async function askAsReporter(
  ctx: Ctx,
  input: { readonly code: string; readonly words: string },
): Promise<Asked> {
  const read = await readReceipt(ctx, input.code);
  if (!read) return { ok: false, error: "not_found" };
  const { report, refusal, appeal, board, undone } = read;
  const may = mayAskAgain(
    {
      mine: true,
      against: refusal !== null,
      undone,
      lastDay: refusal ? lastAppealDay(dayOfTime(refusal.at)) : 0,
      asked: appeal !== null,
    },
    ctx.today,
  );
  if (!may.allowed || !refusal) {
    const because = may.allowed ? "not_found" : may.because;
    if (because === "asked_before") return { ok: true, repeated: true };
    return { ok: false, error: because === "not_yours" ? "not_found" : because };
  }
  const { threadId, postId, reporter: party } = report;
  const about: Appealing = {
    threadId,
    postId,
    board,
    eventId: refusal.id,
    decidedBy: refusal.staffId,
    party,
    role: report.reporterSeal === null ? "visitor" : "member",
  };
  const filed = await fileAppeal(
    ctx,
    { ...about, words: input.words },
    decisionStands({ threadId, postId, eventId: refusal.id }),
  );
  return filed === "gone"
    ? { ok: false, error: "taken_back" }
    : { ok: true, repeated: filed === "repeated" };
}

type Replied = { ok: true } | { ok: false; error: "not_found" | "not_open" };

/** The author answers what the team asked back about an appeal. */
export async function replyAsAuthor(
  ctx: Ctx,
  input: {
    readonly threadId: string;
    readonly postId: string;
    readonly eventId: string;
    readonly words: string;
  },
): Promise<Replied> {
  const { threadId, postId, eventId, words } = input;
  const read = await readStatements(ctx, threadId, postId);
  if (!read) return { ok: false, error: "not_found" };
  const status = read.appeals.find((one) => one.eventId === eventId)?.status ?? null;
  const may = mayReplyToTeam({ mine: true, status });
  if (!may.allowed) return { ok: false, error: "not_open" };
  const { board } = read.thread;
  const decidedBy = read.deciders.get(eventId) ?? null;
  const { signals: noticed } = read;
  const subject = { threadId, postId, board, eventId, decidedBy };
  return reply(ctx, { ...subject, party: AUTHOR, role: "member", noticed }, words);
}

/** The same for whoever holds the receipt of a report. */
export async function replyAsReporter(
  ctx: Ctx,
  input: { readonly code: string; readonly words: string },
): Promise<Replied> {
  const read = await readReceipt(ctx, input.code);
  if (!read) return { ok: false, error: "not_found" };
  const { report, appeal, board, decider } = read;
  const may = mayReplyToTeam({ mine: true, status: appeal?.status ?? null });
  if (!may.allowed || !appeal) return { ok: false, error: "not_open" };
  const { threadId, postId, reporter: party } = report;
  return reply(
    ctx,
    {
      threadId,
      postId,
      board,
      eventId: appeal.eventId,
      decidedBy: decider,
      party,
      role: report.reporterSeal === null ? "visitor" : "member",
    },
    input.words,
  );
}

async function reply(ctx: Ctx, about: Appealing, words: string): Promise<Replied> {
  const heard = heardIn(ctx, about, words);
  try {
    await runBatch(ctx.db, [
      replyAbout(ctx.db, about, words),
      ...(await reopening(ctx, about, heard)),
    ]);
  } catch (error) {
    if (refusedBy(error, APPEAL_GUARD)) return { ok: false, error: "not_open" };
    throw error;
  }
  ctx.after(tellDesk(ctx.env, { board: about.board, class: heard.class }));
  return { ok: true };
}
