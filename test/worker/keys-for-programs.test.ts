import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { openCommunity } from "../support/community.ts";
import { copyOf, newMember } from "../support/keeping.ts";
import { openThread, Person } from "../support/person.ts";

beforeAll(openCommunity);

const make = (who: Person, label: string, options = {}) =>
  who.post("/account/tokens", { label }, options);

/** A member's key for programs, as the page shows it once. */
async function keyOf(person: Person): Promise<string> {
  const html = await (await make(person, "my reader")).text();
  return /<code class="long">(hearten_[^<]+)<\/code>/.exec(html)?.[1] ?? "";
}

async function works(key: string): Promise<boolean> {
  const headers = { Authorization: `Bearer ${key}` };
  return (await new Person().get("/api/v1/follows", { headers })).status === 200;
}

describe("keys for programs", () => {
  it("are ten at most, also when asked for all at once, and the page says so", async () => {
    const { person } = await newMember();
    const windows = Array.from({ length: 12 }, () => copyOf(person));
    await Promise.all(windows.map((one, at) => make(one, `key ${at}`)));
    const answer = await make(person, "one more");
    expect(answer.status).toBe(409);
    const html = await answer.text();
    expect(html).toContain("You have ten keys");
    expect(html).toContain('value="one more"');
    expect(html.split('action="/account/tokens/revoke"').length - 1).toBe(10);
    const refused = await person.send("POST", "/api/v1/tokens", JSON.stringify({ label: "x" }), {
      headers: { "Content-Type": "application/json", "Sec-Fetch-Site": "same-origin" },
    });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("ten keys");
  });

  it("wait with everything else that writes when there is too much of it", async () => {
    const { person } = await newMember();
    const full = { ...env, LIMIT_WRITE: { limit: async () => ({ success: false }) } };
    const answer = await make(person, "my reader", { env: full });
    expect(answer.status).toBe(429);
    expect(await answer.text()).toContain('value="my reader"');
  });

  it("are taken back on signing out everywhere, when that was chosen", async () => {
    const { person } = await newMember();
    const key = await keyOf(person);
    expect(await works(key)).toBe(true);
    expect(await (await person.get("/account")).text()).toMatch(/name="keys" value="yes" checked/);
    await person.post("/sign-out", { everywhere: "yes", keys: "yes" });
    expect(await works(key)).toBe(false);
  });

  it("go on working when that was not chosen, or when only this browser was signed out", async () => {
    const one = await newMember();
    const key = await keyOf(one.person);
    await one.person.post("/sign-out", { everywhere: "yes" });
    expect(await works(key)).toBe(true);
    const two = await newMember();
    const other = await keyOf(two.person);
    await two.person.post("/sign-out", { keys: "yes" });
    expect(await works(other)).toBe(true);
  });
});

describe("deleting one's only post", () => {
  it("lands on a page that says so", async () => {
    const person = new Person();
    const { threadId, postId } = await openThread(person);
    const answer = await person.post(`/threads/${threadId}/posts/${postId}/delete`, {});
    const place = answer.headers.get("Location") ?? "";
    expect(await (await person.get(place)).text()).toContain("Your post is deleted.");
    expect(await (await person.get("/account")).text()).not.toContain("Your post is deleted.");
  });
});
