import type { AppContext } from "../context.ts";
import { deletePrivateCookie, getPrivateCookie, setPrivateCookie } from "../accounts/auth.ts";
import { FOLLOWS_MAX } from "./rules.ts";

const NAME = "hearten-follows";
const KEPT_SECONDS = 365 * 24 * 60 * 60;

/** The boards and topics a visitor follows: a list in their own browser, nowhere on the server. */
export function browserFollows(c: AppContext): string[] {
  const slugs = (getPrivateCookie(c, NAME) ?? "").split(".");
  return [...new Set(slugs)].filter((slug) => /^[a-z0-9-]{1,64}$/.test(slug)).slice(0, FOLLOWS_MAX);
}

/** Adds a tag to the browser's list, or takes it out. False when the list is full. */
export function followInBrowser(c: AppContext, slug: string, follow: boolean): boolean {
  const others = browserFollows(c).filter((one) => one !== slug);
  if (follow && others.length >= FOLLOWS_MAX) return false;
  const slugs = follow ? [...others, slug] : others;
  if (slugs.length === 0) forgetBrowserFollows(c);
  else setPrivateCookie(c, NAME, slugs.join("."), KEPT_SECONDS);
  return true;
}

export function forgetBrowserFollows(c: AppContext): void {
  deletePrivateCookie(c, NAME);
}
