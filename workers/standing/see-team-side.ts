import { runBatch } from "../../db/client.ts";
import type { EventRow, PostRow } from "../../db/schema/index.ts";
import type { Ctx } from "../context.ts";
import { openStanding, standingToken } from "./keep-standing.ts";
import { notesOn, standingOf } from "./queries.ts";
import { countOthers, ownEntries } from "./rules.ts";
import type { TeamSide } from "./types.ts";

/**
 * What the team alone knows about a post: what it noted, and what else was decided about the author, in
 * counts. The server opens the seal of this one post and shows nobody whose it is. `events` are those
 * of this post, which are not counted. Of what the team wrote itself, and of somebody who has left,
 * there is nothing to count.
 */
export async function seeTeamSide(
  ctx: Ctx,
  post: PostRow,
  events: readonly EventRow[],
): Promise<TeamSide> {
  const { threadId, id } = post;
  const memberId =
    post.badge === null
      ? await ctx.keys.open("author", post.authorSeal, `${threadId}/${id}`)
      : null;
  const owner = memberId === null ? "" : await standingToken(ctx, memberId);
  const [rows, notes] = await runBatch(ctx.db, [
    standingOf(ctx.db, owner),
    notesOn(ctx.db, threadId, id),
  ]);
  if (memberId === null) return { standing: null, notes };
  const standing = countOthers(await openStanding(ctx, rows[0]), ownEntries(events), ctx.today);
  return { standing, notes };
}
