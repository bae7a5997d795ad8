import type { Ctx } from "../context.ts";
import type { Surface } from "../permissions/visibility.ts";
import { allThreads, boardThreads, topicThreadsActive, topicThreadsNewest } from "./queries.ts";
import { cutPage, type PageRequest } from "./paging.ts";
import { summaryOf } from "./present.ts";
import type { Board, PageLinks, Tag, ThreadSummary } from "./types.ts";
import { followsTag } from "../following/queries.ts";
import { followerToken } from "../following/rules.ts";

export interface ThreadList {
  readonly threads: readonly ThreadSummary[];
  readonly links: PageLinks;
}

type Listing =
  | { readonly kind: "all" }
  | { readonly kind: "board" | "topic"; readonly slug: string };

/**
 * A page of threads, newest activity or newest first, in one round trip. `path` is where the list
 * stands, for the links to its neighbours; `surface` says what it is drawn on. The tag is null for the
 * list of all boards.
 */
export async function listThreads<L extends Listing>(
  ctx: Ctx,
  listing: L,
  page: PageRequest,
  path: string,
  surface: Surface = "list",
): Promise<
  | ({
      ok: true;
      tag: L extends { kind: "all" } ? null : Board | Tag;
      following: boolean;
    } & ThreadList)
  | { ok: false; error: "not_found" }
> {
  const slug = listing.kind === "all" ? null : listing.slug;
  const kind = listing.kind === "board" ? "board" : "topic";
  const [rows, followed] = await ctx.load(async (viewer) => {
    const follower =
      slug && viewer.kind === "member" ? await followerToken(ctx.keys, viewer.id) : null;
    return [
      listQuery(ctx, listing, page),
      ...(follower && slug ? ([followsTag(ctx.db, follower, kind, slug)] as const) : []),
    ] as const;
  });
  const tag =
    listing.kind === "all"
      ? null
      : listing.kind === "board"
        ? ctx.catalogue.board(listing.slug)
        : ctx.catalogue.topic(listing.slug);
  if (tag === undefined) return { ok: false, error: "not_found" };
  const viewer = ctx.viewer("anyone");
  const cut = cutPage(rows, page, (row) => cursorOf(row, page), path);
  return {
    ok: true,
    tag: tag as never,
    following: (followed?.length ?? 0) > 0,
    threads: cut.rows.map((row) => summaryOf(row, ctx.catalogue, viewer, surface)),
    links: cut.links,
  };
}

function listQuery(ctx: Ctx, listing: Listing, page: PageRequest) {
  switch (listing.kind) {
    case "all":
      return allThreads(ctx.db, page);
    case "board":
      return boardThreads(ctx.db, listing.slug, page);
    case "topic":
      return page.sort === "active"
        ? topicThreadsActive(ctx.db, listing.slug, page)
        : topicThreadsNewest(ctx.db, listing.slug, page);
  }
}

function cursorOf(
  row: { id: string; lastActivityAt: number; createdAt: number },
  page: PageRequest,
) {
  return { id: row.id, at: page.sort === "active" ? row.lastActivityAt : row.createdAt };
}
