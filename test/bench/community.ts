import type { EventRow, PostRow, ReportRow, ReviewRow, ThreadRow } from "../../db/schema/index.ts";
import { aliasFirst, aliasSecond } from "../../workers/accounts/alias-words.ts";
import { newId } from "../../workers/ids.ts";
import { dueFor, NO_ROTA } from "../../workers/duty/rules.ts";
import { renderMarkdown } from "../../workers/threads/markdown.ts";
import { excerptOf } from "../../workers/threads/text.ts";
import { NEEDS } from "../../workers/threads/types.ts";
import { bodyFrom, pick, type Random, randomFrom, titleFrom, tokenFrom } from "./words.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const YEAR = 365 * 24 * HOUR;

/** The two threads every community has for measuring: one of many pages, one of exactly one page. */
export const LONG_THREAD_POSTS = 120;
export const PAGE_THREAD_POSTS = 20;

export interface CommunityOptions {
  readonly posts: number;
  /** Posts to a thread, more or less. */
  readonly average: number;
  readonly openReviews: number;
  /** Whether opening posts wait too; a list that reads the table itself steps over such threads. */
  readonly holdOpenings: boolean;
  readonly boards: readonly string[];
  readonly topics: readonly string[];
  readonly members: number;
  readonly now: number;
  readonly seed: number;
  /** Seals the author of a post, given as a number below `members`. */
  readonly seal: (member: number, threadId: string, postId: string) => string;
}

/** One thread with all that hangs on it, apart from the topic rows, which follow from the thread. */
export interface Bundle {
  readonly thread: ThreadRow;
  readonly posts: PostRow[];
  /** Who wrote each post, in step with `posts`. */
  readonly authors: number[];
  readonly voices: { threadId: string; alias: string; voice: string }[];
  readonly reports: ReportRow[];
  readonly reviews: ReviewRow[];
  readonly events: EventRow[];
}

interface Text {
  readonly body: string;
  readonly html: string;
  readonly excerpt: string;
}

/** Makes up a community thread by thread, oldest first, over two years. */
export function* community(options: CommunityOptions): Generator<Bundle> {
  const { posts, average, now, members } = options;
  const random = randomFrom(options.seed);
  const texts = Array.from({ length: 200 }, () => textFrom(random));
  const expected = Math.ceil(posts / average) + 2;
  const every = options.openReviews > 0 ? Math.max(1, Math.floor(posts / options.openReviews)) : 0;
  let left = posts;
  let reviewed = 0;
  let topicAt = 0;
  for (let index = 0; left > 0; index++) {
    const size = Math.min(left, sizeOf(index, average, random));
    left -= size;
    const openedAt = Math.floor(now - 2 * YEAR + (2 * YEAR - HOUR) * Math.min(1, index / expected));
    const topics = Array.from({ length: index % 5 }, () => topicOf(options, topicAt++));
    const bundle = bundleOf({ options, random, texts, members }, { index, size, openedAt, topics });
    if (every > 0 && index > 1) {
      for (const [n, post] of bundle.posts.entries()) {
        const due = Math.floor((posts - left - size + n) / every) > reviewed;
        if (due && reviewed < options.openReviews) {
          open(bundle, post, reviewed++, random, n > 0 || options.holdOpenings);
        }
      }
    }
    settle(bundle);
    yield bundle;
  }
}

interface Making {
  readonly options: CommunityOptions;
  readonly random: Random;
  readonly texts: readonly Text[];
  readonly members: number;
}

function bundleOf(
  { options, random, texts, members }: Making,
  place: { index: number; size: number; openedAt: number; topics: string[] },
): Bundle {
  const threadId = newId(place.openedAt);
  const voices = new Map<number, { alias: string; voice: string }>();
  const taken = new Set<string>();
  const rows: PostRow[] = [];
  const authors: number[] = [];
  let at = place.openedAt;
  for (let n = 0; n < place.size; n++) {
    // The opener comes back now and then; the others are whoever passes.
    const author = n > 0 && random() < 0.25 ? (authors[0] ?? 0) : Math.floor(random() * members);
    let who = voices.get(author);
    if (!who) {
      voices.set(author, (who = { alias: freeAlias(random, taken), voice: tokenFrom(random) }));
    }
    at = n === 0 ? at : Math.min(at + 1 + Math.floor(random() * 9 * HOUR), options.now - HOUR + n);
    const id = n === 0 ? threadId : newId(at);
    const text = pick(random, texts);
    authors.push(author);
    rows.push({
      threadId,
      id,
      status: "published",
      body: text.body,
      html: text.html,
      notes: place.index > 1 && random() < 0.08 ? ["loss"] : [],
      replyTo: n > 1 && random() < 0.3 ? (rows[Math.floor(random() * n)]?.id ?? null) : null,
      alias: who.alias,
      voice: who.voice,
      authorSeal: options.seal(author, threadId, id),
      createdAt: at,
      editedAt: null,
      revision: 1,
      badge: null,
    });
  }
  const opening = rows[0];
  if (!opening) throw new Error("A thread has at least one post.");
  const thread: ThreadRow = {
    id: threadId,
    board: options.boards[place.index % options.boards.length] ?? "",
    title: titleFrom(random),
    need: pick(random, NEEDS),
    topics: place.topics,
    notes: opening.notes,
    excerpt: opening.notes.length > 0 ? "" : excerptOf(opening.body),
    openerAlias: opening.alias,
    openerVoice: opening.voice,
    status: "published",
    locked: false,
    postCount: rows.length,
    revision: rows.length,
    createdAt: place.openedAt,
    lastActivityAt: at,
    follows: null,
    lockedUntil: null,
    slowMinutes: 0,
    slowUntil: null,
    mergedInto: null,
  };
  const repliers = [...voices.values()].filter((who) => who.voice !== opening.voice);
  return {
    thread,
    posts: rows,
    authors,
    voices: repliers.map((who) => ({ threadId, ...who })),
    reports: [],
    reviews: [],
    events: [],
  };
}

/** One in five waits as a first post; the others were reported, and stand meanwhile. */
function open(
  bundle: Bundle,
  post: PostRow,
  count: number,
  random: Random,
  mayHold: boolean,
): void {
  const { threadId, id: postId, createdAt } = post;
  const held = mayHold && count % 5 === 0;
  const urgency = held ? 3 : ([4, 3, 3, 2, 4, 3, 1] as const)[count % 7];
  const reason =
    (["other", "at_risk", "method", "unkind", "other"] as const)[urgency ?? 0] ?? "other";
  const at = createdAt + 1;
  if (held) post.status = "held";
  else {
    bundle.reports.push({
      threadId,
      postId,
      reporter: tokenFrom(random),
      reason,
      words: count % 3 === 0 ? "I would like somebody to read this one." : "",
      status: "open",
      receiptToken: tokenFrom(random),
      createdAt: at,
      decidedAt: null,
      reporterSeal: null,
    });
  }
  bundle.reviews.push({
    threadId,
    postId,
    board: bundle.thread.board,
    status: "open",
    class: urgency ?? 4,
    cause: held ? "first_posts" : "report",
    theme: "",
    tier: 0,
    asks: "",
    signals: [],
    receipt: null,
    notFor: "",
    step: 0,
    dueAt: dueFor(NO_ROTA, { board: "", class: urgency ?? 4 }, at),
    openedAt: at,
    reportCount: held ? 0 : 1,
    version: 1,
    claimedBy: null,
    claimedUntil: 0,
    claimedAt: 0,
  });
  bundle.events.push({
    threadId,
    postId,
    id: newId(at),
    action: held ? "held" : "reported",
    staffId: null,
    role: held ? "system" : "visitor",
    policyNumber: null,
    policyVersion: null,
    reason: "",
    detail: held ? {} : { reason },
    reverses: null,
    at,
    bulk: null,
  });
}

/** The thread's own columns once it is known which of its posts are shown. */
function settle({ thread, posts }: Bundle): void {
  const shown = posts.filter((post) => post.status === "published");
  thread.status = posts[0]?.status ?? "published";
  thread.postCount = Math.max(1, shown.length);
  thread.lastActivityAt = Math.max(thread.createdAt, ...shown.map((post) => post.createdAt));
}

function sizeOf(index: number, average: number, random: Random): number {
  if (index === 0) return LONG_THREAD_POSTS;
  if (index === 1) return PAGE_THREAD_POSTS;
  return 1 + Math.floor(random() * (2 * average - 1));
}

function topicOf({ topics }: CommunityOptions, at: number): string {
  return topics[at % topics.length] ?? "";
}

function freeAlias(random: Random, taken: Set<string>): string {
  for (;;) {
    const alias = `${pick(random, aliasFirst)} ${pick(random, aliasSecond)}`;
    if (taken.has(alias)) continue;
    taken.add(alias);
    return alias;
  }
}

function textFrom(random: Random): Text {
  const body = bodyFrom(random);
  return { body, html: renderMarkdown(body), excerpt: excerptOf(body) };
}
