import { expect, test } from "vitest";
import { SEALED_COLUMNS } from "../../workers/rotation/rules.ts";
import { migrated, tableNames } from "./database.ts";
import { filesIn, read, sorted } from "./source.ts";

const db = migrated();

interface Column {
  readonly name: string;
  readonly type: string;
  readonly pk: number;
}

function columnsOf(table: string): Column[] {
  const rows = db.prepare(`PRAGMA table_info(${table})`).all();
  return rows.map((row) => ({
    name: String(row["name"]),
    type: String(row["type"]),
    pk: Number(row["pk"]),
  }));
}

test("rotation walks over every column that holds seals, and over no other", () => {
  const found = tableNames(db).flatMap((table) =>
    columnsOf(table)
      .filter(({ name }) => /(^|_)seal(ed)?(_|$)/.test(name))
      .map(({ name }) => `${table}.${name}`),
  );
  expect(sorted(SEALED_COLUMNS.map(({ table, column }) => `${table}.${column}`))).toEqual(
    sorted(found),
  );
});

test("rotation walks in the order of the primary key, which is made of texts", () => {
  for (const { table, key } of SEALED_COLUMNS) {
    const inKey = columnsOf(table).filter(({ pk }) => pk > 0);
    const ordered = inKey.toSorted((a, b) => a.pk - b.pk);
    expect(ordered.map(({ name }) => name)).toEqual(key);
    expect(ordered.every(({ type }) => type === "TEXT")).toBe(true);
  }
});

test("every purpose that is sealed into a row has its walk, and the others live outside the database", () => {
  const listed = /type SealPurpose =([^;]*);/.exec(read("workers/accounts/keys.ts"))?.[1] ?? "";
  const purposes = [...listed.matchAll(/"(\w+)"/g)].map(([, name]) => name ?? "");
  const outside = ["api", "cookie"];
  expect(sorted(purposes)).toEqual(
    sorted([...SEALED_COLUMNS.map(({ purpose }) => purpose), ...outside]),
  );
});

test("no column of the schema is walked twice, and the walk never touches a text", () => {
  const names = SEALED_COLUMNS.map(({ table }) => table);
  expect(new Set(names).size).toBe(names.length);
  const walking = filesIn(["workers/rotation"], [".ts"]).map(read).join("\n");
  expect(walking).not.toMatch(/\b(body|html|createdAt|editedAt|revision)\b/);
});
