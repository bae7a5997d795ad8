import type { appealsAbout } from "./queries.ts";
import type { KeptPause, PastAppeal } from "./types.ts";

type Row = Awaited<ReturnType<typeof appealsAbout>>[number];

/**
 * What a member asked about pauses that are no longer kept: nowhere else would they find their words
 * and the answer. The rows come from `appealsAbout` their own posts.
 */
export function pastAppeals(
  rows: readonly Row[],
  pauses: readonly Pick<KeptPause, "eventId">[],
): PastAppeal[] {
  const shown = new Set(pauses.map(({ eventId }) => eventId));
  return rows
    .filter(({ eventId }) => !shown.has(eventId))
    .map(({ threadId, postId, status, words, answer }) => ({
      postUrl: `/threads/${threadId}/posts/${postId}/status`,
      status,
      words,
      answer: answer ?? "",
    }));
}
