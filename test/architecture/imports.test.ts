import { describe, expect, test } from "vitest";
import { ASSEMBLY, DOORS, EXCEPTIONS, PURE, PURE_PACKAGES, SQL_FILES } from "./import-rules.ts";
import { filesIn, type Import, importsOf, moduleOf, read } from "./source.ts";

const workers = filesIn(["workers"], [".ts", ".tsx"]).filter((p) => !p.startsWith("workers/cli/"));
const cli = filesIn(["workers/cli"], [".ts", ".mjs"]);
const web = filesIn(["web"], [".ts", ".tsx"]);
const db = filesIn(["db"], [".ts"]);
const isPure = (path: string) => PURE.some((pattern) => pattern.test(path));
const isRoutes = (path: string) => /[/-](routes|api)\.tsx?$/.test(path);
/** The API calls the use-cases of every module, as the routes of each do for their own. */
const isApi = (path: string) => path.startsWith("workers/api/");
const pure = workers.filter(isPure);
const routes = workers.filter((path) => isRoutes(path) || isApi(path));

/** The imports of these files that break a rule, as lines to read. */
function breaking(files: readonly string[], breaks: (one: Import) => boolean): string[] {
  return files
    .flatMap(importsOf)
    .filter(breaks)
    .map(({ from, to }) => `${from} → ${to}`);
}

const isExcepted = ({ from, to }: Import) =>
  EXCEPTIONS.some((one) => one.from === from && one.to === to);
const isOurs = (path: string) => /^(workers|web|db|test)\//.test(path);

/** What index.ts and app.tsx mount: routes, middleware, consumers and the Durable Object. */
function isAssembled(path: string): boolean {
  return isRoutes(path) || /^workers\/(http|jobs|live)\//.test(path);
}

describe("web", () => {
  test("imports web, and of the server only types and the closed lists they are made of", () => {
    const wrong = breaking(web, ({ to }) => {
      return isOurs(to) && !to.startsWith("web/") && !/^workers\/[^/]+\/types\.ts$/.test(to);
    });
    expect(wrong).toEqual([]);
  });

  test("islands, which the browser runs, import nothing of the server's", () => {
    const islands = web.filter((path) => path.startsWith("web/islands/"));
    const allowed =
      /^(web\/islands\/|web\/components\/leaf\/draw\.ts|@simplewebauthn\/browser|altcha-lib)/;
    expect(breaking(islands, ({ to }) => !allowed.test(to))).toEqual([]);
  });
});

describe("pure files", () => {
  test("import only types and other pure files", () => {
    const wrong = breaking(pure, ({ to, typesOnly }) => {
      if (typesOnly) return false;
      return isOurs(to) ? !isPure(to) : !PURE_PACKAGES.includes(to);
    });
    expect(wrong).toEqual([]);
  });

  test.each(pure)("%s asks no clock, no chance and no network", (path) => {
    const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bcrypto\.|\bfetch\(|\bcaches\./;
    expect(read(path)).not.toMatch(impure);
  });
});

describe("SQL", () => {
  test("stands only in the files of the table", () => {
    const wrong = breaking(
      workers.filter((path) => !SQL_FILES.includes(path)),
      ({ to }) => to.startsWith("drizzle-orm"),
    );
    expect(wrong).toEqual([]);
  });

  test("every file of the table is there and holds some", () => {
    const stale = SQL_FILES.filter(
      (path) => !workers.includes(path) || !importsOf(path).some(({ to }) => to === "drizzle-orm"),
    );
    expect(stale).toEqual([]);
  });

  test("the schema's tables reach only those files", () => {
    const wrong = breaking(
      workers.filter((path) => !SQL_FILES.includes(path)),
      ({ to, typesOnly }) => !typesOnly && to.startsWith("db/schema/"),
    );
    expect(wrong).toEqual([]);
  });

  test("none is written as text elsewhere", () => {
    const statement =
      /["'`]\s*(select\s.+\sfrom|insert\s+into|update\s+\w+\s+set|delete\s+from)\s/i;
    const wrong = workers.filter((path) => !SQL_FILES.includes(path) && statement.test(read(path)));
    expect(wrong).toEqual([]);
  });
});

describe("routes", () => {
  test("there are some, and they hold no SQL, no query and no store", () => {
    expect(routes.length).toBeGreaterThan(5);
    const wrong = breaking(routes, (one) => {
      if (one.typesOnly || isExcepted(one)) return false;
      return one.to.startsWith("db/") || SQL_FILES.includes(one.to);
    });
    expect(wrong).toEqual([]);
  });

  test("nobody imports routes but the app and other routes", () => {
    const wrong = breaking(workers, ({ from, to }) => {
      return isRoutes(to) && from !== "workers/app.tsx" && !isRoutes(from);
    });
    expect(wrong).toEqual([]);
  });
});

describe("modules", () => {
  test("are reached only through their doors", () => {
    const wrong = breaking(workers, (one) => {
      const module = moduleOf(one.to);
      if (module === null || one.typesOnly || module === moduleOf(one.from)) return false;
      if (ASSEMBLY.includes(one.from) && isAssembled(one.to)) return false;
      if (isApi(one.from) && !SQL_FILES.includes(one.to) && !isRoutes(one.to)) return false;
      const door = one.to.slice(`workers/${module}/`.length).replace(/\.tsx?$/, "");
      return !(DOORS[module] ?? []).includes(door) && !isExcepted(one);
    });
    expect(wrong).toEqual([]);
  });

  test("every exception is still needed", () => {
    const used = workers.flatMap(importsOf).filter((one) => !one.typesOnly && isExcepted(one));
    const stale = EXCEPTIONS.filter(
      (one) => !used.some(({ from, to }) => from === one.from && to === one.to),
    );
    expect(stale).toEqual([]);
  });
});

describe("everything", () => {
  test("nothing imports test", () => {
    const wrong = breaking([...workers, ...web, ...db, ...cli], ({ to }) => to.startsWith("test/"));
    expect(wrong).toEqual([]);
    // `npm run bench` starts a program that lives in test/; no other file may so much as name it.
    const naming = [...workers, ...web, ...db, ...cli].filter((path) =>
      /["'`](\.\.?\/)+test\//.test(read(path)),
    );
    expect(naming.filter((path) => path !== "workers/cli/main.ts")).toEqual([]);
  });

  test("the Worker, the pages and the database never import the commands", () => {
    const wrong = breaking([...workers, ...web, ...db], ({ to }) => to.startsWith("workers/cli/"));
    expect(wrong).toEqual([]);
  });

  test("the schema imports nothing of a module but its types file", () => {
    const wrong = breaking(filesIn(["db/schema"], [".ts"]), ({ to }) => {
      return to.startsWith("workers/") && !/^workers\/[^/]+\/types\.ts$/.test(to);
    });
    expect(wrong).toEqual([]);
  });

  test("the Worker brings nothing from Node or from the tools at run time", () => {
    const tool = /^(node:|@cloudflare\/|wrangler|miniflare|vite|vitest)/;
    const wrong = breaking(
      [...workers, ...web, ...db],
      (one) => !one.typesOnly && tool.test(one.to),
    );
    expect(wrong).toEqual([]);
  });
});
