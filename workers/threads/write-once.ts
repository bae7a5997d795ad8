import { isConflict, runBatch, type Statement } from "../../db/client.ts";
import { refusedBy } from "../../db/guard.ts";
import type { PostRow } from "../../db/schema/index.ts";
import { type Author, makeAccount, type NewAccount, reopenAccount } from "../accounts/author.ts";
import { openOwnItem, ownItemKeys, type PostRef, sealOwnItem } from "../accounts/own-items.ts";
import { endedForm } from "../accounts/first-form.ts";
import { endOfForm, ownItem } from "../accounts/queries.ts";
import { AUTHOR_GUARD, GONE_GUARD, insertOwnItem } from "../accounts/store.ts";
import type { Ctx } from "../context.ts";
import { timeOfId } from "../ids.ts";
import { tellDesk } from "../live/tell-desk.ts";
import { reviewOf } from "../moderation/queries.ts";
import { isOfDying } from "../safety/noticed-rules.ts";
import { wasTooMuch } from "../safety/quota.ts";
import { askSecondOpinion } from "../safety/second-opinion.ts";
import { wasSpent } from "../safety/spend.ts";
import type { PostScreening } from "../safety/types.ts";
import { PAUSE_GUARD } from "../suspensions/store.ts";
import type { KeptPlacement } from "./place-post.ts";
import { postById } from "./queries.ts";
import { APPROVED_POSTS_COUNTED } from "./rules.ts";
import { creditMember, STATUS_GUARD } from "./store.ts";
import type { Status } from "./types.ts";

/** For how long a first form that is sent again gives its account back to the browser. */
const REPLAY_MS = 10 * 60_000;

/**
 * What makes two sendings the same: the form's key and all that was said. Words changed before the
 * form was sent again are new words, and must not be lost for bearing an old key.
 */
export function submissionKey(ctx: Ctx, formKey: string, ...said: (string | null)[]) {
  return ctx.hash(JSON.stringify([formKey, ...said]));
}

export interface Written {
  readonly ok: true;
  readonly ref: PostRef;
  readonly alias: string;
  readonly status: Status;
  /** What a visitor's first post made; null for a member. */
  readonly account: NewAccount | null;
  /** True when this form had been carried out before: nothing was written this time. */
  readonly replayed: boolean;
  /** It speaks of wanting to die: its author is met with help at once. */
  readonly support: boolean;
  /** False when a name from an earlier thread was to be kept and could not be. */
  readonly nameKept?: false;
}

/** What this form made when it was carried out before, or null when it was not. */
export async function writtenBefore(
  ctx: Ctx,
  author: Author,
  formKey: string,
  row: { owner: string; item: string; sealedRef: string } | undefined,
): Promise<Written | null> {
  if (!row) return null;
  const ref = await openOwnItem(ctx, row);
  if (!ref) return null;
  const closed = await endedForm(ctx, "closed", author.memberId);
  const [posts, ended, reviews] = await runBatch(ctx.db, [
    postById(ctx.db, ref.threadId, ref.postId),
    endOfForm(ctx.db, closed),
    reviewOf(ctx.db, ref.threadId, ref.postId),
  ]);
  const post = posts[0];
  if (!post) return null;
  const mayReopen = author.isNew && isFresh(ctx, ref) && ended.length === 0;
  const account = mayReopen ? await reopenAccount(ctx, author, formKey) : null;
  if (account) await runBatch(ctx.db, [...account.statements]);
  const support = isOfDying(reviews[0]);
  return {
    ok: true,
    ref,
    alias: post.alias,
    status: post.status,
    account,
    replayed: true,
    support,
  };
}

/**
 * What may be in the way of a post. `taken`: something it needs, such as an alias, was just taken, and
 * the caller may build it anew. `signed_out`: its author's account was erased meanwhile, and the
 * session with it. `paused`: the team asked its author to pause meanwhile, and the caller looks again.
 * `spent`: the work it brings was used before. `too_much`: its author has done enough for one day.
 */
export type Obstacle = "taken" | "signed_out" | "paused" | "spent" | "too_much";

/**
 * Commits a new post with all that belongs to it in one batch. When the same form arrives twice at
 * the same moment, the second finds the first one's row and answers as the first did.
 */
export async function commitPost(
  ctx: Ctx,
  author: Author,
  formKey: string,
  {
    post,
    board,
    placement,
    screening,
  }: {
    readonly post: PostRow;
    readonly board: string;
    readonly placement: KeptPlacement;
    readonly screening: PostScreening;
  },
  statements: readonly Statement[],
): Promise<Written | Obstacle> {
  const ref = { threadId: post.threadId, postId: post.id };
  const keys = await ownItemKeys(ctx, author.memberId, formKey);
  const own = await sealOwnItem(ctx, keys, ref);
  const counts = post.status === "published";
  const account = author.isNew ? await makeAccount(ctx, author, formKey, counts ? 1 : 0) : null;
  const credit = counts && needsCredit(ctx);
  try {
    await runBatch(ctx.db, [
      ...(account?.statements ?? []),
      ...statements,
      insertOwnItem(ctx.db, author.memberId, own),
      ...(credit ? [creditMember(ctx.db, author.memberId)] : []),
    ]);
  } catch (error) {
    if (refusedBy(error, AUTHOR_GUARD) || refusedBy(error, GONE_GUARD)) {
      ctx.actAs({ kind: "visitor" });
      return "signed_out";
    }
    if (refusedBy(error, PAUSE_GUARD)) return "paused";
    // The same form's own account stands before it in the batch: here another form's work came again.
    if (wasSpent(error)) return "spent";
    // The thread was closed in between: the caller looks again and says so.
    if (refusedBy(error, STATUS_GUARD)) return "taken";
    const tooMuch = wasTooMuch(error);
    if (!tooMuch && !isConflict(error)) throw error;
    const [rows] = await runBatch(ctx.db, [ownItem(ctx.db, keys.owner, keys.item)]);
    const earlier = await writtenBefore(ctx, author, formKey, rows[0]);
    return earlier ?? (tooMuch ? "too_much" : "taken");
  }
  const { support } = placement;
  // The watch over the board hears of it at once, and tells whoever is on duty of a crisis.
  if (placement.status === "held" || placement.review) ctx.after(tellDesk(ctx.env, { board }));
  const { threadId, id: postId, revision } = post;
  askSecondOpinion(ctx, { threadId, postId, revision }, screening.class);
  return {
    ok: true,
    ref,
    alias: post.alias,
    status: post.status,
    account,
    replayed: false,
    support,
  };
}

function needsCredit(ctx: Ctx): boolean {
  return ctx.actor.kind === "member" && ctx.actor.approvedPosts < APPROVED_POSTS_COUNTED;
}

function isFresh(ctx: Ctx, ref: PostRef): boolean {
  return ctx.now - timeOfId(ref.postId) < REPLAY_MS;
}
