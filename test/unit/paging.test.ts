import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeFeed } from "../../workers/following/feed.ts";
import { isId, newId, timeOfId } from "../../workers/ids.ts";
import { PAGE_SIZE } from "../../workers/threads/limits.ts";
import { cutPage, formatCursor, readPageRequest } from "../../workers/threads/paging.ts";

const time = fc.integer({ min: 0, max: 2 ** 45 });
const id = time.map((at) => newId(at));

describe("a place in a list", () => {
  it("is read back from an address as it was", () => {
    fc.assert(
      fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }), id, (at, id) => {
        const text = formatCursor({ at, id });
        const older = readPageRequest((name) => (name === "before" ? text : undefined));
        expect(older).toMatchObject({ direction: "older", cursor: { at, id } });
        const newer = readPageRequest((name) => (name === "after" ? text : undefined));
        expect(newer).toMatchObject({ direction: "newer", cursor: { at, id } });
      }),
    );
  });

  it("is the first page when it is not one", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/^[0-9a-z]{1,11}-[0-9a-z]{26}$/.test(text));
        expect(readPageRequest(() => text).direction).toBe("first");
      }),
    );
    for (const text of [`${"z".repeat(11)}-${newId(0)}`, "-1-x", `1-${newId(0)}x`, "0x1-2"]) {
      expect(readPageRequest(() => text).direction, text).toBe("first");
    }
  });
});

describe("pages", () => {
  const rows = fc
    .uniqueArray(id, { maxLength: 130 })
    .map((ids) => ids.map((id) => ({ id, at: timeOfId(id) })));
  type Row = { id: string; at: number };
  const order = (a: Row, b: Row) => b.at - a.at || (a.id < b.id ? 1 : -1);

  /** What D1 would answer: the rows beyond the place, nearest first, one more than a page. */
  const ask = (all: readonly Row[], address: string | null) => {
    const query = new URLSearchParams(address?.split("?")[1] ?? "");
    const request = readPageRequest((name) => query.get(name) ?? undefined);
    const sorted = all.toSorted(order);
    const cursor = request.cursor;
    const beyond =
      request.direction === "newer" && cursor
        ? sorted.filter((row) => order(row, cursor) < 0).toReversed()
        : sorted.filter((row) => !cursor || order(row, cursor) > 0);
    return cutPage(beyond.slice(0, PAGE_SIZE + 1), request, (row) => row, "/");
  };

  it("give every row once, in order, and the same pages on the way back", () => {
    fc.assert(
      fc.property(rows, (all) => {
        const pages = [ask(all, null)];
        for (let older = pages[0]?.links.older; older; older = pages.at(-1)?.links.older) {
          pages.push(ask(all, older));
          expect(pages.length).toBeLessThan(20);
        }
        expect(pages.flatMap((page) => page.rows)).toEqual(all.toSorted(order));
        for (let n = pages.length - 1; n > 0; n--) {
          const newer = ask(all, pages[n]?.links.newer ?? "");
          expect(newer.rows).toEqual(pages[n - 1]?.rows);
          expect(newer.links.newer === null).toBe(n === 1);
        }
      }),
    );
  });
});

describe("ids", () => {
  it("stand in the order of their times, and tell them", () => {
    fc.assert(
      fc.property(time, time, (a, b) => {
        const [one, two] = [newId(a), newId(b)];
        expect(isId(one)).toBe(true);
        expect(timeOfId(one)).toBe(a);
        if (a !== b) expect(one < two).toBe(a < b);
      }),
    );
  });

  it("are never the same twice", () => {
    expect(new Set(Array.from({ length: 10_000 }, () => newId(1))).size).toBe(10_000);
  });

  it("are not mistaken for anything else", () => {
    const not = [
      "",
      "z".repeat(26),
      "8".repeat(26),
      "0".repeat(25),
      "0".repeat(27),
      "I".repeat(26),
    ];
    for (const text of [
      ...not,
      `${"0".repeat(25)}i`,
      `${"0".repeat(25)}/`,
      `${"0".repeat(26)}\n`,
    ]) {
      expect(isId(text), text).toBe(false);
    }
  });
});

describe("a feed", () => {
  const thread = fc.record({ id, at: fc.integer({ min: 0, max: 50 }) });
  const row = (tag: string, threads: readonly { id: string; at: number }[]) => ({
    tag,
    threads: JSON.stringify(
      threads.map(({ id, at }) => [
        id,
        at,
        "anxiety",
        "title",
        "listen",
        "[]",
        "[]",
        "",
        "Alias",
        0,
        1,
        0,
      ]),
    ),
  });

  it("merges what is followed without repeats, newest activity first", () => {
    const tags = fc.array(fc.uniqueArray(fc.nat({ max: 29 }), { maxLength: PAGE_SIZE }), {
      maxLength: 6,
    });
    const pool = fc.uniqueArray(thread, { minLength: 30, maxLength: 30, selector: (t) => t.id });
    fc.assert(
      fc.property(pool, tags, (threads, lists) => {
        const merged = mergeFeed(
          lists.map((list, n) =>
            row(
              `t${n}`,
              list.flatMap((at) => threads.slice(at, at + 1)),
            ),
          ),
        );
        const ids = merged.threads.map((one) => one.id);
        expect(ids).toHaveLength(new Set(ids).size);
        const wanted = [...new Set(lists.flat())].flatMap((at) => threads.slice(at, at + 1));
        const inOrder = wanted.toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
        expect(ids).toEqual(inOrder.map((one) => one.id));
        expect(merged.mayHaveMore).toBe(lists.some((list) => list.length === PAGE_SIZE));
      }),
    );
  });
});
