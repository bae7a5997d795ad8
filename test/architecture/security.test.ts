import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ASVS_LEVELS, levelTwo } from "./asvs.ts";
import { filesIn, read, ROOT } from "./source.ts";

const STATES = ["met", "operator", "not met", "does not apply"] as const;

const rows = read("docs/security.md")
  .split("\n")
  .filter((line) => line.startsWith("| v5.0.0-"))
  .map((line) => {
    const [id = "", , state = "", where = ""] = line.split(" | ").map((cell) => cell.trim());
    return { id: id.replace(/^\| /, ""), state, where: where.replace(/ \|$/, "") };
  });

const count = (state: string) => rows.filter((row) => row.state === state).length;

describe("docs/security.md", () => {
  test("is about the standard's own list", () => {
    const levels = Object.values(ASVS_LEVELS).join("");
    const counted = ["1", "2", "3"].map((level) => levels.split(level).length - 1);
    // As the standard counts them (What is the ASVS, "Application Security Verification Levels").
    expect(counted).toEqual([70, 183, 92]);
  });

  test("has every requirement of levels 1 and 2 once, and no other", () => {
    expect(rows.map(({ id }) => id)).toEqual(levelTwo());
  });

  test("says of each how it stands, and why or where", () => {
    const odd = rows.filter(
      ({ state, where }) => !(STATES as readonly string[]).includes(state) || where.length < 4,
    );
    expect(odd).toEqual([]);
  });

  test("names a file or a test that is there for all that is met, and a page for the operator", () => {
    const lost = rows.filter(({ state, where }) => {
      if (state !== "met" && state !== "operator") return false;
      const paths = [...where.matchAll(/`([\w./-]+\/[\w./-]+|[\w-]+\.(?:toml|md|json))`/g)];
      const own = paths.map((match) => match[1] ?? "").filter((path) => !path.startsWith("/"));
      return own.length === 0 || own.some((path) => !existsSync(join(ROOT, path)));
    });
    expect(lost).toEqual([]);
  });

  test("counts right", () => {
    for (const state of STATES) {
      expect(read("docs/security.md"), state).toContain(`| ${state} | ${count(state)} |`);
    }
  });
});

/** The files of the Worker and the pages in which something stands. */
function having(pattern: RegExp, tops: readonly string[] = ["workers", "web"]): string[] {
  return filesIn(tops, [".ts", ".tsx"])
    .filter((path) => !path.startsWith("workers/cli/"))
    .filter((path) => pattern.test(read(path)));
}

describe("the code that runs", () => {
  test("speaks to nobody but its own parts, the organisation's sign-in and what wakes the team excepted", () => {
    const calls = having(/(?<![.\w#])fetch\((?!request)/, ["workers"]);
    expect(calls.filter((path) => !path.startsWith("workers/staff/oidc/"))).toEqual([
      "workers/alarms/tell-browser.ts",
      "workers/alarms/tell-hook.ts",
    ]);
  });

  test("makes no regular expression of what somebody sent", () => {
    // Made of numbers of our own; and of screening's own word lists, once, when it is loaded.
    const made = having(/new RegExp\(/);
    expect(made.filter((path) => !path.startsWith("workers/screening/"))).toEqual([
      "workers/safety/work.ts",
    ]);
    expect(having(/new RegExp\((?:text|doc|input|folded|near|words\b|signal)/)).toEqual([]);
  });

  test("puts text into pages as text", () => {
    expect(
      having(/innerHTML\b(?!:)|outerHTML|insertAdjacentHTML|document\.write|\beval\(/),
    ).toEqual([]);
  });

  test("knows no hash but SHA-2", () => {
    expect(having(/\b(SHA-?1|MD5)\b/i, ["workers"])).toEqual([]);
  });
});
