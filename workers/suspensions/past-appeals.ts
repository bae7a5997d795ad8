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
  return everyAppeal(rows, pauses).filter(({ aboutPause }) => aboutPause);
}

/** The same with what they asked about other decisions, for the copy they take away. */
export function everyAppeal(
  rows: readonly Row[],
  pauses: readonly Pick<KeptPause, "eventId">[],
): PastAppeal[] {
  const shown = new Set(pauses.map(({ eventId }) => eventId));
  return rows
    .filter(({ eventId }) => !shown.has(eventId))
    .map(({ threadId, postId, status, words, question, reply, answer, decision }) => ({
      postUrl: `/threads/${threadId}/posts/${postId}/status`,
      aboutPause: decision === null || decision === "suspend" || decision === "mute",
      status,
      words,
      question,
      reply,
      answer: answer ?? "",
    }));
}
