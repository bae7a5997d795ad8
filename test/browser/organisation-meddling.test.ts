import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keysFor } from "../../workers/accounts/keys.ts";
import { type Organisation, startOrganisation } from "../support/organisation.ts";
import { startServer, type TestServer } from "../support/server.ts";

let organisation: Organisation;
let server: TestServer;

beforeAll(async () => {
  organisation = await startOrganisation();
  server = await startServer({ seed: "none", bindings: organisation.bindings });
  organisation.open(`${server.url}/staff/oidc/callback`);
});
afterAll(async () => {
  await server?.stop();
  await organisation?.stop();
});

describe("whoever meddles with the way there and back", () => {
  /** Begins a visit without a browser; gives its cookie and where it leads. */
  async function begin(query = "") {
    const answer = await fetch(`${server.url}/staff/oidc/start${query}`, { redirect: "manual" });
    const cookie = answer.headers.getSetCookie().find((one) => one.startsWith("hearten-oidc="));
    const address = new URL(answer.headers.get("Location") ?? "");
    return { cookie: cookie?.split(";")[0] ?? "", attributes: cookie ?? "", address };
  }

  const back = (parameters: Record<string, string>, cookie: string) =>
    fetch(`${server.url}/staff/oidc/callback?${new URLSearchParams(parameters).toString()}`, {
      headers: { Cookie: cookie },
      redirect: "manual",
    });

  /** What an answer that lets nobody in is like: it says so, gives no session and ends the visit. */
  const NOBODY = { status: 400, says: true, sessions: [], ends: true };

  async function seen(answer: Response) {
    const set = answer.headers.getSetCookie();
    return {
      status: answer.status,
      says: (await answer.text()).includes("That took too long, or was used before"),
      sessions: set.filter((one) => /^hearten-desk=[^;]/.test(one)),
      ends: set.some((one) => /^hearten-oidc=;.*max-age=0/i.test(one)),
    };
  }

  it("is sent nowhere but to the organisation, with nothing but fresh secrets", async () => {
    for (const query of ["", "?for=//evil.example", "?next=https://evil.example&for=sign-in"]) {
      const { address, attributes } = await begin(query);
      expect(address.origin).toBe(organisation.issuer);
      const { searchParams } = address;
      expect(searchParams.get("redirect_uri")).toBe(`${server.url}/staff/oidc/callback`);
      expect(searchParams.get("scope")).toBe("openid");
      expect(searchParams.get("code_challenge_method")).toBe("S256");
      expect(address.href).not.toContain("evil");
      expect(attributes).toMatch(/HttpOnly/);
      expect(attributes).toMatch(/SameSite=Lax/);
    }
    const [one, other] = [await begin(), await begin()];
    for (const name of ["state", "nonce", "code_challenge"]) {
      expect(one.address.searchParams.get(name)).not.toBe(other.address.searchParams.get(name));
    }
  });

  it("gets nowhere with another state, without the cookie, or with a cookie of another visit", async () => {
    const [one, other] = [await begin(), await begin()];
    const state = one.address.searchParams.get("state") ?? "";
    const iss = organisation.issuer;
    expect(await seen(await back({ code: "x", state: "guessed", iss }, one.cookie))).toEqual(
      NOBODY,
    );
    expect(await seen(await back({ code: "x", state, iss }, other.cookie))).toEqual(NOBODY);
    expect(await seen(await back({ code: "x", state, iss }, ""))).toEqual(NOBODY);
    expect(
      await seen(await back({ code: "x", state, iss }, `${one.cookie.slice(0, -4)}AAAA`)),
    ).toEqual(NOBODY);
    expect(await seen(await back({ code: "never given", state, iss }, one.cookie))).toEqual(NOBODY);
    expect(await seen(await back({}, one.cookie))).toEqual(NOBODY);
  });

  it("gets nowhere with the answer of another issuer (mix-up, RFC 9207)", async () => {
    const { cookie, address } = await begin();
    const state = address.searchParams.get("state") ?? "";
    expect(
      await seen(await back({ code: "x", state, iss: "https://evil.example" }, cookie)),
    ).toEqual(NOBODY);
    expect(await seen(await back({ code: "x", state }, cookie))).toEqual(NOBODY);
  });

  it("gets nowhere after ten minutes, nor with a seal made for something else", async () => {
    const keys = keysFor(server.secret);
    const visit = { purpose: "sign-in", who: "", state: "s", nonce: "n", verifier: "v" };
    const at = (until: number) => JSON.stringify({ ...visit, until });
    const late = await keys.seal("cookie", at(Date.now() - 1), "hearten-oidc");
    const other = await keys.seal("cookie", at(Date.now() + 60_000), "hearten-welcome");
    for (const sealed of [late, other]) {
      expect(await seen(await back({ code: "x", state: "s" }, `hearten-oidc=${sealed}`))).toEqual(
        NOBODY,
      );
    }
  });

  it("gets nowhere by coming back as somebody who is joining to another's visit", async () => {
    const keys = keysFor(server.secret);
    const visit = { purpose: "join", who: "someone else", state: "s", nonce: "n", verifier: "v" };
    const text = JSON.stringify({ ...visit, until: Date.now() + 60_000 });
    const sealed = await keys.seal("cookie", text, "hearten-oidc");
    expect(await seen(await back({ code: "x", state: "s" }, `hearten-oidc=${sealed}`))).toEqual(
      NOBODY,
    );
  });
});
