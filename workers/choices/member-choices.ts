import type { Keys } from "../accounts/keys.ts";
import { readChoices, writeChoices } from "./rules.ts";
import type { Choices } from "./types.ts";

/** A member's choices as their row keeps them. */
export function sealChoices(keys: Keys, memberId: string, choices: Choices): Promise<string> {
  return keys.seal("view", writeChoices(choices), memberId);
}

/** What `sealChoices` sealed; null for somebody who never said, and for what no key opens. */
export async function openChoices(
  keys: Keys,
  memberId: string,
  sealed: string,
): Promise<Choices | null> {
  if (sealed === "") return null;
  const plain = await keys.open("view", sealed, memberId);
  return plain === null ? null : readChoices(plain);
}
