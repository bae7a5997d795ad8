import { runBatch, type Statement } from "../../db/client.ts";
import { refusedBy } from "../../db/guard.ts";
import type { Ctx } from "../context.ts";
import { isOwnReply } from "../moderation/own-reply.ts";
import { afterDecision, consequencesOfTakingBack } from "../moderation/consequences.ts";
import { reviewOf } from "../moderation/queries.ts";
import { ACTION_RULES } from "../moderation/actions.ts";
import { isAction, undoneIn } from "../moderation/rules.ts";
import { queueEffect } from "../notify/queue-effect.ts";
import { deleteEffectsOf } from "../notify/store.ts";
import { mayTakeBack, mayUndo } from "../permissions/reversal.ts";
import { mayDecide, mayHandle, mayJudge, mayReview } from "../permissions/review.ts";
import type { Staff } from "../permissions/types.ts";
import { standingMoved } from "../standing/keep-standing.ts";
import { SUSPENSION_GUARD } from "../suspensions/store.ts";
import { postById, threadById } from "../threads/queries.ts";
import { actsOf, pressOf, type Standing } from "./press.ts";
import { putPeopleBack } from "./put-people-back.ts";
import { putReview } from "./put-review.ts";
import { putSubjectBack } from "./put-back.ts";
import { eventsSince } from "./queries.ts";
import { leftToUndo, obstacleTo } from "./rules.ts";
import { recordTakenBack, REVERSAL_GUARD } from "./store.ts";
import type { Obstacle } from "./types.ts";

export interface EventRef {
  readonly threadId: string;
  readonly postId: string;
  readonly eventId: string;
}

export type ReversalRefusal =
  | "not_staff"
  | "not_found"
  | "not_yours"
  | "not_your_decision"
  | "claimed_by_another"
  | "own_post"
  | "too_late"
  | "changed"
  | Obstacle["because"];

type Outcome = { ok: true } | { ok: false; error: ReversalRefusal };

/** By one key a moment later (`at_once`), or with a reason whenever it turns out to have been wrong. */
type How =
  | { readonly when: "at_once" }
  | {
      readonly when: "later";
      readonly reason: string;
      readonly version: number | null;
      /** Somebody asked for it, and whoever answers them is somebody else than whoever decided. */
      readonly asked?: true;
    };

/** Tries for a batch that something else came before, such as a reply in the same thread. */
const TRIES = 3;

/**
 * Takes back a decision by the key that is on the page for half a minute: everything stands as if it
 * had never been, but for the record, and nobody is told. The review is whoever's it was again.
 */
export function undo(ctx: Ctx, ref: EventRef, bulk: string | null = null): Promise<Outcome> {
  return reverse(ctx, ref, { when: "at_once" }, bulk);
}

/**
 * Takes back a decision later: a new event names it, what it changed stands as before, and those who
 * were told of it are told of this. `version` is that of the review as the moderator saw it; null
 * where each is taken as it stands, as of many at once.
 */
export function takeBack(
  ctx: Ctx,
  ref: EventRef,
  { reason, version }: { readonly reason: string; readonly version: number | null },
  bulk: string | null = null,
): Promise<Outcome> {
  return reverse(ctx, ref, { when: "later", reason, version }, bulk);
}

/**
 * The same as an answer to somebody who asked for another look: it is for whoever may answer them,
 * which the caller has made sure of (see statements/ask-back.ts).
 */
export function takeBackAsAsked(
  ctx: Ctx,
  ref: EventRef,
  { reason, version }: { readonly reason: string; readonly version: number | null },
): Promise<Outcome> {
  return reverse(ctx, ref, { when: "later", reason, version, asked: true }, null);
}

async function reverse(ctx: Ctx, ref: EventRef, how: How, bulk: string | null): Promise<Outcome> {
  for (let tries = 1; ; tries++) {
    const outcome = await reverseOnce(ctx, ref, how, bulk);
    if (outcome !== "again") return outcome;
    if (tries === TRIES) return { ok: false, error: "changed" };
  }
}

async function reverseOnce(
  ctx: Ctx,
  ref: EventRef,
  how: How,
  bulk: string | null,
): Promise<Outcome | "again"> {
  const { db, now } = ctx;
  const { threadId, postId, eventId: undone } = ref;
  const [reviews, foundThread, foundPost, since] = await ctx.load(() => [
    reviewOf(db, threadId, postId),
    threadById(db, threadId),
    postById(db, threadId, postId),
    eventsSince(db, threadId, postId, undone),
  ]);
  const allowed = mayReview(ctx.actor);
  if (!allowed.allowed) return { ok: false, error: allowed.because };
  const { staff } = allowed;
  const [review, thread, post] = [reviews[0], foundThread[0], foundPost[0]];
  const event = since.find(({ id }) => id === undone);
  if (!review || !thread || !post) return { ok: false, error: "not_found" };
  const atOnce = how.when === "at_once";
  // A slip of the finger may have sent it out of one's own hands: to the leads, to another board.
  const isOwn = atOnce && event !== undefined && mayUndo(staff, event).allowed;
  const scope = isOwn ? { ...review, ...pressOf(actsOf(event, since)).was } : review;
  const handled = mayHandle(staff, scope, now);
  if (!handled.allowed) return { ok: false, error: handled.because };
  if (!event) return { ok: false, error: "not_found" };
  const isAsked = how.when === "later" && how.asked === true;
  const may = atOnce ? mayUndo(staff, event) : mayTakeBack(staff, event);
  if (!may.allowed && !isAsked) return { ok: false, error: may.because };
  const judge = mayJudge({ own: await isOwnReply(ctx, staff, post) });
  if (!judge.allowed) return { ok: false, error: judge.because };

  const obstacle = obstacleTo(event, since, post);
  if (obstacle?.because === "already") {
    // The same press sent twice is one reversal.
    const own = since.some((one) => one.reverses === undone && one.staffId === staff.id);
    return own && atOnce ? { ok: true } : { ok: false, error: "already" };
  }
  if (obstacle) return { ok: false, error: obstacle.because };
  if (atOnce && leftToUndo(event.at, now) === 0) return { ok: false, error: "too_late" };
  const free = mayDecide(staff, review, now);
  if (!free.allowed) return { ok: false, error: free.because };
  const press = pressOf(atOnce ? actsOf(event, since) : [event]);
  const untouched = review.version === (press.stood?.version ?? 0) + 1;
  if (atOnce ? !untouched : how.version !== null && review.version !== how.version) {
    return { ok: false, error: "changed" };
  }
  const undoneNow = undoneIn(since);
  const others = actsOf(event, since).filter(
    ({ id }) => !press.acts.some((act) => act.id === id) && !undoneNow.has(id),
  );
  const stillRight = others.some(({ action }) => isAction(action) && ACTION_RULES[action].upholds);
  const reason = how.when === "later" ? how.reason : "";
  return commit(ctx, staff, { review, thread, post, press }, { atOnce, reason, bulk, stillRight });
}

interface Commit {
  readonly atOnce: boolean;
  readonly reason: string;
  readonly bulk: string | null;
  readonly stillRight: boolean;
}

async function commit(
  ctx: Ctx,
  staff: Staff,
  standing: Standing,
  how: Commit,
): Promise<Outcome | "again"> {
  const { db } = ctx;
  const { review, thread, post, press } = standing;
  const { atOnce } = how;
  const told = atOnce ? [] : effectsOf(ctx, standing);
  // The last that was done goes back first.
  const backs = press.acts.toReversed().map((event) => ({ event, eventId: ctx.newId() }));
  const by = { staff, review, thread, post, atOnce, press: press.acts };
  const parts = backs.map((one) => consequencesOfTakingBack(ctx, { ...by, ...one }));
  const statements: Statement[] = [
    ...records(ctx, staff, standing, how, backs),
    ...press.acts.map(({ id }) => deleteEffectsOf(db, id)),
    ...(await putSubjectBack(ctx, standing)),
    ...(await putPeopleBack(ctx, standing, atOnce)),
    ...putReview(ctx, staff, standing, how),
    ...told.map(({ statement }) => statement),
    ...(await Promise.all(parts)).flat(),
  ];
  try {
    await runBatch(db, statements);
  } catch (error) {
    const moved =
      refusedBy(error, REVERSAL_GUARD) ||
      refusedBy(error, SUSPENSION_GUARD) ||
      standingMoved(error);
    if (moved) return "again";
    throw error;
  }
  for (const effect of told) effect.send();
  afterDecision(ctx, { review });
  return { ok: true };
}

/** The events: the first stands or falls with what was read, and the rest with it. */
function records(
  ctx: Ctx,
  staff: Staff,
  standing: Standing,
  { reason, bulk }: Commit,
  backs: readonly { readonly event: { readonly id: string }; readonly eventId: string }[],
): Statement[] {
  const { threadId, id: postId } = standing.post;
  const by = { threadId, postId, staffId: staff.id, role: staff.role, reason, bulk, at: ctx.now };
  return backs.map(({ event, eventId }, place) =>
    recordTakenBack(
      ctx.db,
      { ...by, id: eventId, reverses: event.id },
      place === 0 ? standing : null,
    ),
  );
}

/** Whoever was told of a decision is told that it was taken back; of what stays in the team, nobody. */
function effectsOf(ctx: Ctx, { post, press }: Standing) {
  return press.acts.flatMap(({ action }) => {
    if (!isAction(action) || ACTION_RULES[action].quiet) return [];
    const kind = ACTION_RULES[action].setsPause === undefined ? "decision" : "suspension";
    return [queueEffect(ctx, kind, post.threadId, post.id)];
  });
}
