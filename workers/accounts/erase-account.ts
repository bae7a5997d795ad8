import { chunk, runBatch, type Statement } from "../../db/client.ts";
import { refusedBy } from "../../db/guard.ts";
import type { Ctx } from "../context.ts";
import { followerToken } from "../following/rules.ts";
import { deleteFollowsOf } from "../following/store.ts";
import { deleteNoticesOf } from "../notify/store.ts";
import { mayOwnAccount } from "../permissions/account.ts";
import { forgetActs } from "../safety/quota.ts";
import { standingFarewell } from "../standing/farewell.ts";
import { appealFarewell, pauseFarewell } from "../suspensions/farewell.ts";
import { erasePosts } from "../threads/erase-posts.ts";
import { endedForm } from "./first-form.ts";
import { openOwnItem, type PostRef } from "./own-items.ts";
import { memberById, ownItemsAfter } from "./queries.ts";
import { deleteMemberSession } from "./sessions.ts";
import { deleteMember, deleteOwnItems, markGone, nothingLeft, WRITTEN_GUARD } from "./store.ts";

/** Whether only the account goes, or everything its member wrote goes first. */
export type Erasure = "account" | "everything";

/** A post takes up to eleven statements, and D1 carries out a thousand for one request. */
const POSTS_AT_ONCE = 80;
const POSTS_A_BATCH = 20;
/** How many references to posts that stay are read at once. */
const ITEMS_AT_ONCE = 500;

type OwnItem = Readonly<Record<"owner" | "item" | "sealedRef", string>>;

/**
 * Erases the account of whoever asks. With `everything` the posts go first and the account last, so
 * that whatever stops it half-way, asking again goes on where it stopped: `done` is false until
 * nothing is left. Done twice, it answers the same.
 */
export async function eraseAccount(
  ctx: Ctx,
  what: Erasure,
): Promise<{ ok: true; done: boolean } | { ok: false; error: "not_signed_in" }> {
  const claim = ctx.claim;
  if (claim?.kind !== "member") return { ok: false, error: "not_signed_in" };
  const owner = await ctx.keys.token("own", claim.accountId);
  const [members, items] = await ctx.load((viewer) => [
    memberById(ctx.db, claim.accountId),
    ownItemsAfter(ctx.db, viewer.kind === "member" ? owner : "", "", POSTS_AT_ONCE + 1),
  ]);
  const own = mayOwnAccount(ctx.actor);
  if (!own.allowed) {
    // A second press finds that the first has done it all.
    return members.length === 0 ? { ok: true, done: true } : { ok: false, error: "not_signed_in" };
  }
  if (what === "everything") {
    for (const some of chunk(items.slice(0, POSTS_AT_ONCE), POSTS_A_BATCH)) {
      await eraseItems(ctx, owner, some);
    }
    if (items.length > POSTS_AT_ONCE) return { ok: true, done: false };
  }
  try {
    await runBatch(ctx.db, [
      ...(what === "everything"
        ? [nothingLeft(ctx.db, own.member.id, owner)]
        : appealFarewell(ctx, await refsOf(ctx, owner, items))),
      ...(await farewell(ctx, own.member.id, claim.rowToken)),
    ]);
  } catch (error) {
    // Something was posted between the reading and this: it is to go as well.
    if (refusedBy(error, WRITTEN_GUARD)) return { ok: true, done: false };
    throw error;
  }
  return { ok: true, done: true };
}

/** Erases the posts some of one's own items refer to. What no key opens any more only loses its row. */
async function eraseItems(ctx: Ctx, owner: string, items: readonly OwnItem[]): Promise<void> {
  const opened = await Promise.all(items.map((item) => openOwnItem(ctx, item)));
  const refs = opened.filter((ref): ref is PostRef => ref !== null);
  const keys = items.map(({ item }) => item);
  const also = [...appealFarewell(ctx, refs), deleteOwnItems(ctx.db, owner, keys)];
  await erasePosts(ctx, refs, also);
}

/** Every post of a member who leaves: what they said about decisions on them goes, the posts stay. */
async function refsOf(ctx: Ctx, owner: string, first: readonly OwnItem[]): Promise<PostRef[]> {
  const refs: PostRef[] = [];
  let items = first;
  while (items.length > 0) {
    const opened = await Promise.all(items.map((item) => openOwnItem(ctx, item)));
    refs.push(...opened.filter((ref) => ref !== null));
    const last = items.at(-1)?.item ?? "";
    [items] = await runBatch(ctx.db, [ownItemsAfter(ctx.db, owner, last, ITEMS_AT_ONCE)]);
  }
  return refs;
}

/**
 * All that is the member's own. The rows of other sessions open nothing once the member is gone;
 * the schedule removes them when they run out.
 */
async function farewell(ctx: Ctx, memberId: string, session: string): Promise<Statement[]> {
  const [own, api, passkey, follower, notices, gone] = await Promise.all([
    ctx.keys.token("own", memberId),
    ctx.keys.token("api", memberId),
    ctx.keys.token("passkey", memberId),
    followerToken(ctx.keys, memberId),
    ctx.keys.token("notice", memberId),
    endedForm(ctx, "gone", memberId),
  ]);
  return [
    ...(await pauseFarewell(ctx, memberId)),
    ...(await standingFarewell(ctx, memberId)),
    deleteFollowsOf(ctx.db, follower),
    deleteNoticesOf(ctx.db, notices),
    ...(await forgetActs(ctx, memberId)),
    deleteMemberSession(ctx.db, session),
    ...deleteMember(ctx.db, memberId, { own, api, passkey }),
    markGone(ctx.db, gone),
  ];
}
