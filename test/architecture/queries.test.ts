import { type SQLInputValue } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { migrated, tableNames } from "./database.ts";
import { SQL_FILES } from "./import-rules.ts";
import { MODULES, NOT_SQL, SAMPLES } from "./query-samples.ts";

/** Tables that hold a community's set-up or its team and do not grow with what people write. */
const SMALL = new Set([
  "tags",
  "boards",
  "policies",
  "settings",
  "figures",
  "resealing",
  "staff",
  "staff_passkeys",
  "staff_identities",
  "invites",
  "helplines",
  "templates",
  "packs",
  "backtests",
]);

/**
 * Queries that begin at one end of an index and stop when the page is full, which SQLite also calls
 * a scan. Each has a limit, and no more rows stand in the way than the reason says.
 */
const WALKS: Readonly<Record<string, string>> = {
  allThreads:
    "the partial index holds published threads alone; by newest, the few held or removed are passed over",
  lastLink: "the last link is the answer",
  newestChained: "the newest event of the chain is the answer",
  newestReviews: "every review is one to look at, newest first",
  logPage: "the partial index holds what staff did alone",
  recordPage: "every row of the team's record is one to show",
};

const db = migrated();

interface Written {
  readonly sql: string;
  readonly params: unknown[];
}

/** The text and values of a statement, whichever of drizzle's kinds it is. */
function written(statement: unknown): Written {
  const one = statement as { toSQL?: () => Written; getQuery?: () => Written };
  const query = one.toSQL?.() ?? one.getQuery?.();
  if (!query) throw new Error("not a statement");
  return query;
}

function planOf({ sql, params }: Written): string[] {
  const values = params.map((value) => (typeof value === "boolean" ? Number(value) : value));
  const rows = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...(values as SQLInputValue[]));
  return rows.map((row) => String(row["detail"]));
}

/** The table, or its other name in the query, that a line of a plan reads; null for made-up rows. */
function tableIn(line: string): string | null {
  if (/VIRTUAL TABLE|CONSTANT ROW|VALUES CLAUSE/.test(line)) return null;
  return /^(?:SCAN|SEARCH) (\S+)/.exec(line)?.[1] ?? null;
}

/** The lines of a plan that read more of a growing table than they need. */
function wasteful(plan: readonly string[], walks: boolean): string[] {
  const made = new Set(plan.map((line) => /^(?:CO-ROUTINE|MATERIALIZE) (\S+)/.exec(line)?.[1]));
  const grows = (line: string) => {
    const table = tableIn(line);
    return table !== null && !SMALL.has(table) && !made.has(table);
  };
  const sorts = plan.some(grows);
  return plan.filter((line) => {
    if (/^USE TEMP B-TREE FOR .*ORDER BY/.test(line)) return sorts;
    return line.startsWith("SCAN ") && grows(line) && !walks;
  });
}

describe("every function that makes a statement", () => {
  test("stands in a file of the table, and every such file is looked at", () => {
    expect(Object.keys(MODULES).toSorted()).toEqual(SQL_FILES.toSorted());
  });

  test("the tables that count as small are there", () => {
    expect([...SMALL].filter((name) => !tableNames(db).includes(name))).toEqual([]);
  });

  test("has a sample here", () => {
    const exported = Object.values(MODULES).flatMap((module) =>
      Object.keys(module).filter((name) => typeof module[name] === "function"),
    );
    const known = [...Object.keys(SAMPLES), ...NOT_SQL];
    expect(exported.filter((name) => !known.includes(name))).toEqual([]);
    expect(known.filter((name) => !exported.includes(name))).toEqual([]);
  });

  test.each(Object.keys(SAMPLES))("%s finds its rows by an index", (name) => {
    const statements = (SAMPLES[name]?.() ?? []).map(written);
    expect(statements.length).toBeGreaterThan(0);
    for (const statement of statements) {
      const plan = planOf(statement);
      expect({ sql: statement.sql, wasteful: wasteful(plan, name in WALKS), plan }).toEqual({
        sql: statement.sql,
        wasteful: [],
        plan,
      });
    }
  });

  test.each(Object.keys(SAMPLES))("%s stays below D1's hundred parameters", (name) => {
    for (const statement of SAMPLES[name]?.() ?? []) {
      expect(written(statement).params.length).toBeLessThanOrEqual(100);
    }
  });

  test.each(Object.keys(WALKS))("%s stops when its page is full", (name) => {
    for (const statement of SAMPLES[name]?.() ?? []) {
      expect(written(statement).sql).toMatch(/ limit \?$/);
    }
  });

  test("none counts rows or skips over them", () => {
    const wrong = Object.entries(SAMPLES).filter(([, make]) =>
      make().some((statement) => /count\(\*\)|\boffset\b/i.test(written(statement).sql)),
    );
    expect(wrong.map(([name]) => name)).toEqual([]);
  });
});

test("a scan would be seen", () => {
  const plan = planOf({ sql: "SELECT * FROM posts WHERE alias = ?", params: ["x"] });
  expect(wasteful(plan, false)).toEqual(["SCAN posts"]);
  const sorted = planOf({
    sql: "SELECT * FROM posts WHERE thread_id = ? ORDER BY alias",
    params: ["x"],
  });
  expect(wasteful(sorted, false)).toEqual(["USE TEMP B-TREE FOR ORDER BY"]);
});
