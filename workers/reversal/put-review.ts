import type { Statement } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { dueFor } from "../duty/rules.ts";
import { ACTION_RULES } from "../moderation/actions.ts";
import { isAction } from "../moderation/rules.ts";
import type { Facts } from "../moderation/types.ts";
import type { Staff } from "../permissions/types.ts";
import { CLAIM_MS } from "../serving/rules.ts";
import type { Standing } from "./press.ts";
import {
  dismissReports,
  putReviewBack,
  reopenAppeals,
  reopenReports,
  type ReviewBack,
} from "./store.ts";

/**
 * The statements that put a review, its reports and its appeals back. At once, they stand as they were
 * and the review is in the same hands. Later, what was decided stays decided; but what waits again,
 * because it is held or because nobody has answered its reports any more, is open again. `stillRight`:
 * something else that was done by the same press still says that the reports were.
 */
export function putReview(
  ctx: Ctx,
  staff: Staff,
  { review, post, press }: Standing,
  { atOnce, stillRight }: { readonly atOnce: boolean; readonly stillRight: boolean },
): Statement[] {
  const { db, now } = ctx;
  const { was, stood, at } = press;
  const subject = { threadId: post.threadId, postId: post.id };
  const facts = reviewFacts(was);
  if (atOnce) {
    const held = stood?.claimedUntil ?? 0;
    const lost = held > 0 && review.claimedBy !== staff.id;
    const claim = lost
      ? { claimedBy: staff.id, claimedUntil: held > now ? held : now + CLAIM_MS }
      : {};
    const count = was.reportCount === undefined ? {} : { reportCount: was.reportCount };
    const status = was.review === undefined ? {} : { status: was.review };
    return [
      putReviewBack(db, subject, {
        ...facts,
        ...status,
        ...count,
        ...claim,
        ...dueAgain(ctx, review, was),
      }),
      reopenReports(db, subject, at),
      ...(press.answered ? [reopenAppeals(db, subject, at)] : []),
    ];
  }
  const left = press.does("dismiss") || press.does("dismiss_mute");
  const waits = was.post === "held" || (left && was.review === "open");
  if (waits) {
    const reportCount = review.reportCount + (was.reportCount ?? 0);
    return [
      putReviewBack(db, subject, { ...facts, status: "open", reportCount }),
      reopenReports(db, subject, at),
    ];
  }
  const right = press.acts.some(({ action }) => isAction(action) && ACTION_RULES[action].upholds);
  return [
    putReviewBack(db, subject, review.status === "open" ? facts : {}),
    ...(right && !stillRight ? [dismissReports(db, subject, at, now)] : []),
  ];
}

function reviewFacts(was: Partial<Facts>): ReviewBack {
  return {
    ...(was.class === undefined ? {} : { class: was.class }),
    ...(was.tier === undefined ? {} : { tier: was.tier }),
    ...(was.asks === undefined ? {} : { asks: was.asks }),
    ...(was.notFor === undefined ? {} : { notFor: was.notFor }),
  };
}

/** What was decided about a crisis is due later, for the second pair of eyes; undone, it is due as it was. */
function dueAgain(
  ctx: Ctx,
  review: Standing["review"],
  was: Partial<Facts>,
): Pick<ReviewBack, "dueAt"> {
  if (was.class === undefined) return {};
  const before = { board: review.board, class: was.class };
  return { dueAt: dueFor(ctx.catalogue.rota, before, review.openedAt) };
}
