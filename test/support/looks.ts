import type { Page } from "playwright-core";
import { faults, screenshot, type Visit } from "./browser.ts";

export const SIZES = {
  phone: { width: 360, height: 740 },
  laptop: { width: 1280, height: 800 },
};
const SCHEMES = ["light", "dark"] as const;
/** What Chromium writes of any page that is not answered with 200: no fault of the page. */
const STATUS_LINE = /^Failed to load resource: the server responded with a status of (\d+)/;

/** Keeps pictures of a page on a phone and a laptop, by day and by night. */
export async function pictures(page: Page, name: string): Promise<void> {
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      await screenshot(page, `${name}-${size}-${colorScheme}`);
    }
  }
}

/**
 * Keeps a page's pictures, and says what would keep anyone from using it, by day or by night, from
 * 320 pixels up.
 */
export async function wrongWith(page: Page, name: string): Promise<string[]> {
  const wrong: string[] = [];
  await pictures(page, name);
  // What is folded away has to be as good as what is open.
  const folded = await page.evaluate(() => {
    const shut = [...document.querySelectorAll("details")].filter((one) => !one.open);
    for (const one of shut) one.open = true;
    return shut.map((one) => [...document.querySelectorAll("details")].indexOf(one));
  });
  await page.setViewportSize({ width: 320, height: 640 });
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    for (const fault of await faults(page)) wrong.push(`${colorScheme}: ${fault}`);
  }
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (sideways !== 0) wrong.push(`it is ${sideways} pixels wider than the screen`);
  await page.evaluate((places) => {
    const all = document.querySelectorAll("details");
    for (const place of places) if (all[place]) all[place].open = false;
  }, folded);
  await page.setViewportSize(SIZES.laptop);
  await page.emulateMedia({ colorScheme: "light" });
  return wrong;
}

/** A page and the way to it, for one of the people of a test. */
export interface Place<Who extends string> {
  readonly name: string;
  readonly who?: Who;
  readonly status?: number;
  /** Gets there; the last answer of the server counts. */
  readonly reach: (page: Page) => Promise<unknown>;
}

/** A page that is reached by its address. */
export function at<Who extends string>(
  name: string,
  path: string,
  rest: Partial<Place<Who>> = {},
): Place<Who> {
  return { name, reach: (page) => page.goto(path), ...rest };
}

/** Goes there on a phone and says what is wrong with the answer, the page, or what it asks of whom. */
export async function goAndLook<Who extends string>(
  { page, strayRequests, complaints }: Visit,
  { name, status = 200, reach }: Place<Who>,
): Promise<string[]> {
  complaints.length = 0;
  let answered = 0;
  const listen = (response: Awaited<ReturnType<Page["waitForResponse"]>>) => {
    if (response.request().isNavigationRequest()) answered = response.status();
  };
  page.on("response", listen);
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize(SIZES.phone);
  await reach(page);
  page.off("response", listen);
  // A place on the page that is there already is answered by nobody.
  const expected = answered === 0 || answered === status;
  return [
    ...(expected ? [] : [`it answered ${answered}`]),
    ...(await wrongWith(page, name)),
    ...strayRequests.map((url) => `it asked ${url}`),
    ...complaints.filter((line) => STATUS_LINE.exec(line)?.[1] !== `${status}`),
  ];
}
