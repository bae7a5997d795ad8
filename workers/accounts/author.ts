import type { Statement } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import type { Actor } from "../permissions/types.ts";
import { type SessionCookie, startMemberSession } from "./auth.ts";
import { endedForm } from "./first-form.ts";
import { insertMember } from "./store.ts";
import { recoveryWordsFor, wordsToken } from "./recovery-words.ts";

/** Whoever writes: a member, or a visitor who becomes one by this very form. */
export interface Author {
  readonly memberId: string;
  readonly isNew: boolean;
  /** Of a visitor: their browser is to forget them when it closes. */
  readonly forget: boolean;
}

/** What a first post gives its author, besides the post. */
export interface NewAccount {
  readonly memberId: string;
  readonly words: readonly string[];
  readonly cookie: SessionCookie;
  readonly statements: readonly Statement[];
}

/**
 * The author of a form. A visitor's member id follows from the form's key (128 random bits that
 * only this browser holds), so that a form sent twice makes one account and one post.
 */
export async function authorOf(
  ctx: Ctx,
  actor: Actor,
  formKey: string,
  forget = false,
): Promise<Author> {
  if (actor.kind === "member") return { memberId: actor.id, isNew: false, forget: false };
  return { memberId: await ctx.keys.token("member", formKey), isNew: true, forget };
}

/**
 * The account that a visitor's first post makes: its row, its session and its recovery words. A post
 * that is published at once is its first approved one.
 */
export async function makeAccount(
  ctx: Ctx,
  author: Author,
  formKey: string,
  approvedPosts: 0 | 1,
): Promise<NewAccount> {
  const words = await recoveryWordsFor(ctx.keys, formKey);
  const session = await startMemberSession(
    ctx,
    { id: author.memberId, sessionEpoch: 0 },
    author.forget,
  );
  const row = {
    id: author.memberId,
    wordsToken: await wordsToken(ctx.keys, words),
    createdDay: ctx.today,
    approvedPosts,
  };
  const member = insertMember(ctx.db, row, await endedForm(ctx, "gone", author.memberId));
  const { memberId } = author;
  return { memberId, words, cookie: session.cookie, statements: [member, session.statement] };
}

/** The same account once more, for a form that was sent again before its answer arrived. */
export async function reopenAccount(
  ctx: Ctx,
  author: Author,
  formKey: string,
): Promise<NewAccount> {
  const words = await recoveryWordsFor(ctx.keys, formKey);
  const session = await startMemberSession(
    ctx,
    { id: author.memberId, sessionEpoch: 0 },
    author.forget,
  );
  const { memberId } = author;
  return { memberId, words, cookie: session.cookie, statements: [session.statement] };
}
