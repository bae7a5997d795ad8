import { connect, type Db, runBatch } from "../client.ts";
import { fillHelplines } from "../../workers/helplines/store.ts";
import { boards, policies, tags } from "../schema/index.ts";
import * as catalogue from "./content/catalogue.ts";
import { helplines } from "./content/helplines.ts";
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
      const { sql, params } = statement.toSQL();
      const left = [...params];
      return `${sql.replaceAll("?", () => literal(left.shift()))};\n`;
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
      })
      .onConflictDoNothing(),
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

function pick({ slug, label, sentence }: { slug: string; label: string; sentence: string }) {
  return { slug, label, sentence };
}
