import type { Keys } from "../accounts/keys.ts";
import type { PasskeyPurpose } from "./types.ts";

/** How long a person may take before their phone or key has answered. */
export const CHALLENGE_SECONDS = 300;

/**
 * A challenge waits in a sealed cookie rather than in a row, so that asking for one writes nothing.
 * It is bound to what it is for and, when a passkey is added, to whom.
 */
export function sealChallenge(
  keys: Keys,
  purpose: PasskeyPurpose,
  who: string,
  challenge: string,
  now: number,
): Promise<string> {
  const until = now + CHALLENGE_SECONDS * 1000;
  return keys.seal("cookie", `${until}.${challenge}`, `passkey ${purpose} ${who}`);
}

/** The challenge of a cookie, or null when it is forged, for something else, or too old. */
export async function openChallenge(
  keys: Keys,
  purpose: PasskeyPurpose,
  who: string,
  sealed: string | undefined,
  now: number,
): Promise<string | null> {
  const plain = sealed ? await keys.open("cookie", sealed, `passkey ${purpose} ${who}`) : null;
  const [until, challenge] = plain?.split(".") ?? [];
  return until && challenge && Number(until) > now ? challenge : null;
}
