import { connect, type Db, runBatch } from "../client.ts";
import { fillHelplines } from "../../workers/helplines/store.ts";
import { and, eq, ne, sql } from "drizzle-orm";
import { boards, packs, policies, tags } from "../schema/index.ts";
import * as catalogue from "./content/catalogue.ts";
import { helplines } from "./content/helplines.ts";
import { packs as firstPacks } from "./content/packs.ts";
import { policies as rules } from "./content/policies.ts";

/** The boards, topic tags, rules and helplines a new community begins with. Rows that are there stay as they are. */
export async function seedCatalogue(d1: D1Database): Promise<void> {
  const db = connect(d1);
  await runBatch(db, catalogueStatements(db));
}

/** The same as a script of SQL, for a database that is reached through wrangler. */
export function catalogueSql(): string {
  // Nothing is asked of the database: drizzle only writes the statements down.
  const db = connect({} as D1Database);
  return catalogueStatements(db)
    .map((statement) => {
      const { sql: text, params } = statement.toSQL();
      const left = [...params];
      return `${text.replaceAll("?", () => literal(left.shift()))};\n`;
    })
    .join("");
}

function literal(value: unknown): string {
  return typeof value === "number" ? String(value) : `'${String(value).replaceAll("'", "''")}'`;
}

/** The same as statements, for one batch. */
export function catalogueStatements(db: Db) {
  const board = catalogue.boards.map((row, position) => [
    db
      .insert(tags)
      .values({ ...pick(row), kind: "board", position })
      .onConflictDoNothing(),
    db
      .insert(boards)
      .values({
        slug: row.slug,
        heldFirstPosts: row.heldFirstPosts,
        defaultNotes: [...row.defaultNotes],
        guidance: row.guidance,
        pack: packJson(row.slug),
      })
      .onConflictDoNothing(),
    firstVersion(db, row.slug),
  ]);
  const topic = catalogue.topics.map((row, position) =>
    db
      .insert(tags)
      .values({ ...pick(row), kind: "topic", position: 100 + position })
      .onConflictDoNothing(),
  );
  const rule = rules.map((row) => db.insert(policies).values(row).onConflictDoNothing());
  return [...board.flat(), ...topic, ...rule, fillHelplines(db, helplines)];
}

/** Version 1 of what holds on a board, as its row carries it. */
function packJson(slug: string): string {
  const content = firstPacks[slug];
  return content ? JSON.stringify({ ...content, version: 1 }) : "";
}

/** The same in the list of versions; a board that was there before, and has none in force, gets none. */
function firstVersion(db: Db, slug: string) {
  const columns = {
    board: boards.slug,
    version: sql`1`.as("version"),
    state: sql`'published'`.as("state"),
    content: sql`${JSON.stringify(firstPacks[slug] ?? null)}`.as("content"),
    note: sql`''`.as("note"),
    revision: sql`1`.as("revision"),
    staffId: sql`''`.as("staff_id"),
    madeAt: sql`unixepoch() * 1000`.as("made_at"),
    publishedAt: sql`unixepoch() * 1000`.as("published_at"),
  };
  return db
    .insert(packs)
    .select(
      db
        .select(columns)
        .from(boards)
        .where(and(eq(boards.slug, slug), ne(boards.pack, ""))),
    )
    .onConflictDoNothing();
}

function pick({ slug, label, sentence }: { slug: string; label: string; sentence: string }) {
  return { slug, label, sentence };
}
