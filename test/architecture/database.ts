import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { connect, type Db } from "../../db/client.ts";
import { ROOT, sorted } from "./source.ts";

/** An empty database with every migration applied, in memory. */
export function migrated(): DatabaseSync {
  const folder = join(ROOT, "db", "migrations");
  const db = new DatabaseSync(":memory:");
  for (const name of sorted(readdirSync(folder))) {
    if (name.endsWith(".sql")) db.exec(readFileSync(join(folder, name), "utf8"));
  }
  return db;
}

/** The tables that the migrations make. */
export function tableNames(db: DatabaseSync): string[] {
  const rows = db
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .all() as { name: string }[];
  return sorted(rows.map(({ name }) => name));
}

/** A client that can write its statements out but has no database to send them to. */
export const draft: Db = connect({} as D1Database);
