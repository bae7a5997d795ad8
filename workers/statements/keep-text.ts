import { runBatch, type Statement } from "../../db/client.ts";
import type { PostRow, ThreadRow } from "../../db/schema/index.ts";
import type { Ctx } from "../context.ts";
import { wordsStatements } from "../threads/store.ts";
import { keptTextOf, keptTextsOf } from "./queries.ts";
import { eraseDayOf, withLayer, withoutLayer } from "./rules.ts";
import { deleteKeptText, keepText } from "./store.ts";
import type { KeptLayers, KeptText } from "./types.ts";

interface Words {
  readonly thread: ThreadRow;
  readonly post: PostRow;
}

/** What stands in the place of the words: nothing, or the same with a passage masked. */
type Shown = { readonly title?: string; readonly body: string; readonly html: string };

const NOTHING: Shown = { title: "", body: "", html: "" };

/**
 * The statements that seal the words of a post away and put `shown` in their place, of which the
 * database keeps nothing in plain. They raise the post's revision and must go into a batch that
 * stands or falls with the revision that was read.
 */
export async function keepTextStatements(
  ctx: Pick<Ctx, "db" | "keys" | "today">,
  { thread, post }: Words,
  shown: Shown = NOTHING,
): Promise<Statement[]> {
  const subject = { threadId: post.threadId, postId: post.id };
  const title = post.id === thread.id ? thread.title : null;
  const standing: KeptText = { title, body: post.body, html: post.html };
  const before = await layersOf(ctx, subject.threadId, subject.postId);
  const kept = withLayer(before, standing);
  if (kept.length === 0) return [];
  return [
    keepText(ctx.db, { ...subject, ...(await seal(ctx, subject, kept)) }),
    ...wordsStatements(ctx.db, {
      thread,
      post,
      words: { ...shown, title: title === null ? null : (shown.title ?? title) },
    }),
  ];
}

/**
 * The statements that put kept words back: as they stood before the latest decision that changed
 * them, or as their author wrote them. None when nothing is kept, and then the post stays as it is.
 * Like those above they need a guarded batch, and they stand before the change of its status.
 */
export async function restoreTextStatements(
  ctx: Pick<Ctx, "db" | "keys" | "today">,
  { thread, post }: Words,
  to: "before" | "original" = "before",
): Promise<Statement[]> {
  const subject = { threadId: post.threadId, postId: post.id };
  const found = withoutLayer(await layersOf(ctx, subject.threadId, subject.postId), to);
  if (!found) return [];
  const { back, rest } = found;
  return [
    rest.length === 0
      ? deleteKeptText(ctx.db, subject)
      : keepText(ctx.db, { ...subject, ...(await seal(ctx, subject, rest)) }),
    ...wordsStatements(ctx.db, { thread, post, words: back }),
  ];
}

/** The words of a post as their author wrote them, where a decision changed them; else null. */
export async function originalOf(
  ctx: Pick<Ctx, "db" | "keys">,
  threadId: string,
  postId: string,
): Promise<KeptText | null> {
  return (await layersOf(ctx, threadId, postId))[0] ?? null;
}

/** The same from a row that `keptTextOf` read in the page's own batch. */
export async function openOriginal(
  ctx: Pick<Ctx, "keys">,
  subject: { readonly threadId: string; readonly postId: string },
  row: { readonly sealed: string } | undefined,
): Promise<KeptText | null> {
  return (await open(ctx, subject, row))[0] ?? null;
}

/** The same of several posts, by the id of the post; those with nothing kept are not there. */
export async function originalsOf(
  ctx: Pick<Ctx, "db" | "keys">,
  refs: readonly { readonly threadId: string; readonly postId: string }[],
): Promise<ReadonlyMap<string, KeptText>> {
  if (refs.length === 0) return new Map();
  const [rows] = await runBatch(ctx.db, [keptTextsOf(ctx.db, refs)]);
  return openOriginals(ctx, rows);
}

/** The same from rows that `keptTextsOf` read. */
export async function openOriginals(
  ctx: Pick<Ctx, "keys">,
  rows: readonly { readonly threadId: string; readonly postId: string; readonly sealed: string }[],
): Promise<ReadonlyMap<string, KeptText>> {
  const opened = await Promise.all(
    rows.map(async (row) => [row.postId, await openOriginal(ctx, row, row)] as const),
  );
  return new Map(opened.flatMap(([id, text]) => (text ? [[id, text] as const] : [])));
}

async function layersOf(
  ctx: Pick<Ctx, "db" | "keys">,
  threadId: string,
  postId: string,
): Promise<KeptLayers> {
  const [rows] = await runBatch(ctx.db, [keptTextOf(ctx.db, threadId, postId)]);
  return open(ctx, { threadId, postId }, rows[0]);
}

async function open(
  ctx: Pick<Ctx, "keys">,
  { threadId, postId }: { readonly threadId: string; readonly postId: string },
  row: { readonly sealed: string } | undefined,
): Promise<KeptLayers> {
  const plain = row ? await ctx.keys.open("kept", row.sealed, `${threadId}/${postId}`) : null;
  return plain === null ? [] : (JSON.parse(plain) as KeptLayers);
}

async function seal(
  ctx: Pick<Ctx, "keys" | "today">,
  { threadId, postId }: { readonly threadId: string; readonly postId: string },
  kept: KeptLayers,
) {
  const sealed = await ctx.keys.seal("kept", JSON.stringify(kept), `${threadId}/${postId}`);
  return { sealed, eraseDay: eraseDayOf(ctx.today) };
}
