import axeCore from "axe-core";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { ROOT } from "../../workers/cli/paths.ts";
import { unpackChromium } from "./chromium.ts";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];
const ARTEFACTS = join(ROOT, "test", "artefacts");

export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Requests to anywhere but the server: blocked, and written here for the test to look at. */
  readonly strayRequests: string[];
  /** Errors and refused policies that the page wrote to the console, uncaught errors included. */
  readonly complaints: string[];
}

/** Starts Chromium from its npm package, with `more` flags when a test is about the browser itself. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const { executablePath, env } = await unpackChromium();
  return chromium.launch({ executablePath, env, args: [...FLAGS, ...more] });
}

/** A person with a browser of their own: no cookie or stored word of anybody else's. */
export async function visit(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: origin,
    locale: "en-GB",
    timezoneId: "Europe/London",
    ...options,
  });
  const strayRequests: string[] = [];
  const complaints: string[] = [];
  await context.route("**/*", (route) => {
    const url = route.request().url();
    if (isOwn(url, origin)) return route.continue();
    strayRequests.push(url);
    return route.abort();
  });
  context.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  context.on("weberror", (error) => complaints.push(error.error().message));
  const page = await context.newPage();
  return { context, page, strayRequests, complaints };
}

/**
 * Keeps a picture of the whole page for somebody to look at, when PICTURES is set: a run that nobody
 * looks at is a minute shorter without.
 */
export async function screenshot(page: Page, name: string): Promise<void> {
  if (!process.env["PICTURES"]) return;
  await mkdir(ARTEFACTS, { recursive: true });
  // From the top, or the bar that stays in sight is drawn across the middle.
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: join(ARTEFACTS, `${name}.png`), fullPage: true });
}

/** What axe finds against WCAG 2.2 AA and good practice, as short sentences. */
export async function faults(page: Page): Promise<string[]> {
  // What was scrolled under the bar that stays in sight would count as a target too small.
  await page.evaluate(() => scrollTo(0, 0));
  await page.evaluate(axeCore.source);
  return page.evaluate(async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const { axe } = window as unknown as { axe: typeof axeCore };
    const { violations } = await axe.run({ runOnly: tags });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  });
}

function isOwn(url: string, origin: string): boolean {
  return url.startsWith("data:") || url.startsWith("blob:") || new URL(url).origin === origin;
}
