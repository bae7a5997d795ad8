import { runBatch } from "../../db/client.ts";
import type { Ctx } from "../context.ts";
import { log } from "../jobs/log.ts";
import { packInForce } from "./in-force.ts";
import { isHeavy, type ReadPost, readPost, verdictOf } from "./judge.ts";
import { compile } from "./language/compile.ts";
import { parse } from "./language/parse.ts";
import { SLICE_POSTS } from "./limits.ts";
import { backtestById, packsInForce, runningBacktests, versionOf } from "./queries.ts";
import { moveBacktest } from "./store.ts";
import { readFound, tally } from "./tally.ts";
import type { BacktestMessage, PackContent } from "./types.ts";
import { readContent } from "./versions.ts";
import { readSlice } from "./walk.ts";

const NO_ROW = { pack: "", heldFirstPosts: 0, defaultNotes: [] };

/**
 * Reads the next posts of a test and counts what both packs say of them. A message that comes twice,
 * or after the test was stopped, does nothing: only what stands where the message says goes on.
 */
export async function runBacktest(ctx: Ctx, { backtest: about }: BacktestMessage): Promise<void> {
  const { board, id, seen } = about;
  const [tests, rows] = await runBatch(ctx.db, [
    backtestById(ctx.db, board, id),
    packsInForce(ctx.db),
  ]);
  const test = tests[0];
  if (!test || test.state !== "running" || test.seen !== seen) return;
  const [versions] = await runBatch(ctx.db, [versionOf(ctx.db, board, test.version)]);
  const draft = readContent(test.content);
  const before =
    (test.version > 0 && versions[0] ? readContent(versions[0].content) : null) ??
    packInForce({ ...(rows.find(({ slug }) => slug === board) ?? NO_ROW), pack: "" });
  const count = Math.min(SLICE_POSTS, test.wanted - seen);
  const slice = await readSlice(ctx, board, { place: test.place, count });
  const [now, then] = [prepared(before), prepared(draft ?? before)];
  const found = slice.posts.reduce((counted, post) => {
    const reads = [now, then].map(({ pack }) => readPost(board, post, pack.detectors));
    const [asNow, asThen] = reads as [ReadPost, ReadPost];
    return tally(counted, {
      threadId: post.threadId,
      postId: post.id,
      heavy: reads.some(isHeavy),
      before: verdictOf(now.pack, now.compiled, asNow),
      after: verdictOf(then.pack, then.compiled, asThen),
    });
  }, readFound(test.found));
  const read = seen + slice.posts.length;
  const over = !draft || slice.over || read >= test.wanted;
  const [moved] = await runBatch(ctx.db, [
    moveBacktest(
      ctx.db,
      { board, id, from: seen, place: test.place },
      {
        seen: read,
        place: slice.place,
        found: JSON.stringify(found),
        state: !over ? "running" : draft ? "done" : "stopped",
        doneAt: over ? ctx.now : null,
      },
    ),
  ]);
  if (moved.length === 0) return;
  if (over) log("backtest.done", { seen: read });
  else await ctx.env.QUEUE.send({ backtest: { board, id, seen: read } });
}

/** Called by cron: sends once more for every test under way, in case its message was lost. */
export async function keepBacktesting(ctx: Ctx): Promise<void> {
  const [running] = await runBatch(ctx.db, [runningBacktests(ctx.db)]);
  for (const backtest of running) await ctx.env.QUEUE.send({ backtest });
}

function prepared(pack: PackContent) {
  return { pack, compiled: compile(parse(pack.rules).rules) };
}
