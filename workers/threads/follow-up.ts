import { runBatch } from "../../db/client.ts";
import type { ThreadRow } from "../../db/schema/index.ts";
import { voiceToken } from "../accounts/alias.ts";
import type { Ctx } from "../context.ts";
import { mayFollowUp } from "../permissions/follow-up.ts";
import { everyoneSees } from "../permissions/visibility.ts";
import { aliasOfVoice, takenAliases, threadById } from "./queries.ts";

/** The thread that a new one goes on from, and the name its opener may keep. */
export interface FollowedThread {
  readonly id: string;
  readonly title: string;
  readonly alias: string;
}

/** Whether this member may go on from the thread on this board; null when they may not. */
export async function followUpOf(
  ctx: Ctx,
  memberId: string | null,
  board: string,
  earlier: ThreadRow | undefined,
): Promise<FollowedThread | null> {
  if (!earlier || memberId === null) return null;
  const may = mayFollowUp({
    mine: earlier.openerVoice === (await voiceToken(ctx.keys, memberId, earlier.id)),
    status: earlier.status,
    locked: earlier.locked,
    sameBoard: earlier.board === board,
  });
  return may.allowed ? { id: earlier.id, title: earlier.title, alias: earlier.openerAlias } : null;
}

/** What the form of a follow-up says of the earlier thread; null when it cannot be gone on from. */
export async function seeFollowUp(
  ctx: Ctx,
  threadId: string,
  board: string,
): Promise<FollowedThread | null> {
  const [rows] = await ctx.load(() => [threadById(ctx.db, threadId)]);
  return followUpOf(ctx, ctx.actor.kind === "member" ? ctx.actor.id : null, board, rows[0]);
}

/**
 * The name this member bore in the thread that this one goes on from, if they may keep it here:
 * null when they bore none, bear one here already, or the earlier thread is no longer to be seen.
 */
export async function nameToKeep(
  ctx: Ctx,
  memberId: string,
  thread: Pick<ThreadRow, "id" | "follows" | "openerVoice">,
): Promise<string | null> {
  if (thread.follows === null) return null;
  const names = await namesOf(ctx, memberId, thread.id, thread.follows);
  if (names.here !== null || names.voice === thread.openerVoice) return null;
  return names.earlier;
}

/**
 * The name for a reply in a thread that goes on from another: the one already borne here; else, if
 * it is to be kept, the earlier one, unless somebody else bears it here. Null leaves it to chance as
 * in any thread.
 */
export async function nameInFollowUp(
  ctx: Ctx,
  memberId: string,
  thread: Pick<ThreadRow, "id" | "follows" | "openerAlias">,
  keep: boolean,
): Promise<{ alias: string; isNew: boolean } | null> {
  if (thread.follows === null) return null;
  const names = await namesOf(ctx, memberId, thread.id, thread.follows);
  if (names.here !== null) return { alias: names.here, isNew: false };
  if (!keep || names.earlier === null || names.earlier === thread.openerAlias) return null;
  const [taken] = await runBatch(ctx.db, [takenAliases(ctx.db, thread.id, [names.earlier])]);
  return taken.length === 0 ? { alias: names.earlier, isNew: true } : null;
}

async function namesOf(ctx: Ctx, memberId: string, threadId: string, earlierId: string) {
  const [voice, earlierVoice] = await Promise.all([
    voiceToken(ctx.keys, memberId, threadId),
    voiceToken(ctx.keys, memberId, earlierId),
  ]);
  const [here, before, threads] = await runBatch(ctx.db, [
    aliasOfVoice(ctx.db, threadId, voice),
    aliasOfVoice(ctx.db, earlierId, earlierVoice),
    threadById(ctx.db, earlierId),
  ]);
  const earlier = threads[0];
  const isSeen = earlier && everyoneSees(earlier.status);
  return {
    voice,
    here: here[0]?.alias ?? null,
    earlier: isSeen ? (before[0]?.alias ?? null) : null,
  };
}
