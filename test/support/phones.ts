import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launchBrowser, visit, type Visit } from "./browser.ts";
import { startServer, type TestServer } from "./server.ts";

const PHONE = { viewport: { width: 360, height: 740 } };

export interface Phones {
  readonly server: TestServer;
  /** Everybody who came so far. */
  readonly open: readonly Visit[];
  /** Somebody with a small phone. */
  someone(): Promise<Visit>;
}

/** The demonstration community for one file of tests, and a browser for those who come to it. */
export function openToPhones(): Phones {
  let server: TestServer;
  let browser: Browser;
  const open: Visit[] = [];
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  return {
    // Asked for while a test runs: it is not there before.
    get server() {
      return server;
    },
    open,
    async someone() {
      const visitor = await visit(browser, server.url, PHONE);
      open.push(visitor);
      return visitor;
    },
  };
}
