import type { Ctx } from "../context.ts";
import { mayOwnAccount } from "../permissions/account.ts";
import type { Tag } from "../threads/types.ts";
import { followedTags } from "./queries.ts";
import { followerToken } from "./rules.ts";

/** The boards and topics a member follows. */
export async function listFollows(
  ctx: Ctx,
): Promise<{ ok: true; follows: readonly Tag[] } | { ok: false; error: "not_signed_in" }> {
  const [rows] = await ctx.load(async (viewer) => [
    followedTags(ctx.db, viewer.kind === "member" ? await followerToken(ctx.keys, viewer.id) : ""),
  ]);
  const own = mayOwnAccount(ctx.actor);
  if (!own.allowed) return { ok: false, error: own.because };
  const follows = rows.map((row) => ctx.catalogue.tag(row.tag)).filter((tag) => tag !== undefined);
  return { ok: true, follows };
}
