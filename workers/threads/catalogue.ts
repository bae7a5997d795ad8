import { asc } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { boards, tags } from "../../db/schema/index.ts";
import type { Board, Tag } from "./types.ts";

/** The boards and topic tags of the community, in their order. */
export interface Catalogue {
  readonly boards: readonly Board[];
  readonly topics: readonly Tag[];
  board(slug: string): Board | undefined;
  topic(slug: string): Tag | undefined;
  tag(slug: string): Tag | undefined;
}

/** Some forty rows that change a few times a year: kept per isolate for a minute. */
const KEPT_FOR = 60_000;
let kept: { catalogue: Catalogue; until: number } | null = null;

/** The kept catalogue, or null when it must be read again. */
export function freshCatalogue(now: number): Catalogue | null {
  return kept && now < kept.until ? kept.catalogue : null;
}

export function catalogueQueries(db: Db) {
  return [db.select().from(tags).orderBy(asc(tags.position)), db.select().from(boards)] as const;
}

type Rows = [(typeof tags.$inferSelect)[], (typeof boards.$inferSelect)[]];

/** Builds the catalogue from the two queries' rows and keeps it. */
export function keepCatalogue(rows: Rows, now: number): Catalogue {
  const catalogue = buildCatalogue(rows);
  // A community that has no boards yet is about to get them.
  if (catalogue.boards.length > 0) kept = { catalogue, until: now + KEPT_FOR };
  return catalogue;
}

/** Forgets what is kept; for tests that change tags. */
export function forgetCatalogue(): void {
  kept = null;
}

function buildCatalogue([tagRows, boardRows]: Rows): Catalogue {
  const packs = new Map(boardRows.map((row) => [row.slug, row]));
  const boardList: Board[] = [];
  const topicList: Tag[] = [];
  for (const { slug, kind, label, sentence } of tagRows) {
    if (kind === "topic") {
      topicList.push({ slug, kind, label, sentence });
      continue;
    }
    const pack = packs.get(slug);
    boardList.push({
      slug,
      kind,
      label,
      sentence,
      heldFirstPosts: pack?.heldFirstPosts ?? 0,
      defaultNotes: pack?.defaultNotes ?? [],
      guidance: pack?.guidance ?? "",
    });
  }
  const boardsBySlug = new Map(boardList.map((b) => [b.slug, b]));
  const topicsBySlug = new Map(topicList.map((t) => [t.slug, t]));
  return {
    boards: boardList,
    topics: topicList,
    board: (slug) => boardsBySlug.get(slug),
    topic: (slug) => topicsBySlug.get(slug),
    tag: (slug) => boardsBySlug.get(slug) ?? topicsBySlug.get(slug),
  };
}
