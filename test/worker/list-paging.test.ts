import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { openCommunity } from "../support/community.ts";
import {
  anyThread,
  byActivity,
  byBirth,
  clear,
  fill,
  linkIn,
  threadsIn,
} from "../support/lists.ts";
import { openThread, Person, readFresh, reply } from "../support/person.ts";

beforeAll(openCommunity);

/** A page as somebody reads it to whom nothing may come from memory. */
const read = (path: string) => readFresh(path);

async function walk(path: string): Promise<string[][]> {
  const pages: string[][] = [];
  const addresses = [path];
  for (let next: string | null = path; next && pages.length < 20;) {
    const html = await read(next);
    pages.push(threadsIn(html));
    next = linkIn(html, "before");
    if (next) addresses.push(next);
  }
  // And back again from the last page: the same pages, the other way.
  let html = await read(addresses.at(-1) ?? path);
  for (let n = pages.length - 2; n >= 0; n--) {
    const newer = linkIn(html, "after");
    expect(newer, `${path}: a way back to page ${n}`).not.toBeNull();
    html = await read(newer ?? path);
    expect(threadsIn(html)).toEqual(pages[n]);
  }
  expect(linkIn(html, "after")).toBeNull();
  return pages;
}

describe("lists", () => {
  it("give every published thread once, in order, and the same pages on the way back", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyThread, { minLength: 15, maxLength: 75 }), async (threads) => {
        await clear();
        const rows = await fill(threads);
        const shown = rows.filter((_, n) => threads[n]?.status === "published");
        const of = (test: (t: (typeof threads)[number]) => boolean) =>
          rows.filter((_, n) => threads[n]?.status === "published" && test(threads[n]));
        for (const [path, wanted] of [
          ["/", shown],
          ["/boards/anxiety", of((t) => t.board === "anxiety")],
          ["/tags/sleep", of((t) => t.topics.includes("sleep"))],
        ] as const) {
          for (const [sort, order] of [
            ["", byActivity],
            ["?sort=newest", byBirth],
          ] as const) {
            const pages = await walk(path + sort);
            expect(pages.flat(), path + sort).toEqual(wanted.toSorted(order).map((row) => row.id));
            for (const page of pages.slice(0, -1)) expect(page).toHaveLength(20);
          }
        }
      }),
      { numRuns: 6 },
    );
    await clear();
  });

  it("bring a thread to the top with a reply, in the order of activity alone", async () => {
    await clear();
    const [one, two] = [
      await openThread(new Person(), { topics: ["sleep"] }, "anxiety"),
      await openThread(new Person(), { topics: ["sleep"] }, "anxiety"),
    ];
    await reply(new Person(), one.threadId);
    for (const path of ["/", "/boards/anxiety", "/tags/sleep"]) {
      expect(threadsIn(await read(path)), path).toEqual([one.threadId, two.threadId]);
      expect(threadsIn(await read(`${path}?sort=newest`))).toEqual([two.threadId, one.threadId]);
    }
  });
});
