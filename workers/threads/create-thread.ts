import type { PostRow, ThreadRow } from "../../db/schema/index.ts";
import { aliasCandidates, voiceToken } from "../accounts/alias.ts";
import { authorOf } from "../accounts/author.ts";
import { ownItemKeys } from "../accounts/own-items.ts";
import { ownItem } from "../accounts/queries.ts";
import type { Ctx } from "../context.ts";
import { labelStatements } from "../packs/put-labels.ts";
import { mayWrite } from "../permissions/post.ts";
import { suspensionsOf } from "../suspensions/queries.ts";
import { openPauses, pauseGuard, subjectsOf } from "../suspensions/suspension-of.ts";
import type { KeptPause } from "../suspensions/types.ts";
import { labelsAt } from "./act-queries.ts";
import { followUpOf } from "./follow-up.ts";
import { renderMarkdown } from "./markdown.ts";
import {
  holding,
  NOTHING_MORE,
  placePost,
  quotaOf,
  type Returned,
  type Sending,
} from "./place-post.ts";
import { threadById } from "./queries.ts";
import { addTopics, notesOf } from "./rules.ts";
import type { NewThread } from "./schemas.ts";
import { insertThread } from "./store.ts";
import { excerptOf } from "./text.ts";
import { commitPost, submissionKey, type Written, writtenBefore } from "./write-once.ts";

export type CreateThreadError =
  | "board_not_found"
  | "topic_unknown"
  | "signed_out"
  | "too_much"
  | "follows_gone";

/** Work that was used before, then a pause that came meanwhile; a fourth time is beyond chance. */
const ATTEMPTS = 4;

/**
 * Opens a thread with its first post. A visitor becomes a member by it. Returns where it stands and
 * whether it waits for a person; a form sent twice returns what the first sending made.
 */
export async function createThread(
  ctx: Ctx,
  boardSlug: string,
  input: NewThread,
  sending: Sending = NOTHING_MORE,
): Promise<
  | Written
  | { ok: false; error: CreateThreadError }
  | { ok: false; error: "suspended"; pause: KeptPause }
  | Returned
> {
  let bring = sending;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const written = await tryThread(ctx, boardSlug, input, bring);
    // Work that was done for another post counts for nothing here; the words are kept all the same.
    if (written === "spent") bring = { ...sending, work: null };
    else if (written !== "paused") return written;
  }
  throw new Error("a new thread met a new pause each time it was tried");
}

async function tryThread(ctx: Ctx, boardSlug: string, input: NewThread, sending: Sending) {
  const key = await submissionKey(ctx, input.key, boardSlug, input.title, input.body);
  const [earlier, paused, labels, followed] = await ctx.load(async (viewer) => {
    const { memberId } = await authorOf(ctx, viewer, key);
    const { owner, item } = await ownItemKeys(ctx, memberId, key);
    return [
      ownItem(ctx.db, owner, item),
      suspensionsOf(ctx.db, await subjectsOf(ctx, viewer)),
      labelsAt(ctx.db, { board: boardSlug }, ctx.now),
      ...(input.follows === null ? [] : ([threadById(ctx.db, input.follows)] as const)),
    ] as const;
  });
  const board = ctx.catalogue.board(boardSlug);
  if (!board) return { ok: false, error: "board_not_found" } as const;
  if (!input.topics.every((slug) => ctx.catalogue.topic(slug))) {
    return { ok: false, error: "topic_unknown" } as const;
  }

  const author = await authorOf(ctx, ctx.actor, key, sending.forget);
  const id = ctx.newId();
  const [voice, candidates] = await Promise.all([
    voiceToken(ctx.keys, author.memberId, id),
    aliasCandidates(ctx.keys, author.memberId, id),
  ]);
  const before = await writtenBefore(ctx, author, key, earlier[0]);
  if (before) return before;
  const goesOn = await followUpOf(ctx, author.memberId, board.slug, followed?.[0]);
  if (input.follows !== null && goesOn === null)
    return { ok: false, error: "follows_gone" } as const;
  const alias = (input.keepName ? goesOn?.alias : undefined) ?? candidates[0] ?? "";
  const pauses = await openPauses(ctx, paused);
  const may = mayWrite(ctx.actor, pauses, { board: board.slug, threadId: null }, ctx.today);
  if (!may.allowed) return { ok: false, error: may.because, pause: may.pause } as const;
  const chosen = notesOf(input.notes, board, true);
  const { title, body, need } = input;
  const words = { board, title, body, need, topics: input.topics, notes: chosen, labels };
  const placed = await placePost(ctx, author, { words, sending });
  if ("error" in placed) return placed;
  const { status } = placed.placement;
  const notes = [...new Set([...chosen, ...placed.screening.notes])];
  const topics = addTopics(input.topics, placed.screening.topics);

  const post: PostRow = {
    threadId: id,
    id,
    status,
    body: input.body,
    html: renderMarkdown(input.body),
    notes,
    replyTo: null,
    alias,
    voice,
    authorSeal: await ctx.keys.seal("author", author.memberId, `${id}/${id}`),
    createdAt: ctx.now,
    editedAt: null,
    revision: 1,
    badge: null,
  };
  const thread: ThreadRow = {
    id,
    board: board.slug,
    title: input.title,
    need: input.need,
    topics,
    notes,
    excerpt: notes.length > 0 ? "" : excerptOf(input.body),
    openerAlias: alias,
    openerVoice: voice,
    status,
    locked: false,
    postCount: 1,
    revision: 1,
    createdAt: ctx.now,
    lastActivityAt: ctx.now,
    follows: goesOn?.id ?? null,
    lockedUntil: null,
    slowMinutes: 0,
    slowUntil: null,
    mergedInto: null,
  };
  const written = await commitPost(ctx, author, key, { post, board: board.slug, ...placed }, [
    ...pauseGuard(ctx, await subjectsOf(ctx, ctx.actor), paused),
    ...placed.statements,
    ...(await quotaOf(ctx, author, "threads")),
    ...insertThread(ctx.db, thread, post),
    ...labelStatements(ctx, placed.screening.labels, { board: board.slug, threadId: id }),
    ...(await holding(ctx, placed, { threadId: id, postId: id, board: board.slug })),
  ]);
  if (written === "signed_out" || written === "too_much") {
    return { ok: false, error: written } as const;
  }
  // Nothing in a new thread can be taken: only the form itself can be in the way.
  if (written === "taken") throw new Error("a new thread met a conflict that was not its own form");
  return written;
}
