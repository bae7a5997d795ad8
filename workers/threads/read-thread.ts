import { voiceToken } from "../accounts/alias.ts";
import type { Ctx } from "../context.ts";
import { followedOfThread } from "../following/queries.ts";
import { followerToken } from "../following/rules.ts";
import { mayFollowUp } from "../permissions/follow-up.ts";
import { isSlow, mayReply } from "../permissions/post.ts";
import { mayRead } from "../permissions/thread.ts";
import type { Actor, Permission } from "../permissions/types.ts";
import { visibility } from "../permissions/visibility.ts";
import { PAGE_SIZE } from "./limits.ts";
import { postViewOf, summaryOf } from "./present.ts";
import { isOpening } from "./rules.ts";
import { type PostPlace, threadPosts, threadToRead } from "./queries.ts";
import type { PostView, Status, ThreadSummary } from "./types.ts";

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

/** A page of a thread for whoever asks, in one round trip. */
export async function readThread(
  ctx: Ctx,
  threadId: string,
  place: PostPlace,
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
  const mayOpen = mayRead(thread.status, voice === thread.openerVoice ? "author" : "anyone");
  if (!mayOpen.allowed) {
    return { ok: false, error: mayOpen.because === "waiting" ? "not_found" : "gone" };
  }

  const page = rows.slice(0, PAGE_SIZE);
  const backwards = place.kind === "before" || place.kind === "end";
  if (backwards) page.reverse();
  const aliases = new Map(page.map((post) => [post.id, post.alias]));
  const first = page[0];
  const last = page.at(-1);
  const more = rows.length > PAGE_SIZE;
  const path = `/threads/${threadId}`;
  const hasEarlier = backwards ? more : first !== undefined && !isOpening(thread, first);
  return {
    ok: true,
    thread: summaryOf(thread, ctx.catalogue),
    posts: page
      .map((post) => postViewOf(thread, post, { voice, team: false }, aliases))
      .filter((post) => post !== null),
    links: {
      earlier: hasEarlier && first ? `${path}?before=${first.id}` : null,
      later:
        last && (place.kind === "before" || (place.kind !== "end" && more))
          ? `${path}?after=${last.id}`
          : null,
    },
    followedTags: (followed ?? []).map((row) => row.tag),
    canReply: mayReply(thread),
    waiting: thread.status === "held",
    earlier: earlierOf(found),
    into: intoOf(found),
    slow: isSlow(thread, ctx.now) ? { minutes: thread.slowMinutes, until: thread.slowUntil } : null,
    mayFollowUp: mayFollowUp({ ...thread, mine: voice === thread.openerVoice, sameBoard: true })
      .allowed,
  };
}

type Found = Awaited<ReturnType<typeof threadToRead>>[number];

function earlierOf({ thread, earlierTitle, earlierStatus }: Found) {
  return titled(thread.follows, earlierTitle, earlierStatus);
}

function intoOf({ thread, intoTitle, intoStatus }: Found) {
  return titled(thread.mergedInto, intoTitle, intoStatus);
}

/** Another thread by its title, where a list would show it; else nobody learns there was one. */
function titled(id: string | null, title: string | null, status: Status | null) {
  if (id === null || title === null || status === null) return null;
  const seen = visibility({ status, notes: [] }, "anyone", "list");
  return seen.show === "nothing" ? null : { id, title };
}

async function voiceIn(ctx: Ctx, actor: Actor, threadId: string): Promise<string | null> {
  return actor.kind === "member" ? voiceToken(ctx.keys, actor.id, threadId) : null;
}
