import {
  deletePrivateCookie,
  getPrivateCookie,
  isForgetful,
  setPrivateCookie,
} from "../accounts/auth.ts";
import type { AppContext } from "../context.ts";
import { isRunning } from "./rules.ts";
import type { BrowserPause, KeptPause } from "./types.ts";

const NAME = "hearten-pause";
const DAY_SECONDS = 86_400;

/**
 * Leaves a mark in the browser of someone who has been asked to pause, so that first posts written
 * there under a new account wait for a person. It holds the days and the boards, sealed, and
 * nothing by which a person could be known; another device or cleared cookies end it. A pause that
 * was lifted takes the mark away.
 */
export async function keepPause(c: AppContext, pauses: readonly KeptPause[]): Promise<void> {
  const { keys, today } = c.get("ctx");
  // A first post under another account stands in no thread that its author was asked to leave alone.
  const running = pauses.filter((pause) => isRunning(pause, today) && !pause.inThread);
  if (running.length === 0) {
    if (pauses.some(({ lifted }) => lifted)) dropPause(c);
    return;
  }
  const marks: BrowserPause[] = running.map(({ board, untilDay }) => ({ board, untilDay }));
  const last = Math.max(...marks.map(({ untilDay }) => untilDay));
  const sealed = await keys.seal("cookie", JSON.stringify(marks), NAME);
  // Where someone asked to be forgotten, it goes with everything else when the browser closes.
  setPrivateCookie(c, NAME, sealed, isForgetful(c) ? undefined : (last + 1 - today) * DAY_SECONDS);
}

/** Which pauses this browser remembers; none when the mark is gone or was not ours. */
export async function pausedBrowser(c: AppContext): Promise<readonly BrowserPause[]> {
  const sealed = getPrivateCookie(c, NAME);
  const plain = sealed ? await c.get("ctx").keys.open("cookie", sealed, NAME) : null;
  return plain ? (JSON.parse(plain) as BrowserPause[]) : [];
}

/** Takes the mark out of the browser. */
export function dropPause(c: AppContext): void {
  deletePrivateCookie(c, NAME);
}
