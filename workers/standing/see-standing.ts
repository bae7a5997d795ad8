import { runBatch } from "../../db/client.ts";
import type { EventRow, PostRow } from "../../db/schema/index.ts";
import type { Ctx } from "../context.ts";
import { standingToken } from "./keep-standing.ts";
import { standingOf } from "./queries.ts";
import { countOthers, KEPT_DAYS, ownEntries, readEntries, recent } from "./rules.ts";
import type { StandingCounts, StandingEntry } from "./types.ts";

/**
 * What else was decided about the author of a post, in counts alone; null of what the team wrote
 * itself, and of somebody who has left. `events` are those of this post: they are not counted.
 */
export async function seeStanding(
  ctx: Ctx,
  post: PostRow,
  events: readonly EventRow[],
): Promise<StandingCounts | null> {
  if (post.badge !== null) return null;
  const memberId = await ctx.keys.open("author", post.authorSeal, `${post.threadId}/${post.id}`);
  if (memberId === null) return null;
  const owner = await standingToken(ctx, memberId);
  const [rows] = await runBatch(ctx.db, [standingOf(ctx.db, owner)]);
  return countOthers(await openStanding(ctx, rows[0]), ownEntries(events), ctx.today);
}

/** What a row of `standingOf` holds, of the days that are kept; without a row, nothing. */
export async function openStanding(
  ctx: Pick<Ctx, "keys" | "today">,
  row: { readonly owner: string; readonly sealed: string } | undefined,
): Promise<StandingEntry[]> {
  const plain = row ? await ctx.keys.open("standing", row.sealed, row.owner) : null;
  return plain === null ? [] : recent(readEntries(plain), ctx.today, KEPT_DAYS);
}
