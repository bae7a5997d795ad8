import { runBatch } from "../../db/client.ts";
import type { Choices } from "../choices/types.ts";
import type { Ctx } from "../context.ts";
import { followedTags } from "../following/queries.ts";
import { followerToken } from "../following/rules.ts";
import { everyNoticeOf } from "../notify/queries.ts";
import type { NoticeContent } from "../notify/types.ts";
import { mayOwnAccount } from "../permissions/account.ts";
import { openStanding, standingToken } from "../standing/keep-standing.ts";
import { standingOf } from "../standing/queries.ts";
import type { StandingEntry } from "../standing/types.ts";
import { openOriginals } from "../statements/keep-text.ts";
import { keptTextsOf, lettersAbout } from "../statements/queries.ts";
import { everyAppeal } from "../suspensions/past-appeals.ts";
import { appealsAbout, suspensionsOf } from "../suspensions/queries.ts";
import { viewsOf } from "../suspensions/see-suspension.ts";
import { openPauses, subjectsOf } from "../suspensions/suspension-of.ts";
import type { PastAppeal, PauseView } from "../suspensions/types.ts";
import { titleOf } from "../threads/present.ts";
import { postsWithThreads } from "../threads/queries.ts";
import type { Status, Theme } from "../threads/types.ts";
import { openOwnItem, type PostRef } from "./own-items.ts";
import { apiTokensOf, memberById, memberPasskeysOf, ownItemsAfter } from "./queries.ts";

/** How many posts one round trip brings. */
const CHUNK = 200;

export interface ExportedPost {
  readonly path: string;
  /** The thread's title; null when it is somebody else's and no longer shown. */
  readonly title: string | null;
  readonly board: string;
  /** As it was written, in Markdown. */
  readonly body: string;
  readonly html: string;
  readonly status: Status;
  readonly notes: readonly Theme[];
  readonly createdAt: number;
  readonly editedAt: number | null;
}

export interface AccountExport {
  /** Days since 1 January 1970; no finer time is kept. */
  readonly createdDay: number;
  readonly posts: readonly ExportedPost[];
  readonly follows: readonly { readonly kind: "board" | "topic"; readonly label: string }[];
  readonly notices: readonly { readonly kind: NoticeContent["kind"]; readonly path: string }[];
  readonly apiKeys: readonly { readonly label: string; readonly createdDay: number }[];
  readonly passkeys: readonly { readonly createdDay: number }[];
  readonly pauses: readonly PauseView[];
  /** What was decided about their posts in the last 90 days: kinds and days, as it is kept. */
  readonly standing: readonly StandingEntry[];
  /** What they asked about pauses that are over, with the answers. */
  readonly appeals: readonly PastAppeal[];
  /** What they would rather not see. */
  readonly choices: Choices;
  /** What they and the team wrote to each other, oldest first. */
  readonly letters: readonly ExportedLetter[];
}

export interface ExportedLetter {
  /** The post it is about. */
  readonly path: string;
  readonly by: "member" | "team";
  readonly words: string;
  readonly at: number;
}

/** Everything a member has here and wrote here, newest first, to be taken away. */
export async function exportAccount(
  ctx: Ctx,
): Promise<({ ok: true } & AccountExport) | { ok: false; error: "not_signed_in" }> {
  const [members, first, followed, notices, tokens, passkeys, paused, stood] = await ctx.load(
    async (viewer) => {
      const id = viewer.kind === "member" ? viewer.id : null;
      return [
        memberById(ctx.db, id ?? ""),
        ownItemsAfter(ctx.db, id ? await ctx.keys.token("own", id) : "", "", CHUNK),
        followedTags(ctx.db, id ? await followerToken(ctx.keys, id) : ""),
        everyNoticeOf(ctx.db, id ? await ctx.keys.token("notice", id) : ""),
        apiTokensOf(ctx.db, id ? await ctx.keys.token("api", id) : ""),
        memberPasskeysOf(ctx.db, id ? await ctx.keys.token("passkey", id) : ""),
        suspensionsOf(ctx.db, await subjectsOf(ctx, viewer)),
        standingOf(ctx.db, id ? await standingToken(ctx, id) : ""),
      ] as const;
    },
  );
  const member = members[0];
  if (!mayOwnAccount(ctx.actor).allowed || !member) return { ok: false, error: "not_signed_in" };
  const opened = await Promise.all(
    notices.map((row) => ctx.keys.open("notice", row.sealed, `${row.owner}/${row.item}`)),
  );
  const pauses = await openPauses(ctx, paused);
  const { posts, letters, asked } = await postsOf(ctx, first);
  return {
    ok: true,
    createdDay: member.createdDay,
    posts,
    follows: followed
      .map((row) => ctx.catalogue.tag(row.tag))
      .filter((tag) => tag !== undefined)
      .map(({ kind, label }) => ({ kind, label })),
    notices: opened
      .filter((plain) => plain !== null)
      .map((plain) => JSON.parse(plain) as NoticeContent)
      .map(({ kind, threadId, postId }) => ({ kind, path: pathOf({ threadId, postId }) })),
    apiKeys: tokens.map(({ label, createdDay }) => ({ label, createdDay })),
    passkeys: passkeys.map(({ createdDay }) => ({ createdDay })),
    pauses: await viewsOf(ctx, pauses),
    standing: await openStanding(ctx, stood[0]),
    appeals: everyAppeal(asked, pauses),
    choices: ctx.choices,
    letters,
  };
}

type Items = readonly { owner: string; item: string; sealedRef: string }[];

/**
 * The posts these items refer to and all that follow, with what was asked about them; the next items
 * ride with each chunk's posts.
 */
async function postsOf(ctx: Ctx, first: Items) {
  const posts: ExportedPost[] = [];
  const asked: Awaited<ReturnType<typeof appealsAbout>> = [];
  const letters: ExportedLetter[] = [];
  let items = first;
  while (items.length > 0) {
    const last = items[items.length - 1];
    const opened = await Promise.all(items.map((item) => openOwnItem(ctx, item)));
    const refs = opened.filter((ref): ref is PostRef => ref !== null);
    const [rows, appeals, kept, written, next] = await runBatch(ctx.db, [
      postsWithThreads(ctx.db, refs),
      appealsAbout(ctx.db, refs),
      keptTextsOf(ctx.db, refs),
      lettersAbout(ctx.db, refs),
      ownItemsAfter(ctx.db, last?.owner ?? "", last?.item ?? "", items.length < CHUNK ? 0 : CHUNK),
    ]);
    asked.push(...appeals);
    letters.push(...written.map(letterOf));
    const originals = await openOriginals(ctx, kept);
    for (const { post, thread } of rows) {
      // What was deleted has no words any more to take away.
      if (post.status === "erased") continue;
      const other = titleOf(thread, ctx.viewer("anyone"), "export", ctx.t.choices.leftOutTitle);
      const own = post.id === thread.id;
      // What a decision took out of sight is theirs to take along, as they wrote it.
      const words = originals.get(post.id) ?? post;
      posts.push({
        path: pathOf({ threadId: post.threadId, postId: post.id }),
        title: own ? (originals.get(post.id)?.title ?? thread.title) : (other?.title ?? null),
        board: ctx.catalogue.board(thread.board)?.label ?? thread.board,
        body: words.body,
        html: words.html,
        status: post.status,
        notes: post.notes,
        createdAt: post.createdAt,
        editedAt: post.editedAt,
      });
    }
    items = next;
  }
  return {
    posts: posts.toSorted((a, b) => b.createdAt - a.createdAt),
    letters: letters.toSorted((a, b) => a.at - b.at),
    asked,
  };
}

function letterOf(row: Awaited<ReturnType<typeof lettersAbout>>[number]): ExportedLetter {
  const { role, words, at } = row;
  return { path: pathOf(row), by: role === "member" ? "member" : "team", words, at };
}

function pathOf(ref: PostRef): string {
  return `/threads/${ref.threadId}/posts/${ref.postId}`;
}
