import { runBatch, type Statement } from "../../db/client.ts";
import { refusedBy } from "../../db/guard.ts";
import type { Ctx } from "../context.ts";
import type { Decided, TakenBack } from "../moderation/consequences.ts";
import { timeOfId } from "../ids.ts";
import { standingOf } from "./queries.ts";
import {
  KEPT_DAYS,
  kindOf,
  kindOfStatus,
  readEntries,
  withEntry,
  withoutEntry,
  writeEntries,
} from "./rules.ts";
import { insertDecoy, insertStanding, replaceStanding } from "./store.ts";
import type { StandingEntry, StandingKind } from "./types.ts";

const DAY = 86_400_000;

type Keeping = Pick<Ctx, "db" | "keys" | "today">;
type Change = (entries: readonly StandingEntry[]) => readonly StandingEntry[];
type Written = {
  readonly threadId: string;
  readonly id: string;
  readonly authorSeal: string;
  readonly badge: string | null;
};

/** The keyed token under which a member's standing is kept. */
export function standingToken(ctx: Pick<Ctx, "keys">, memberId: string): Promise<string> {
  return ctx.keys.token("standing", memberId);
}

/** What a decision leaves in its author's standing, or takes out of it, for the batch of the decision. */
export async function standingOfDecision(
  ctx: Ctx,
  decided: Decided,
): Promise<readonly Statement[]> {
  const { action, reverses, before, next, post } = decided;
  const added = kindOf(action);
  const removed = before.post !== next.post ? kindOfStatus(before.post) : null;
  const lifted: StandingKind | null = action === "lift" ? "paused" : null;
  const day = reverses === null ? null : Math.floor(timeOfId(reverses) / DAY);
  if (added === null && removed === null && lifted === null) return [];
  return changeOf(ctx, post, (entries) => {
    const gone = [removed, lifted].filter((kind) => kind !== null);
    const list = gone.reduce((kept, kind) => withoutEntry(kept, kind, day), [...entries]);
    return added ? withEntry(list, { day: ctx.today, kind: added }) : list;
  });
}

/** What a decision left there goes when it is taken back. */
export async function standingOfTakingBack(
  ctx: Ctx,
  { event, post }: TakenBack,
): Promise<readonly Statement[]> {
  const kind = kindOf(event.action);
  if (kind === null) return [];
  const day = Math.floor(event.at / DAY);
  return changeOf(ctx, post, (entries) => withoutEntry(entries, kind, day));
}

/** That a new post waits for a person, for the batch of the post. A new member has nothing to be read. */
export async function standingOfHeld(
  ctx: Keeping,
  memberId: string,
  isNew: boolean,
): Promise<readonly Statement[]> {
  return change(ctx, memberId, "held", isNew);
}

function change(ctx: Keeping, memberId: string, kind: StandingKind, isNew: boolean) {
  return changeFor(ctx, memberId, (entries) => withEntry(entries, { day: ctx.today, kind }), isNew);
}

/** The server opens the seal of this one post, counts, and shows nobody whose it is. */
async function changeOf(ctx: Keeping, post: Written, to: Change): Promise<readonly Statement[]> {
  if (post.badge !== null) return [];
  const beside = `${post.threadId}/${post.id}`;
  const memberId = await ctx.keys.open("author", post.authorSeal, beside);
  return memberId === null ? [] : changeFor(ctx, memberId, to, false);
}

/**
 * A standing with one change. Somebody who steals the database must not learn from the number of rows
 * and their days that two decisions of one day were about the same member. So each entry makes one row
 * that lives for its days: the first the member's own, and every further one a row of nobody's that
 * takes over the day on which the member's row would have ended.
 */
async function changeFor(
  ctx: Keeping,
  memberId: string,
  to: Change,
  isNew: boolean,
): Promise<readonly Statement[]> {
  const { db, keys, today } = ctx;
  const owner = await standingToken(ctx, memberId);
  const [rows] = isNew ? [[]] : await runBatch(db, [standingOf(db, owner)]);
  const old = rows[0];
  const plain = old ? await keys.open("standing", old.sealed, owner) : null;
  const entries = plain === null ? [] : readEntries(plain);
  const after = to(entries);
  if (!old && after.length === 0) return [];
  const seal = (list: readonly StandingEntry[], beside: string) =>
    keys.seal("standing", writeEntries(list, today), beside);
  const grows = after.length > entries.length;
  const expiresDay = grows || !old ? today + KEPT_DAYS : old.expiresDay;
  const fresh = { owner, sealed: await seal(after, owner), expiresDay };
  if (!old) return [insertStanding(db, memberId, fresh)];
  if (!grows) return [replaceStanding(db, old, fresh)];
  const nobody = await keys.token("standing", crypto.randomUUID());
  const decoy = { owner: nobody, sealed: await seal([], nobody), expiresDay: old.expiresDay };
  return [replaceStanding(db, old, fresh), insertDecoy(db, decoy)];
}

/** True when a batch failed because a standing was written between the reading and this. */
export function standingMoved(error: unknown): boolean {
  if (refusedBy(error, "standings.sealed")) return true;
  for (let e: unknown = error; e instanceof Error; e = e.cause) {
    if (e.message.includes("UNIQUE constraint failed: standings.owner")) return true;
  }
  return false;
}
