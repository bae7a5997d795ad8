import type { Context } from "hono";
import { deletePrivateCookie, getPrivateCookie, setPrivateCookie } from "./auth.ts";
import { CHALLENGE_SECONDS } from "./passkey-ceremony.ts";

const NAME = "hearten-passkey";

/** Lets a sealed challenge wait in the browser for the answer of the person's device. */
export function keepChallenge(c: Context, sealed: string): void {
  setPrivateCookie(c, NAME, sealed, CHALLENGE_SECONDS);
}

/** The challenge that waits, if any. It is good for one answer: it leaves the browser as it is read. */
export function takeChallenge(c: Context): string | undefined {
  const sealed = getPrivateCookie(c, NAME);
  deletePrivateCookie(c, NAME);
  return sealed;
}
