import { describe, expect, test } from "vitest";
import { filesIn, read } from "./source.ts";

const LONGEST = 350;

/** Files that are lists of words or of places, which no split would make easier to read. */
const DATA = new Set(["db/seed/content/threads.ts"]);

const code = filesIn(["workers", "web", "db", "test"], [".ts", ".tsx", ".mjs", ".css", ".sql"]);
const drawn = filesIn(["web/components", "web/layout", "web/pages"], [".ts", ".tsx"]);
const sent = [
  ...drawn,
  ...filesIn(["web/islands", "web/styles", "web/public"], [".ts", ".css", ".svg"]),
];

/** The lines that match, as "path:line text". */
function lines(paths: readonly string[], pattern: RegExp): string[] {
  return paths.flatMap((path) =>
    read(path)
      .split("\n")
      .flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1} ${line.trim()}`] : [])),
  );
}

describe("what the browser gets", () => {
  test("has no inline style", () => {
    expect(lines(drawn, /\bstyle=|<style\b/)).toEqual([]);
  });

  test("has no inline script, and no handler in an attribute", () => {
    expect(lines(drawn, /<script\b(?![^>]*\bsrc=)|\son[a-zA-Z]+=["{]|javascript:/)).toEqual([]);
    expect(lines(drawn, /<script\b[^>]*>[^<]/)).toEqual([]);
  });

  test("asks no other site for anything", () => {
    const names = /https?:\/\/(?!www\.w3\.org\/(1999|2000)\/)|["'(]\/\/[a-z]/i;
    expect(lines(sent, names)).toEqual([]);
    expect(lines(sent, /@import\s+["']?(url\()?["']?(https?:)?\/\//)).toEqual([]);
  });

  test("opens nothing else than what a browser shows by itself", () => {
    expect(lines(drawn, /<(iframe|object|embed|base|video|audio|img)\b/)).toEqual([]);
  });

  test("puts text in as it is only where it was rendered safely before", () => {
    const allowed = /raw\((?:shown\.html|post\.html|html|"<!doctype html>"|)\)|import \{.*\braw\b/;
    const unsafe = lines(drawn, /\braw\(|dangerouslySetInnerHTML/).filter(
      (line) => !allowed.test(line) && !line.startsWith("web/components/leaf/leaf.tsx:"),
    );
    expect(unsafe).toEqual([]);
  });
});

describe("the code", () => {
  test("leaves no note for later", () => {
    const others = code.filter((path) => path !== "test/architecture/tidy.test.ts");
    expect(lines(others, /\b(TODO|FIXME|XXX|HACK)\b/)).toEqual([]);
  });

  test(`has no file of more than ${LONGEST} lines, save lists`, () => {
    const long = code
      .map((path) => ({ path, lines: read(path).split("\n").length - 1 }))
      .filter((file) => file.lines > LONGEST && !DATA.has(file.path));
    expect(long).toEqual([]);
  });

  test("writes to the log only through log(), which takes no text", () => {
    const wrong = lines(
      code.filter((path) => /^workers\/(?!cli\/)/.test(path) && path !== "workers/jobs/log.ts"),
      /\bconsole\./,
    );
    expect(wrong).toEqual([]);
  });

  test("skips no test and runs none alone", () => {
    const tests = filesIn(["test"], [".test.ts", ".test.tsx"]);
    const skipping = /\b(test|it|describe)\.(skip|only|todo)\b/;
    expect(lines(tests, skipping)).toEqual([]);
  });

  test("says nothing shouted or scolding to a person", () => {
    const locale = filesIn(["web/locales"], [".ts"]);
    const quoted = /(["`])(?:(?!\1).)*(?:\b(?:[Oo]ops|[Vv]iolation)\b|\w!(?=[\s"`]))/;
    expect(lines(locale, quoted)).toEqual([]);
  });
});
