import { runBatch, type Db } from "../../db/client.ts";
import type { QueueMessage } from "../jobs/messages.ts";
import { forgetCatalogue } from "../threads/catalogue.ts";
import { holdOn, standingsOn } from "./queries.ts";
import { HOLD_MS, isHoldStale, isUrgent, planLook, standingKey } from "./rules.ts";
import { climb, deleteHold, recordClimb, setHold } from "./store.ts";
import type { AlertMessage, Climb, Climbed, Standing } from "./types.ts";

/** What the alarm of a board keeps between two looks: when what went up, and whom it has yet to have told. */
export interface Kept {
  readonly climbed: readonly (readonly [string, Climbed])[];
  readonly pending: readonly AlertMessage[];
}

export interface Looker {
  readonly db: Db;
  readonly queue: Pick<Queue<QueueMessage>, "sendBatch">;
  /** UTC epoch milliseconds. */
  readonly now: number;
  readonly newId: () => string;
  readonly read: () => Promise<Kept | undefined>;
  readonly keep: (kept: Kept) => Promise<void>;
}

/**
 * Looks at one board: moves up what has waited too long, has people told of it, and holds the board
 * or opens it. Gives the time of the next look, or null when nothing is left to wait for.
 *
 * Whom to tell is kept before anything is written, and forgotten only once the queue has it. So it
 * may die at any point: what was lost is sent by the next look, and what is sent twice bears the same
 * key and is told once.
 */
export async function look(looker: Looker, board: string): Promise<number | null> {
  const { db, now, queue } = looker;
  const [holds, ...classes] = await runBatch(db, [holdOn(db, board), ...standingsOn(db, board)]);
  const reviews = classes.flat() as unknown as readonly Standing[];
  const kept = (await looker.read()) ?? { climbed: [], pending: [] };
  const known = new Map(kept.climbed);
  const plan = planLook(reviews, known, now);

  for (const { review, to } of plan.climbs) known.set(standingKey(review), { step: to, at: now });
  const still = new Set(reviews.map(standingKey));
  const climbed = [...known].filter(([key]) => still.has(key));
  const pending = [...kept.pending, ...alertsOf(plan.climbs)];
  if (plan.climbs.length > 0 || climbed.length !== kept.climbed.length) {
    await looker.keep({ climbed, pending });
  }

  const until = (holds as readonly { untilAt: number | null }[])[0];
  const held = plan.held && isHoldStale(until?.untilAt ?? null, now);
  await runBatch(db, [
    ...plan.climbs.flatMap((one) => [
      ...(isUrgent(one.review.class) ? [recordClimb(db, one, looker.newId(), now)] : []),
      climb(db, one, now),
    ]),
    ...(held ? [setHold(db, board, now + HOLD_MS)] : []),
    ...(until && !plan.held ? [deleteHold(db, board)] : []),
  ]);
  if (held || (until && !plan.held)) forgetCatalogue();

  if (pending.length > 0) {
    await queue.sendBatch(pending.map((body) => ({ body })));
    await looker.keep({ climbed, pending: [] });
  }
  return plan.next;
}

/** One word for each kind of rung, however many reviews came to it at once: about the most urgent. */
function alertsOf(climbs: readonly Climb[]): AlertMessage[] {
  const first = new Map<string, Climb>();
  for (const one of climbs) {
    // A channel of the whole team hears of what is urgent alone, so that must not hide behind it.
    const before = first.get(one.action);
    if (!before || one.review.class < before.review.class) first.set(one.action, one);
  }
  return [...first.values()].map(({ review, action, to }) => ({
    alert: {
      threadId: review.threadId,
      postId: review.postId,
      action,
      step: to,
      // By its version: a ladder that begins anew while the review is open has people told anew.
      key: `${standingKey(review)}/${review.version}/${to}`,
    },
  }));
}
