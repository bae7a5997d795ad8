import type { EventRow, PostRow, ReviewRow, ThreadRow } from "../../db/schema/index.ts";
import type { Ctx } from "../context.ts";
import {
  mayConfirm,
  mayHandle,
  mayJudge,
  mayPauseEverywhere,
  mayReview,
} from "../permissions/review.ts";
import { backableBy } from "../reversal/backable.ts";
import type { Staff } from "../permissions/types.ts";
import { mayUnseal, waitingRequest } from "../permissions/unsealing.ts";
import { memberReports } from "../reports/queries.ts";
import { seeTeamSide } from "../standing/see-team-side.ts";
import { openOriginal } from "../statements/keep-text.ts";
import { keptTextOf, openAppeals } from "../statements/queries.ts";
import { isLetterWanted } from "../statements/rules.ts";
import type { KeptText } from "../statements/types.ts";
import { allTemplates } from "../templates/queries.ts";
import { fitting } from "../templates/rules.ts";
import { THEMES } from "../threads/types.ts";
import { postById, postsAfter, postsBefore, threadById } from "../threads/queries.ts";
import { isOpening } from "../threads/rules.ts";
import { ACTION_RULES } from "./actions.ts";
import { whoAnswers } from "./answer-appeal.ts";
import { deskPostOf } from "./desk-post.ts";
import { markedHtml, markedParts, spansOf } from "./marks.ts";
import { isOwnReply } from "./own-reply.ts";
import { currentPolicies, eventsOf, openReports, reviewOf } from "./queries.ts";
import { answerTo, className, isOffered, isPlain, offered } from "./rules.ts";
import { subjectState } from "./subject-state.ts";
import {
  type Action,
  ACTIONS,
  type ActionSubject,
  ALSO,
  type AppealView,
  type EventView,
  type NoticedInPost,
  type ReviewView,
} from "./types.ts";

/** How many posts are shown on each side: enough to understand a reply, no more horror than that. */
const AROUND = 3;

const SUBJECTS = Object.fromEntries(
  ACTIONS.map((action) => [action, ACTION_RULES[action].about]),
) as Record<Action, ActionSubject>;

/** One review with its post, the thread around it, why it is here and what was done before. */
export async function seeReview(
  ctx: Ctx,
  { threadId, postId }: { readonly threadId: string; readonly postId: string },
): Promise<
  { ok: true; review: ReviewView } | { ok: false; error: "not_staff" | "not_found" | "not_yours" }
> {
  const { db } = ctx;
  const [reviews, foundThread, foundPost, before, after, reports, events, policies, ...more] =
    await ctx.load(() => [
      reviewOf(db, threadId, postId),
      threadById(db, threadId),
      postById(db, threadId, postId),
      postsBefore(db, threadId, postId, AROUND),
      postsAfter(db, threadId, postId, AROUND),
      openReports(db, threadId, postId),
      eventsOf(db, threadId, postId),
      currentPolicies(db),
      openAppeals(db, threadId, postId),
      keptTextOf(db, threadId, postId),
      memberReports(db, threadId, postId),
      allTemplates(db),
    ]);
  const [appeals, kept, sealed, templates] = more;
  const allowed = mayReview(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const { staff } = allowed;
  const review = reviews[0];
  const thread = foundThread[0];
  const post = foundPost[0];
  if (!review || !thread || !post) return { ok: false, error: "not_found" };
  const may = mayHandle(staff, review, ctx.now);
  if (!may.allowed) return { ok: false, error: may.because };
  const appeal = appeals[0] ? await appealView(ctx, staff, review, appeals[0]) : null;
  const judge = mayJudge({ own: await isOwnReply(ctx, staff, post) });
  const state = subjectState(
    {
      review,
      thread,
      post,
      events,
      appeals,
      kept: kept.length > 0,
      memberReported: sealed.length > 0,
    },
    ctx,
  );
  // Whoever decides about words that were taken out of sight reads them as their author wrote them.
  const original = await openOriginal(ctx, { threadId, postId }, kept[0]);
  const actions = judge.allowed
    ? answerable(appeal, confirmable(staff, review, offered(state)), state.appealed)
    : [];
  const shown = (one: PostRow) => deskPostOf(one, thread.openerVoice);
  return {
    ok: true,
    review: {
      threadId,
      postId,
      threadTitle: original?.title ?? thread.title,
      board: ctx.catalogue.board(thread.board)?.label ?? thread.board,
      locked: thread.locked,
      status: review.status,
      class: className(review.class),
      cause: review.cause,
      openedAt: review.openedAt,
      dueAt: review.dueAt,
      version: review.version,
      revision: post.revision,
      claim: claimOf(review, staff.id, ctx.now),
      post: shown(original ? { ...post, html: original.html } : post),
      around: [...before.toReversed(), post, ...after].map(shown),
      reports,
      noticed: noticedIn(review, { thread, post, original }),
      letterWanted: isLetterWanted(events),
      events: events.map(eventView),
      backable: judge.allowed ? backableBy(staff, events) : [],
      policies,
      own: !judge.allowed,
      actions,
      templates: fitting(templates, thread.board, actions),
      plain: actions.filter((action) => isPlain(action, state.appealed)),
      subjects: SUBJECTS,
      appeal,
      mayPauseEverywhere: mayPauseEverywhere(staff).allowed,
      also: judge.allowed ? ALSO.filter((action) => isOffered(state, action)) : [],
      boards: ctx.catalogue.boards
        .filter(({ slug }) => slug !== thread.board)
        .map(({ slug, label }) => ({ slug, label })),
      escalated: state.escalated,
      asks: review.asks,
      theme: THEMES.find((theme) => theme === review.theme) ?? null,
      team: await seeTeamSide(ctx, post, events),
      mayUnseal: mayUnseal(ctx.actor).allowed && post.badge === null,
      unsealing: mayUnseal(ctx.actor).allowed ? waitingRequest(events, ctx.now) : null,
    },
  };
}

/**
 * What was noticed, at its words: they are the author's own, as screened when they were last changed.
 * What a decision covered is marked where the author wrote it.
 */
function noticedIn(
  { signals }: ReviewRow,
  about: {
    readonly thread: ThreadRow;
    readonly post: PostRow;
    readonly original: KeptText | null;
  },
): NoticedInPost {
  const { thread, post, original } = about;
  const title = isOpening(thread, post) ? (original?.title ?? thread.title) : null;
  const { body, html } = original ?? post;
  const spans = spansOf(signals, title, body);
  return {
    signals,
    title: title === null ? [] : markedParts(title, spans.title),
    html: markedHtml(html, body, spans.body),
  };
}

type OpenAppeal = Awaited<ReturnType<typeof openAppeals>>[number];

async function appealView(
  ctx: Ctx,
  staff: Staff,
  review: ReviewRow,
  appeal: OpenAppeal,
): Promise<AppealView> {
  const { decision, mayAnswer } = await whoAnswers(ctx, staff, review, appeal);
  const { words, question, reply, createdAt } = appeal;
  const by = appeal.party === "author" ? "author" : "reporter";
  const shown = decision && eventView(decision);
  return { by, words, question, reply, createdAt, decision: shown, mayAnswer };
}

/** Whoever decided about a crisis is not offered to be the second pair of eyes as well. */
function confirmable(
  staff: Staff,
  review: ReviewRow,
  actions: readonly Action[],
): readonly Action[] {
  if (mayConfirm(staff, review).allowed) return actions;
  return actions.filter((action) => !ACTION_RULES[action].confirms);
}

/** Whoever may not answer an appeal is not offered the two answers. */
function answerable(
  appeal: AppealView | null,
  actions: readonly Action[],
  appealed: Action | null,
): readonly Action[] {
  if (appeal?.mayAnswer !== "no") return actions;
  return actions.filter((action) => answerTo(appealed, action) === null);
}

/** An event without whoever did it: the role is what a colleague needs to know. */
export function eventView(row: EventRow): EventView {
  const { id, threadId, postId, action, role, reason, reverses, at } = row;
  const { was: _, stood: __, ...detail } = row.detail;
  const { policyNumber: number, policyVersion: version } = row;
  const policy = number === null || version === null ? null : { number, version };
  return { id, threadId, postId, action, role, policy, reason, detail, reverses, at };
}

function claimOf(review: ReviewRow, staffId: string, now: number): ReviewView["claim"] {
  if (review.claimedBy === null || review.claimedUntil <= now) return "none";
  return review.claimedBy === staffId ? "mine" : "another";
}
