import type { EventRow, PostRow, ReviewRow, ThreadRow } from "../../db/schema/index.ts";
import { appealedIn, stateOf } from "./rules.ts";
import type { SubjectState } from "./types.ts";

/** Where a subject stands, from the rows that were read of it. `today` is in whole days since 1970. */
export function subjectState(
  read: {
    readonly review: ReviewRow;
    readonly thread: ThreadRow;
    readonly post: PostRow;
    /** Newest first. */
    readonly events: readonly EventRow[];
    readonly appeals: readonly { readonly eventId: string }[];
    /** Words of the post are sealed away. */
    readonly kept: boolean;
    /** One of those whose report is open is a member. */
    readonly memberReported: boolean;
  },
  today: number,
): SubjectState {
  const { review, thread, post, events } = read;
  return stateOf(
    {
      review: review.status,
      post: post.status,
      opening: post.id === thread.id,
      thread: thread.status,
      locked: thread.locked,
      slow: thread.slowMinutes > 0,
      covered: read.kept && post.status !== "removed",
      memberReported: read.memberReported,
      appealed: appealedIn(read.appeals, events),
      escalated: review.tier > 0,
      asks: review.asks,
      byTeam: post.badge !== null,
      reportCount: review.reportCount,
    },
    events,
    today,
  );
}
