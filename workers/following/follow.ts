import { runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { mayOwnAccount } from "../permissions/account.ts";
import { followedTags } from "./queries.ts";
import { FOLLOWS_MAX, followerToken } from "./rules.ts";
import { deleteFollow, insertFollow } from "./store.ts";

export type FollowError = "not_signed_in" | "not_found" | "too_many";

/** Follows a board or topic tag, or stops following it. Doing so twice changes nothing. */
export async function follow(
  ctx: Ctx,
  input: { readonly tag: string; readonly follow: boolean },
): Promise<{ ok: true } | { ok: false; error: FollowError }> {
  const [followed] = await ctx.load(async (viewer) => [
    followedTags(ctx.db, viewer.kind === "member" ? await followerToken(ctx.keys, viewer.id) : ""),
  ]);
  const own = mayOwnAccount(ctx.actor);
  if (!own.allowed) return { ok: false, error: own.because };
  const tag = ctx.catalogue.tag(input.tag);
  if (!tag) return { ok: false, error: "not_found" };
  const follower = await followerToken(ctx.keys, own.member.id);
  const has = followed.some((row) => row.tag === tag.slug);
  if (input.follow && !has && followed.length >= FOLLOWS_MAX) {
    return { ok: false, error: "too_many" };
  }
  const row = { follower, kind: tag.kind, tag: tag.slug };
  await runBatch(ctx.db, [
    input.follow ? insertFollow(ctx.db, own.member.id, row) : deleteFollow(ctx.db, row),
  ]);
  return { ok: true };
}

/**
 * Takes over what a browser followed before it had an account, as far as the fifty allow. Unknown
 * tags are left out.
 */
export async function adoptFollows(
  ctx: Ctx,
  memberId: string,
  slugs: readonly string[],
): Promise<void> {
  const follower = await followerToken(ctx.keys, memberId);
  const [followed] = await ctx.load(() => [followedTags(ctx.db, follower)]);
  const has = new Set(followed.map((row) => row.tag));
  const tags = slugs
    .map((slug) => ctx.catalogue.tag(slug))
    .filter((tag) => tag !== undefined)
    .filter((tag) => !has.has(tag.slug))
    .slice(0, FOLLOWS_MAX - has.size);
  if (tags.length === 0) return;
  await runBatch(
    ctx.db,
    tags.map((tag) => insertFollow(ctx.db, memberId, { follower, kind: tag.kind, tag: tag.slug })),
  );
}
