import { existsSync } from "node:fs";
import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import {
  type DataFolder,
  dataFolder,
  databaseFile,
  openDataFolder,
  readSecret,
} from "../../workers/cli/data.ts";
import { readBuilt, serve } from "../../workers/cli/miniflare.ts";
import { migrate } from "../../workers/cli/store.ts";
import { seedCatalogue } from "../../db/seed/catalogue.ts";
import { community } from "./community.ts";
import { seededFolder } from "./folders.ts";
import { addTopics } from "./people.ts";
import { FILL_TOPICS, fillerOf, TABLES, type TableKey } from "./rows.ts";
import { authorSealer, proveSeal } from "./seal.ts";
import { randomFrom, tokenFrom } from "./words.ts";

const DAY = 86_400_000;
const DONE = "done";
/** Boards and topics together, so that fifty tags can be followed. */
const EXTRA_TOPICS = 14;
const POSTS_TO_A_MEMBER = 20;
const OPEN_REVIEWS = 5_000;
/** Characters of a sealed reference to a post. */
const SEALED_REF = 110;
const PRAGMAS =
  "PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; PRAGMA temp_store = MEMORY;";

/** A community of this size: the one kept from an earlier run, or a new one. */
export async function seeded(posts: number): Promise<DataFolder> {
  const folder = await seededFolder(posts);
  if (existsSync(join(folder.path, DONE))) return folder;
  const started = Date.now();
  console.log(`Seeding ${posts.toLocaleString("en-GB")} posts…`);
  await rm(folder.path, { recursive: true, force: true });
  // Made aside and renamed: a run that was stopped half-way leaves nothing that looks whole.
  const fresh = dataFolder(`${folder.path}.new`);
  await rm(fresh.path, { recursive: true, force: true });
  await openDataFolder(fresh);
  const secret = await readSecret(fresh);
  await proveSeal(secret);
  await makeEmpty(fresh, secret);
  const file = await databaseFile(fresh);
  if (!file) throw new Error("Miniflare left no database.");
  fill(file, secret, posts);
  await writeFile(join(fresh.path, DONE), "");
  await rename(fresh.path, folder.path);
  console.log(`Seeded in ${Math.round((Date.now() - started) / 1000)} s.`);
  return folder;
}

/** The tables, the catalogue and nothing else, where Miniflare expects them. */
async function makeEmpty(data: DataFolder, secret: string): Promise<void> {
  const built = await readBuilt();
  const mf = await serve(built, {
    host: "127.0.0.1",
    port: 0,
    storage: data.storage,
    bindings: { HEARTEN_SECRET: secret },
    quiet: true,
  });
  try {
    const db = await mf.getD1Database("DB");
    await migrate(db, built.migrations);
    await seedCatalogue(db);
    await addTopics(db, EXTRA_TOPICS);
  } finally {
    await mf.dispose();
  }
}

/** Writes straight into the file: through workerd a million posts would take most of an hour. */
function fill(file: string, secret: string, posts: number): void {
  const db = new DatabaseSync(file);
  db.exec(PRAGMAS);
  const slugs = (kind: string) =>
    db
      .prepare("SELECT slug FROM tags WHERE kind = ? ORDER BY position")
      .all(kind)
      .map((row) => String(row["slug"]));
  const random = randomFrom(7);
  const people = makePeople(db, Math.max(50, Math.ceil(posts / POSTS_TO_A_MEMBER)));
  const sealAuthor = authorSealer(secret);
  const insert = inserts(db);
  const bundles = community({
    posts,
    average: 10,
    openReviews: Math.min(OPEN_REVIEWS, Math.floor(posts / 20)),
    holdOpenings: true,
    boards: slugs("board"),
    topics: slugs("topic"),
    members: people.length,
    now: Date.now(),
    seed: 1,
    seal: (member, threadId, postId) =>
      sealAuthor(people[member]?.id ?? "", `${threadId}/${postId}`),
  });
  const sealedRef = tokenFrom(random, SEALED_REF);
  db.exec("BEGIN");
  for (const bundle of bundles) {
    insert("threads", [bundle.thread]);
    for (const key of ["posts", "voices", "reports", "reviews", "events"] as const) {
      insert(key, bundle[key]);
    }
    // Nobody here signs in as these people, so what only they could open has the length alone.
    const own = bundle.posts.map((_, n) => ({
      owner: people[bundle.authors[n] ?? 0]?.owner ?? "",
      item: tokenFrom(random),
      sealedRef,
    }));
    insert("ownItems", own);
  }
  for (const sql of FILL_TOPICS) db.exec(sql);
  db.exec("COMMIT; PRAGMA wal_checkpoint(TRUNCATE);");
  db.close();
}

function makePeople(db: DatabaseSync, count: number) {
  const random = randomFrom(3);
  const createdDay = Math.floor(Date.now() / DAY) - 400;
  const insert = db.prepare(
    "INSERT INTO members (id, words_token, approved_posts, created_day) VALUES (?, ?, 3, ?)",
  );
  db.exec("BEGIN");
  const people = Array.from({ length: count }, () => {
    const id = tokenFrom(random);
    insert.run(id, tokenFrom(random), createdDay);
    return { id, owner: tokenFrom(random) };
  });
  db.exec("COMMIT");
  return people;
}

function inserts(db: DatabaseSync) {
  const prepared = new Map<
    TableKey,
    { statement: StatementSync; filler: ReturnType<typeof fillerOf> }
  >();
  for (const key of Object.keys(TABLES) as TableKey[]) {
    const filler = fillerOf(key);
    const marks = filler.columns.map(() => "?").join(", ");
    const statement = db.prepare(
      `INSERT INTO ${filler.table} (${filler.columns.join(", ")}) VALUES (${marks})`,
    );
    prepared.set(key, { statement, filler });
  }
  return (key: TableKey, rows: readonly object[]) => {
    const { statement, filler } = prepared.get(key) ?? {};
    for (const row of rows) statement?.run(...(filler?.values(row) ?? []));
  };
}
