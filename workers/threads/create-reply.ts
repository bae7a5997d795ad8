import { type Statement } from "../../db/client.ts";
import type { PostRow, ThreadRow } from "../../db/schema/index.ts";
import { aliasCandidates, chooseAlias, voiceToken } from "../accounts/alias.ts";
import { authorOf } from "../accounts/author.ts";
import { ownItemKeys } from "../accounts/own-items.ts";
import { ownItem } from "../accounts/queries.ts";
import type { Ctx } from "../context.ts";
import { firstIdAt } from "../ids.ts";
import { SLOW_MINUTES } from "../moderation/types.ts";
import { queueEffect } from "../notify/queue-effect.ts";
import { labelStatements } from "../packs/put-labels.ts";
import { isSlow, mayReply, mayReplyAgain, mayWrite } from "../permissions/post.ts";
import { suspensionsOf } from "../suspensions/queries.ts";
import { openPauses, pauseGuard, subjectsOf } from "../suspensions/suspension-of.ts";
import type { KeptPause } from "../suspensions/types.ts";
import { nameInFollowUp } from "./follow-up.ts";
import { renderMarkdown } from "./markdown.ts";
import {
  holding,
  NOTHING_MORE,
  placePost,
  quotaOf,
  type Returned,
  type Sending,
} from "./place-post.ts";
import { labelsAt, lastReplyWhileSlow } from "./act-queries.ts";
import { postById, takenAliases, threadById } from "./queries.ts";
import type { NewReply } from "./schemas.ts";
import { insertReply } from "./store.ts";
import { commitPost, submissionKey, type Written, writtenBefore } from "./write-once.ts";

export type CreateReplyError =
  | "not_found"
  | "gone"
  | "locked"
  | "waiting"
  | "signed_out"
  | "too_much";

/** No thread is slower than this. */
const SLOWEST_MS = Math.max(...SLOW_MINUTES) * 60_000;
/** Two people may reach for the same free alias at once; a third time is beyond chance. */
const ATTEMPTS = 4;

/** Replies in a thread. A visitor becomes a member by it. */
export async function createReply(
  ctx: Ctx,
  threadId: string,
  input: NewReply,
  sending: Sending = NOTHING_MORE,
): Promise<
  | Written
  | { ok: false; error: CreateReplyError }
  | { ok: false; error: "suspended"; pause: KeptPause }
  | { ok: false; error: "slow"; from: number }
  | Returned
> {
  let bring = sending;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const written = await tryReply(ctx, threadId, input, bring);
    // Work that was done for another post counts for nothing here; the words are kept all the same.
    if (written === "spent") bring = { ...sending, work: null };
    else if (written !== "taken" && written !== "paused") return written;
  }
  throw new Error("no free alias was found for a reply");
}

async function tryReply(ctx: Ctx, threadId: string, input: NewReply, sending: Sending) {
  const key = await submissionKey(ctx, input.key, threadId, input.replyTo, input.body);
  const [earlier, threads, aliases, answered, paused, recent, labels] = await ctx.load(
    async (viewer) => {
      const { memberId } = await authorOf(ctx, viewer, key);
      const candidates = await aliasCandidates(ctx.keys, memberId, threadId);
      const { owner, item } = await ownItemKeys(ctx, memberId, key);
      return [
        ownItem(ctx.db, owner, item),
        threadById(ctx.db, threadId),
        takenAliases(ctx.db, threadId, candidates),
        postById(ctx.db, threadId, input.replyTo ?? ""),
        suspensionsOf(ctx.db, await subjectsOf(ctx, viewer)),
        lastReplyWhileSlow(
          ctx.db,
          threadId,
          await voiceToken(ctx.keys, memberId, threadId),
          firstIdAt(ctx.now - SLOWEST_MS),
        ),
        labelsAt(ctx.db, { threadId }, ctx.now),
      ] as const;
    },
  );
  const thread = threads[0];
  if (!thread) return { ok: false, error: "not_found" } as const;

  const author = await authorOf(ctx, ctx.actor, key, sending.forget);
  const voice = await voiceToken(ctx.keys, author.memberId, threadId);
  const carried =
    author.isNew || thread.openerVoice === voice
      ? null
      : await nameInFollowUp(ctx, author.memberId, thread, input.keepName);
  const { alias, isNew } = carried ?? (await aliasIn(ctx, thread, author.memberId, voice, aliases));
  const before = await writtenBefore(ctx, author, key, earlier[0]);
  if (before) return before;

  const permission = mayReply(thread);
  if (!permission.allowed) {
    // A thread that waits is not there for anyone but its author.
    const unseen = permission.because === "waiting" && voice !== thread.openerVoice;
    return { ok: false, error: unseen ? "not_found" : permission.because } as const;
  }
  const pauses = await openPauses(ctx, paused);
  const may = mayWrite(ctx.actor, pauses, { board: thread.board, threadId }, ctx.today);
  if (!may.allowed) return { ok: false, error: may.because, pause: may.pause } as const;
  const again = mayReplyAgain(thread, recent[0]?.createdAt ?? null, ctx.now);
  if (!again.allowed) return { ok: false, error: again.because, from: again.from } as const;
  const slowSince = isSlow(thread, ctx.now)
    ? firstIdAt(ctx.now - thread.slowMinutes * 60_000)
    : null;
  const board = ctx.catalogue.board(thread.board);
  const { body, notes } = input;
  const { need, topics } = thread;
  const words = { board, title: null, body, need, topics, notes, labels };
  const placed = await placePost(ctx, author, { words, sending });
  if ("error" in placed) return placed;
  const { status } = placed.placement;

  const id = ctx.newId();
  const post: PostRow = {
    threadId,
    id,
    status,
    body: input.body,
    html: renderMarkdown(input.body),
    notes: [...new Set([...input.notes, ...placed.screening.notes])],
    replyTo: answered[0]?.status === "published" ? answered[0].id : null,
    alias,
    voice,
    authorSeal: await ctx.keys.seal("author", author.memberId, `${threadId}/${id}`),
    createdAt: ctx.now,
    editedAt: null,
    revision: 1,
    badge: null,
  };
  const effect = status === "published" ? queueEffect(ctx, "reply", threadId, id) : null;
  const statements: Statement[] = [
    ...pauseGuard(ctx, await subjectsOf(ctx, ctx.actor), paused),
    ...placed.statements,
    ...(await quotaOf(ctx, author, "replies")),
    ...insertReply(ctx.db, thread, post, isNew, slowSince),
    ...labelStatements(ctx, placed.screening.labels, { board: thread.board, threadId }),
    ...(await holding(ctx, placed, { threadId, postId: id, board: thread.board })),
    ...(effect ? [effect.statement] : []),
  ];
  const about = { post, board: thread.board, ...placed };
  const written = await commitPost(ctx, author, key, about, statements);
  if (written === "signed_out" || written === "too_much") {
    return { ok: false, error: written } as const;
  }
  if (effect && typeof written === "object" && !written.replayed) effect.send();
  // The name could not be kept: said on the page, but not why.
  const isOther = input.keepName && carried === null && thread.openerVoice !== voice;
  return isOther && typeof written === "object"
    ? { ...written, nameKept: false as const }
    : written;
}

async function aliasIn(
  ctx: Ctx,
  thread: ThreadRow,
  memberId: string,
  voice: string,
  taken: readonly { alias: string; voice: string }[],
) {
  if (thread.openerVoice === voice) return { alias: thread.openerAlias, isNew: false };
  const holders = new Map(taken.map((row) => [row.alias, row.voice]));
  holders.set(thread.openerAlias, thread.openerVoice);
  return chooseAlias(await aliasCandidates(ctx.keys, memberId, thread.id), voice, holders);
}
