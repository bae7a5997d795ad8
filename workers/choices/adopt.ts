import type { AppContext } from "../context.ts";
import { dropBrowserChoices, readOwnChoices } from "./browser-choices.ts";
import { adoptChoices } from "./change-choices.ts";

/**
 * Moves what the browser kept for a visitor to the account it now has; a lock goes along. One that
 * somebody else left there when they signed out stays behind: it is not of this account's choosing.
 */
export async function adoptBrowserChoices(c: AppContext, memberId: string): Promise<void> {
  const choices = await readOwnChoices(c);
  if (!choices) return;
  const adopted = await adoptChoices(c.get("ctx"), memberId, choices);
  if (adopted.ok) dropBrowserChoices(c);
}
