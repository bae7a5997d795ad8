import { runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import type { TriedPost } from "./judge.ts";
import { SLICE_CHARACTERS } from "./limits.ts";
import { type WalkedPost, type WalkedThread, walkPosts, walkThreads } from "./queries.ts";

/** Stands for after the last post of a thread, and for before the newest thread: no id comes after it. */
const LAST = "~";

/** What was read of a board, and from where to go on. */
export interface Slice {
  readonly posts: readonly TriedPost[];
  readonly place: string;
  /** There is nothing more to read. */
  readonly over: boolean;
}

/**
 * Up to `count` published posts of a board from a place on, thread by thread, the newest thread first
 * and each in reading order. Reads no more threads than hold that many posts, and stops early where
 * the posts are very long.
 */
export async function readSlice(
  ctx: Pick<Ctx, "db">,
  board: string,
  { place, count }: { readonly place: string; readonly count: number },
): Promise<Slice> {
  const [from, after] = readPlace(place);
  const isRead = after === LAST;
  const [threads] = await runBatch(ctx.db, [walkThreads(ctx.db, board, { from, isRead }, count)]);
  const chosen = enough(threads, { count, begun: from });
  const pages: readonly WalkedPost[][] = await runBatch(
    ctx.db,
    chosen.map(({ id }) => walkPosts(ctx.db, id, id === from ? after : "", count)),
  );
  const all = chosen.flatMap((thread, at) =>
    (pages[at] ?? []).map((post) => ({ ...thread, ...post, threadId: thread.id })),
  );
  const posts = bounded(all.slice(0, count), SLICE_CHARACTERS);
  const last = posts.at(-1);
  // Of a long thread no more was asked for than fits, so there may be more of it behind the last post.
  if (last && (posts.length < all.length || posts.length === count)) {
    return { posts, place: JSON.stringify([last.threadId, last.id]), over: false };
  }
  const end = chosen.at(-1);
  const over = chosen.length === threads.length && threads.length < count;
  return { posts, place: end ? JSON.stringify([end.id, LAST]) : place, over };
}

/** The first threads that hold so many posts together; of one that was begun, nothing may be left. */
function enough(
  threads: readonly WalkedThread[],
  { count, begun }: { readonly count: number; readonly begun: string },
): readonly WalkedThread[] {
  let posts = 0;
  return threads.filter(({ id, postCount }) => {
    const wanted = posts < count;
    if (id !== begun) posts += Math.max(1, postCount);
    return wanted;
  });
}

/** The first posts that have no more than `most` characters together: at least one, however long it is. */
export function bounded<T extends { readonly body: string }>(
  posts: readonly T[],
  most: number,
): readonly T[] {
  let length = 0;
  return posts.filter(({ body }, place) => {
    length += body.length;
    return place === 0 || length <= most;
  });
}

function readPlace(text: string): readonly [threadId: string, postId: string] {
  return text === "" ? [LAST, LAST] : (JSON.parse(text) as [string, string]);
}
