import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import type { Env } from "../../workers/context.ts";
import { ORIGIN, Person } from "../support/person.ts";

const PATH = "/.well-known/security.txt";
const DAY = 86_400_000;

async function fieldsOf(asked: Env): Promise<Map<string, string>> {
  const response = await new Person().get(PATH, { env: asked });
  expect(response.status).toBe(200);
  const lines = (await response.text()).trim().split("\n");
  return new Map(lines.map((line) => line.split(/: (.*)/).slice(0, 2) as [string, string]));
}

it("tells whoever finds a hole whom to tell, as RFC 9116 has it", async () => {
  const response = await new Person().get(PATH);
  expect(response.headers.get("Content-Type")).toBe("text/plain; charset=UTF-8");
  expect(response.headers.get("Cache-Control")).toBe("public, max-age=3600");
  const fields = await fieldsOf(env);
  expect(fields.get("Contact")).toBe(`${ORIGIN}/about#security`);
  expect(fields.get("Canonical")).toBe(ORIGIN + PATH);
  expect(fields.get("Preferred-Languages")).toBe("en");
});

it("runs out within a year, and never on the day it is read", async () => {
  const left = Date.parse((await fieldsOf(env)).get("Expires") ?? "") - Date.now();
  expect(left).toBeGreaterThan(180 * DAY);
  expect(left).toBeLessThan(365 * DAY);
});

it("gives the operator’s own contact, in the file and on the page about this place", async () => {
  const asked: Env = { ...env, SECURITY_CONTACT: "mailto:safe@talk.example" };
  expect((await fieldsOf(asked)).get("Contact")).toBe("mailto:safe@talk.example");
  const bare = { headers: { Cookie: "seen=1" }, env: asked };
  const about = await (await new Person().get("/about", bare)).text();
  expect(about).toContain('<a href="mailto:safe@talk.example">safe@talk.example</a>');
});

it("leads to that page when the contact is missing, or is nothing a browser should open", async () => {
  const odd = [
    "",
    "safe at talk",
    "javascript:alert(1)",
    "https://x.example\nContact: mailto:evil",
  ];
  for (const contact of odd) {
    const asked: Env = { ...env, SECURITY_CONTACT: contact };
    expect((await fieldsOf(asked)).get("Contact")).toBe(`${ORIGIN}/about#security`);
    const about = await new Person().get("/about", { headers: { Cookie: "seen=1" }, env: asked });
    expect(await about.text()).toContain("has not given an address for this yet");
  }
});
