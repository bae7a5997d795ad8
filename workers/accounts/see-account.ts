import { runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { mayOwnAccount } from "../permissions/account.ts";
import { everyoneSees } from "../permissions/visibility.ts";
import { pastAppeals } from "../suspensions/past-appeals.ts";
import { appealsAbout, suspensionsOf } from "../suspensions/queries.ts";
import { originalsOf } from "../statements/keep-text.ts";
import { lineFor, openPauses, subjectsOf } from "../suspensions/suspension-of.ts";
import type { KeptPause, PastAppeal, PauseNote } from "../suspensions/types.ts";
import { titleOf } from "../threads/present.ts";
import { ownPosts } from "../threads/queries.ts";
import type { Status } from "../threads/types.ts";
import { openOwnItem, type PostRef } from "./own-items.ts";
import { apiTokensOf, memberPasskeysOf, ownItemsOf } from "./queries.ts";

export interface Account {
  readonly posts: readonly {
    readonly url: string;
    /** The thread's title; null when the thread's own page would no longer show it. */
    readonly title: string | null;
    readonly status: Status;
    readonly createdAt: number;
  }[];
  readonly tokens: readonly {
    readonly id: string;
    readonly label: string;
    readonly createdDay: number;
  }[];
  readonly passkeys: readonly { readonly id: string; readonly createdDay: number }[];
  /** What the team has asked of them: not to write for a while. */
  readonly pause: PauseNote | null;
  readonly pauses: readonly KeptPause[];
  /** What they asked about pauses that are over, with the answers. */
  readonly appeals: readonly PastAppeal[];
}

/** What a member has here: their posts, newest first, their passkeys and their API tokens. */
export async function seeAccount(
  ctx: Ctx,
): Promise<({ ok: true } & Account) | { ok: false; error: "not_signed_in" }> {
  const [items, tokens, passkeys, paused] = await ctx.load(async (viewer) => {
    const id = viewer.kind === "member" ? viewer.id : null;
    return [
      ownItemsOf(ctx.db, id ? await ctx.keys.token("own", id) : ""),
      apiTokensOf(ctx.db, id ? await ctx.keys.token("api", id) : ""),
      memberPasskeysOf(ctx.db, id ? await ctx.keys.token("passkey", id) : ""),
      suspensionsOf(ctx.db, await subjectsOf(ctx, viewer)),
    ] as const;
  });
  const own = mayOwnAccount(ctx.actor);
  if (!own.allowed) return { ok: false, error: own.because };
  const refs: PostRef[] = [];
  for (const item of items) {
    const ref = await openOwnItem(ctx, item);
    if (ref) refs.push(ref);
  }
  refs.sort((a, b) => (a.postId < b.postId ? 1 : -1));
  const byRef = new Set(
    refs.flatMap(({ threadId, postId }) => (threadId === postId ? [postId] : [])),
  );
  const [found] = refs.length > 0 ? await runBatch(ctx.db, [ownPosts(ctx.db, refs)]) : [[]];
  const askedAbout = new Set(found.filter(({ asked }) => asked).map(({ postId }) => postId));
  // Very few ever ask, and only they pay for a third round trip.
  const [asked] =
    askedAbout.size > 0
      ? await runBatch(ctx.db, [
          appealsAbout(
            ctx.db,
            refs.filter(({ postId }) => askedAbout.has(postId)),
          ),
        ])
      : [[]];
  const pauses = await openPauses(ctx, paused);
  // The title of a thread that was taken down is kept for its author, sealed.
  const untitled = found.filter(({ postId, title }) => title === "" && byRef.has(postId));
  const kept = await originalsOf(
    ctx,
    untitled.map(({ postId }) => ({ threadId: postId, postId })),
  );
  const byId = new Map(found.map((row) => [row.postId, row]));
  return {
    ok: true,
    pause: lineFor(ctx, pauses, null),
    pauses,
    appeals: pastAppeals(asked, pauses),
    tokens: tokens.map((row) => ({ id: row.token, label: row.label, createdDay: row.createdDay })),
    passkeys: passkeys.map((row) => ({ id: row.credential, createdDay: row.createdDay })),
    posts: refs.flatMap((ref) => {
      const row = byId.get(ref.postId);
      if (!row || row.status === "erased") return [];
      const post = `/threads/${ref.threadId}/posts/${ref.postId}`;
      const url = everyoneSees(row.status) ? post : `${post}/status`;
      const thread = {
        id: ref.threadId,
        title: row.title,
        status: row.threadStatus,
        notes: row.threadNotes,
      };
      const other = titleOf(thread, ctx.viewer("anyone"), "list", ctx.t.choices.leftOutTitle);
      const isOwn = ref.threadId === ref.postId;
      return [
        {
          url,
          title: (isOwn ? (kept.get(ref.postId)?.title ?? row.title) : other?.title) || null,
          status: row.status,
          createdAt: row.createdAt,
        },
      ];
    }),
  };
}
