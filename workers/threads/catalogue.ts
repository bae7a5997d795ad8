import { asc } from "drizzle-orm";
import type { Db } from "../../db/client.ts";
import { boards, settings, tags } from "../../db/schema/index.ts";
import { dutyWithin } from "../duty/queries.ts";
import { HORIZON_MS, targetsFrom } from "../duty/rules.ts";
import type { DutyShift, Rota } from "../duty/types.ts";
import { packInForce } from "../packs/in-force.ts";
import type { Board, Tag } from "./types.ts";

/** The boards and topic tags of the community, in their order. */
export interface Catalogue {
  readonly boards: readonly Board[];
  readonly topics: readonly Tag[];
  /** Until when every first post waits for a person (UTC epoch milliseconds); null when none does. */
  readonly raidUntil: number | null;
  /** What due times are reckoned from. */
  readonly rota: Rota;
  /** Every switch and number of the whole community, by its name. */
  readonly settings: ReadonlyMap<string, Setting>;
  board(slug: string): Board | undefined;
  topic(slug: string): Tag | undefined;
  tag(slug: string): Tag | undefined;
}

/** A switch or a number of the whole community. */
export interface Setting {
  readonly value: string;
  /** Until when it holds (UTC epoch milliseconds); null when it does not end by itself. */
  readonly untilAt: number | null;
}

/** Some hundred rows that hardly change: kept per isolate for a minute. */
const KEPT_FOR = 60_000;
let kept: { catalogue: Catalogue; until: number } | null = null;

/** The kept catalogue, or null when it must be read again. */
export function freshCatalogue(now: number): Catalogue | null {
  return kept && now < kept.until ? kept.catalogue : null;
}

/** What makes up the catalogue, with the shifts from `now` on (UTC epoch milliseconds). */
export function catalogueQueries(db: Db, now: number) {
  return [
    db.select().from(tags).orderBy(asc(tags.position)),
    db.select().from(boards),
    // Switches that must take hold everywhere, without a trip of their own.
    db.select().from(settings).limit(SETTINGS_MAX),
    dutyWithin(db, now, now + HORIZON_MS),
  ] as const;
}

/** How many statements those are. */
export const CATALOGUE_QUERIES = 4;
/** One for each class and board, and a few for all. */
const SETTINGS_MAX = 300;

/** What holds on a board whose row is missing. */
const NO_ROW = { pack: "", heldFirstPosts: 0, defaultNotes: [] };

/** The name of the switch that holds every first post. */
export const RAID = "raid";

type Rows = [
  (typeof tags.$inferSelect)[],
  (typeof boards.$inferSelect)[],
  (typeof settings.$inferSelect)[],
  DutyShift[],
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

function buildCatalogue([tagRows, boardRows, settingRows, shifts]: Rows): Catalogue {
  const rows = new Map(boardRows.map((row) => [row.slug, row]));
  const boardList: Board[] = [];
  const topicList: Tag[] = [];
  for (const { slug, kind, label, sentence } of tagRows) {
    if (kind === "topic") {
      topicList.push({ slug, kind, label, sentence });
      continue;
    }
    const row = rows.get(slug);
    const pack = packInForce(row ?? NO_ROW);
    boardList.push({
      slug,
      kind,
      label,
      sentence,
      heldFirstPosts: pack.preModeration === "first" ? pack.firstPosts : 0,
      defaultNotes: pack.defaultNotes,
      guidance: row?.guidance ?? "",
      pack,
    });
  }
  const boardsBySlug = new Map(boardList.map((b) => [b.slug, b]));
  const settingsByName = new Map(settingRows.map(({ name, ...one }) => [name, one]));
  const topicsBySlug = new Map(topicList.map((t) => [t.slug, t]));
  return {
    boards: boardList,
    topics: topicList,
    raidUntil: settingsByName.get(RAID)?.untilAt ?? null,
    rota: { targets: targetsFrom(settingsByName), shifts },
    settings: settingsByName,
    board: (slug) => boardsBySlug.get(slug),
    topic: (slug) => topicsBySlug.get(slug),
    tag: (slug) => boardsBySlug.get(slug) ?? topicsBySlug.get(slug),
  };
}
