import { describe, expect, it } from "vitest";
import { attack, leaksIn } from "./attack.ts";
import { seeded } from "./chance.ts";
import type { Cell, Place } from "./loot.ts";

const PEOPLE = 60;
const POSTS = 500;
const BEGIN = Date.UTC(2026, 9, 6);
const random = seeded(99);
const pick = (n: number) => Math.floor(random() * n);
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

function letters(count: number): string {
  return Array.from({ length: count }, () => ALPHABET.charAt(pick(32))).join("");
}

/** An id as the application makes them. */
function idAt(time: number): string {
  let head = "";
  for (let rest = time, i = 0; i < 10; i++, rest = Math.floor(rest / 32)) {
    head = ALPHABET.charAt(rest % 32) + head;
  }
  return head + letters(16);
}

interface Post {
  readonly threadId: string;
  readonly id: string;
  readonly author: number;
  readonly voice: string;
  readonly time: number;
  /** Which of its author's posts it is. */
  readonly nth: number;
}

/** Posts by people drawn at random, five to a thread, as a dump of a faultless application has them. */
function somePosts(): Post[] {
  const posts: Post[] = [];
  const counts = new Map<number, number>();
  const voices = new Map<string, string>();
  for (let at = 0; at < POSTS; at++) {
    const time = BEGIN + at * 600_000 + pick(300_000);
    const id = idAt(time);
    const threadId = at % 5 === 0 ? id : (posts.at(-1)?.threadId ?? id);
    const author = pick(PEOPLE);
    const nth = (counts.get(author) ?? 0) + 1;
    counts.set(author, nth);
    const voice = voices.get(`${threadId} ${author}`) ?? letters(22);
    voices.set(`${threadId} ${author}`, voice);
    posts.push({ threadId, id, author, voice, time, nth });
  }
  return posts;
}

const posts = somePosts();
const authorOf = (id: string) => posts.find((post) => post.id === id)?.author ?? -1;
const tokens = Array.from({ length: PEOPLE }, () => letters(22));

function table(
  name: string,
  rows: readonly Record<string, Cell>[],
  indexes: readonly string[][] = [],
): Place {
  const columns = Object.keys(rows[0] ?? {});
  return { name, columns, rows: rows.map((row) => columns.map((c) => row[c] ?? null)), indexes };
}

/** The table of posts, with whatever a leaking build would put beside each. */
function postsWith(beside: (post: Post) => Record<string, Cell> = () => ({})): Place {
  return table(
    "posts",
    posts.map((post) => ({
      thread_id: post.threadId,
      id: post.id,
      voice: post.voice,
      status: "published",
      author_seal: letters(80),
      created_at: post.time,
      ...beside(post),
    })),
  );
}

/** Rows for each post, in the order of their key, that name the author by a token and no post. */
function ownItems(row: (post: Post, rank: number) => Record<string, Cell>): Place {
  const rows = posts.map((post, rank) => ({
    owner: tokens[post.author] ?? "",
    ...row(post, rank),
  }));
  return table(
    "own_items",
    rows.toSorted((a, b) => (a.owner < b.owner ? -1 : 1)),
  );
}

const leaks = (...places: Place[]) => leaksIn(attack(places, authorOf));

describe("the attackers", () => {
  it("find nothing where there is nothing", () => {
    expect(
      leaks(
        postsWith(),
        ownItems(() => ({ item: letters(22) })),
      ),
    ).toEqual([]);
  });

  it("find a counter of the author's posts beside each", () => {
    expect(leaks(postsWith(({ nth }) => ({ nth })))).toContain("counters: posts.nth");
  });

  it("find a key of which a part is the author's", () => {
    const found = leaks(postsWith((post) => ({ ref: (tokens[post.author] ?? "") + letters(9) })));
    expect(found).toContain("shared pieces: posts.ref");
    expect(found).toContain("row order: posts by ref");
  });

  it("find the author's id within JSON, and within base64url of it", () => {
    const json = (post: Post) => JSON.stringify({ by: tokens[post.author], at: letters(8) });
    const sealed = (post: Post) => btoa(json(post)).replaceAll("=", "");
    expect(leaks(postsWith((post) => ({ more: json(post) })))).toContain(
      "equal values: posts.more",
    );
    expect(leaks(postsWith((post) => ({ more: sealed(post) })))).toContain(
      "equal values: posts.more",
    );
  });

  it("find an author by two tables that share a value with a third", () => {
    const link = new Map(posts.map((post) => [post.id, letters(22)]));
    const found = leaks(
      postsWith(({ id }) => ({ ref: link.get(id) ?? "" })),
      ownItems(({ id }) => ({ item: link.get(id) ?? "" })),
    );
    expect(found).toContain("joined tables: any value");
  });

  it("are not led astray by the words of a short list", () => {
    const link = new Map(posts.map((post) => [post.id, letters(22)]));
    const themed = (post: Post) => ({
      ref: link.get(post.id) ?? "",
      theme: ["eating", "substances", "violence"][post.nth * 7] ?? "",
      source: post.nth < 3 ? "events" : "team_events",
    });
    const own = ownItems(({ id }) => ({ item: link.get(id) ?? "" }));
    expect(leaks(postsWith(themed), own)).toContain("joined tables: any value");
  });

  it("find own things whose keys grow as posts do, with times in them or without", () => {
    const numbered = ownItems((_, rank) => ({ item: `item-${String(rank).padStart(6, "0")}` }));
    expect(leaks(postsWith(), numbered)).toContain("same rank: own_items.owner in order of item");
    const timed = ownItems(({ time }) => ({ item: time + 20 }));
    expect(leaks(postsWith(), timed)).toContain("same time: own_items.owner by item");
  });

  it("find what was written about many posts at one moment", () => {
    const touched = postsWith(({ author, time }) => ({
      touched_at: author < 8 ? BEGIN + 9e8 + author * 7e6 + pick(50) : time,
    }));
    expect(leaks(touched)).toContain("same time: posts.touched_at");
  });

  it("find a seal that is longer for some than for others, and one that begins alike", () => {
    const longer = postsWith(({ author }) => ({ author_seal: letters(60 + 4 * (author % 20)) }));
    expect(leaks(longer)).toContain("shape of seals: posts.author_seal, length");
    const alike = postsWith(({ author }) => ({
      author_seal: (tokens[author] ?? "").slice(0, 8) + letters(72),
    }));
    expect(leaks(alike)).toContain("shape of seals: posts.author_seal, first 6 bytes");
  });

  it("find an author in the queue, the cache, an object's storage and the log", () => {
    for (const name of ["queue", "cache", "DESK storage", "log"]) {
      const place = table(
        name,
        posts.map(({ id, author }) => ({ body: JSON.stringify({ id, of: tokens[author] }) })),
      );
      expect(leaks(postsWith(), place)).toContain(`equal values: ${name}.body`);
    }
  });
});
