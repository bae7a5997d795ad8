import {
  deletePrivateCookie,
  getPrivateCookie,
  isForgetful,
  setPrivateCookie,
} from "../accounts/auth.ts";
import type { AppContext } from "../context.ts";
import { isLocked, NO_CHOICES, readChoices, together, writeChoices } from "./rules.ts";
import type { Choices } from "./types.ts";

const NAME = "hearten-view";
/** A lock that a member left behind: it holds in this browser, and is no choice of whoever comes next. */
const LEFT = "hearten-lock";
const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** What holds in this browser whoever uses it: a visitor's choices, and a lock that was left there. */
export async function readBrowserChoices(c: AppContext): Promise<Choices | null> {
  const [own, left] = await Promise.all([read(c, NAME), read(c, LEFT)]);
  return own || left ? together(own, left) : null;
}

/** What a visitor would rather not see: sealed in their own browser, nowhere on the server. */
export function readOwnChoices(c: AppContext): Promise<Choices | null> {
  return read(c, NAME);
}

async function read(c: AppContext, name: string): Promise<Choices | null> {
  const sealed = getPrivateCookie(c, name);
  if (!sealed) return null;
  const plain = await c.get("ctx").keys.open("cookie", sealed, name);
  return plain === null ? null : readChoices(plain);
}

/** Keeps a visitor's choices in their browser. */
export function keepInBrowser(c: AppContext, choices: Choices): Promise<void> {
  return keep(c, NAME, choices, YEAR_SECONDS);
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
  await keep(c, LEFT, { ...NO_CHOICES, lockedUntil }, Math.ceil((lockedUntil - now) / 1000));
}

async function keep(c: AppContext, name: string, choices: Choices, seconds: number): Promise<void> {
  const sealed = await c.get("ctx").keys.seal("cookie", writeChoices(choices), name);
  setPrivateCookie(c, name, sealed, seconds);
}
