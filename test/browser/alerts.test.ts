import { createHmac, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, visit, type Visit } from "../support/browser.ts";
import { joinTeam, withAuthenticator } from "../support/passkeys.ts";
import { eventually, startServer, type TestServer } from "../support/server.ts";

const SECRET = "a-secret-of-this-channel";

interface Call {
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** The team's own channels, on a free port of this machine. */
let channel: Server;
const calls: Call[] = [];
let server: TestServer;
let browser: Browser;
let ada: Visit;

beforeAll(async () => {
  channel = createServer((request, response) => {
    void text(request).then((body) => {
      calls.push({ headers: request.headers, body });
      response.writeHead(204).end();
    });
  });
  channel.listen(0, "127.0.0.1");
  await once(channel, "listening");
  const url = `http://127.0.0.1:${(channel.address() as AddressInfo).port}/`;
  const pair = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, true, [
    "sign",
    "verify",
  ]);
  const key = await crypto.subtle.exportKey("jwk", pair.privateKey);
  const bindings = {
    ALERT_WEBHOOKS: JSON.stringify([
      { shape: "plain", url, secret: SECRET },
      { shape: "discord", url },
    ]),
    VAPID_PRIVATE_KEY: JSON.stringify(key),
    SECURITY_CONTACT: "mailto:care@example.org",
  };
  [server, browser] = await Promise.all([startServer({ bindings }), launchBrowser()]);
  ada = await visit(browser, server.url, { permissions: ["notifications"] });
  await withAuthenticator(ada.page);
  await joinTeam(ada.page, server, { role: "admin", name: "Ada" });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  channel?.close();
});

describe("when nobody comes", () => {
  it("the alarm rings by itself, and the channels hear one sentence, signed, that says nothing", async () => {
    const post = await server.db
      .prepare("SELECT thread_id AS t, id AS p FROM posts WHERE status = 'published' LIMIT 1")
      .first<{ t: string; p: string }>();
    await server.db.prepare("UPDATE reviews SET status = 'decided'").run();
    const form = {
      reason: "at_risk",
      words: "I worry about them.",
      key: randomUUID().replaceAll("-", ""),
    };
    const reported = await fetch(`${server.url}/threads/${post?.t}/posts/${post?.p}/report`, {
      method: "POST",
      headers: { "Sec-Fetch-Site": "same-origin" },
      body: new URLSearchParams(form),
      redirect: "manual",
    });
    expect(reported.status).toBe(303);
    await server.db.prepare("UPDATE reviews SET opened_at = 0 WHERE status = 'open'").run();
    await server.runSchedule();

    await eventually(async () => calls.length >= 2);
    const [plain] = calls.filter(({ headers }) => headers["x-hearten-signature"] !== undefined);
    const bodies = calls.map(({ body }) => JSON.parse(body) as unknown);
    expect(bodies).toHaveLength(2);
    expect(bodies).toContainEqual({ text: "Something is waiting at the desk.", link: "" });
    expect(bodies).toContainEqual({
      content: "Something is waiting at the desk.",
      allowed_mentions: { parse: [] },
    });
    const signature = String(plain?.headers["x-hearten-signature"]);
    const seconds = /^t=(\d+),/.exec(signature)?.[1] ?? "";
    const sum = createHmac("sha256", SECRET).update(`${seconds}.${plain?.body}`).digest("hex");
    expect(signature).toBe(`t=${seconds},v1=${sum}`);
    expect(Math.abs(Number(seconds) * 1_000 - Date.now())).toBeLessThan(60_000);
    // Told to the channels, and standing in the record as done by nobody in particular.
    const events = await server.db
      .prepare("SELECT role, staff_id FROM events WHERE action = 'reminded'")
      .all();
    expect(events.results).toEqual([{ role: "system", staff_id: null }]);
  });
});

describe("the page of how one is told", () => {
  it("lets an administrator try the channels", async () => {
    const { page } = ada;
    await page.goto("/mod");
    await page.getByRole("link", { name: "How you are told" }).click();
    await page.getByText("2 channels are told of crisis and red.").waitFor();
    calls.length = 0;
    await page.getByRole("button", { name: "Send a test to the channels" }).click();
    await page.getByText("A test is on its way.").waitFor();
    await eventually(async () => calls.length >= 2);
    expect(calls.map(({ body }) => body).join()).toContain("This is a test from the desk");
  });

  it("says kindly that a browser without a push service cannot be woken, and keeps nothing of it", async () => {
    const { page } = ada;
    await page.goto("/mod/alerts");
    await page.getByRole("button", { name: "Turn on for this browser" }).click();
    await page.getByText("That did not work just now.").waitFor();
    expect(await server.db.prepare("SELECT * FROM push_subscriptions").all()).toMatchObject({
      results: [],
    });
  });

  it("wakes a browser with a title that says nothing, for the desk alone", async () => {
    const { page, context } = ada;
    await page.goto("/mod/alerts");
    const devtools = await context.newCDPSession(page);
    const registered = new Promise<string>((resolve) => {
      devtools.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
        const own = registrations.find(({ isDeleted }) => !isDeleted);
        if (own) resolve(own.registrationId);
      });
    });
    await devtools.send("ServiceWorker.enable");
    const scope = await page.evaluate(async () => {
      // What the button of the page before has registered.
      const worker = await navigator.serviceWorker.getRegistration("/mod/");
      return new URL(worker?.scope ?? "").pathname;
    });
    expect(scope).toBe("/mod/");
    await eventually(() =>
      page.evaluate(async () => {
        const worker = await navigator.serviceWorker.getRegistration("/mod/");
        return worker?.active?.state === "activated";
      }),
    );
    const registrationId = await registered;
    // This Chromium has nowhere to show a notification, so the worker notes what it would show.
    const worker = context.serviceWorkers()[0];
    if (!worker) throw new Error("there is no service worker");
    await worker.evaluate(() => {
      const noted: unknown[] = [];
      Object.assign(globalThis, { noted });
      const { registration } = globalThis as unknown as { registration: object };
      const showNotification = async (...shown: unknown[]) => void noted.push(shown);
      Object.assign(registration, { showNotification });
    });
    for (const data of ["{}", '{"title":"Something secret"}']) {
      const message = { origin: server.url, registrationId, data };
      await devtools.send("ServiceWorker.deliverPushMessage", message);
    }
    const shown = await eventually(() =>
      worker.evaluate(() => {
        const { noted } = globalThis as unknown as { noted: unknown[] };
        return noted.length === 2 && noted;
      }),
    );
    // Whatever came, it shows the same, and the second takes the place of the first.
    const always = ["Something is waiting", { tag: "waiting", icon: "/icon.svg" }];
    expect(shown).toEqual([always, always]);
    expect(ada.strayRequests).toEqual([]);
  });
});
