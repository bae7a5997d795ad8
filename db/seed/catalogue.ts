import { connect, type Db, runBatch, type Statement } from "../client.ts";
import { boards, policies, tags } from "../schema/index.ts";
import * as catalogue from "./content/catalogue.ts";
import { policies as rules } from "./content/policies.ts";

/** The boards, topic tags and rules a new community begins with. Rows that are there stay as they are. */
export async function seedCatalogue(d1: D1Database): Promise<void> {
  const db = connect(d1);
  await runBatch(db, catalogueStatements(db));
}

/** The same as statements, for one batch or for writing out as SQL. */
export function catalogueStatements(db: Db): Statement[] {
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
  return [...board.flat(), ...topic, ...rule];
}

function pick({ slug, label, sentence }: { slug: string; label: string; sentence: string }) {
  return { slug, label, sentence };
}
