import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { filesIn, read, ROOT } from "./source.ts";

const pages = ["README.md", ...filesIn(["docs"], [".md"])];
const code = filesIn(["workers", "web", "db", "test"], [".ts", ".tsx", ".mjs", ".sql"])
  .map(read)
  .join("\n");

/** What stands in backquotes on a page, outside of blocks of code. */
function quoted(page: string): string[] {
  const text = read(page).replaceAll(/^```[\s\S]*?^```/gm, "");
  return [...text.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? "");
}

describe.each(pages)("%s", (page) => {
  test("names only files that are there", () => {
    const paths = quoted(page).filter((one) => /^(workers|web|db|test|docs)\/[\w./-]*$/.test(one));
    // Both are made by a build, so they need not be there yet.
    const made = new Set(["web/dist", "test/artefacts"]);
    const missing = paths.filter((path) => !made.has(path) && !existsSync(join(ROOT, path)));
    expect(missing).toEqual([]);
  });

  test("names only functions and constants that the code has", () => {
    const names = quoted(page).filter((one) => /^[a-z]+[A-Z]\w*$|^[A-Z]+(_[A-Z]+)+$/.test(one));
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(code))).toEqual([]);
  });

  test("links only to pages that are there", () => {
    const links = [...read(page).matchAll(/\]\(([^)#]+)[^)]*\)/g)].map((match) => match[1] ?? "");
    const own = links.filter((link) => !/^https?:/.test(link));
    expect(own.filter((link) => !existsSync(join(ROOT, page, "..", link)))).toEqual([]);
  });
});
