import {
  deletePrivateCookie,
  getPrivateCookie,
  isForgetful,
  setPrivateCookie,
} from "../accounts/auth.ts";
import type { AppContext } from "../context.ts";
import { isLocked, NO_CHOICES, readChoices, writeChoices } from "./rules.ts";
import type { Choices } from "./types.ts";

const NAME = "hearten-view";
const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** What a visitor would rather not see: sealed in their own browser, nowhere on the server. */
export async function readBrowserChoices(c: AppContext): Promise<Choices | null> {
  const sealed = getPrivateCookie(c, NAME);
  if (!sealed) return null;
  const plain = await c.get("ctx").keys.open("cookie", sealed, NAME);
  return plain === null ? null : readChoices(plain);
}

/** Keeps a visitor's choices in their browser. */
export function keepInBrowser(c: AppContext, choices: Choices): Promise<void> {
  return keep(c, choices, YEAR_SECONDS);
}

/** Takes a visitor's choices out of their browser. */
export function dropBrowserChoices(c: AppContext): void {
  deletePrivateCookie(c, NAME);
}

/**
 * Leaves a lock that still runs in the browser of a member who signs out, and nothing else of their
 * choices. One who asked to be forgotten there leaves nothing.
 */
export async function leaveLock(c: AppContext, choices: Choices): Promise<void> {
  const { now, actor } = c.get("ctx");
  if (actor.kind !== "member" || !isLocked(choices, now) || isForgetful(c)) return;
  const { lockedUntil } = choices;
  await keep(c, { ...NO_CHOICES, lockedUntil }, Math.ceil((lockedUntil - now) / 1000));
}

async function keep(c: AppContext, choices: Choices, seconds: number): Promise<void> {
  const sealed = await c.get("ctx").keys.seal("cookie", writeChoices(choices), NAME);
  setPrivateCookie(c, NAME, sealed, seconds);
}
