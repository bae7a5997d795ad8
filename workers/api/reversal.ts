import { type ReversalRefusal, takeBack, undo } from "../reversal/take-back.ts";
import { takeBackSchema } from "../reversal/schemas.ts";
import { endpoint } from "./endpoint.ts";
import { deny, type OwnProblemCode } from "./problem.ts";

const EVENT = "/api/v1/reviews/:thread/:post/events/:event";

const REFUSED: Readonly<Record<ReversalRefusal, OwnProblemCode>> = {
  not_staff: "staffOnly",
  not_found: "notFound",
  no_decision: "notFound",
  not_yours: "notYours",
  not_your_decision: "notYourDecision",
  claimed_by_another: "claimedByAnother",
  own_post: "ownReply",
  too_late: "tooLate",
  changed: "changed",
  edited: "changed",
  already: "takenBack",
  later: "laterDecision",
  erased: "gone",
};

/** Taking back what was decided: the same use-cases as the pages. */
export const reversal = [
  endpoint({
    method: "post",
    path: `${EVENT}/undo`,
    id: "undoDecision",
    group: "reviews",
    summary: "Take back a decision of one’s own within half a minute, before anybody is told",
    who: "staff",
    answers: { 204: { description: "Taken back; everything stands as before" } },
    problems: [
      "notFound",
      "notYours",
      "notYourDecision",
      "claimedByAnother",
      "ownReply",
      "tooLate",
      "changed",
      "laterDecision",
      "takenBack",
      "gone",
    ],
    run: async (c, { params }) => {
      const undone = await undo(c.get("ctx"), refOf(params));
      return undone.ok ? c.body(null, 204) : deny(c, REFUSED[undone.error]);
    },
  }),
  endpoint({
    method: "post",
    path: `${EVENT}/take-back`,
    id: "takeBackDecision",
    group: "reviews",
    summary: "Take back a decision later; a lead may take back anybody’s",
    who: "staff",
    body: takeBackSchema,
    answers: { 204: { description: "Taken back; what it changed stands as before" } },
    problems: [
      "notFound",
      "notYours",
      "notYourDecision",
      "claimedByAnother",
      "ownReply",
      "changed",
      "laterDecision",
      "takenBack",
      "gone",
    ],
    run: async (c, { params, body }) => {
      const taken = await takeBack(c.get("ctx"), refOf(params), body);
      return taken.ok ? c.body(null, 204) : deny(c, REFUSED[taken.error]);
    },
  }),
];

function refOf(params: Readonly<Record<string, string>>) {
  const { thread: threadId = "", post: postId = "", event: eventId = "" } = params;
  return { threadId, postId, eventId };
}
