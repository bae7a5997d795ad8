import type { Status } from "../threads/types.ts";
import { pauseOn, type Place } from "../suspensions/rules.ts";
import type { Pause } from "../suspensions/types.ts";
import type { Actor, Permission } from "./types.ts";

interface PostFacts {
  readonly mine: boolean;
  readonly status: Status;
}

/** Replying: anyone may, while the thread is open to all and not locked. */
export function mayReply(thread: {
  readonly status: Status;
  readonly locked: boolean;
}): Permission<"locked" | "waiting" | "gone"> {
  if (thread.status === "held") return { allowed: false, because: "waiting" };
  if (thread.status !== "published") return { allowed: false, because: "gone" };
  if (thread.locked) return { allowed: false, because: "locked" };
  return { allowed: true };
}

/**
 * Replying once more in a thread in slow mode: not before its minutes have passed since the last time.
 * `lastAt` is when this person last replied there, null when they have not; times are UTC epoch
 * milliseconds. The refusal says from when on they may.
 */
export function mayReplyAgain(
  thread: { readonly slowMinutes: number; readonly slowUntil: number | null },
  lastAt: number | null,
  now: number,
):
  | { readonly allowed: true }
  | { readonly allowed: false; readonly because: "slow"; readonly from: number } {
  if (lastAt === null || !isSlow(thread, now)) return { allowed: true };
  const from = lastAt + thread.slowMinutes * 60_000;
  return now >= from ? { allowed: true } : { allowed: false, because: "slow", from };
}

/** Whether a thread is in slow mode now. */
export function isSlow(
  thread: { readonly slowMinutes: number; readonly slowUntil: number | null },
  now: number,
): boolean {
  return thread.slowMinutes > 0 && (thread.slowUntil === null || now < thread.slowUntil);
}

/**
 * Adding words in a place: not while the team has asked this member to pause there. What they wrote
 * before they may still delete, and they may read, report, take a copy and leave. `today` is in
 * whole days since 1970.
 */
export function mayWrite<P extends Pick<Pause, "board" | "untilDay" | "lifted">>(
  actor: Actor,
  pauses: readonly P[],
  place: Place,
  today: number,
): { readonly allowed: true } | { allowed: false; because: "suspended"; pause: P } {
  const pause = actor.kind === "member" ? pauseOn(pauses, place, today) : null;
  return pause ? { allowed: false, because: "suspended", pause } : { allowed: true };
}

/** Seeing where a post stands and what was decided about it: for its author alone, however it ended. */
export function maySeeStatus(post: Pick<PostFacts, "mine">): Permission<"not_yours"> {
  return post.mine ? { allowed: true } : { allowed: false, because: "not_yours" };
}

/** Changing one's own words: while they are shown or waiting, not once the team has acted on them. */
export function mayEdit(post: PostFacts): Permission<"not_yours" | "gone" | "decided"> {
  if (!post.mine) return { allowed: false, because: "not_yours" };
  if (post.status === "erased") return { allowed: false, because: "gone" };
  if (post.status === "hidden" || post.status === "removed") {
    return { allowed: false, because: "decided" };
  }
  return { allowed: true };
}

/** Deleting one's own words: always, until they are gone. */
export function mayDelete(post: PostFacts): Permission<"not_yours" | "gone"> {
  if (!post.mine) return { allowed: false, because: "not_yours" };
  if (post.status === "erased") return { allowed: false, because: "gone" };
  return { allowed: true };
}
