import { voiceToken } from "../accounts/alias.ts";
import type { Ctx } from "../context.ts";
import { followedOfThread } from "../following/queries.ts";
import { followerToken } from "../following/rules.ts";
import { mayFollowUp } from "../permissions/follow-up.ts";
import { isSlow, mayReply } from "../permissions/post.ts";
import { mayRead } from "../permissions/thread.ts";
import type { Actor, Permission } from "../permissions/types.ts";
import { PAGE_SIZE } from "./limits.ts";
import { postViewsOf, summaryOf, titleOf } from "./present.ts";
import { isOpening } from "./rules.ts";
import { type PostPlace, threadPosts, threadToRead } from "./queries.ts";
import type { PostView, Status, Theme, ThreadSummary } from "./types.ts";

export interface ThreadReading {
  readonly ok: true;
  readonly thread: ThreadSummary;
  readonly posts: readonly PostView[];
  readonly links: { readonly earlier: string | null; readonly later: string | null };
  readonly followedTags: readonly string[];
  readonly canReply: Permission;
  /** True while only its author sees the thread. */
  readonly waiting: boolean;
  /** The thread that this one goes on from, while everyone can see that. */
  readonly earlier: { readonly id: string; readonly title: string } | null;
  /** The thread in which the talk goes on, while everyone can see that. */
  readonly into: { readonly id: string; readonly title: string } | null;
  /** Minutes between two replies of one person, and until when; null when it runs freely. */
  readonly slow: { readonly minutes: number; readonly until: number | null } | null;
  /** True for whoever opened it: they may go on from it in another thread. */
  readonly mayFollowUp: boolean;
}

/**
 * A page of a thread for whoever asks, in one round trip. `anyway` is said by somebody who asks for
 * what they would otherwise rather not see.
 */
export async function readThread(
  ctx: Ctx,
  threadId: string,
  place: PostPlace,
  anyway = false,
): Promise<ThreadReading | { ok: false; error: "not_found" | "gone" }> {
  const [threads, rows, followed] = await ctx.load(
    async (viewer) =>
      [
        threadToRead(ctx.db, threadId),
        threadPosts(ctx.db, threadId, place, await voiceIn(ctx, viewer, threadId)),
        ...(viewer.kind === "member"
          ? ([
              followedOfThread(ctx.db, await followerToken(ctx.keys, viewer.id), threadId),
            ] as const)
          : []),
      ] as const,
  );
  const found = threads[0];
  if (!found) return { ok: false, error: "not_found" };
  const { thread } = found;
  const voice = await voiceIn(ctx, ctx.actor, threadId);
  const relation = voice === thread.openerVoice ? "author" : "anyone";
  const mayOpen = mayRead(thread.status, relation);
  if (!mayOpen.allowed) {
    return { ok: false, error: mayOpen.because === "waiting" ? "not_found" : "gone" };
  }

  const page = rows.slice(0, PAGE_SIZE);
  const backwards = place.kind === "before" || place.kind === "end";
  if (backwards) page.reverse();
  const summary = summaryOf(thread, ctx.catalogue, ctx.viewer(relation, anyway), "page");
  const boardNotes = ctx.catalogue.board(thread.board)?.defaultNotes ?? [];
  const reader = { voice, viewer: ctx.viewer("anyone", anyway) };
  const first = page[0];
  const last = page.at(-1);
  const more = rows.length > PAGE_SIZE;
  const path = `/threads/${threadId}`;
  // Further on in a talk that somebody looks at all the same.
  const on = anyway ? "&show=yes" : "";
  const hasEarlier = backwards ? more : first !== undefined && !isOpening(thread, first);
  return {
    ok: true,
    thread: summary,
    // Whoever would rather not read a thread is spared the whole talk, which is about the same.
    posts: summary.leftOut ? [] : postViewsOf(thread, page, reader, boardNotes),
    links: {
      earlier: hasEarlier && first ? `${path}?before=${first.id}${on}` : null,
      later:
        last && (place.kind === "before" || (place.kind !== "end" && more))
          ? `${path}?after=${last.id}${on}`
          : null,
    },
    followedTags: (followed ?? []).map((row) => row.tag),
    canReply: mayReply(thread),
    waiting: thread.status === "held",
    earlier: earlierOf(ctx, found),
    into: intoOf(ctx, found),
    slow: isSlow(thread, ctx.now) ? { minutes: thread.slowMinutes, until: thread.slowUntil } : null,
    mayFollowUp: mayFollowUp({ ...thread, mine: voice === thread.openerVoice, sameBoard: true })
      .allowed,
  };
}

type Found = Awaited<ReturnType<typeof threadToRead>>[number];

function earlierOf(ctx: Ctx, { thread, earlierTitle, earlierStatus, earlierNotes }: Found) {
  return titled(ctx, thread.follows, earlierTitle, earlierStatus, earlierNotes);
}

function intoOf(ctx: Ctx, { thread, intoTitle, intoStatus, intoNotes }: Found) {
  return titled(ctx, thread.mergedInto, intoTitle, intoStatus, intoNotes);
}

/** Another thread by its title, where a list would show it; else nobody learns there was one. */
function titled(
  ctx: Ctx,
  id: string | null,
  title: string | null,
  status: Status | null,
  notes: readonly Theme[] | null,
) {
  if (id === null || title === null || status === null) return null;
  const other = { id, title, status, notes: [...(notes ?? [])] };
  return titleOf(other, ctx.viewer("anyone"), "list", ctx.t.choices.leftOutTitle);
}

async function voiceIn(ctx: Ctx, actor: Actor, threadId: string): Promise<string | null> {
  return actor.kind === "member" ? voiceToken(ctx.keys, actor.id, threadId) : null;
}
