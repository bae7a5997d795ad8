import type { ReviewRow } from "../../db/schema/index.ts";
import { runBatch, type Statement } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { isId } from "../ids.ts";
import { currentPolicies } from "../moderation/queries.ts";
import { className } from "../moderation/rules.ts";
import { deskPostOf } from "../moderation/desk-post.ts";
import { CLASSES } from "../moderation/types.ts";
import { mayHandle, mayReview, scopeOf, tiersOf } from "../permissions/review.ts";
import type { Staff } from "../permissions/types.ts";
import {
  newestReviews,
  reviewsOfThread,
  type ReviewKey,
  soonestReviews,
  postsOfReviews,
} from "./queries.ts";
import type { FoundReview, Investigation, Search } from "./types.ts";

/** How many reviews a page shows, and how many it looks through when only some of them fit. */
export const FOUND_PAGE = 20;
const WINDOW = 100;

type Subject = Awaited<ReturnType<typeof postsOfReviews>>[number];

/**
 * What somebody looks for, apart from the queue: nothing is served or claimed by it. A page looks
 * through so many reviews and no more, whatever fits; `past` is where the page before ended.
 */
export async function investigate(
  ctx: Ctx,
  search: Search,
  past: ReviewKey | null,
): Promise<{ ok: true; seen: Investigation } | { ok: false; error: "not_staff" }> {
  const { db } = ctx;
  const [policies] = await ctx.load(() => [currentPolicies(db)]);
  const allowed = mayReview(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const { staff } = allowed;
  const named = idsIn(search.q);
  // The queues are read a page at a time each, so that the order across them holds.
  const count = narrows(search) && search.sort === "newest" ? WINDOW : FOUND_PAGE;
  const rows = named
    ? (await runBatch(db, [reviewsOfThread(db, named.threadId, named.postId)]))[0]
    : await rowsOf(ctx, staff, search, past, count);
  const looked = rows.slice(0, count);
  const mine = looked.filter((row) => mayHandle(staff, row, ctx.now).allowed && fits(row, search));
  const subjects = mine.length > 0 ? (await runBatch(db, [postsOfReviews(db, mine)]))[0] : [];
  const known = new Map(subjects.map((one) => [`${one.threadId}/${one.postId}`, one]));
  const fitting = mine.flatMap((row) => {
    const subject = known.get(`${row.threadId}/${row.postId}`);
    return subject && suits(subject, search, named !== null)
      ? [foundOf(ctx, staff, row, subject)]
      : [];
  });
  const found = fitting.slice(0, FOUND_PAGE);
  const shown = found.at(-1);
  // A full page goes on after what it shows, any other after what it looked through.
  const last =
    fitting.length > FOUND_PAGE
      ? looked.find((row) => row.threadId === shown?.threadId && row.postId === shown.postId)
      : rows.length > count
        ? looked.at(-1)
        : undefined;
  const { boards } = scopeOf(staff);
  return {
    ok: true,
    seen: {
      found,
      boards: ctx.catalogue.boards
        .filter(({ slug }) => boards.length === 0 || boards.includes(slug))
        .map(({ slug, label }) => ({ slug, label })),
      policies: policies.map(({ number, title }) => ({ number, title })),
      looked: looked.length,
      next: last && !named ? keyOf(last, search) : null,
    },
  };
}

/** One row more than a page looks through, from the queues or the boards that somebody looks after. */
async function rowsOf(
  ctx: Ctx,
  staff: Staff,
  search: Search,
  past: ReviewKey | null,
  count: number,
): Promise<ReviewRow[]> {
  const { db } = ctx;
  const scope = scopeOf(staff);
  if (search.board !== null && scope.boards.length > 0 && !scope.boards.includes(search.board)) {
    return [];
  }
  const boards = search.board ? [search.board] : scope.boards.length > 0 ? scope.boards : [null];
  const isDue = search.sort === "due";
  const classes = search.class ? [CLASSES[search.class]] : Object.values(CLASSES);
  const tiers = tiersOf(staff);
  const statements: Statement[] = isDue
    ? boards.flatMap((board) =>
        tiers.flatMap((tier) =>
          classes.map((one) => soonestReviews(db, { board, tier, class: one }, past, count + 1)),
        ),
      )
    : boards.map((board) => newestReviews(db, board, past, count + 1));
  const rows = ((await runBatch(db, statements)) as ReviewRow[][]).flat();
  const way = isDue ? 1 : -1;
  const at = (row: ReviewRow) => (isDue ? row.dueAt : row.openedAt);
  const text = (row: ReviewRow) => row.threadId + row.postId;
  return rows
    .toSorted((a, b) => way * (at(a) - at(b) || (text(a) < text(b) ? -1 : 1)))
    .slice(0, count + 1);
}

/** Whether a page has to look through more than it shows. */
function narrows({ q, class: urgency, status, cause, state }: Search): boolean {
  return [urgency, status, cause, state].some((one) => one !== null) || q.trim() !== "";
}

function fits(row: ReviewRow, search: Search): boolean {
  if (search.board !== null && row.board !== search.board) return false;
  if (search.class !== null && row.class !== CLASSES[search.class]) return false;
  if (search.status !== null && row.status !== search.status) return false;
  return search.cause === null || row.cause === search.cause;
}

function suits(subject: Subject, { q, state }: Search, named: boolean): boolean {
  if (state !== null && subject.status !== state) return false;
  const title = subject.title.toLocaleLowerCase("en");
  const words = q.toLocaleLowerCase("en").split(/\s+/).filter(Boolean);
  return named || words.every((word) => title.includes(word));
}

/** The thread, and the post if there is one, that an address or an id names; null when it is neither. */
export function idsIn(q: string): { threadId: string; postId: string | null } | null {
  const ids = (q.match(/[0-9a-z]{26}/g) ?? []).filter(isId);
  const [threadId, postId = null] = ids;
  return threadId === undefined ? null : { threadId, postId };
}

function foundOf(ctx: Ctx, staff: Staff, row: ReviewRow, subject: Subject): FoundReview {
  const { threadId, postId, status, cause, openedAt, dueAt, claimedBy, claimedUntil } = row;
  return {
    threadId,
    postId,
    title: subject.title,
    board: ctx.catalogue.board(row.board)?.label ?? row.board,
    status,
    class: className(row.class),
    cause,
    openedAt,
    dueAt,
    held: claimedBy !== null && claimedBy !== staff.id && claimedUntil > ctx.now,
    post: deskPostOf({ ...subject, id: postId }, subject.openerVoice),
  };
}

function keyOf(row: ReviewRow, { sort }: Search): string {
  const at = sort === "due" ? row.dueAt : row.openedAt;
  return `${at}.${row.threadId}.${row.postId}`;
}

/** Where a page begins, from its address; null for the first, and for a key that is none. */
export function readKey(text: string | undefined): ReviewKey | null {
  const [at = "", threadId = "", postId = ""] = (text ?? "").split(".");
  if (!/^\d{1,15}$/.test(at) || !isId(threadId) || !isId(postId)) return null;
  return { at: Number(at), threadId, postId };
}
