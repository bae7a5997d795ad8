import { WORK_LEVELS, type WorkLevel } from "./types.ts";

/**
 * Key derivations (PBKDF2-SHA-256) that stand behind a single try. Enough that the derivation itself,
 * which runs in native code everywhere, costs more than asking for it: so a browser is hardly slower
 * than a program made for the purpose.
 */
export const ROUNDS_PER_TRY = 1_000;

/** How long a puzzle may be answered, from the showing of its form: long enough to write slowly. */
export const WORK_MS = 2 * 60 * 60_000;

/** Each level asks for twice the tries of the one before; an old phone must still get through. */
const LEVEL_FACTOR: Readonly<Record<WorkLevel, number>> = { 0: 1, 1: 2, 2: 4 };

/**
 * First posts a minute, in the whole community, from which on each level is asked. A busy evening
 * of a large community stays below the first.
 */
const LEVEL_FROM: readonly (readonly [perMinute: number, level: WorkLevel])[] = [
  [60, 2],
  [20, 1],
];

/** The level asked of a first post while so many of them arrive in a minute. */
export function levelFor(firstPostsAMinute: number): WorkLevel {
  return LEVEL_FROM.find(([from]) => firstPostsAMinute >= from)?.[1] ?? 0;
}

/**
 * The easiest level accepted while `asked` is asked: one below, since whoever began to write before
 * the pressure rose has done nothing wrong.
 */
export function acceptedFrom(asked: WorkLevel): WorkLevel {
  return WORK_LEVELS[Math.max(0, asked - 1)] ?? 0;
}

/** The fewest and the most tries a puzzle takes, when an operator asks for `cost` on average. */
export function triesFor(cost: number, level: WorkLevel): { min: number; max: number } {
  const tries = cost * LEVEL_FACTOR[level];
  return { min: Math.max(1, Math.ceil(tries / 2)), max: Math.max(1, Math.floor(tries * 1.5)) };
}

/** What the operator set as WORK_COST, as a whole number of tries; 0 when nothing is to be asked. */
export function costOf(setting: string | undefined): number {
  const cost = Number(setting);
  return Number.isInteger(cost) && cost > 0 ? Math.min(cost, COST_MAX) : 0;
}

/** Ten times the default: above that a phone would still be working when its owner has given up. */
const COST_MAX = 2_000;

/** How often a text's like arrives within the hour before the next one of somebody new waits. */
export const FLOOD_FROM = 4;

/** How much one member may do in a day: far above what anyone does who is talking to people. */
export const QUOTAS = {
  /** Somebody who opens a thread every hour they are awake still has some left for the night. */
  threads: 12,
  /** One every ten minutes, day and night: a bad night in which nobody wants to let go. */
  replies: 120,
  /** Reading a whole raid and reporting every post of it is help, not harm. */
  reports: 40,
  /** A program needs one key; ten are somebody trying things out. */
  keys: 10,
  /** To the team about one's own posts: nobody is kept from writing on a bad day. */
  letters: 20,
} as const;
export type QuotaAct = keyof typeof QUOTAS;
