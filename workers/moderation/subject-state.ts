import type { EventRow, PostRow, ReviewRow, ThreadRow } from "../../db/schema/index.ts";
import { isSlow } from "../permissions/post.ts";
import { appealedIn, stateOf } from "./rules.ts";
import type { SubjectState } from "./state-type.ts";

/**
 * Where a subject stands, from the rows that were read of it. `now` is in UTC epoch milliseconds,
 * `today` in whole days since 1970.
 */
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
    /** It is a crisis, and somebody else could look at the decision as well. */
    readonly crisis?: boolean;
  },
  clock: { readonly now: number; readonly today: number },
): SubjectState {
  const { review, thread, post, events } = read;
  return stateOf(
    {
      review: review.status,
      post: post.status,
      opening: post.id === thread.id,
      thread: thread.status,
      locked: thread.locked,
      slow: isSlow(thread, clock.now),
      wordless: post.status === "removed" && post.body === "" && !read.kept,
      covered: read.kept && post.status !== "removed",
      memberReported: read.memberReported,
      appealed: appealedIn(read.appeals, events),
      escalated: review.tier > 0,
      asks: review.asks,
      crisis: read.crisis ?? false,
      byTeam: post.badge !== null,
      reportCount: review.reportCount,
    },
    events,
    clock.today,
  );
}
