import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { organisationOf } from "../../workers/staff/oidc/rules.ts";
import { Person } from "../support/person.ts";
import { invite } from "../support/team.ts";

const HERE = { OIDC_ISSUER: "https://id.example.org", OIDC_CLIENT_ID: "us", OIDC_NAME: "Harbour" };

describe("without an organisation", () => {
  it("there is no sign-in of one: no address, no button, no word", async () => {
    const person = new Person();
    for (const path of ["start", "start?for=join", "callback", "callback?code=x&state=y"]) {
      expect((await person.get(`/staff/oidc/${path}`)).status).toBe(404);
    }
    for (const path of ["/staff/sign-in", await invite()]) {
      const html = await (await person.get(path)).text();
      expect(html).not.toMatch(/oidc|organisation/i);
    }
  });
});

describe("the settings of an organisation", () => {
  it("count only as a whole, and over a line that nobody else can read", () => {
    expect(organisationOf(HERE)?.name).toBe("Harbour");
    expect(organisationOf({ ...HERE, OIDC_CLIENT_ID: "" })).toBeNull();
    for (const issuer of [
      "",
      "id.example.org",
      "http://id.example.org",
      "http://localhost.example.org",
      "https://someone:secret@id.example.org",
      "https://id.example.org/?a=b",
      "https://id.example.org/#a",
      "javascript:alert(1)",
    ]) {
      expect(organisationOf({ ...HERE, OIDC_ISSUER: issuer }), issuer).toBeNull();
    }
    for (const issuer of ["https://id.example.org/realms/us", "http://localhost:9000"]) {
      expect(organisationOf({ ...HERE, OIDC_ISSUER: issuer })?.issuer).toBe(issuer);
    }
    expect(organisationOf({})).toBeNull();
  });

  it("put a button on the pages for coming in, which leads through here", async () => {
    const bindings = { ...env, ...HERE };
    for (const path of ["/staff/sign-in", await invite()]) {
      const html = await (await new Person().get(path, { env: bindings })).text();
      expect(html).toMatch(/sign in with Harbour/i);
      expect(html).not.toContain("id.example.org");
    }
  });
});

describe("an organisation that does not answer", () => {
  it("is said not to answer, and a passkey goes on working", async () => {
    const gone = { ...env, ...HERE, OIDC_ISSUER: "http://127.0.0.1:9" };
    const answer = await new Person().get("/staff/oidc/start", { env: gone });
    expect(answer.status).toBe(503);
    expect(answer.headers.get("Cache-Control")).toBe("private, no-store");
    const html = await answer.text();
    expect(html).toContain("We cannot reach your organisation just now");
    expect(html).toContain('href="/staff/sign-in"');
  });
});
