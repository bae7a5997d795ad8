import { runBatch, type Statement } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { type SessionCookie, startMemberSession } from "./auth.ts";
import { memberByWords } from "./queries.ts";
import { readRecoveryWords, type WordsProblem, wordsToken } from "./recovery-words.ts";
import { deleteMemberSession } from "./sessions.ts";

export type SignInError = WordsProblem | { readonly kind: "unknown" } | { readonly kind: "empty" };

/**
 * The session this browser had, whoever's it was: it ends where another begins, so that no cookie
 * put there before ever becomes a signed-in one.
 */
export function endOfOldSession(ctx: Ctx): Statement[] {
  return ctx.claim ? [deleteMemberSession(ctx.db, ctx.claim.rowToken)] : [];
}

/**
 * Brings a member back by their recovery words: a new session on this browser, which is to `forget`
 * them or not when it closes.
 */
export async function signIn(
  ctx: Ctx,
  typed: string,
  forget: boolean,
): Promise<
  { ok: true; memberId: string; cookie: SessionCookie } | { ok: false; error: SignInError }
> {
  if (typed.trim() === "") return { ok: false, error: { kind: "empty" } };
  const read = await readRecoveryWords(typed);
  if (!read.ok) return { ok: false, error: read.problem };
  const token = await wordsToken(ctx.keys, read.words);
  const [rows] = await ctx.load(() => [memberByWords(ctx.db, token)]);
  const member = rows[0];
  if (!member) return { ok: false, error: { kind: "unknown" } };
  const session = await startMemberSession(ctx, member, forget);
  await runBatch(ctx.db, [session.statement, ...endOfOldSession(ctx)]);
  return { ok: true, memberId: member.id, cookie: session.cookie };
}
