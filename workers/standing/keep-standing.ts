import { runBatch, type Statement } from "../../db/client.ts";
import { refusedBy } from "../../db/guard.ts";
import type { Ctx } from "../context.ts";
import type { Decided, TakenBack } from "../moderation/consequences.ts";
import { timeOfId } from "../ids.ts";
import type { Cause } from "../moderation/types.ts";
import { standingOf } from "./queries.ts";
import {
  KEPT_DAYS,
  kindOf,
  kindOfStatus,
  readEntries,
  recent,
  withEntry,
  withoutEntry,
  writeEntries,
} from "./rules.ts";
import { insertDecoy, insertStanding, replaceStanding } from "./store.ts";
import type { StandingEntry, StandingKind } from "./types.ts";

const DAY = 86_400_000;
/** Why a post waits before anyone has read it. What the team held itself is another matter. */
const HOLDS: ReadonlySet<Cause> = new Set([
  "first_posts",
  "plain_form",
  "raid",
  "flood",
  "hold_first",
  "every_post",
  "signal",
  "sent_anyway",
  "pack",
]);

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

/**
 * What a decision leaves in its author's standing, or takes out of it, for the batch of the decision.
 * Acts of one press are one change: two changes of one row in one batch would stand in each other's way.
 */
export async function standingOfDecision(
  ctx: Ctx,
  { primary, press, post, review }: Decided,
): Promise<readonly Statement[]> {
  if (!primary) return [];
  const placed = press.at(-1)?.next.post;
  // Counted once it is decided: the batch that makes a post has no row to spare.
  const waited = post.status === "held" && placed !== "held" && HOLDS.has(review.cause);
  const changes = press.flatMap(({ action, reverses, before, next }) => {
    const added = kindOf(action);
    const gone = before.post === next.post ? null : kindOfStatus(before.post);
    const day = reverses === null ? null : dayOfId(reverses);
    return [
      ...(gone ? [without(gone, day)] : []),
      ...(action === "lift" ? [without("paused", day)] : []),
      ...(added ? [having(added, ctx.today)] : []),
    ];
  });
  return changeOf(ctx, post, waited ? [having("held", ctx.today), ...changes] : changes);
}

/** What a decision left there goes when it is taken back; what it took out of it stands again. */
export async function standingOfTakingBack(
  ctx: Ctx,
  { event, press, post, review }: TakenBack,
): Promise<readonly Statement[]> {
  if (event.id !== press[0]?.id) return [];
  const changes = press.toReversed().flatMap(({ action, at, reverses, detail }) => {
    const added = kindOf(action);
    const stood = detail.was?.post === undefined ? null : kindOfStatus(detail.was.post);
    const day = reverses === null ? null : dayOfId(reverses);
    return [
      ...(added ? [without(added, Math.floor(at / DAY))] : []),
      ...(detail.was?.post === "held" && HOLDS.has(review.cause)
        ? [without("held", Math.floor(at / DAY))]
        : []),
      ...(stood && day !== null ? [having(stood, day)] : []),
      ...(action === "lift" && day !== null ? [having("paused", day)] : []),
    ];
  });
  return changeOf(ctx, post, changes);
}

function dayOfId(id: string): number {
  return Math.floor(timeOfId(id) / DAY);
}

function having(kind: StandingKind, day: number): Change {
  return (entries) => withEntry(entries, { day, kind });
}

function without(kind: StandingKind, day: number | null): Change {
  return (entries) => withoutEntry(entries, kind, day);
}

/** The server opens the seal of this one post, counts, and shows nobody whose it is. */
async function changeOf(
  ctx: Keeping,
  post: Written,
  changes: readonly Change[],
): Promise<readonly Statement[]> {
  if (post.badge !== null || changes.length === 0) return [];
  const beside = `${post.threadId}/${post.id}`;
  const memberId = await ctx.keys.open("author", post.authorSeal, beside);
  return memberId === null ? [] : changeFor(ctx, memberId, changes);
}

/**
 * A standing with some changes. Somebody who steals the database must not learn from the number of rows
 * and their days that two decisions of one day were about the same member. So each entry makes one row
 * that lives for its days: the first the member's own, and every further one a row of nobody's that
 * takes over the day on which the member's row would have ended.
 */
async function changeFor(
  ctx: Keeping,
  memberId: string,
  changes: readonly Change[],
): Promise<readonly Statement[]> {
  const { db, keys, today } = ctx;
  const owner = await standingToken(ctx, memberId);
  const [rows] = await runBatch(db, [standingOf(db, owner)]);
  const old = rows[0];
  const plain = old ? await keys.open("standing", old.sealed, owner) : null;
  const entries: readonly StandingEntry[] = plain === null ? [] : readEntries(plain);
  const after = changes.reduce((list, change) => change(list), entries);
  if (!old && after.length === 0) return [];
  const seal = (list: readonly StandingEntry[], beside: string) =>
    keys.seal("standing", writeEntries(list, today), beside);
  const grown = after.length - entries.length;
  const ends = today + KEPT_DAYS;
  const expiresDay = grown > 0 || !old ? ends : old.expiresDay;
  const fresh = { owner, sealed: await seal(after, owner), expiresDay };
  const others =
    grown > 0 ? [...(old ? [old.expiresDay] : []), ...Array<number>(grown - 1).fill(ends)] : [];
  const nobodies = await Promise.all(
    others.map(async (day) => {
      const nobody = await keys.token("standing", crypto.randomUUID());
      return { owner: nobody, sealed: await seal([], nobody), expiresDay: day };
    }),
  );
  return [
    old ? replaceStanding(db, old, fresh) : insertStanding(db, memberId, fresh),
    ...nobodies.map((row) => insertDecoy(db, row)),
  ];
}

/** True when a batch failed because a standing was written between the reading and this. */
export function standingMoved(error: unknown): boolean {
  if (refusedBy(error, "standings.sealed")) return true;
  for (let e: unknown = error; e instanceof Error; e = e.cause) {
    if (e.message.includes("UNIQUE constraint failed: standings.owner")) return true;
  }
  return false;
}

/** What a row of `standingOf` holds, of the days that are kept; without a row, nothing. */
export async function openStanding(
  ctx: Pick<Ctx, "keys" | "today">,
  row: { readonly owner: string; readonly sealed: string } | undefined,
): Promise<StandingEntry[]> {
  const plain = row ? await ctx.keys.open("standing", row.sealed, row.owner) : null;
  return plain === null ? [] : recent(readEntries(plain), ctx.today, KEPT_DAYS);
}
