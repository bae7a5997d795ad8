import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { countOf } from "../support/community.ts";
import { Person } from "../support/person.ts";
import {
  newProgram,
  answerOf,
  problemOf,
  fieldsOf,
  THREAD,
  type Program,
  type Json,
  openToPrograms,
} from "../support/program.ts";

let program: Program;
let thread: string;

beforeAll(async () => {
  ({ program, thread } = await openToPrograms());
});

describe("reading", () => {
  const visitor = new Person();
  const read = async (path: string, id: string) =>
    answerOf(await visitor.get(`/api/v1${path}`), id);

  it("lists boards and topic tags", async () => {
    const { boards } = await read("/boards", "listBoards");
    expect(boards.map((board: Json) => board["slug"])).toContain("depression");
    const { tags } = await read("/tags", "listTags");
    expect(tags.map((tag: Json) => tag["slug"])).toContain("sleep");
  });

  it("lists the threads of all, of a board and of a topic", async () => {
    for (const query of ["", "?board=depression", "?tag=sleep", "?tag=sleep&sort=newest"]) {
      const { threads } = await read(`/threads${query}`, "listThreads");
      expect(
        threads.map((one: Json) => one["id"]),
        query,
      ).toContain(thread);
    }
    const { threads } = await read("/threads?board=anxiety", "listThreads");
    expect(threads).toEqual([]);
  });

  it("pages in both directions by the links it gives", async () => {
    // One member may open twelve in a day.
    const authors = [await newProgram(), await newProgram()];
    for (let i = 0; i < 22; i++) {
      const author = authors[i % 2] as (typeof authors)[number];
      const made = await author.send("POST", "/boards/anxiety/threads", {
        ...THREAD,
        title: `Evening ${i}`,
        topics: [],
      });
      expect(made.status).toBeLessThan(300);
    }
    await env.DB.prepare("UPDATE threads SET status = 'published' WHERE board = 'anxiety'").run();
    const first = await read("/threads?board=anxiety&sort=newest", "listThreads");
    expect(first["threads"]).toHaveLength(20);
    expect(first["links"].newer).toBeNull();
    const second = await answerOf(await visitor.get(first["links"].older), "listThreads");
    expect(second["threads"]).toHaveLength(2);
    expect(second["threads"].every((one: Json) => one["board"] === "anxiety")).toBe(true);
    const back = await answerOf(await visitor.get(second["links"].newer), "listThreads");
    expect(back["threads"]).toEqual(first["threads"]);
  });

  it("reads a thread, with html and nothing about its author", async () => {
    const response = await visitor.get(`/api/v1/threads/${thread}`);
    expect(response.headers.get("Cache-Control")).toBe("no-cache");
    const body = await answerOf(response, "readThread");
    expect(body["posts"][0].shown).toEqual({
      as: "text",
      html: "<p>I slept <strong>two hours</strong> in a row.</p>\n",
      notes: [],
    });
    expect(body["posts"][0].mine).toBe(false);
    const text = JSON.stringify(body);
    const row = await env.DB.prepare("SELECT voice, author_seal FROM posts WHERE id = ?")
      .bind(thread)
      .first<{ voice: string; author_seal: string }>();
    expect(text).not.toContain(row?.voice);
    expect(text).not.toContain(row?.author_seal);
  });

  it("pages through the posts of a thread, from, after and before one", async () => {
    const author = await newProgram();
    const { thread: id } = await answerOf(
      await author.send("POST", "/boards/depression/threads", { ...THREAD, topics: [] }),
      "createThread",
    );
    const ids: string[] = [id];
    for (let i = 0; i < 22; i++) {
      const made = await author.send("POST", `/threads/${id}/posts`, { body: `Reply ${i}` });
      ids.push((await answerOf(made, "createReply"))["post"]);
    }
    const first = await read(`/threads/${id}`, "readThread");
    expect(first["posts"]).toHaveLength(20);
    const later = await answerOf(await visitor.get(first["links"].later), "readThread");
    expect(later["posts"].map((post: Json) => post["id"])).toEqual(ids.toSorted().slice(20));
    const earlier = await answerOf(await visitor.get(later["links"].earlier), "readThread");
    expect(earlier["posts"]).toEqual(first["posts"]);
    const from = await read(`/threads/${id}?from=${ids[5]}`, "readThread");
    expect(from["posts"][0].id).toBe(ids[5]);
  });

  it("refuses what is not a place, a sort or a parameter, by name", async () => {
    const cases: readonly [string, string][] = [
      ["/threads?before=nowhere", "before"],
      ["/threads?sort=loudest", "sort"],
      ["/threads?colour=red", "colour"],
      ["/threads?board=depression&tag=sleep", "tag"],
      ["/threads?board=depression&board=anxiety", "board"],
      [`/threads/${"0".repeat(26)}?from=x`, "from"],
    ];
    for (const [path, field] of cases) {
      const problem = await problemOf(await visitor.get(`/api/v1${path}`), 422, "invalid");
      expect(fieldsOf(problem), path).toEqual([field]);
    }
  });

  it("does not find boards, tags, threads and posts that do not exist", async () => {
    expect.hasAssertions();
    const none = "01arz3ndektsv4rrffq69g5fav";
    for (const path of [
      "/threads?board=nowhere",
      "/threads?tag=nowhere",
      `/threads/${none}`,
      "/threads/x",
    ]) {
      await problemOf(await visitor.get(`/api/v1${path}`), 404, "notFound");
    }
  });
});

describe("writing", () => {
  it("opens a thread, replies, changes and deletes", async () => {
    const author = await newProgram();
    const made = await author.send("POST", "/boards/depression/threads", THREAD);
    expect(made.status).toBe(201);
    const opened = await answerOf(made, "createThread");
    expect(made.headers.get("Location")).toBe(
      `/api/v1/threads/${opened["thread"]}?from=${opened["post"]}`,
    );
    const replied = await program.send("POST", `/threads/${opened["thread"]}/posts`, {
      body: "So glad.",
      notes: ["panic"],
      replyTo: opened["post"],
    });
    expect(replied.status).toBe(201);
    const { post } = await answerOf(replied, "createReply");
    const path = `/threads/${opened["thread"]}/posts/${post}`;

    expect((await program.send("PATCH", path, { body: "So *very* glad." })).status).toBe(204);
    const seen = await answerOf(
      await program.send("GET", `/threads/${opened["thread"]}`),
      "readThread",
    );
    const own = seen["posts"].find((one: Json) => one["id"] === post);
    expect(own).toMatchObject({ mine: true, replyTo: { id: opened["post"] } });
    expect(own.shown).toEqual({
      as: "covered",
      notes: ["panic"],
      html: "<p>So <em>very</em> glad.</p>\n",
    });

    expect((await program.send("DELETE", path)).status).toBe(204);
    await problemOf(await program.send("DELETE", path), 410, "gone");
    await problemOf(await program.send("PATCH", path, { body: "Again" }), 410, "gone");
    const after = await answerOf(
      await program.send("GET", `/threads/${opened["thread"]}`),
      "readThread",
    );
    const marker = after["posts"].find((one: Json) => one["id"] === post);
    expect(marker.shown).toEqual({ as: "gone", because: "erased" });
  });

  it("lets nobody change or delete what is not their own", async () => {
    expect.hasAssertions();
    const other = await newProgram();
    const path = `/threads/${thread}/posts/${thread}`;
    const edit = { title: "Mine now", body: "Mine now" };
    await problemOf(await other.send("PATCH", path, edit), 404, "notFound");
    await problemOf(await other.send("DELETE", path), 404, "notFound");
    await problemOf(await other.send("GET", `${path}/status`), 404, "notFound");
  });

  it("asks for the title when the opening post is changed", async () => {
    const path = `/threads/${thread}/posts/${thread}`;
    const refused = await problemOf(
      await program.send("PATCH", path, { body: "Other words" }),
      422,
      "invalid",
    );
    expect(fieldsOf(refused)).toEqual(["title"]);
  });

  it("answers 202 for a post that waits, shows it to its author alone, and says where it stands", async () => {
    const author = await newProgram();
    await env.DB.prepare("UPDATE members SET approved_posts = 0").run();
    const made = await author.send("POST", "/boards/addiction/threads", {
      ...THREAD,
      body: "These words wait.",
    });
    expect(made.status).toBe(202);
    const held = await answerOf(made, "createThread");
    expect(held["status"]).toBe("held");
    const status = await author.person.send("GET", made.headers.get("Location") ?? "", undefined, {
      headers: { Authorization: `Bearer ${author.token}` },
    });
    expect(await answerOf(status, "seeStatus")).toEqual({
      status: "held",
      cause: "first_posts",
      // Nobody has planned anything here, so the time runs by the clock.
      expected: { kind: "within", withinMinutes: 480, nextHereInMinutes: null },
      decision: null,
    });
    const own = await answerOf(
      await author.send("GET", `/threads/${held["thread"]}`),
      "readThread",
    );
    expect(own["posts"][0]).toMatchObject({ waiting: true, mine: true });
    for (const other of [
      await program.send("GET", `/threads/${held["thread"]}`),
      await new Person().get(`/api/v1/threads/${held["thread"]}`),
    ]) {
      await problemOf(other, 404, "notFound");
    }
    const list = await (await new Person().get("/api/v1/threads?board=addiction")).text();
    expect(list).not.toContain("These words wait");
  });

  it("shows neither words nor title of what the team took down", async () => {
    for (const status of ["hidden", "removed"]) {
      const { post } = await answerOf(
        await program.send("POST", `/threads/${thread}/posts`, { body: `Secret ${status}` }),
        "createReply",
      );
      await env.DB.prepare("UPDATE posts SET status = ? WHERE id = ?").bind(status, post).run();
      for (const reader of [program.person, new Person()]) {
        const text = await (
          await reader.send("GET", `/api/v1/threads/${thread}?from=${post}`, undefined)
        ).text();
        expect(text).toContain(status);
        expect(text).not.toContain("Secret");
      }
      const path = `/threads/${thread}/posts/${post}`;
      await problemOf(await program.send("PATCH", path, { body: "Again" }), 409, "decided");
    }
  });

  it("refuses replies to a locked thread", async () => {
    expect.hasAssertions();
    const made = await program.send("POST", "/boards/depression/threads", THREAD);
    const { thread: id } = await answerOf(made, "createThread");
    await env.DB.prepare("UPDATE threads SET locked = 1 WHERE id = ?").bind(id).run();
    await problemOf(
      await program.send("POST", `/threads/${id}/posts`, { body: "Hello" }),
      409,
      "locked",
    );
  });

  it("carries a request out once under one idempotency key", async () => {
    const headers = { "Idempotency-Key": "my key #1 ~" };
    const before = await countOf("threads");
    const send = () => program.send("POST", "/boards/depression/threads", THREAD, headers);
    const answers = await Promise.all([send(), send(), send()]);
    const bodies = await Promise.all(answers.map((one) => answerOf(one, "createThread")));
    expect(new Set(bodies.map((body) => body["thread"])).size).toBe(1);
    expect((await send()).status).toBe(200);
    expect(await countOf("threads")).toBe(before + 1);
    // The same key elsewhere, or of someone else, is another request.
    expect(
      (await program.send("POST", `/threads/${thread}/posts`, { body: "Hi" }, headers)).status,
    ).toBe(201);
    const other = await newProgram();
    const theirs = await other.send("POST", "/boards/depression/threads", THREAD, headers);
    expect(theirs.status).toBe(201);
  });

  it("refuses a key that is no key, by its name", async () => {
    for (const key of ["x".repeat(129), "a\tb"]) {
      const headers = { "Idempotency-Key": key };
      const refused = await program.send(
        "POST",
        `/threads/${thread}/posts`,
        { body: "Hi" },
        headers,
      );
      expect(fieldsOf(await problemOf(refused, 422, "invalid"))).toEqual(["Idempotency-Key"]);
    }
  });
});
