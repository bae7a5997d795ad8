import { runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { mayPauseEverywhere } from "../permissions/review.ts";
import { MUTED_DAYS } from "../reports/rules.ts";
import { endOfDate, lastDay } from "../suspensions/rules.ts";
import { approvedPosts } from "../threads/act-queries.ts";
import { APPROVED_POSTS_COUNTED } from "../threads/rules.ts";
import { ACTION_RULES } from "./actions.ts";
import type { Rewording } from "./effect-statements.ts";
import { type ActValues, factsAfter, factsOf, whatChanged } from "./facts.ts";
import { maskSpans, spansOf } from "./mask.ts";
import type { ReadForDecision } from "./read-for-decision.ts";
import { isOffered, reduce, reversed } from "./rules.ts";
import type { NewDecision } from "./schemas.ts";
import { stoodOf } from "./stood.ts";
import type { SubjectState } from "./state-type.ts";
import type { Action, EventDetail, Facts } from "./types.ts";

/** One action of a decision, with all that its event says. */
export interface PlannedAct {
  readonly action: Action;
  readonly primary: boolean;
  readonly eventId: string;
  readonly reverses: string | null;
  readonly detail: EventDetail;
  readonly before: SubjectState;
  readonly next: SubjectState;
}

/** A decision as it is to be written. */
export interface Plan {
  readonly ok: true;
  /** What was chosen first, then what goes along with it. */
  readonly acts: readonly PlannedAct[];
  readonly before: Facts;
  readonly after: Facts;
  readonly words: Rewording | null;
  readonly credit: string | null;
}

export type PlanRefusal =
  | "not_offered"
  | "also_unfit"
  | "passage_unknown"
  | "until_missing"
  | "lock_until"
  | "slow_until"
  | "board_unknown"
  | "into_unknown"
  | "wide";

/**
 * What becomes of a subject by an action and those that go along with it, each seen from where the
 * one before left it. Nothing is written here. `answers` is the event that an appeal was about.
 */
export async function planActs(
  ctx: Ctx,
  input: NewDecision,
  read: ReadForDecision,
  answers: string | null,
): Promise<Plan | { ok: false; error: PlanRefusal }> {
  const { staff, review, thread, events } = read;
  const actions: readonly Action[] = [input.action, ...input.also];
  // The one that was chosen comes last of its moment: it is what a reader meets first.
  const ids = actions.map(() => ctx.newId()).toSorted((a, b) => (a < b ? 1 : -1));
  const before = factsOf(read);
  const credit = await creditOf(ctx, read, ACTION_RULES[input.action].to ?? null);
  let facts = before;
  let state = read.state;
  let words: Rewording | null = null;
  const acts: PlannedAct[] = [];
  for (const [place, action] of actions.entries()) {
    const primary = place === 0;
    const unfit = !primary && ACTION_RULES[input.action].handsOn !== undefined;
    if (unfit || !isOffered(state, action)) {
      return { ok: false, error: primary ? "not_offered" : "also_unfit" };
    }
    const given = valuesOf(ctx, action, input, read);
    if (!given.ok) return given;
    const next = reduce(state, action);
    const after = factsAfter(facts, action, next, { ...given.values, staffId: staff.id });
    if (given.words) words = given.words;
    acts.push({
      action,
      primary,
      eventId: ids[place] ?? ctx.newId(),
      reverses: reversed(
        events,
        action,
        given.words?.kind === "back" && state.post === "published",
      ),
      detail: {
        ...given.detail,
        ...(given.words ? { words: given.words.kind === "back" ? "back" : "kept" } : {}),
        ...(primary && credit ? { credited: true } : {}),
        ...(primary && answers ? { answers } : {}),
        ...(primary && read.unseen && next.review === "decided" ? { unseen: true as const } : {}),
        was: whatChanged(facts, after),
        stood: stoodOf(staff.id, review, thread),
      },
      before: state,
      next,
    });
    facts = after;
    state = next;
  }
  return { ok: true, acts, before, after: facts, words, credit };
}

type Given =
  | {
      ok: true;
      readonly values: ActValues;
      readonly detail: EventDetail;
      readonly words?: Rewording;
    }
  | { ok: false; error: PlanRefusal };

const NOTHING = { ok: true, values: {}, detail: {} } as const satisfies Given;

/** What an action is given, checked against what was read; and what its event says of it. */
function valuesOf(ctx: Ctx, action: Action, input: NewDecision, read: ReadForDecision): Given {
  const { post, thread, state } = read;
  switch (action) {
    case "note":
      return { ok: true, values: { notes: input.notes }, detail: { notes: input.notes } };
    case "cover": {
      const spans = spansOf(post.body, input.passage);
      if (spans.length === 0) return { ok: false, error: "passage_unknown" };
      const body = maskSpans(post.body, spans, ctx.t.moderation.covered);
      return { ok: true, values: {}, detail: { spans }, words: { kind: "masked", body } };
    }
    case "remove":
      return { ok: true, values: {}, detail: {}, words: { kind: "gone" } };
    case "restore": {
      const isBack = post.status === "removed" || (post.status === "published" && state.covered);
      return { ...NOTHING, ...(isBack ? { words: { kind: "back" } as const } : {}) };
    }
    case "lock": {
      const { lockUntil } = input;
      if (lockUntil === null) return { ok: true, values: { untilAt: null }, detail: {} };
      const untilAt = endOfDate(lockUntil, ctx.today);
      if (untilAt === null) return { ok: false, error: "lock_until" };
      return { ok: true, values: { untilAt }, detail: { untilAt } };
    }
    case "slow": {
      const untilAt = endOfDate(input.slowUntil ?? "", ctx.today);
      if (untilAt === null) return { ok: false, error: "slow_until" };
      const minutes = input.slowMinutes ?? 0;
      return { ok: true, values: { untilAt, minutes }, detail: { untilAt, minutes } };
    }
    case "move": {
      const board = ctx.catalogue.board(input.board ?? "");
      if (!board || board.slug === thread.board) return { ok: false, error: "board_unknown" };
      return { ok: true, values: { board }, detail: { board: board.slug } };
    }
    case "merge": {
      const { into } = read;
      const isFit = into && into.status === "published" && into.mergedInto === null;
      if (!isFit || into.id === thread.id) return { ok: false, error: "into_unknown" };
      return { ok: true, values: { into: into.id }, detail: { into: into.id } };
    }
    case "mute":
    case "suspend":
      return pauseOf(ctx, action, input, read);
    case "dismiss_mute":
      return { ...NOTHING, detail: { untilDay: ctx.today + MUTED_DAYS } };
    default:
      return NOTHING;
  }
}

function pauseOf(
  ctx: Ctx,
  action: "mute" | "suspend",
  input: NewDecision,
  { staff }: ReadForDecision,
): Given {
  const untilDay = lastDay(input, ctx.today);
  if (untilDay === null) return { ok: false, error: "until_missing" };
  const where = action === "mute" ? "thread" : (input.where ?? "board");
  if (where === "community") {
    const wide = mayPauseEverywhere(staff);
    if (!wide.allowed) return { ok: false, error: wide.because };
  }
  return { ok: true, values: {}, detail: { where, untilDay } };
}

/**
 * The author whose first approved posts this one counts among, when it comes to be shown after it was
 * held: the one place where approving needs the author. Null when it does not count.
 */
async function creditOf(
  ctx: Ctx,
  { post }: ReadForDecision,
  to: string | null,
): Promise<string | null> {
  if (post.status !== "held" || to !== "published") return null;
  const author = await ctx.keys.open("author", post.authorSeal, `${post.threadId}/${post.id}`);
  if (!author) return null;
  const [rows] = await runBatch(ctx.db, [approvedPosts(ctx.db, author)]);
  return (rows[0]?.approvedPosts ?? APPROVED_POSTS_COUNTED) < APPROVED_POSTS_COUNTED
    ? author
    : null;
}
