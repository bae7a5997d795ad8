import { env } from "cloudflare:workers";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { forgetCatalogue } from "../../workers/threads/catalogue.ts";
import { newId } from "../../workers/ids.ts";
import { countOf, openCommunity } from "../support/community.ts";
import { elementsOf, unescapeHtml } from "../support/markup.ts";
import { openThread, Person, readFresh, reply, wordsOf, formKey } from "../support/person.ts";
import { because, decide, moderator, report } from "../support/team.ts";

beforeAll(openCommunity);

const follow = (who: Person, tag: string, yes = true) =>
  who.post("/follow", { tag, follow: yes ? "yes" : "no", back: "/feed" });

async function newMember(): Promise<Person> {
  const person = new Person();
  await openThread(person);
  return person;
}

const feedOf = async (who: Person) => (await who.get("/feed")).text();

/** The threads a page lists, in its order. */
function threadsIn(html: string): string[] {
  const ids = elementsOf(html.split("<main")[1] ?? "").flatMap(({ name, attributes }) => {
    const match = /^\/threads\/([0-9a-z]{26})$/.exec(attributes.get("href") ?? "");
    return name === "a" && match ? [match[1] ?? ""] : [];
  });
  return [...new Set(ids)];
}

/** Where the link to a neighbouring page leads. */
function linkIn(html: string, key: "before" | "after"): string | null {
  const link = elementsOf(html).find(
    ({ name, attributes }) =>
      name === "a" && new RegExp(`[?&]${key}=`).test(attributes.get("href") ?? ""),
  );
  return link?.attributes.get("href") ?? null;
}

interface Row {
  readonly id: string;
  readonly at: number;
}

/** Threads written straight into the tables, at chosen times, as they would stand after many replies. */
async function fill(
  rows: readonly { at: number; born: number; board: string; topics: string[]; status?: string }[],
): Promise<Row[]> {
  const out: Row[] = [];
  const statements: D1PreparedStatement[] = [];
  for (const { at, born, board, topics, status = "published" } of rows) {
    const id = newId(born);
    out.push({ id, at });
    const list = JSON.stringify(topics);
    statements.push(
      env.DB.prepare(
        `INSERT INTO threads (id, board, title, need, topics, opener_alias, opener_voice, status,
          post_count, created_at, last_activity_at) VALUES (?, ?, 'T', 'listen', ?, 'A', 'v', ?, 1, ?, ?)`,
      ).bind(id, board, list, status, born, at),
    );
    if (status !== "published") continue;
    for (const topic of topics) {
      statements.push(
        env.DB.prepare(
          `INSERT INTO topic_active (topic, last_activity_at, thread_id, board, title, need, topics,
            notes, excerpt, opener_alias, locked, post_count, created_at)
            VALUES (?, ?, ?, ?, 'T', 'listen', ?, '[]', '', 'A', 0, 1, ?)`,
        ).bind(topic, at, id, board, list, born),
        env.DB.prepare("INSERT INTO topic_newest (topic, thread_id) VALUES (?, ?)").bind(topic, id),
      );
    }
  }
  if (statements.length > 0) await env.DB.batch(statements);
  return out;
}

async function clear(): Promise<void> {
  await env.DB.batch(
    ["threads", "posts", "topic_active", "topic_newest", "reviews", "outbox"].map((table) =>
      env.DB.prepare(`DELETE FROM ${table}`),
    ),
  );
}

const byActivity = (a: Row, b: Row) => b.at - a.at || (a.id < b.id ? 1 : -1);
const byBirth = (a: Row, b: Row) => (a.id < b.id ? 1 : -1);

const born = fc.integer({ min: 1_000_000, max: 1_000_040 });
const thread = fc.record({
  born,
  at: fc.integer({ min: 1_000_040, max: 1_000_060 }),
  board: fc.constantFrom("anxiety", "depression"),
  topics: fc.subarray(["sleep", "panic"]),
  status: fc.constantFrom("published", "published", "published", "held", "removed"),
});

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
      fc.asyncProperty(fc.array(thread, { minLength: 15, maxLength: 75 }), async (threads) => {
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

describe("following", () => {
  it("and stopping works for boards and topics, for a member and for a visitor", async () => {
    await clear();
    const on = await openThread(new Person(), { topics: ["grief"] }, "anxiety");
    for (const who of [await newMember(), new Person()]) {
      expect(threadsIn(await feedOf(who))).toEqual([]);
      for (const tag of ["anxiety", "grief"]) {
        expect((await follow(who, tag)).headers.get("Location")).toBe("/feed");
        expect((await follow(who, tag)).status).toBe(303);
        expect(threadsIn(await feedOf(who)), tag).toEqual([on.threadId]);
        const page = tag === "grief" ? "/tags/grief" : "/boards/anxiety";
        expect(await (await who.get(page)).text()).toMatch(/name="follow" value="no"/);
        await follow(who, tag, false);
        await follow(who, tag, false);
        expect(threadsIn(await feedOf(who)), tag).toEqual([]);
        expect(await (await who.get(page)).text()).toMatch(/name="follow" value="yes"/);
      }
    }
  });

  it("as a visitor leaves no trace in the database", async () => {
    const before = await countOf("follows");
    const visitor = new Person();
    await follow(visitor, "anxiety");
    await follow(visitor, "sleep");
    expect(await countOf("follows")).toBe(before);
    expect(visitor.cookies.get("__Host-hearten-follows")).toBe("anxiety.sleep");
  });

  it("as a visitor bears any nonsense in the cookie", async () => {
    for (const value of ["", ".", "..", "<script>", "a".repeat(4000), "%00.%ff", "anxiety.'--"]) {
      const visitor = new Person();
      visitor.cookies.set("__Host-hearten-follows", value);
      expect((await visitor.get("/feed")).status, value).toBe(200);
      expect((await follow(visitor, "sleep")).status, value).toBe(303);
      expect((await visitor.get("/boards/anxiety")).status, value).toBe(200);
    }
  });

  it("in a browser moves to the account with the first post", async () => {
    const elsewhere = new Person();
    const again = new Person();
    await follow(again, "grief");
    await again.post("/boards/depression/new", {
      title: "Hello",
      need: "listen",
      body: "Hello.",
      key: formKey(),
    });
    const words = await wordsOf(again);
    expect(again.cookies.has("__Host-hearten-follows")).toBe(false);
    expect(await (await again.get("/tags/grief")).text()).toMatch(/name="follow" value="no"/);
    // What was followed before signing in elsewhere joins what the account follows.
    await follow(elsewhere, "sleep");
    await elsewhere.post("/sign-in", { words: words.join(" ") });
    expect(elsewhere.cookies.has("__Host-hearten-follows")).toBe(false);
    for (const tag of ["grief", "sleep"]) {
      for (const who of [again, elsewhere]) {
        expect(await (await who.get(`/tags/${tag}`)).text(), tag).toMatch(
          /name="follow" value="no"/,
        );
      }
    }
  });

  it("ends at fifty, for members, for visitors and when the two come together", async () => {
    await env.DB.batch(
      Array.from({ length: 60 }, (_, n) =>
        env.DB.prepare(
          "INSERT INTO tags (slug, kind, label, sentence, position) VALUES (?, 'topic', ?, 's', ?)",
        ).bind(`many-${n}`, `Many ${n}`, 900 + n),
      ),
    );
    forgetCatalogue();
    const member = new Person();
    await member.post("/boards/depression/new", {
      title: "Hello",
      need: "listen",
      body: "Hello.",
      key: formKey(),
    });
    const words = await wordsOf(member);
    const visitor = new Person();
    for (const who of [member, visitor]) {
      const before = await countOf("follows");
      for (let n = 0; n < 50; n++) expect((await follow(who, `many-${n}`)).status).toBe(303);
      const full = await follow(who, "many-50");
      expect(full.status).toBe(403);
      expect(await full.text()).toContain("You follow fifty already");
      expect((await follow(who, "many-3")).status).toBe(303);
      if (who === member) expect(await countOf("follows")).toBe(before + 50);
      expect((await who.get("/feed")).status).toBe(200);
    }
    const other = new Person();
    for (let n = 45; n < 60; n++) await follow(other, `many-${n}`);
    const before = await countOf("follows");
    expect((await other.post("/sign-in", { words: words.join(" ") })).status).toBe(303);
    expect(await countOf("follows")).toBe(before);
    await env.DB.prepare("DELETE FROM tags WHERE slug LIKE 'many-%'").run();
    forgetCatalogue();
  });
});

describe("the feed", () => {
  it("merges what is followed without repeats, and pages through exactly that", async () => {
    const member = await newMember();
    const visitor = new Person();
    for (const who of [member, visitor]) {
      for (const tag of ["anxiety", "sleep", "panic"]) await follow(who, tag);
    }
    await fc.assert(
      fc.asyncProperty(fc.array(thread, { minLength: 20, maxLength: 80 }), async (threads) => {
        await clear();
        const rows = await fill(threads);
        const wanted = rows
          .filter((_, n) => {
            const { status, board, topics } = threads[n]!;
            return status === "published" && (board === "anxiety" || topics.length > 0);
          })
          .toSorted(byActivity)
          .map((row) => row.id);
        for (const who of [member, visitor]) {
          const seen: string[] = [];
          for (let next: string | null = "/feed"; next;) {
            const html: string = await (await who.get(next)).text();
            seen.push(...threadsIn(html));
            next = linkIn(html, "before");
            expect(seen.length).toBeLessThanOrEqual(wanted.length);
          }
          expect(seen).toEqual(wanted);
        }
      }),
      { numRuns: 6 },
    );
    await clear();
  });
});

describe("what waits or was taken down", () => {
  it("is in no feed, no list and no Atom", async () => {
    const member = await newMember();
    for (const tag of ["addiction", "anxiety", "cravings", "sleep"]) await follow(member, tag);
    const held = await openThread(
      new Person(),
      { title: "Waiting title", topics: ["cravings"] },
      "addiction",
    );
    const hidden = await openThread(
      new Person(),
      { title: "Hidden title", topics: ["sleep"] },
      "anxiety",
    );
    await report(new Person(), hidden);
    await decide(await moderator(), hidden, { action: "hide", ...because });
    expect(held.threadId && hidden.threadId).not.toBe("");
    for (const path of [
      "/",
      "/boards/addiction",
      "/boards/anxiety?sort=newest",
      "/tags/cravings",
      "/tags/sleep?sort=newest",
      "/boards/addiction/atom.xml",
      "/boards/anxiety/atom.xml",
      "/tags/cravings/atom.xml",
      "/tags/sleep/atom.xml",
      "/feed",
      "/api/v1/threads",
    ]) {
      const html = await (await member.get(path)).text();
      expect(html, path).not.toMatch(/Waiting title|Hidden title/);
    }
  });
});

/** A strict reading of XML: every tag closed, in order, every mark escaped. Throws when it is not so. */
function parseXml(xml: string): { texts: string[] } {
  const open: string[] = [];
  const texts: string[] = [];
  const token = /<\?xml[^?]*\?>|<\/([\w:]+)>|<([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  let at = 0;
  for (let match = token.exec(xml); match; match = token.exec(xml)) {
    at = token.lastIndex;
    const [, close, name, attributes = "", empty, text] = match;
    if (/&(?!(amp|lt|gt|quot|apos);)/.test(attributes + (text ?? ""))) throw new Error("bare &");
    if (close && open.pop() !== close) throw new Error(`</${close}> closes nothing`);
    if (name && !empty) open.push(name);
    if (text?.trim()) texts.push(unescapeHtml(text));
  }
  if (at !== xml.length || open.length > 0) throw new Error(`not XML at ${at}: ${open.join()}`);
  return { texts };
}

describe("Atom", () => {
  const TITLES = [
    "</title><script>alert(1)</script>",
    "a & b &amp; c &lt; d < e > f",
    "]]> <![CDATA[ x ]]>",
    "<!ENTITY x SYSTEM 'file:///etc/passwd'> &x;",
    "\"quotes\" and 'more'",
    "noncharacter \uffff \ufffe and emoji 😀",
    "مرحبا שלום",
  ];

  it("is XML whatever a title or a text holds, and holds it whole", async () => {
    await clear();
    for (const title of TITLES) {
      await openThread(new Person(), { title, body: title, topics: ["sleep"] }, "anxiety");
    }
    for (const path of ["/boards/anxiety/atom.xml", "/tags/sleep/atom.xml"]) {
      const response = await new Person().get(path);
      expect(response.headers.get("Content-Type")).toBe("application/atom+xml; charset=utf-8");
      const xml = await response.text();
      const { texts } = parseXml(xml);
      for (const title of TITLES) {
        const shown = title.replace(/[\uffff\ufffe]/g, "").replace(/\s+/g, " ");
        expect(texts.map((text) => text.replace(/\s+/g, " "))).toContain(shown);
      }
      expect(xml.match(/<entry>/g)).toHaveLength(TITLES.length);
      expect(xml).toContain('xmlns="http://www.w3.org/2005/Atom"');
      expect(xml).toContain(
        `<link rel="self" type="application/atom+xml" href="https://hearten.test${path}"/>`,
      );
    }
  });

  it("of a board with nothing on it is XML too", async () => {
    await clear();
    const xml = await readFresh("/boards/family-and-friends/atom.xml");
    parseXml(xml);
    expect(xml).not.toContain("<entry>");
  });

  it("shows no text that a content note covers", async () => {
    await openThread(
      new Person(),
      { title: "Covered", notes: ["loss"], body: "Beneath." },
      "anxiety",
    );
    const xml = await readFresh("/boards/anxiety/atom.xml");
    expect(xml).toContain("Covered");
    expect(xml).not.toContain("Beneath");
  });
});
