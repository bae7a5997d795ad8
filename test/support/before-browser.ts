import { build } from "../../workers/cli/build.ts";
import { unpackChromium } from "./chromium.ts";

/** Once for the whole run: the built Worker and the browser, before any test wants them at the same time. */
export default async function setup(): Promise<void> {
  await build();
  await unpackChromium();
}
