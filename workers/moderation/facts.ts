import type { PostRow, ReviewRow, ThreadRow } from "../../db/schema/index.ts";
import type { Theme } from "../threads/types.ts";
import { ACTION_RULES } from "./actions.ts";
import type { SubjectState } from "./state-type.ts";
import { type Action, CLASSES, type Facts } from "./types.ts";

/** What an action is given besides its rule and its reason, as far as it needs any of it. */
export interface ActValues {
  /** The content notes the post is to bear. */
  readonly notes?: readonly Theme[];
  /** When a lock or slow mode ends by itself (UTC epoch milliseconds); null when it does not. */
  readonly untilAt?: number | null;
  /** Minutes between two replies of one person. */
  readonly minutes?: number;
  /** The board the thread moves to, with the notes that board gives to every opening post. */
  readonly board?: { readonly slug: string; readonly defaultNotes: readonly Theme[] };
  /** The thread in which the talk goes on. */
  readonly into?: string;
}

/** How a review, its thread and its post stand, as far as a decision may change them. */
export function factsOf(rows: {
  readonly review: ReviewRow;
  readonly thread: ThreadRow;
  readonly post: PostRow;
}): Facts {
  const { review, thread, post } = rows;
  return {
    post: post.status,
    notes: post.notes,
    board: thread.board,
    locked: thread.locked,
    lockedUntil: thread.lockedUntil,
    slowMinutes: thread.slowMinutes,
    slowUntil: thread.slowUntil,
    mergedInto: thread.mergedInto,
    review: review.status,
    class: review.class,
    tier: review.tier,
    asks: review.asks,
    notFor: review.notFor,
    reportCount: review.reportCount,
  };
}

/**
 * How they stand after an action, given what the reducer says of it. `staffId` is whoever acts: they
 * are not asked for the second opinion that they ask for.
 */
export function factsAfter(
  facts: Facts,
  action: Action,
  next: SubjectState,
  given: ActValues & { readonly staffId: string },
): Facts {
  const rule = ACTION_RULES[action];
  return {
    ...facts,
    ...ofThread(facts, action, given),
    post: next.post,
    locked: next.locked,
    review: next.review,
    tier: next.escalated ? 1 : 0,
    asks: next.asks,
    ...handedOn(facts, next, given.staffId),
    reportCount: rule.aside ? facts.reportCount : 0,
  };
}

/**
 * Whom a review is kept from while it waits for somebody else, and how urgent it is then: what was
 * decided about a crisis is to be looked at soon, but after those about which nothing was decided.
 */
function handedOn(facts: Facts, next: SubjectState, staffId: string): Partial<Facts> {
  if (next.asks === "opinion") {
    return facts.asks === "opinion" ? {} : { notFor: withName(facts.notFor, staffId) };
  }
  if (next.asks === "second_look") {
    const number = Math.max(facts.class, CLASSES.red);
    return { notFor: withName(facts.notFor, staffId), class: number };
  }
  // Once that was decided nobody is left out any more: what comes next is for everyone again.
  const isOver = facts.asks === "second_look" || facts.review === "decided";
  return isOver ? { notFor: "" } : {};
}

function ofThread(facts: Facts, action: Action, given: ActValues): Partial<Facts> {
  switch (action) {
    case "note":
      return { notes: given.notes ?? facts.notes };
    case "lock":
      return { lockedUntil: given.untilAt ?? null };
    case "unlock":
      return { lockedUntil: null, mergedInto: null };
    case "slow":
      return { slowMinutes: given.minutes ?? 0, slowUntil: given.untilAt ?? null };
    case "unslow":
      return { slowMinutes: 0, slowUntil: null };
    case "move": {
      const to = given.board;
      if (!to) return {};
      return { board: to.slug, notes: [...new Set([...facts.notes, ...to.defaultNotes])] };
    }
    case "merge":
      return { mergedInto: given.into ?? null, lockedUntil: null };
    default:
      return {};
  }
}

/** Names are kept each followed by a space, so that one is never part of another. */
function withName(names: string, staffId: string): string {
  return names.includes(`${staffId} `) ? names : `${names}${staffId} `;
}

/** Exactly what differs between two standings, as it stood before. */
export function whatChanged(before: Facts, after: Facts): Partial<Facts> {
  const keys = Object.keys(before) as (keyof Facts)[];
  const differs = keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  return Object.fromEntries(differs.map((key) => [key, before[key]]));
}
