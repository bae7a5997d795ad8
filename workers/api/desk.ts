import { decide, type DecisionRefusal } from "../moderation/decide.ts";
import { seeReview } from "../moderation/see-review.ts";
import { release } from "../serving/release.ts";
import { takeNext } from "../serving/take-next.ts";
import { endpoint } from "./endpoint.ts";
import { fieldError } from "./field-errors.ts";
import { decisionInput } from "./inputs.ts";
import { deny, type OwnProblemCode } from "./problem.ts";
import { reviewSchema, takenSchema } from "./schemas.ts";
import { reviewOf } from "./show.ts";

const REVIEW = "/api/v1/reviews/:thread/:post";

/** Refusals that are about one field of what was sent. */
const IN_FIELD = {
  policy_unknown: "policy",
  reason_missing: "reason",
  until_missing: "until",
  wide: "where",
  also_unfit: "also",
  passage_unknown: "passage",
  lock_until: "lockUntil",
  slow_until: "slowUntil",
  board_unknown: "board",
  into_unknown: "into",
} as const satisfies Partial<Record<DecisionRefusal, string>>;

const REFUSED: Readonly<Record<Exclude<DecisionRefusal, keyof typeof IN_FIELD>, OwnProblemCode>> = {
  not_staff: "staffOnly",
  not_found: "notFound",
  claimed_by_another: "claimedByAnother",
  decided_by_another: "decidedByAnother",
  changed: "changed",
  not_offered: "notOffered",
  not_yours: "notYours",
  own_decision: "ownDecision",
  own_post: "ownReply",
  author_gone: "authorGone",
};

const SEE_REFUSED = {
  not_staff: "staffOnly",
  not_found: "notFound",
  not_yours: "notYours",
} as const;

/** The review desk. No rate limit: the team must not have to wait for itself. */
export const desk = [
  endpoint({
    method: "post",
    path: "/api/v1/reviews/next",
    id: "takeNextReview",
    group: "reviews",
    summary: "Take the next review; it is one’s own for ten minutes",
    who: "staff",
    answers: {
      200: { description: "The review, or null when nothing waits", schema: takenSchema },
    },
    run: async (c) => {
      const taken = await takeNext(c.get("ctx"));
      if (!taken.ok) return deny(c, "staffOnly");
      if (!taken.review) return c.json({ review: null });
      const { threadId, postId } = taken.review;
      const url = `/api/v1/reviews/${threadId}/${postId}`;
      return c.json({ review: { thread: threadId, post: postId, url } });
    },
  }),
  endpoint({
    method: "get",
    path: REVIEW,
    id: "seeReview",
    group: "reviews",
    summary: "A review with its post, the thread around it and the reports",
    who: "staff",
    answers: { 200: { description: "The review", schema: reviewSchema } },
    problems: ["notFound", "notYours"],
    run: async (c, { params }) => {
      const { thread: threadId = "", post: postId = "" } = params;
      const seen = await seeReview(c.get("ctx"), { threadId, postId });
      if (seen.ok) return c.json(reviewOf(seen.review));
      return deny(c, SEE_REFUSED[seen.error]);
    },
  }),
  endpoint({
    method: "delete",
    path: `${REVIEW}/claim`,
    id: "releaseReview",
    group: "reviews",
    summary: "Put a review back for someone else",
    who: "staff",
    answers: { 204: { description: "Put back" } },
    problems: ["notYours"],
    run: async (c, { params }) => {
      const { thread: threadId = "", post: postId = "" } = params;
      const released = await release(c.get("ctx"), { threadId, postId });
      return released.ok ? c.body(null, 204) : deny(c, SEE_REFUSED[released.error]);
    },
  }),
  endpoint({
    method: "post",
    path: `${REVIEW}/decisions`,
    id: "decide",
    group: "reviews",
    summary: "Decide a review, as it stood when it was read",
    who: "staff",
    body: decisionInput,
    answers: { 204: { description: "Decided" } },
    problems: [
      "notFound",
      "notYours",
      "claimedByAnother",
      "decidedByAnother",
      "changed",
      "notOffered",
      "ownDecision",
      "ownReply",
      "authorGone",
    ],
    run: async (c, { params, body }) => {
      const { thread: threadId = "", post: postId = "" } = params;
      const decided = await decide(c.get("ctx"), { ...body, threadId, postId });
      if (decided.ok) return c.body(null, 204);
      if (!isInField(decided.error)) return deny(c, REFUSED[decided.error]);
      const code = decided.error === "reason_missing" ? "decision_reason" : decided.error;
      return deny(c, "invalid", [fieldError(IN_FIELD[decided.error], code)]);
    },
  }),
];

function isInField(error: DecisionRefusal): error is keyof typeof IN_FIELD {
  return error in IN_FIELD;
}
