import { runBatch, type Statement } from "../../db/client.ts";
import { sealVersionOf } from "../accounts/keys.ts";
import { FIRST_VERSION } from "../accounts/seal-keys.ts";
import type { Ctx } from "../context.ts";
import { log } from "../jobs/log.ts";
import { allWalks, sealsAfter } from "./queries.ts";
import { nextPlace, readPlace, SEALED_COLUMNS } from "./rules.ts";
import { beginWalk, moveWalk, replaceSeals } from "./store.ts";
import type { Place, Resealed, ResealMessage, SealedColumn, SealedRow } from "./types.ts";

const ROWS_A_STEP = 100;
/** Steps of one message; the next message goes on, so that none runs long. */
const STEPS_A_MESSAGE = 5;

/**
 * Called by cron: begins the walk over every sealed table once there is a newer key, and puts back
 * on its way what was lost in the middle. Says so when this Worker lacks a key that was used already.
 */
export async function keepResealing(ctx: Ctx): Promise<void> {
  const version = ctx.keys.sealVersion;
  const [walks] = await runBatch(ctx.db, [allWalks(ctx.db)]);
  const newest = Math.max(FIRST_VERSION, ...walks.map((walk) => walk.version));
  if (newest > version) {
    log("keys.missing", { version: newest });
    return;
  }
  if (version === FIRST_VERSION) return;
  const begun = walks.filter((walk) => walk.version === version);
  const missing = SEALED_COLUMNS.filter(({ table }) => !begun.some(({ name }) => name === table));
  await runBatch(
    ctx.db,
    missing.map(({ table }) => beginWalk(ctx.db, table, version)),
  );
  const going = [
    ...missing.map(({ table }) => ({ name: table, step: 0 })),
    ...begun
      .filter((walk) => !walk.done)
      .map(({ name, cursor }) => ({ name, step: readPlace(cursor).step })),
  ];
  for (const { name, step } of going) await ctx.env.QUEUE.send({ reseal: { name, version, step } });
}

/**
 * Seals the next rows of one table under the newest key, and sends for what is left. A message that
 * is delivered again, or that an older Worker gets, does nothing: only the one that knows where the
 * walk stands may go on.
 */
export async function reseal(ctx: Ctx, { reseal: message }: ResealMessage): Promise<void> {
  const { name, version } = message;
  const column = SEALED_COLUMNS.find(({ table }) => table === name);
  if (!column || version !== ctx.keys.sealVersion) return;
  const [walks] = await runBatch(ctx.db, [allWalks(ctx.db)]);
  const walk = walks.find((one) => one.name === name && one.version === version);
  if (!walk || walk.done) return;
  let place = readPlace(walk.cursor);
  if (place.step !== message.step) return;
  for (let step = 0; step < STEPS_A_MESSAGE; step++) {
    const next = await takeStep(ctx, column, place);
    if (!next) return;
    place = next;
  }
  await ctx.env.QUEUE.send({ reseal: { name, version, step: place.step } });
}

/** One step of a walk; null when it is done, or when another has gone on from the same place. */
async function takeStep(ctx: Ctx, column: SealedColumn, place: Place): Promise<Place | null> {
  const version = ctx.keys.sealVersion;
  const [rows] = await runBatch(ctx.db, [sealsAfter(ctx.db, column, place.after, ROWS_A_STEP)]);
  const old = rows.filter(({ sealed }) => sealVersionOf(sealed) !== version);
  const fresh = await Promise.all(old.map((row) => sealAnew(ctx, column, row)));
  const changed = fresh.filter((row) => row !== null);
  const last = rows.at(-1);
  const next = nextPlace(place, {
    last: last ? keyOf(last) : null,
    changed: changed.length,
    unreadable: old.length - changed.length,
    ended: rows.length < ROWS_A_STEP,
  });
  const replacing: Statement[] = changed.length > 0 ? [replaceSeals(ctx.db, column, changed)] : [];
  const [moved] = await runBatch(ctx.db, [
    moveWalk(ctx.db, { name: column.table, version }, place, next),
    ...replacing,
  ]);
  if (moved.length === 0) return null;
  if (!next.done) return next.place;
  log("reseal.done", { table: column.table, version, unreadable: next.place.unreadable });
  return null;
}

/** The same row under the newest key, or null when no key opens it: it is left as it is. */
async function sealAnew(ctx: Ctx, column: SealedColumn, row: SealedRow): Promise<Resealed | null> {
  const key = keyOf(row);
  const beside = column.beside(key);
  const plain = await ctx.keys.open(column.purpose, row.sealed, beside);
  if (plain === null) return null;
  return { key, old: row.sealed, fresh: await ctx.keys.seal(column.purpose, plain, beside) };
}

function keyOf(row: SealedRow): string[] {
  return JSON.parse(row.key) as string[];
}
