import type { D1Database } from "@cloudflare/workers-types";
import type { Migration } from "./miniflare.ts";

/** The same table that `wrangler d1 migrations apply` keeps, so that either may carry on from the other. */
const MIGRATIONS_TABLE = `CREATE TABLE IF NOT EXISTS d1_migrations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT UNIQUE,
  applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
)`;

/** Applies what is missing, each migration whole or not at all; gives the names applied. */
export async function migrate(db: D1Database, migrations: readonly Migration[]): Promise<string[]> {
  await db.prepare(MIGRATIONS_TABLE).run();
  const { results } = await db.prepare("SELECT name FROM d1_migrations").all<{ name: string }>();
  const applied = new Set(results.map((row) => row.name));
  const missing = migrations.filter(({ name }) => !applied.has(name));
  for (const { name, statements } of missing) {
    await db.batch([
      ...statements.map((statement) => db.prepare(statement)),
      db.prepare("INSERT INTO d1_migrations (name) VALUES (?)").bind(name),
    ]);
  }
  return missing.map(({ name }) => name);
}

/** True when no community lives in this database yet. */
export async function isEmpty(db: D1Database): Promise<boolean> {
  return (await db.prepare("SELECT 1 FROM tags LIMIT 1").first()) === null;
}

/** True once somebody can sign in to moderate without an invite. */
export async function hasPasskey(db: D1Database): Promise<boolean> {
  return (await db.prepare("SELECT 1 FROM staff_passkeys LIMIT 1").first()) !== null;
}

/** The newest key under which rows were ever sealed anew; 1 before the first rotation. */
export async function newestVersion(db: D1Database): Promise<number> {
  const row = await db.prepare("SELECT max(version) AS v FROM resealing").first<{ v: number }>();
  return row?.v ?? 1;
}

/** One row of `invites`; `token` is the hash, never what stands in the link. */
export const INSERT_INVITE = "INSERT INTO invites (token, role, expires_at) VALUES (?, ?, ?)";

/** The same for `wrangler d1 execute`, which takes no parameters: all three are made here and hold no quote. */
export function insertInviteText(token: string, role: string, expiresAt: number): string {
  return `INSERT INTO invites (token, role, expires_at) VALUES ('${token}', '${role}', ${expiresAt})`;
}
