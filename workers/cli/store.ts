import type { D1Database } from "@cloudflare/workers-types";
import type { StaffRole } from "../permissions/types.ts";
import { Stop } from "./errors.ts";
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

export interface InviteRow {
  /** The hash of what stands in the link. */
  readonly hash: string;
  readonly role: StaffRole;
  /** Short names of boards; none for every board. */
  readonly boards: readonly string[];
  /** Classes by number; none for every class. */
  readonly classes: readonly number[];
  readonly eventId: string;
  /** UTC epoch milliseconds. */
  readonly now: number;
  readonly expiresAt: number;
}

/**
 * The link's row and the line of the team's record that says the operator made it, as text, since
 * `wrangler d1 execute` takes no parameters: nothing of it comes from outside but the names of the
 * boards, which are checked. A board that is not there makes the first statement fail.
 */
export function inviteStatements(row: InviteRow): readonly [string, string] {
  const { hash, role, boards, classes, eventId, now, expiresAt } = row;
  const wrong = boards.find((slug) => !/^[a-z0-9-]+$/.test(slug));
  if (wrong !== undefined) throw new Stop(`There is no board called "${wrong}".`);
  const named = boards.map((slug) => `'${slug}'`).join(", ");
  const known = `(SELECT count(*) FROM tags WHERE kind <> 'topic' AND slug IN (${named})) = ${boards.length}`;
  const token = boards.length === 0 ? `'${hash}'` : `(SELECT '${hash}' WHERE ${known})`;
  const scope = { boards: JSON.stringify(boards), classes: JSON.stringify(classes) };
  const detail = JSON.stringify({ role, boards, classes });
  return [
    `INSERT INTO invites (token, role, boards, classes, expires_at) VALUES (${token}, '${role}', '${scope.boards}', '${scope.classes}', ${expiresAt})`,
    `INSERT INTO team_events (id, action, detail, at) VALUES ('${eventId}', 'invited', '${detail}', ${now})`,
  ];
}

/** True of the error by which a link for a board that is not there is refused. */
export function isUnknownBoard(text: string): boolean {
  return text.includes("NOT NULL constraint failed: invites.token");
}
