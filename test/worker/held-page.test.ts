import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { openWithoutHolds } from "../support/alarms.ts";
import { formKey, openThread, Person } from "../support/person.ts";
import { decide, moderator } from "../support/team.ts";
import { standing } from "../support/waiting.ts";

beforeAll(openWithoutHolds);

const PHONE = "You can ring me on 07700 900123 if you like. I would be glad of it.";

type At = { readonly threadId: string; readonly postId: string };
const pageOf = ({ threadId, postId }: At, part: string) =>
  `/threads/${threadId}/posts/${postId}/${part}`;

/** A post with a number in it, sent as it is by a member, and its page. */
async function heldPost() {
  const person = new Person();
  const other = await openThread(person);
  const at = await openThread(person, { body: PHONE, do: "anyway" });
  const page = await (await person.get(pageOf(at, "status"))).text();
  const code = /<code class="long">([^<]+)<\/code>/.exec(page)?.[1] ?? "";
  return { person, other, at, page, code };
}

/** Types a code in a browser that has never been here. */
async function type(code: string) {
  const browser = new Person();
  return { browser, response: await browser.post("/reports", { code }) };
}

const signalsOf = async (at: At) =>
  (
    await env.DB.prepare("SELECT signals FROM reviews WHERE thread_id = ? AND post_id = ?")
      .bind(at.threadId, at.postId)
      .first<{ signals: string }>()
  )?.signals ?? "";

describe("words in which something was noticed", () => {
  it("go back to their author with everything typed, and store nothing", async () => {
    const person = new Person();
    await openThread(person);
    const before = await env.DB.prepare("SELECT count(*) AS n FROM posts").first<{ n: number }>();
    const form = { title: "A quiet evening", need: "listen", body: PHONE, key: formKey() };
    const response = await person.post("/boards/depression/new", { ...form, do: "post" });
    expect(response.status).toBeLessThan(500);
    expect(response.headers.get("Location")).toBeNull();
    expect(await response.text()).toContain("07700 900123 if you like");
    const after = await env.DB.prepare("SELECT count(*) AS n FROM posts").first<{ n: number }>();
    expect(after).toEqual(before);
    // The same form again, as it is: it is kept now, and waits.
    const sent = await person.post("/boards/depression/new", { ...form, do: "anyway" });
    expect(sent.headers.get("Location")).toContain("/status");
  });

  it("wait for a person once they are sent as they are, on a page that says all of it", async () => {
    const { at, page, code } = await heldPost();
    expect(await standing(at)).toEqual({ status: "held", cause: "sent_anyway", class: 3 });
    expect(page).toContain("You saw what we noticed and sent it as it is");
    expect(page).toContain("whether it could show who you are");
    expect(page).toContain("07700 900123");
    expect(page).toMatch(/about .*(minute|hour)|Nobody from the team/);
    expect(code).toMatch(/^([0-9A-Z]{5}-){3}[0-9A-Z]{5}$/);
    expect(await signalsOf(at)).not.toContain("07700");
  });

  it("are found again by their code in any browser, for that one post and nothing else", async () => {
    const { other, at, code } = await heldPost();
    const { browser, response } = await type(code.toLowerCase().replaceAll("-", " "));
    expect(response.headers.get("Location")).toBe(pageOf(at, "status"));
    const page = await browser.get(pageOf(at, "status"));
    expect(page.headers.get("Cache-Control")).toContain("no-store");
    const text = await page.text();
    expect(text).toContain("07700 900123");
    expect(text).not.toContain("/sign-out");
    expect((await browser.get(pageOf(other, "status"))).status).toBe(404);
    expect((await browser.get("/account")).headers.get("Location")).toBe("/sign-in");
    expect((await type(`${code.slice(0, -1)}0`)).response.status).toBe(404);
  });

  it("can be changed from there: they wait as before, and are read anew", async () => {
    const { at, code } = await heldPost();
    const { browser } = await type(code);
    const words = { title: "A quiet evening", body: "I would be glad of some company." };
    const changed = await browser.post(pageOf(at, "edit"), { ...words, do: "post" });
    expect(changed.headers.get("Location")).toContain(pageOf(at, "status"));
    expect((await standing(at)).status).toBe("held");
    expect(await signalsOf(at)).toBe("[]");
    const letter = await browser.post(pageOf(at, "letters"), { words: "Is this better?" });
    expect(letter.headers.get("Location")).toContain("letters?sent=yes");
  });

  it("tell there what was decided and why, until they are deleted", async () => {
    const { person, at, code } = await heldPost();
    const { browser } = await type(code);
    const team = await moderator();
    await decide(team, at, { action: "approve" });
    const page = await (await browser.get(pageOf(at, "status"))).text();
    expect(page).toContain("A person read it and it is there for everyone");
    await person.post(pageOf(at, "delete"), {});
    expect((await type(code)).response.status).toBe(404);
  });
});
