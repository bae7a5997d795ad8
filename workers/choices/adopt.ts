import type { AppContext } from "../context.ts";
import { dropBrowserChoices, readBrowserChoices } from "./browser-choices.ts";
import { adoptChoices } from "./change-choices.ts";

/** Moves what the browser kept for a visitor to the account it now has; a lock goes along. */
export async function adoptBrowserChoices(c: AppContext, memberId: string): Promise<void> {
  const choices = await readBrowserChoices(c);
  if (!choices) return;
  const adopted = await adoptChoices(c.get("ctx"), memberId, choices);
  if (adopted.ok) dropBrowserChoices(c);
}
