import type * as z from "zod";
import type { DeskPost, ReviewView } from "../moderation/types.ts";
import type { PauseView } from "../suspensions/types.ts";
import type { ReadStatements } from "../statements/see-statements.ts";
import type { StatementView } from "../statements/types.ts";
import type { Board, PageLinks, PostView, Tag, ThreadSummary } from "../threads/types.ts";
import type { Written } from "../threads/write-once.ts";
import type * as schemas from "./schemas.ts";

type Of<Name extends keyof typeof schemas> = (typeof schemas)[Name] extends z.ZodType
  ? z.input<(typeof schemas)[Name]>
  : never;

const iso = (at: number) => new Date(at).toISOString();

/** A day counted from 1 January 1970, as a date. */
const dateOf = (day: number) => iso(day * 86_400_000).slice(0, 10);

/**
 * From what the use-cases give to what the API answers. Every field is named one by one: whatever
 * is added to a view one day stays inside until it is named here.
 */
export function topicOf({ slug, label, sentence }: Tag): Of<"topicSchema"> {
  return { slug, label, sentence };
}

export function boardOf(board: Board): Of<"boardSchema"> {
  const { guidance, heldFirstPosts, defaultNotes } = board;
  return {
    ...topicOf(board),
    guidance,
    heldFirstPosts,
    heldEveryPost: board.pack.preModeration === "every",
    defaultNotes: [...defaultNotes],
  };
}

export function threadOf(thread: ThreadSummary): Of<"threadSchema"> {
  const { id, title, need, excerpt, locked } = thread;
  return {
    id,
    board: thread.board.slug,
    topics: thread.topics.map((topic) => topic.slug),
    title,
    need,
    notes: [...thread.notes],
    alias: thread.openerAlias,
    excerpt,
    leftOut: leftOutOf(thread.leftOut),
    locked,
    replies: thread.replyCount,
    createdAt: iso(thread.createdAt),
    lastActivityAt: iso(thread.lastActivityAt),
    url: `/threads/${id}`,
  };
}

export function threadListOf(
  threads: readonly ThreadSummary[],
  { newer, older }: PageLinks,
): Of<"threadListSchema"> {
  return { threads: threads.map(threadOf), links: { newer, older } };
}

export function postOf(post: PostView): Of<"postSchema"> {
  const { id, threadId, alias, byOpener, role, mine, waiting, replyTo } = post;
  return {
    id,
    thread: threadId,
    alias,
    byOpener,
    role,
    mine,
    waiting,
    replyTo: replyTo && { id: replyTo.id, alias: replyTo.alias },
    shown: shownOf(post.shown),
    createdAt: iso(post.createdAt),
    editedAt: post.editedAt === null ? null : iso(post.editedAt),
    url: `/threads/${threadId}/posts/${id}`,
  };
}

function shownOf(shown: PostView["shown"]): Of<"shownSchema"> {
  if (shown.as === "gone") return { as: "gone", because: shown.because };
  if (shown.as === "text") return { as: "text", html: shown.html, notes: [...(shown.notes ?? [])] };
  if (shown.as === "left_out") {
    return { as: "left_out", notes: [...shown.themes], locked: shown.locked };
  }
  return { as: "covered", notes: [...shown.notes], html: shown.html };
}

function leftOutOf(left: ThreadSummary["leftOut"]): Of<"threadSchema">["leftOut"] {
  return left && { notes: [...left.themes], locked: left.locked };
}

export function writtenOf({ ref, alias, status }: Written): Of<"writtenSchema"> {
  const url = `/threads/${ref.threadId}/posts/${ref.postId}`;
  const held = status === "held";
  return {
    thread: ref.threadId,
    post: ref.postId,
    alias,
    status: held ? "held" : "published",
    url: held ? `${url}/status` : url,
  };
}

export function statusOf(read: ReadStatements): Of<"statusSchema"> {
  const { post, cause, statements } = read;
  const [latest] = statements;
  const expected = expectedOf(read);
  if (!latest) return { status: post.status, cause, expected, decision: null };
  const { action, ground, reason, at } = latest;
  const policy = ground && { number: ground.number, title: ground.title };
  const decision = { action, policy, reason, at: iso(at) };
  return { status: post.status, cause, expected, decision };
}

function expectedOf({ expected }: ReadStatements): Of<"statusSchema">["expected"] {
  if (!expected) return null;
  const minutes = (span: number) => Math.round(span / 60_000);
  return {
    kind: expected.kind,
    withinMinutes: "span" in expected ? minutes(expected.span) : null,
    nextHereInMinutes: "next" in expected ? minutes(expected.next) : null,
  };
}

export function statementOf(statement: StatementView): Of<"statementSchema"> {
  const { eventId, action, at, restricts, undone, restriction, ground, appeal } = statement;
  const { untilDay, untilAt } = restriction;
  return {
    id: eventId,
    action,
    at: iso(at),
    restricts,
    undone,
    scope: {
      territory: "everywhere",
      where: restriction.where,
      notes: [...restriction.notes],
      minutesBetweenReplies: restriction.minutes,
      until: untilAt !== null ? iso(untilAt) : untilDay !== null ? dateOf(untilDay) : null,
    },
    origin: statement.origin,
    automation: { noticed: statement.noticedByProgram, decided: false },
    policy: ground,
    reason: statement.reason,
    redress: {
      appealUntil: statement.askUntil === null ? null : dateOf(statement.askUntil),
      mayAppeal: statement.askable,
      outside: ["out_of_court_settlement", "court"],
    },
    appeal,
  };
}

export function reviewOf(review: ReviewView): Of<"reviewSchema"> {
  const { board, locked, status, cause, version, revision, claim } = review;
  return {
    thread: review.threadId,
    post: review.postId,
    title: review.threadTitle,
    board,
    locked,
    status,
    class: review.class,
    cause,
    openedAt: iso(review.openedAt),
    dueAt: iso(review.dueAt),
    version,
    revision,
    claim,
    subject: deskPostOf(review.post),
    around: review.around.map(deskPostOf),
    reports: review.reports.map(({ reason, words, createdAt }) => ({
      reason,
      words,
      createdAt: iso(createdAt),
    })),
    noticed: review.noticed.signals.map(({ kind, rule, start, end }) => ({
      kind,
      rule,
      start,
      end,
    })),
    letterWanted: review.letterWanted,
    events: review.events.map(({ id, action, role, policy, reason, detail, reverses, at }) => ({
      id,
      action,
      role,
      policy,
      reason,
      pause:
        detail.where && detail.untilDay !== undefined
          ? { where: detail.where, until: dateOf(detail.untilDay) }
          : null,
      reverses,
      at: iso(at),
    })),
    policies: review.policies.map(({ number, version: edition, title, text }) => ({
      number,
      version: edition,
      title,
      text,
    })),
    actions: [...review.actions],
    also: [...review.also],
    escalated: review.escalated,
    asks: review.asks,
    appeal: review.appeal && {
      words: review.appeal.words,
      createdAt: iso(review.appeal.createdAt),
      decision: review.appeal.decision?.id ?? null,
      mayAnswer: review.appeal.mayAnswer,
    },
  };
}

export function pauseOf(pause: PauseView): Of<"suspensionSchema"> {
  const { eventId, board, policy, reason, untilDay, lifted, postUrl, appeal } = pause;
  const { number, title } = policy;
  return {
    id: eventId,
    board,
    policy: { number, title },
    reason,
    until: dateOf(untilDay),
    lifted,
    post: postUrl,
    appeal: appeal && { status: appeal.status, words: appeal.words, answer: appeal.answer },
  };
}

function deskPostOf({ id, alias, byOpener, status, html, notes, createdAt }: DeskPost) {
  return { id, alias, byOpener, status, html, notes: [...notes], createdAt: iso(createdAt) };
}
