import { aliasFirst, aliasSecond } from "./alias-words.ts";
import type { Keys } from "./keys.ts";

/** How many names a member may bear in one thread before the fallback; all come from one hash. */
export const CANDIDATES = 8;

/**
 * The aliases a member may bear in a thread, in order of preference. They follow from a keyed hash
 * of member and thread: the same each time, and without the key nothing joins two threads.
 */
export async function aliasCandidates(
  keys: Keys,
  memberId: string,
  threadId: string,
): Promise<string[]> {
  return namesFrom(await keys.bytes("voice", "alias", memberId, threadId));
}

/** The same for someone of the team, from a key of its own: no member's names follow from theirs. */
export async function teamAliasCandidates(
  keys: Keys,
  staffId: string,
  threadId: string,
): Promise<string[]> {
  return namesFrom(await keys.bytes("team", "alias", staffId, threadId));
}

function namesFrom(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const out: string[] = [];
  for (let i = 0; i < CANDIDATES; i++) {
    const first = aliasFirst[view.getUint16(i * 4) % aliasFirst.length];
    const second = aliasSecond[view.getUint16(i * 4 + 2) % aliasSecond.length];
    out.push(`${first} ${second}`);
  }
  return out;
}

/** The keyed token by which one thread knows a member again; it says nothing in another thread. */
export function voiceToken(keys: Keys, memberId: string, threadId: string): Promise<string> {
  return keys.token("voice", memberId, threadId);
}

/** The same for someone of the team; it can never be a member's, since its key is another. */
export function teamVoiceToken(keys: Keys, staffId: string, threadId: string): Promise<string> {
  return keys.token("team", "voice", staffId, threadId);
}

/**
 * The alias to use: the one this voice already bears here, else the first that is free. Should all
 * be taken (a thread of many thousand voices), the first with a number that the thread has not seen.
 */
export function chooseAlias(
  candidates: readonly string[],
  voice: string,
  taken: ReadonlyMap<string, string>,
): { alias: string; isNew: boolean } {
  for (const [alias, holder] of taken) if (holder === voice) return { alias, isNew: false };
  const free = candidates.find((alias) => !taken.has(alias));
  if (free) return { alias: free, isNew: true };
  return { alias: `${candidates[0]} ${voice.slice(0, 4)}`, isNew: true };
}
