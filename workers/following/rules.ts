import type { Keys } from "../accounts/keys.ts";

/** How many boards and topics one member may follow; the feed's cost grows with it. */
export const FOLLOWS_MAX = 50;

/** The keyed name under which a member's follows are kept; it joins to nothing else. */
export function followerToken(keys: Keys, memberId: string): Promise<string> {
  return keys.token("follow", memberId);
}
