import type { Ctx } from "../context.ts";
import { type Catalogue, freshCatalogue } from "../threads/catalogue.ts";
import { PAGE_SIZE } from "../threads/limits.ts";
import { type Cursor, formatCursor } from "../threads/paging.ts";
import { summaryOf } from "../threads/present.ts";
import type { Need, PageLinks, Tag, Theme, ThreadSummary } from "../threads/types.ts";
import { type FeedRow, feedThreads } from "./queries.ts";
import { followerToken } from "./rules.ts";

type Gathered = [
  id: string,
  lastActivityAt: number,
  board: string,
  title: string,
  need: Need,
  topics: string,
  notes: string,
  excerpt: string,
  openerAlias: string,
  locked: number,
  postCount: number,
  createdAt: number,
];

/**
 * What is followed, merged, newest activity first; a page at a time, older by key. A member's
 * follows are rows; a visitor's are the list their own browser keeps.
 */
export async function readFeed(
  ctx: Ctx,
  visitorFollows: readonly string[],
  beyond: Cursor | null,
  path: string,
): Promise<{
  follows: readonly Tag[];
  threads: readonly ThreadSummary[];
  links: PageLinks;
}> {
  const [rows] = await ctx.load(async (viewer) => [
    feedThreads(
      ctx.db,
      viewer.kind === "member"
        ? { follower: await followerToken(ctx.keys, viewer.id) }
        : split(visitorFollows, freshCatalogue(ctx.now)),
      beyond,
    ),
  ]);
  const merged = mergeFeed(rows);
  const page = merged.threads.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  const older = last && (merged.mayHaveMore || merged.threads.length > PAGE_SIZE);
  const viewer = ctx.viewer("anyone");
  const slugs = new Set(rows.map((row) => row.tag));
  return {
    follows: [...slugs].map((slug) => ctx.catalogue.tag(slug)).filter((tag) => tag !== undefined),
    threads: page.map((row) => summaryOf(row, ctx.catalogue, viewer, "feed")),
    links: {
      newer: beyond ? path : null,
      older: older
        ? `${path}?before=${formatCursor({ at: last.lastActivityAt, id: last.id })}`
        : null,
    },
  };
}

/**
 * A browser's list as boards and topics. While the catalogue is not at hand each slug is looked for
 * among both, which finds the same and reads a row more for each.
 */
function split(slugs: readonly string[], catalogue: Catalogue | null) {
  if (!catalogue) return { boards: slugs, topics: slugs };
  return {
    boards: slugs.filter((slug) => catalogue.board(slug)),
    topics: slugs.filter((slug) => catalogue.topic(slug)),
  };
}

/** One list without repeats from the pages of each tag. */
export function mergeFeed(rows: readonly FeedRow[]) {
  const byId = new Map<string, ReturnType<typeof threadOf>>();
  let mayHaveMore = false;
  for (const row of rows) {
    const gathered = JSON.parse(row.threads) as Gathered[];
    if (gathered.length === PAGE_SIZE) mayHaveMore = true;
    for (const item of gathered) if (!byId.has(item[0])) byId.set(item[0], threadOf(item));
  }
  const threads = [...byId.values()].toSorted(
    (a, b) => b.lastActivityAt - a.lastActivityAt || (a.id < b.id ? 1 : -1),
  );
  return { threads, mayHaveMore };
}

function threadOf(item: Gathered) {
  const [id, lastActivityAt, board, title, need, topics, notes] = item;
  const [excerpt, openerAlias, locked, postCount, createdAt] = item.slice(7) as [
    string,
    string,
    number,
    number,
    number,
  ];
  return {
    id,
    lastActivityAt,
    board,
    title,
    need,
    topics: JSON.parse(topics) as string[],
    notes: JSON.parse(notes) as Theme[],
    excerpt,
    openerAlias,
    locked: locked === 1,
    postCount,
    createdAt,
    // Neither of the two lists it is gathered from holds any other.
    status: "published" as const,
  };
}
