import type { Place, SealedColumn } from "./types.ts";

const joined = (key: readonly string[]) => key.join("/");

/**
 * Every column that holds seals. A test in test/architecture looks for others in the tables: one
 * that is not named here would become unreadable when an old key is retired.
 */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  {
    table: "posts",
    key: ["thread_id", "id"],
    column: "author_seal",
    purpose: "author",
    beside: joined,
  },
  {
    table: "own_items",
    key: ["owner", "item"],
    column: "sealed_ref",
    purpose: "own",
    beside: joined,
  },
  { table: "notices", key: ["owner", "item"], column: "sealed", purpose: "notice", beside: joined },
  {
    table: "suspensions",
    key: ["subject"],
    column: "sealed",
    purpose: "suspension",
    beside: joined,
  },
  {
    table: "member_passkeys",
    key: ["owner", "credential"],
    column: "sealed",
    purpose: "passkey",
    beside: joined,
  },
  {
    table: "kept_texts",
    key: ["thread_id", "post_id"],
    column: "sealed",
    purpose: "kept",
    beside: joined,
  },
  { table: "members", key: ["id"], column: "view_seal", purpose: "view", beside: joined },
  { table: "standings", key: ["owner"], column: "sealed", purpose: "standing", beside: joined },
  {
    table: "push_subscriptions",
    key: ["staff_id", "token"],
    column: "sealed",
    purpose: "push",
    beside: joined,
  },
  {
    table: "reports",
    key: ["thread_id", "post_id", "reporter"],
    column: "reporter_seal",
    purpose: "reporter",
    beside: joined,
  },
];

export const FIRST_PLACE: Place = { step: 0, after: null, changed: 0, unreadable: 0 };

/**
 * Where the walk stands after some rows. A pass that sealed anything is followed by another: a
 * request that began before the rotation may have written behind its back. It is done after a pass
 * that found nothing to do.
 */
export function nextPlace(
  place: Place,
  seen: { last: readonly string[] | null; changed: number; unreadable: number; ended: boolean },
): { place: Place; done: boolean } {
  const step = place.step + 1;
  const changed = place.changed + seen.changed;
  const unreadable = place.unreadable + seen.unreadable;
  if (!seen.ended) {
    return { place: { step, after: seen.last, changed, unreadable }, done: false };
  }
  if (changed > 0) return { place: { ...FIRST_PLACE, step }, done: false };
  return { place: { step, after: null, changed, unreadable }, done: true };
}

/** A place as the table `resealing` keeps it. */
export function writePlace(place: Place): string {
  return JSON.stringify(place);
}

/** The place that `writePlace` wrote. */
export function readPlace(text: string): Place {
  return JSON.parse(text) as Place;
}
