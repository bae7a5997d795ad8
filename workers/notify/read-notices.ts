import { runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { mayOwnAccount } from "../permissions/account.ts";
import { titleOf } from "../threads/present.ts";
import { threadsByIds } from "../threads/queries.ts";
import { NOTICES_SHOWN, noticesOf } from "./queries.ts";
import { deleteNotices } from "./store.ts";
import type { NoticeContent } from "./types.ts";

/** A keyed token, as it stands in a row. */
const ITEM = /^[A-Za-z0-9_-]{22}$/;

export interface Notice extends NoticeContent {
  /** The keyed name of its row, by which it is cleared. */
  readonly item: string;
  readonly url: string;
  /** The thread's title, or what stands in for one they asked not to see; null when it is not shown. */
  readonly title: string | null;
}

/** What has happened to a member's posts, newest first. */
export async function readNotices(
  ctx: Ctx,
): Promise<{ ok: true; notices: readonly Notice[] } | { ok: false; error: "not_signed_in" }> {
  const [rows] = await ctx.load(async (viewer) => [
    noticesOf(ctx.db, viewer.kind === "member" ? await ctx.keys.token("notice", viewer.id) : ""),
  ]);
  const own = mayOwnAccount(ctx.actor);
  if (!own.allowed) return { ok: false, error: own.because };
  const contents: (NoticeContent & { item: string })[] = [];
  for (const row of rows) {
    const plain = await ctx.keys.open("notice", row.sealed, `${row.owner}/${row.item}`);
    if (plain) contents.push({ ...(JSON.parse(plain) as NoticeContent), item: row.item });
  }
  contents.sort((a, b) => (a.postId < b.postId ? 1 : -1));
  const ids = [...new Set(contents.map((notice) => notice.threadId))];
  const titles = new Map<string, string | null>();
  if (ids.length > 0) {
    const [threads] = await runBatch(ctx.db, [threadsByIds(ctx.db, ids)]);
    for (const thread of threads) {
      const titled = titleOf(thread, ctx.viewer("anyone"), "notice", ctx.t.choices.leftOutTitle);
      titles.set(thread.id, titled?.title ?? null);
    }
  }
  return {
    ok: true,
    notices: contents.map((notice) => ({
      ...notice,
      url: urlOf(notice),
      title: titles.get(notice.threadId) ?? null,
    })),
  };
}

/**
 * Takes away the notices that were shown, once their owner has read them. `shown` comes from the
 * page's form; what came in since stays, and what is not a notice of theirs is passed over.
 */
export async function clearNotices(
  ctx: Ctx,
  shown: readonly string[],
): Promise<{ ok: true } | { ok: false; error: "not_signed_in" }> {
  await ctx.load(() => []);
  const own = mayOwnAccount(ctx.actor);
  if (!own.allowed) return { ok: false, error: own.because };
  const owner = await ctx.keys.token("notice", own.member.id);
  const items = [...new Set(shown)].filter((item) => ITEM.test(item)).slice(0, NOTICES_SHOWN);
  if (items.length > 0) await runBatch(ctx.db, [deleteNotices(ctx.db, owner, items)]);
  return { ok: true };
}

function urlOf(notice: NoticeContent): string {
  if (notice.unsealing) return `/unsealings/${notice.unsealing}`;
  if (notice.kind === "suspension") return "/account/suspension";
  const post = `/threads/${notice.threadId}/posts/${notice.postId}`;
  if (notice.kind === "letter") return `${post}/letters`;
  return notice.kind === "reply" ? post : `${post}/status`;
}
