import { runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { mayOwnAccount } from "../permissions/account.ts";
import { endedForm } from "./first-form.ts";
import { memberById } from "./queries.ts";
import { recoveryWordsFor, wordsToken } from "./recovery-words.ts";
import { carrySession } from "./sessions.ts";
import { closeFirstForm, replaceWordsToken } from "./store.ts";

export interface WordsForm {
  /** The form's key: the same form gives the same words. */
  readonly key: string;
  /** Which words the form was shown for, from `seeWordsForm`. */
  readonly seen: string;
  /** Signs out every other browser. */
  readonly elsewhere: boolean;
}

/** What the form that replaces the words has to carry, so that it replaces these and no others. */
export async function seeWordsForm(
  ctx: Ctx,
): Promise<{ ok: true; seen: string } | { ok: false; error: "not_signed_in" }> {
  const [rows] = await ctx.load((viewer) => [
    memberById(ctx.db, viewer.kind === "member" ? viewer.id : ""),
  ]);
  const member = rows[0];
  if (!mayOwnAccount(ctx.actor).allowed || !member) return { ok: false, error: "not_signed_in" };
  return { ok: true, seen: await markOf(ctx, member.wordsToken) };
}

/**
 * Gives a member new recovery words; the old ones open nothing from then on. Of two forms shown for
 * the same words one counts, the same form sent again gives the same words, and for a member who is
 * erased meanwhile nothing is written.
 */
export async function replaceWords(
  ctx: Ctx,
  form: WordsForm,
): Promise<
  | { ok: true; memberId: string; words: readonly string[] }
  | { ok: false; error: "not_signed_in" | "changed" }
> {
  const claim = ctx.claim;
  const [rows] = await ctx.load((viewer) => [
    memberById(ctx.db, viewer.kind === "member" ? viewer.id : ""),
  ]);
  const member = rows[0];
  if (!claim || !mayOwnAccount(ctx.actor).allowed || !member) {
    return { ok: false, error: "not_signed_in" };
  }
  const words = await recoveryWordsFor(ctx.keys, `again ${member.id} ${form.key}`);
  const to = await wordsToken(ctx.keys, words);
  const done = { ok: true, memberId: member.id, words } as const;
  if (member.wordsToken === to) return done;
  if (form.seen !== (await markOf(ctx, member.wordsToken))) return { ok: false, error: "changed" };

  const { id, wordsToken: from, sessionEpoch: epoch } = member;
  const { elsewhere } = form;
  const closed = await endedForm(ctx, "closed", id);
  const [replaced] = await runBatch(ctx.db, [
    replaceWordsToken(ctx.db, id, { from, to, epoch, elsewhere }),
    carrySession(ctx.db, claim.rowToken, { id, epoch, wordsToken: to }),
    closeFirstForm(ctx.db, id, closed, ctx.today),
  ]);
  if (replaced.length > 0) return done;
  // Another press, or an erasure, got there between the reading and this.
  const [now] = await runBatch(ctx.db, [memberById(ctx.db, id)]);
  if (!now[0]) return { ok: false, error: "not_signed_in" };
  return now[0].wordsToken === to ? done : { ok: false, error: "changed" };
}

/** Tells these words from any other without saying what they are. */
function markOf(ctx: Ctx, token: string): Promise<string> {
  return ctx.keys.token("words", "seen", token);
}
