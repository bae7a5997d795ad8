import { runBatch } from "../../db/client.ts";
import type { PostRow, ThreadRow } from "../../db/schema/index.ts";
import { openOwnItem, type PostRef } from "../accounts/own-items.ts";
import { ownItemsAfter } from "../accounts/queries.ts";
import type { Ctx } from "../context.ts";
import type { DeskPost } from "../moderation/types.ts";
import { fieldsOf, TEAM, visibility } from "../permissions/visibility.ts";
import { postsWithThreads } from "../threads/queries.ts";
import { LOOK_PAGE } from "./rules.ts";
import type { OpenedPage, OpenedPost } from "./types.ts";

/** How many references one round trip brings. */
const CHUNK = 200;

/**
 * A page of what the author of a post wrote, newest first, from the post `before`. The server opens
 * the seals; what leaves this function names posts and the aliases they bear, and no member.
 */
export async function openedPosts(
  ctx: Ctx,
  asked: { readonly threadId: string; readonly postId: string; readonly authorSeal: string },
  before: string | null,
): Promise<OpenedPage | null> {
  const author = await ctx.keys.open(
    "author",
    asked.authorSeal,
    `${asked.threadId}/${asked.postId}`,
  );
  if (author === null) return null;
  const refs = await refsOf(ctx, await ctx.keys.token("own", author));
  const beyond = refs.filter((ref) => before === null || ref.postId < before);
  const page = beyond.slice(0, LOOK_PAGE);
  if (page.length === 0) return null;
  const [rows] = await runBatch(ctx.db, [postsWithThreads(ctx.db, page)]);
  const byId = new Map(rows.map((row) => [row.post.id, row]));
  const posts = page.flatMap((ref): OpenedPost[] => {
    const row = byId.get(ref.postId);
    if (!row || row.post.status === "erased") return [];
    const board = ctx.catalogue.board(row.thread.board)?.label ?? row.thread.board;
    return [
      {
        threadId: ref.threadId,
        threadTitle: row.thread.title,
        board,
        post: deskPostOf(row.thread, row.post),
        asked: ref.postId === asked.postId,
      },
    ];
  });
  return { posts, older: beyond.length > page.length ? (page.at(-1)?.postId ?? null) : null };
}

/** A post as the desk shows it, but no more of it than a page of its thread would show the team. */
export function deskPostOf(thread: Pick<ThreadRow, "openerVoice">, post: PostRow): DeskPost {
  const { id, alias, status, notes, createdAt } = post;
  const shows = fieldsOf(visibility(post, TEAM, "page"), "page");
  const html = shows.has("html") ? post.html : "";
  return { id, alias, byOpener: post.voice === thread.openerVoice, status, html, notes, createdAt };
}

/** Everything a member wrote, newest first; the keys under which it lies are in no such order. */
async function refsOf(ctx: Ctx, owner: string): Promise<PostRef[]> {
  const refs: PostRef[] = [];
  let after = "";
  for (;;) {
    const [items] = await runBatch(ctx.db, [ownItemsAfter(ctx.db, owner, after, CHUNK)]);
    const opened = await Promise.all(items.map((item) => openOwnItem(ctx, item)));
    refs.push(...opened.filter((ref): ref is PostRef => ref !== null));
    const last = items.at(-1);
    if (!last || items.length < CHUNK) break;
    after = last.item;
  }
  return refs.toSorted((a, b) => (a.postId < b.postId ? 1 : -1));
}
