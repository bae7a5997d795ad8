import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { dump, openCommunity } from "../support/community.ts";
import { formKey, openThread, ORIGIN, Person, THREAD_FORM } from "../support/person.ts";
import { published } from "../support/team.ts";
import { unchanged } from "../support/unchanged.ts";

beforeAll(openCommunity);

const FORM = "application/x-www-form-urlencoded";
const HERE = { "Sec-Fetch-Site": "same-origin" };
const fields = () => new URLSearchParams({ ...THREAD_FORM, key: formKey() }).toString();

/** Every address that takes a form, with things in it that exist. */
async function formPaths(): Promise<string[]> {
  const { threadId } = await published();
  const post = `/threads/${threadId}/posts/${threadId}`;
  return [
    "/write",
    "/boards/depression/new",
    `/threads/${threadId}/reply`,
    `${post}/edit`,
    `${post}/delete`,
    `${post}/report`,
    "/follow",
    "/sign-in",
    "/sign-out",
    "/account/tokens",
    "/account/tokens/revoke",
    "/staff/invite/nothing",
    `/mod/reviews/${threadId}/${threadId}`,
  ];
}

describe("a body", () => {
  it("of 100 MB is refused before it is read, by what it says of itself", async () => {
    for (const path of await formPaths()) {
      const headers = { ...HERE, "Content-Type": FORM, "Content-Length": "104857600" };
      const response = await unchanged(() =>
        new Person().send("POST", path, "title=x", { headers }),
      );
      expect(response.status, path).toBe(413);
      expect(await response.text()).toContain("larger than we can take");
    }
  });

  it("of 100 MB that does not say so is refused once it is too much, and no more is read", async () => {
    const { threadId } = await published();
    for (const path of ["/boards/depression/new", `/threads/${threadId}/reply`, "/sign-in"]) {
      let sent = 0;
      const piece = new Uint8Array(64 * 1024).fill(97);
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          sent += piece.length;
          if (sent > 100 * 1024 * 1024) controller.close();
          else controller.enqueue(piece);
        },
      });
      const headers = { ...HERE, "Content-Type": FORM };
      const response = await new Person().send("POST", path, body, { headers });
      expect(response.status, path).toBe(413);
      expect(sent).toBeLessThan(2 * 1024 * 1024);
    }
    expect((await dump()).get("members")).not.toHaveLength(0);
  });

  it("that is not a form is refused with 415", async () => {
    const types = ["", "text/plain", "application/json", "multipart/form-data; boundary=x", "x/y"];
    for (const path of await formPaths()) {
      for (const type of types) {
        const headers = { ...HERE, ...(type ? { "Content-Type": type } : {}) };
        const body = new TextEncoder().encode("title=x");
        const response = await new Person().send("POST", path, body, { headers });
        expect(response.status, `${path} ${type}`).toBe(415);
        expect(await response.text()).toContain("We could not read that");
      }
    }
  });

  it("that is not UTF-8 is refused with 400, raw or behind percent signs", async () => {
    const raw = [
      [0xff, 0xfe],
      [0xc3, 0x28],
      [0xe2, 0x82],
      [0xed, 0xa0, 0x80],
      [0xf8, 0x88, 0x80, 0x80, 0x80],
      [0xc0, 0xaf],
    ].map((bytes) => new Uint8Array([...new TextEncoder().encode(`${fields()}&body=`), ...bytes]));
    const percent = ["%ff", "%c3%28", "%e2%82", "%ed%a0%80", "%c0%af", "%zz", "%"];
    const headers = { ...HERE, "Content-Type": FORM };
    for (const body of [...raw, ...percent.map((end) => `${fields()}&body=${end}`)]) {
      const response = await unchanged(() =>
        new Person().send("POST", "/boards/depression/new", body, { headers }),
      );
      expect(response.status, String(body)).toBe(400);
      expect(await response.text()).toContain("damaged");
    }
  });

  it("that is empty or nonsense comes back as a form to mend", async () => {
    const headers = { ...HERE, "Content-Type": FORM };
    for (const body of ["", "&&&&", "====", "a", "title", "title=&title=&body", "=x&=y"]) {
      const response = await unchanged(() =>
        new Person().send("POST", "/boards/depression/new", body, { headers }),
      );
      expect(response.status, body).toBe(422);
    }
  });
});

describe("what another site sends", () => {
  const foreign: readonly Record<string, string>[] = [
    { "Sec-Fetch-Site": "cross-site" },
    { "Sec-Fetch-Site": "same-site" },
    { "Sec-Fetch-Site": "nonsense" },
    { "Sec-Fetch-Site": "" },
    { "Sec-Fetch-Site": "cross-site", Origin: ORIGIN },
    { Origin: "https://evil.example" },
    { Origin: "https://hearten.test.evil.example" },
    { Origin: "https://hearten.test:8443" },
    { Origin: "not an origin" },
    { Origin: "null" },
    {},
  ];

  it("is refused as a form at every address, and nothing is written", async () => {
    const member = new Person();
    await openThread(member);
    member.cookies.delete("__Host-hearten-here");
    const paths = await formPaths();
    for (const headers of foreign) {
      await unchanged(async () => {
        for (const path of [...paths, "/welcome", "/notices/clear", "/mod/next"]) {
          const response = await member.send("POST", path, fields(), {
            headers: { "Content-Type": FORM, ...headers },
          });
          expect(response.status, `${path} ${JSON.stringify(headers)}`).toBe(403);
          expect(await response.text()).toContain("did not come from this site");
        }
      });
    }
  });

  it("is refused as JSON too, and as text that is JSON", async () => {
    const member = new Person();
    const { threadId } = await openThread(member);
    member.cookies.delete("__Host-hearten-here");
    for (const headers of foreign) {
      for (const type of ["application/json", "text/plain"]) {
        await unchanged(async () => {
          const body = JSON.stringify({ body: "hello" });
          const path = `/api/v1/threads/${threadId}/posts`;
          const response = await member.send("POST", path, body, {
            headers: { "Content-Type": type, ...headers },
          });
          expect(response.status, JSON.stringify(headers)).toBe(403);
          expect(response.headers.get("Content-Type")).toContain("problem+json");
        });
      }
    }
  });

  it("is told from what an older browser sends from here by a mark that names nobody", async () => {
    const [one, two] = [new Person(), new Person()];
    await one.get("/write");
    await two.get("/sign-in");
    expect(one.cookies.get("__Host-hearten-here")).toBe("1");
    expect(two.cookies.get("__Host-hearten-here")).toBe("1");
    for (const [who, origin] of [
      [one, "null"],
      [two, undefined],
    ] as const) {
      const response = await who.send("POST", "/boards/depression/new", fields(), {
        headers: { "Content-Type": FORM, ...(origin ? { Origin: origin } : {}) },
      });
      expect(response.status).toBe(303);
    }
    const sure = await new Person().send("POST", "/boards/depression/new", fields(), {
      headers: { "Content-Type": FORM, Origin: ORIGIN },
    });
    expect(sure.status).toBe(303);
  });

  it("cannot hide behind the mark when the browser says where it comes from", async () => {
    const person = new Person();
    await person.get("/write");
    for (const headers of [
      { "Sec-Fetch-Site": "cross-site", Origin: "null" },
      { Origin: "https://evil.example" },
    ]) {
      const response = await unchanged(() =>
        person.send("POST", "/boards/depression/new", fields(), {
          headers: { "Content-Type": FORM, ...headers },
        }),
      );
      expect(response.status).toBe(403);
    }
  });
});

describe("an address", () => {
  it("that does not exist answers 404 with a way to reach help", async () => {
    for (const path of [
      "/nothing",
      "/boards/nothing",
      "/tags/nothing",
      "/boards/anxiety/nothing",
      "/threads/nothing",
      "/threads/00000000000000000000000000",
      "/threads/../../etc/passwd",
      "/threads/%00",
      "/tags/%ff",
      "/tags/%e0%a4%a",
      "/boards/__proto__",
      "/tags/constructor",
      `/tags/${"a".repeat(5000)}`,
      "/reports/nothing",
      "/reports/00000-00000-00000-00000",
      "/wp-login.php",
      "/.env",
      "/api/v1/nothing",
      "/boards/anxiety/atom.xml/x",
      "/boards/sleep/atom.xml",
      "/tags/anxiety/atom.xml",
    ]) {
      const response = await new Person().get(path);
      expect(response.status, path).toBe(404);
      const html = await response.text();
      if (!path.startsWith("/api")) expect(html, path).toContain('href="/help"');
    }
  });

  it("says with 405 which methods it does offer", async () => {
    const { threadId } = await published();
    const post = `/threads/${threadId}/posts/${threadId}`;
    for (const [path, allowed] of [
      ["/", "GET, HEAD"],
      ["/boards/anxiety", "GET, HEAD"],
      [`/threads/${threadId}`, "GET, HEAD"],
      [post, "GET, HEAD"],
      ["/write", "GET, HEAD, POST"],
      [`${post}/edit`, "GET, HEAD, POST"],
      ["/follow", "POST"],
      ["/mod/next", "POST"],
      ["/help", "GET, HEAD"],
      ["/robots.txt", "GET, HEAD"],
    ] as const) {
      for (const method of ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"]) {
        if (allowed.includes(method)) continue;
        const response = await new Person().send(method, path, undefined, { headers: HERE });
        expect(response.status, `${method} ${path}`).toBe(405);
        expect(response.headers.get("Allow"), `${method} ${path}`).toBe(allowed);
      }
    }
    expect((await new Person().get("/follow")).status).toBe(405);
  });

  it("with a place that makes no sense shows the list from its beginning", async () => {
    await published();
    for (const query of [
      "before=",
      "before=x",
      "after=%00",
      "before=zzzzzzzzzzz-0000000000000000000000000a",
      "before=-1-0000000000000000000000000a",
      "before=1E9-0000000000000000000000000a&after=x",
      `before=${"9".repeat(4000)}`,
      "sort=constructor",
      "before[]=1&before=2",
    ]) {
      for (const path of ["/", "/boards/anxiety", "/tags/sleep", "/feed"]) {
        const response = await new Person().get(`${path}?${query}`);
        expect(response.status, `${path}?${query}`).toBe(200);
        if (path === "/") expect(await response.text()).toContain("A quiet evening");
      }
    }
  });

  it("with a place beyond either end of a thread or a list shows a page, not a failure", async () => {
    const { threadId } = await published();
    const ends = [`0${"0".repeat(25)}`, `7${"z".repeat(25)}`];
    for (const id of ends) {
      for (const key of ["from", "after", "before"]) {
        expect((await new Person().get(`/threads/${threadId}?${key}=${id}`)).status).toBe(200);
      }
      for (const key of ["after", "before"]) {
        for (const at of ["0", "zzzzzzzzz"]) {
          expect((await new Person().get(`/?${key}=${at}-${id}`)).status).toBe(200);
        }
      }
    }
  });
});

describe("too much from one address", () => {
  it("asks for a minute's pause and keeps what was typed", async () => {
    const { threadId } = await published();
    const none = { ...env, LIMIT_WRITE: { limit: async () => ({ success: false }) } };
    const full = {
      ...none,
      LIMIT_SIGN_IN: none.LIMIT_WRITE,
      LIMIT_SIGN_IN_PLAIN: none.LIMIT_WRITE,
      LIMIT_REPORT: none.LIMIT_WRITE,
    };
    for (const [path, sent] of [
      ["/boards/depression/new", { ...THREAD_FORM, body: "Words I need." }],
      [`/threads/${threadId}/reply`, { body: "Words I need." }],
      [
        `/threads/${threadId}/posts/${threadId}/report`,
        { reason: "other", words: "Words I need." },
      ],
      ["/sign-in", { words: "Words I need." }],
    ] as const) {
      const response = await unchanged(() =>
        new Person().post(path, { ...sent, key: formKey() }, { env: full }),
      );
      expect(response.status, path).toBe(429);
      expect(response.headers.get("Retry-After"), path).toBe("60");
      expect(await response.text()).toContain("Words I need.");
    }
  });
});
