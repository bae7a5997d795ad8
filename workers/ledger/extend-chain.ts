import { isConflict, runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { newId, timeOfId } from "../ids.ts";
import { digestOf, hashOf } from "./digest.ts";
import { lastLink, newestChained, unchainedEvents, unchainedTeamEvents } from "./queries.ts";
import { GENESIS, inOrder, OVERLAP_MS, ROUND, ROUNDS, SETTLE_MS } from "./rules.ts";
import { appendLinks } from "./store.ts";
import type { LedgerSource, RecordRow } from "./types.ts";

type Chaining = Pick<Ctx, "db" | "keys" | "now">;

/**
 * Chains what has been recorded since the last time; the schedule calls it. Whoever else adds links
 * meanwhile is noticed by the database, and this looks again. Gives how many links were added.
 */
export async function extendChain(ctx: Chaining): Promise<number> {
  let added = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const links = await nextLinks(ctx);
    if (links.length === 0) break;
    try {
      await runBatch(ctx.db, [appendLinks(ctx.db, links)]);
      added += links.length;
    } catch (error) {
      if (!isConflict(error)) throw error;
      continue;
    }
    if (links.length < ROUND) break;
  }
  return added;
}

interface Found {
  readonly source: LedgerSource;
  readonly row: RecordRow & {
    readonly id: string;
    readonly thread_id: string;
    readonly post_id: string;
  };
}

/** The links that come after the last one now, in the order of their events' ids. */
async function nextLinks({ db, keys, now }: Chaining) {
  const [last, newest] = await runBatch(db, [lastLink(db), newestChained(db)]);
  // A clock that was wrong for a while may have left ids of times to come behind.
  const seen = newest[0] ? Math.min(timeOfId(newest[0].eventId), now) : OVERLAP_MS;
  const span = { from: idFrom(seen - OVERLAP_MS), before: idFrom(now - SETTLE_MS) };
  const [ofPosts, ofTeam] = await runBatch(db, [
    unchainedEvents(db, span),
    unchainedTeamEvents(db, span),
  ]);
  const found = inOrder<Found>(
    [
      ofPosts.map((row) => ({ source: "events", row })),
      ofTeam.map((row) => ({ source: "team_events", row: { thread_id: "", post_id: "", ...row } })),
    ],
    ROUND,
  );
  let { seq, hash } = last[0] ?? { seq: 0, hash: GENESIS };
  const links = [];
  for (const { source, row } of found) {
    const digest = await digestOf(keys, source, row);
    seq++;
    hash = await hashOf(hash, seq, digest);
    links.push({
      seq,
      source,
      threadId: row.thread_id,
      postId: row.post_id,
      eventId: row.id,
      digest,
      hash,
    });
  }
  return links;
}

/** What stands before every id made at this time or later. */
function idFrom(time: number): string {
  return newId(time).slice(0, 10);
}
