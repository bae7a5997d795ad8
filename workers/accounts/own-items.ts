import type { Ctx } from "../context.ts";

export interface PostRef {
  readonly threadId: string;
  readonly postId: string;
}

/** The key under which a member's own things lie, and the key of one form among them. */
export async function ownItemKeys(ctx: Ctx, memberId: string, formKey: string) {
  const [owner, item] = await Promise.all([
    ctx.keys.token("own", memberId),
    ctx.keys.token("item", memberId, formKey),
  ]);
  return { owner, item };
}

/** The row that lets a member find their own post again, and nobody else. */
export async function sealOwnItem(ctx: Ctx, keys: { owner: string; item: string }, ref: PostRef) {
  const sealedRef = await ctx.keys.seal(
    "own",
    `${ref.threadId}/${ref.postId}`,
    `${keys.owner}/${keys.item}`,
  );
  return { ...keys, sealedRef };
}

/** What such a row refers to, or null when it was sealed elsewhere or under a lost key. */
export async function openOwnItem(
  ctx: Ctx,
  row: { owner: string; item: string; sealedRef: string },
): Promise<PostRef | null> {
  const ref = await ctx.keys.open("own", row.sealedRef, `${row.owner}/${row.item}`);
  const [threadId, postId] = ref?.split("/") ?? [];
  return threadId && postId ? { threadId, postId } : null;
}
