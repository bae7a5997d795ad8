import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../workers/ids.ts";
import { openCommunity } from "../support/community.ts";
import { openThread, Person } from "../support/person.ts";
import {
  because,
  decide,
  lead,
  moderator,
  published,
  report,
  reviewPath,
  staffMember,
  versions,
} from "../support/team.ts";

const WORDS = {
  board: "anxiety",
  action: "remove",
  policy: "4",
  label: "Sharp words",
  reason: "We took it down because it was sharp. You are welcome here.",
};
const LIST = "/mod/templates";

let ida: Person;
let sam: Person;

beforeAll(async () => {
  await openCommunity();
  ida = await lead();
  sam = await moderator();
});

const key = () => newId(Date.now());
const keep = (fields: Record<string, string> = {}, path = `${LIST}/add`) =>
  ida.post(path, { do: "keep", key: key(), ...WORDS, ...fields });
const textOf = async (response: Response | Promise<Response>) => (await response).text();

/** Words that are kept, with their id. */
async function kept(fields: Record<string, string> = {}): Promise<string> {
  const id = key();
  const made = await keep({ ...fields, key: id });
  expect(made.status).toBe(303);
  return id;
}

/** A post that somebody reported. */
async function reported(board = "anxiety") {
  const at = await published(board);
  await report(new Person(), at);
  return at;
}

const countEvents = async (at: { postId: string }) =>
  (await env.DB.prepare("SELECT id FROM events WHERE post_id = ?").bind(at.postId).all()).results
    .length;

describe("words to begin from", () => {
  it("are kept by leads: added once however often the form is sent, changed, and taken off the list", async () => {
    const id = key();
    for (let n = 0; n < 2; n++) {
      const added = await keep({ key: id, label: "Only once" });
      expect(added.headers.get("Location")).toBe(`${LIST}?said=added`);
    }
    expect((await textOf(ida.get(LIST))).match(/<strong>Only once/g)).toHaveLength(1);
    const changed = await keep({ label: "Said better" }, `${LIST}/${id}`);
    expect(changed.headers.get("Location")).toBe(`${LIST}?said=changed`);
    expect(await textOf(ida.get(`${LIST}/${id}`))).toContain('value="Said better"');
    const removed = await ida.post(`${LIST}/${id}`, { do: "remove" });
    expect(removed.headers.get("Location")).toBe(`${LIST}?said=removed`);
    expect(await textOf(ida.get(LIST))).not.toContain("Said better");
    expect((await ida.get(`${LIST}/${id}`)).status).toBe(404);
    expect((await keep({}, `${LIST}/${id}`)).status).toBe(404);
  });

  it("come back as they were typed when something is to be mended", async () => {
    const wrong: Record<string, string>[] = [
      { policy: "" },
      { policy: "99" },
      { board: "nowhere" },
      { action: "escalate" },
      { label: " " },
      { label: "x".repeat(61) },
      { reason: "" },
      { reason: "x".repeat(1_001) },
    ];
    for (const fields of wrong) {
      const response = await keep({ label: "A name", reason: "My own words.", ...fields });
      expect(response.status).toBe(422);
      const html = await response.text();
      expect(html).toContain('class="bad-text"');
      if (!("reason" in fields)) expect(html).toContain("My own words.");
      if (!("label" in fields)) expect(html).toContain('value="A name"');
    }
  });

  it("are offered on their own board and nowhere else, before those for every board", async () => {
    await kept({ board: "", label: "For every board" });
    await kept({ label: "For this board" });
    const here = await textOf(sam.get(reviewPath(await reported())));
    expect(here.indexOf("For this board")).toBeGreaterThan(0);
    expect(here.indexOf("For this board")).toBeLessThan(here.indexOf("For every board"));
    const elsewhere = await textOf(sam.get(reviewPath(await reported("depression"))));
    expect(elsewhere).not.toContain("For this board");
    expect(elsewhere).toContain("For every board");
  });

  it("fill in the words and their rule on sending, without script, where none were written", async () => {
    const id = await kept();
    const at = await reported();
    const decided = await decide(sam, at, { action: "remove", template: id });
    expect(decided.status).toBe(303);
    const event = await env.DB.prepare(
      "SELECT reason, policy_number AS policy FROM events WHERE post_id = ? AND action = 'remove'",
    )
      .bind(at.postId)
      .first();
    expect(event).toEqual({ reason: WORDS.reason, policy: 4 });
  });

  it("for something else decide nothing, and say so", async () => {
    const id = await kept();
    const at = await reported();
    const decided = await decide(sam, at, { action: "hide", template: id, policy: "5" });
    expect(decided.status).toBe(422);
    expect(await decided.text()).toContain("These words are for something else.");
  });
});

describe("what the author will read", () => {
  it("is what they then read, and asking for it decides nothing", async () => {
    const author = new Person();
    const at = await openThread(author, {}, "anxiety");
    await report(new Person(), at);
    const { version, revision } = await versions(sam, at);
    const form = { version, revision, action: "remove", ...because };
    const before = await countEvents(at);
    const preview = await textOf(sam.post(`${reviewPath(at)}/preview`, form));
    expect(await countEvents(at)).toBe(before);
    expect(preview).toContain(because.reason);
    // Everything that was typed is still there.
    expect(preview).toMatch(/value="remove"[^>]*checked/);
    expect(preview).toMatch(/<option value="4"[^>]*selected/);
    await sam.post(reviewPath(at), form);
    const status = await textOf(author.get(`/threads/${at.threadId}/posts/${at.postId}/status`));
    const said = (html: string) =>
      [...html.matchAll(/<(?:strong|li|p class="pre")>([^<]+)</g)].map(([, text]) => text ?? "");
    const read = said(status);
    const part = await (async () => {
      const other = await reported();
      const now = await versions(sam, other);
      return textOf(
        sam.post(`${reviewPath(other)}/preview?part=1`, {
          ...form,
          version: now.version,
          revision: now.revision,
        }),
      );
    })();
    expect(part).not.toContain("<html");
    expect(said(part).length).toBeGreaterThan(3);
    for (const sentence of said(part)) expect(read).toContain(sentence);
  });

  it("is told to be nothing where nobody tells them, and what it lacks before it is whole", async () => {
    const at = await reported();
    const look = async (fields: Record<string, string>) => {
      const { version, revision } = await versions(sam, at);
      return textOf(sam.post(`${reviewPath(at)}/preview?part=1`, { version, revision, ...fields }));
    };
    expect(await look({ action: "escalate" })).toContain("The author is not told of this.");
    expect(await look({})).toContain("Choose what should happen.");
    const bare = await look({ action: "remove" });
    expect(bare).toContain("Choose the rule it is about.");
    expect(bare).toContain("Write a few words to the author.");
    expect(await look({ action: "cover", ...because, passage: "not there" })).toContain(
      "These words are not in the post.",
    );
    expect(await look({ action: "approve" })).toContain("That is not possible for this post");
  });

  it("is shown to nobody who may not decide", async () => {
    const at = await reported();
    for (const who of [new Person(), await staffMember("professional")]) {
      const answer = await who.post(`${reviewPath(at)}/preview?part=1`, { action: "remove" });
      expect(answer.status).toBe(303);
    }
  });
});

it("a decision that a script sends answers where to go on; one that is refused answers as always", async () => {
  const at = await reported();
  const { version, revision } = await versions(sam, at);
  const body = new URLSearchParams({
    action: "dismiss",
    version,
    revision,
    policy: "",
    reason: "",
  });
  const send = () =>
    sam.send("POST", reviewPath(at), body.toString(), {
      headers: {
        "Content-Type": "application/x-www-form-urlencoded",
        "Sec-Fetch-Site": "same-origin",
        Accept: "application/json",
      },
    });
  const first = await send();
  expect(await first.json()).toEqual({ to: expect.stringMatching(/^\/mod\?done=dismiss/) });
  // The same press once more, because the answer was lost on its way.
  expect((await send()).status).toBe(200);
  expect(
    await env.DB.prepare(
      "SELECT count(*) AS n FROM events WHERE post_id = ? AND action = 'dismiss'",
    )
      .bind(at.postId)
      .first("n"),
  ).toBe(1);
  body.set("action", "remove");
  body.set("policy", "4");
  body.set("reason", "Other words.");
  const stale = await send();
  expect(stale.status).toBe(409);
  expect(await stale.text()).toContain("Other words.");
});
