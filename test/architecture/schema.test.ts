import { is } from "drizzle-orm";
import { getTableConfig, SQLiteTable } from "drizzle-orm/sqlite-core";
import { describe, expect, test } from "vitest";
import { COLUMNS } from "../../db/columns/index.ts";
import { RETENTION } from "../../db/retention.ts";
import * as schema from "../../db/schema/index.ts";
import { migrated, tableNames } from "./database.ts";
import { withEveryDatum } from "./privacy-table.ts";
import { filesIn, read, sorted } from "./source.ts";

const db = migrated();
const tables = Object.values(schema).filter((one) => is(one, SQLiteTable));

interface Column {
  readonly name: string;
  readonly type: string;
  readonly notNull: boolean;
  readonly hasDefault: boolean;
  readonly inKey: boolean;
}

test("every table of the migrations is in the schema, and the other way round", () => {
  expect(sorted(tables.map((table) => getTableConfig(table).name))).toEqual(tableNames(db));
});

test("every table says what it holds, how long it lives and what ends it", () => {
  expect(sorted(Object.keys(RETENTION))).toEqual(tableNames(db));
});

describe.each(tables.map((table) => getTableConfig(table)))("$name", (config) => {
  const sql = db.prepare("SELECT sql FROM sqlite_master WHERE name = ?").get(config.name) as {
    sql: string;
  };

  test("has the same columns in the schema as in the database", () => {
    const found = db.prepare(`PRAGMA table_info(${config.name})`).all() as {
      name: string;
      type: string;
      notnull: number;
      dflt_value: string | null;
      pk: number;
    }[];
    const inDatabase = found.map(({ name, type, notnull, dflt_value, pk }) => ({
      name,
      type: type.toLowerCase(),
      notNull: notnull === 1 || pk > 0,
      hasDefault: dflt_value !== null,
      inKey: pk > 0,
    }));
    const composite = config.primaryKeys.flatMap((key) => key.columns.map(({ name }) => name));
    const inSchema = config.columns.map((column) => {
      const inKey = column.primary || composite.includes(column.name);
      return {
        name: column.name,
        type: column.getSQLType(),
        notNull: column.notNull || inKey,
        hasDefault: column.hasDefault,
        inKey,
      };
    });
    expect(byName(inSchema)).toEqual(byName(inDatabase));
  });

  test("allows the values that the code knows, no more and no fewer", () => {
    for (const column of config.columns) {
      const check = new RegExp(`\\b${column.name} [^,]*CHECK \\(${column.name} IN \\(([^)]*)\\)`);
      const allowed = check.exec(sql.sql)?.[1];
      if (allowed === undefined) continue;
      const values = allowed.split(",").map((value) => value.trim().replaceAll("'", ""));
      expect(sorted(column.enumValues ?? [])).toEqual(sorted(values));
    }
  });

  test("says of every column what it is, who can read it and what ends it", () => {
    const known: Readonly<Record<string, object>> = COLUMNS;
    expect(sorted(Object.keys(known[config.name] ?? {}))).toEqual(
      sorted(config.columns.map(({ name }) => name)),
    );
  });

  test("joins nothing by the order of insertion: it has no rowid", () => {
    expect(sql.sql).toMatch(/\)\s*WITHOUT ROWID$/);
  });
});

function byName(columns: readonly Column[]): Column[] {
  return columns.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

test("nothing in the code changes or deletes an event", () => {
  const wrong = filesIn(["workers", "db"], [".ts", ".tsx"]).filter((path) =>
    /\.(update|delete)\(events\)|(update|delete from)\s+events\b/i.test(read(path)),
  );
  expect(wrong).toEqual([]);
});

test("docs/privacy.md shows the list as it stands", async () => {
  // `vitest run --project architecture -u` writes it anew.
  const document = withEveryDatum(read("docs/privacy.md"));
  await expect(document).toMatchFileSnapshot("../../docs/privacy.md");
});
