import { type Colleague, couldTake, type Waiting } from "../permissions/review.ts";
import type { DutyShift } from "../duty/types.ts";
import { className } from "../moderation/rules.ts";
import type { AlarmEvent, ReviewClass } from "../moderation/types.ts";
import type { StaffRole } from "../permissions/types.ts";
import type { Climb, Climbed, Standing } from "./types.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The step at which a review keeps its board in hold first. */
export const HOLD_STEP = 4;
/** The step after which nothing more happens by itself. */
export const LADDER_END = 5;

interface Rung {
  readonly action: AlarmEvent;
  /** When it is time for it, as long as nobody has the review in hand. */
  readonly at: (review: Pick<Standing, "openedAt" | "dueAt">) => number;
}

const atOnce: Rung["at"] = ({ openedAt }) => openedAt;
const halfway: Rung["at"] = ({ openedAt, dueAt }) => openedAt + Math.max(0, dueAt - openedAt) / 2;
const late =
  (by: number): Rung["at"] =>
  ({ dueAt }) =>
    dueAt + by;

/** Each rung of what cannot wait; the last one holds the board. */
const urgent = (first: Rung["at"], apart: number): readonly Rung[] => [
  { action: "reminded", at: first },
  { action: "passed_on", at: late(0) },
  { action: "leads_told", at: late(apart) },
  { action: "board_held", at: late(2 * apart) },
];

/**
 * What happens, in order, to a review that nobody takes. What can wait until tomorrow wakes no lead
 * and closes no board: one word when it is due, for amber another one later, and then quiet.
 */
export const LADDERS: Readonly<Record<ReviewClass, readonly Rung[]>> = {
  // Whoever is on duty is told at once: of ten minutes, half is too long to wait for that.
  crisis: urgent(atOnce, 5 * MINUTE),
  red: urgent(halfway, 30 * MINUTE),
  amber: [
    { action: "reminded", at: late(0) },
    { action: "passed_on", at: late(4 * HOUR) },
  ],
  green: [{ action: "reminded", at: late(0) }],
};

/**
 * The least time between two rungs of one review. It matters when the alarm itself comes late, as
 * after an outage: whoever was told a moment ago must be able to come before the next is told.
 */
export const APART_MS: Readonly<Record<ReviewClass, number>> = {
  crisis: 5 * MINUTE,
  red: 15 * MINUTE,
  amber: 4 * HOUR,
  green: 4 * HOUR,
};

/** The classes whose alarms stand in the record, and reach the team's own channels. */
export function isUrgent(classNumber: number): boolean {
  const name = className(classNumber);
  return name === "crisis" || name === "red";
}

/** What the alarm keeps about a review, and the queue about what was told, is kept under this. */
export function standingKey({ threadId, postId }: Pick<Standing, "threadId" | "postId">): string {
  return `${threadId}/${postId}`;
}

/** Whether nobody has it in hand now, and it has come to where its board waits for somebody. */
function holdsBoard(review: Standing, step: number, now: number): boolean {
  return isUrgent(review.class) && step === HOLD_STEP && review.claimedUntil <= now;
}

/** The next rung of a review and when it is time for it; null at the end of its ladder. */
export function nextRung(
  review: Standing,
  climbed: Climbed | undefined,
  now: number,
): { readonly climb: Climb; readonly at: number } | null {
  const name = className(review.class);
  const ladder = LADDERS[name];
  const rung = ladder[review.step];
  if (!rung) return null;
  const ends = review.step + 1 === ladder.length && ladder.length < HOLD_STEP;
  // A clock that jumped back must not have everyone wait for the time it came from.
  const rested =
    climbed && climbed.step === review.step ? Math.min(climbed.at, now) + APART_MS[name] : 0;
  const inHand = review.claimedUntil > now ? review.claimedUntil : 0;
  return {
    climb: { review, action: rung.action, to: ends ? LADDER_END : review.step + 1 },
    at: Math.max(rung.at(review), rested, inHand),
  };
}

/** While a board is held it is looked at so often, so that it opens soon after somebody came. */
const HELD_LOOK_MS = MINUTE;
/** The longest sleep: a clock that jumped ahead and back again is noticed within it. */
const LONGEST_SLEEP_MS = 6 * HOUR;

export interface Look {
  readonly climbs: readonly Climb[];
  /** Whether every new post on the board waits from now on. */
  readonly held: boolean;
  /** When to look again; null when nothing is left to wait for. */
  readonly next: number | null;
}

/**
 * What is to be done about the open reviews of one board at this moment, and when to look again. A
 * review goes up one rung at a time; looking twice at the same rows is the same as looking once,
 * because the second time they stand one step higher.
 */
export function planLook(
  reviews: readonly Standing[],
  climbed: ReadonlyMap<string, Climbed>,
  now: number,
): Look {
  const climbs: Climb[] = [];
  let held = false;
  let next = Infinity;
  for (const review of reviews) {
    const coming = nextRung(review, climbed.get(standingKey(review)), now);
    let step = review.step;
    if (coming && coming.at <= now) {
      climbs.push(coming.climb);
      step = coming.climb.to;
      const after = nextRung({ ...review, step }, { step, at: now }, now);
      if (after) next = Math.min(next, after.at);
    } else if (coming) {
      next = Math.min(next, coming.at);
    }
    if (holdsBoard(review, step, now)) held = true;
    // In hand, it does not hold the board; left, it does again.
    else if (isUrgent(review.class) && step === HOLD_STEP) {
      next = Math.min(next, review.claimedUntil);
    }
  }
  if (held) next = Math.min(next, now + HELD_LOOK_MS);
  return {
    climbs,
    held,
    next: next === Infinity ? null : Math.min(Math.ceil(next), now + LONGEST_SLEEP_MS),
  };
}

/** In how many browsers one person may be told. */
export const BROWSERS_MAX = 10;

/** The setting that holds one board has this name. */
export const HOLD_PREFIX = "hold_first:";
export const holdName = (board: string): string => HOLD_PREFIX + board;

/** How long a hold lasts if the alarm should die with it; it is set anew while it is needed. */
export const HOLD_MS = 24 * HOUR;

/** Whether the hold has to be written anew: it is not there, or half of its time is over. */
export function isHoldStale(untilAt: number | null, now: number): boolean {
  return untilAt === null || untilAt < now + HOLD_MS / 2;
}

const LEADS: readonly StaffRole[] = ["lead", "admin"];

/**
 * Who is told at this rung: ids, each once. Where the rota names nobody who could take it, everyone
 * who could is told, and at the end of the ladder they are told as well as the leads: a gap in the
 * plan must not mean that nobody hears of it.
 */
export function toldAt(
  action: AlarmEvent,
  review: Waiting,
  team: readonly Colleague[],
  duty: { readonly now: readonly DutyShift[]; readonly next: DutyShift | null },
): readonly string[] {
  const able = team.filter((one) => couldTake(one, review));
  const among = (named: readonly string[]) => able.filter(({ id }) => named.includes(id));
  const onDuty = among(duty.now.map(({ staffId }) => staffId));
  const next = among(duty.next ? [duty.next.staffId] : []);
  const leads = team.filter(({ role }) => LEADS.includes(role));
  const orElse = (...groups: readonly (readonly Colleague[])[]) =>
    groups.find((group) => group.length > 0) ?? [];
  switch (action) {
    case "reminded":
      return ids(orElse(onDuty, next, able, leads));
    case "passed_on":
      return ids(orElse(next, able, leads));
    case "leads_told":
      return ids(orElse(leads, able));
    case "board_held":
      return ids([...leads, ...able]);
  }
}

function ids(people: readonly Colleague[]): readonly string[] {
  return [...new Set(people.map(({ id }) => id))];
}
