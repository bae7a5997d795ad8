import { env } from "cloudflare:workers";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { forgetCatalogue } from "../../workers/threads/catalogue.ts";
import { countOf, openCommunity } from "../support/community.ts";
import { anyThread, byActivity, clear, fill, linkIn, threadsIn } from "../support/lists.ts";
import { formKey, openThread, Person, wordsOf } from "../support/person.ts";
import { newMember } from "../support/program.ts";
import { because, decide, moderator, report } from "../support/team.ts";

beforeAll(openCommunity);

const follow = (who: Person, tag: string, yes = true) =>
  who.post("/follow", { tag, follow: yes ? "yes" : "no", back: "/feed" });

const feedOf = async (who: Person) => (await who.get("/feed")).text();

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
      fc.asyncProperty(fc.array(anyThread, { minLength: 20, maxLength: 80 }), async (threads) => {
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
