import type { AppContext } from "../context.ts";
import { browserFollows, forgetBrowserFollows } from "./browser-follows.ts";
import { adoptFollows } from "./follow.ts";

/** Moves what the browser followed as a visitor to the account it now has. */
export async function adoptBrowserFollows(c: AppContext, memberId: string): Promise<void> {
  const slugs = browserFollows(c);
  if (slugs.length === 0) return;
  await adoptFollows(c.get("ctx"), memberId, slugs);
  forgetBrowserFollows(c);
}
