import { asc, eq } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { boards, settings, tags } from "../../db/schema/index.ts";
import type { Board, Tag } from "./types.ts";

/** The boards and topic tags of the community, in their order. */
export interface Catalogue {
  readonly boards: readonly Board[];
  readonly topics: readonly Tag[];
  /** Until when every first post waits for a person (UTC epoch milliseconds); null when none does. */
  readonly raidUntil: number | null;
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
  return [
    db.select().from(tags).orderBy(asc(tags.position)),
    db.select().from(boards),
    // A switch that must take hold everywhere, without a trip of its own.
    db.select({ untilAt: settings.untilAt }).from(settings).where(eq(settings.name, RAID)),
  ] as const;
}

/** The name of the switch that holds every first post. */
export const RAID = "raid";

type Rows = [
  (typeof tags.$inferSelect)[],
  (typeof boards.$inferSelect)[],
  { untilAt: number | null }[],
];

/** Builds the catalogue from the queries' rows and keeps it. */
export function keepCatalogue(rows: Rows, now: number): Catalogue {
  const catalogue = buildCatalogue(rows);
  // A community that has no boards yet is about to get them.
  if (catalogue.boards.length > 0) kept = { catalogue, until: now + KEPT_FOR };
  return catalogue;
}

/** Forgets what is kept, so that a change takes hold here at once; elsewhere within the minute. */
export function forgetCatalogue(): void {
  kept = null;
}

function buildCatalogue([tagRows, boardRows, raidRows]: Rows): Catalogue {
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
    raidUntil: raidRows[0]?.untilAt ?? null,
    board: (slug) => boardsBySlug.get(slug),
    topic: (slug) => topicsBySlug.get(slug),
    tag: (slug) => boardsBySlug.get(slug) ?? topicsBySlug.get(slug),
  };
}
