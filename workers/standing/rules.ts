import { ACTION_RULES } from "../moderation/actions.ts";
import type { Action } from "../moderation/types.ts";
import type { Status } from "../threads/types.ts";
import {
  STANDING_KINDS,
  type StandingCounts,
  type StandingEntry,
  type StandingKind,
} from "./types.ts";

/** For how long an entry is kept: a quarter, so that a bad week is not held against a good year. */
export const KEPT_DAYS = 90;
/** What a moderator is shown: what was long ago says little about tonight. */
export const SHOWN_DAYS = 30;
/** The newest are kept. Whoever has more than forty in a quarter is known to the team without a count. */
const ENTRIES_MAX = 40;
/** Every seal holds as many bytes, so that its length tells nothing about how much is in it. */
const SEALED_BYTES = 1_024;

/** For how long notes of the team are kept: as long as somebody may ask for another look. */
export const NOTE_DAYS = 183;
/** Beyond that nobody reads them. */
export const NOTES_MAX = 20;
export const NOTE_LENGTH = 1_000;

const KIND_OF: Readonly<Partial<Record<Action, StandingKind>>> = {
  hide: "hidden",
  remove: "removed",
  warn: "warned",
  mute: "paused",
  suspend: "paused",
};

/** What an action leaves in its author's standing; null for nothing. */
export function kindOf(action: string): StandingKind | null {
  return KIND_OF[action as Action] ?? null;
}

/** What stood there because of how a post stood before; null when it stood well. */
export function kindOfStatus(status: Status): StandingKind | null {
  return status === "hidden" || status === "removed" ? status : null;
}

/** Entries as they go into a seal: the newest alone, and always as long. */
export function writeEntries(entries: readonly StandingEntry[], today: number): string {
  const kept = recent(entries, today, KEPT_DAYS).slice(-ENTRIES_MAX);
  const plain = JSON.stringify(kept.map(({ day, kind }) => [day, STANDING_KINDS.indexOf(kind)]));
  return plain.padEnd(SEALED_BYTES);
}

/** What `writeEntries` wrote. */
export function readEntries(plain: string): StandingEntry[] {
  const rows = JSON.parse(plain) as [number, number][];
  return rows.flatMap(([day, at]) => {
    const kind = STANDING_KINDS[at];
    return kind ? [{ day, kind }] : [];
  });
}

/** The list with one entry more. */
export function withEntry(
  entries: readonly StandingEntry[],
  entry: StandingEntry,
): StandingEntry[] {
  return [...entries, entry].toSorted((a, b) => a.day - b.day);
}

/**
 * The list without one entry of this kind: that of the day it was made on, or the newest when the day
 * is not known. Entries of one kind and day are alike, so it does not matter which of them goes.
 */
export function withoutEntry(
  entries: readonly StandingEntry[],
  kind: StandingKind,
  day: number | null,
): StandingEntry[] {
  const at = entries.findLastIndex((one) => one.kind === kind && (day === null || one.day === day));
  return entries.filter((_, index) => index !== at);
}

/** How many of each kind there are of the last days, but for what this very post brought about. */
export function countOthers(
  entries: readonly StandingEntry[],
  own: readonly StandingEntry[],
  today: number,
): StandingCounts {
  const counted = recent(entries, today, SHOWN_DAYS);
  const mine = recent(own, today, SHOWN_DAYS);
  const count = (list: readonly StandingEntry[], kind: StandingKind) =>
    list.filter((one) => one.kind === kind).length;
  return STANDING_KINDS.map(
    (kind) => [kind, Math.max(0, count(counted, kind) - count(mine, kind))] as const,
  ).filter(([, number]) => number > 0);
}

/** The entries of the last `days` days, today among them. */
export function recent(
  entries: readonly StandingEntry[],
  today: number,
  days: number,
): StandingEntry[] {
  return entries.filter(({ day }) => day > today - days);
}

interface Act {
  readonly id: string;
  readonly action: string;
  readonly reverses: string | null;
  readonly at: number;
}

const DAY = 86_400_000;

/** What the record of one post has brought into its author's standing; what was undone is not in it. */
export function ownEntries(events: readonly Act[]): StandingEntry[] {
  const undone = new Set(events.map(({ reverses }) => reverses));
  let waits = false;
  return events.toReversed().flatMap(({ id, action, at }) => {
    const day = Math.floor(at / DAY);
    if (action === "held") waits = true;
    if (undone.has(id)) return [];
    const kind = kindOf(action);
    const places = placingOf(action);
    const waited = waits && places !== null && places !== "held";
    if (waited) waits = false;
    return [
      ...(waited ? [{ day, kind: "held" as const }] : []),
      ...(kind === null ? [] : [{ day, kind }]),
    ];
  });
}

/** Where an action puts a post; null when it leaves it where it is, or is no action. */
function placingOf(action: string): Status | null {
  return ACTION_RULES[action as Action]?.to ?? null;
}
