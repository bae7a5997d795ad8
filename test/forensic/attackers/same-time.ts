import { columnsOf, labelsOf, nameOf, timeOf } from "../cells.ts";
import { type Attacker, Claims, push } from "../claims.ts";
import type { Loot } from "../loot.ts";
import { unnamed } from "./same-rank.ts";

/** What one press of a button writes is written within this. */
const AT_ONCE_MS = 400;
const DAY = 86_400_000;

/**
 * What was written at the same moment was written by the same person: two rows of different posts,
 * or a row that bears somebody's name and the post nearest to it. Where only days are kept, the day
 * on which one name alone stands.
 */
export const sameTime: Attacker = (loot) => {
  const claims = new Claims(loot);
  const anywhere: Moment[] = [];
  for (const column of columnsOf(loot)) {
    const owners = loot.owners.get(column.place) ?? [];
    const moments = column.place.rows.flatMap((row, at) => {
      const time = timeOf(row[column.at] ?? null);
      const owner = owners[at] ?? -1;
      return time === null || owner < 0 ? [] : [{ time, owner }];
    });
    neighbours(claims, nameOf(column), moments);
    anywhere.push(...moments);
  }
  neighbours(claims, "any two places", anywhere);
  besidePosts(loot, claims);
  return claims.all();
};

interface Moment {
  readonly time: number;
  readonly owner: number;
}

function neighbours(claims: Claims, how: string, moments: readonly Moment[]): void {
  const line = moments.toSorted((a, b) => a.time - b.time);
  claims.among(
    how,
    line.map(({ owner }) => owner),
  );
  line.forEach((one, at) => {
    for (let next = at + 1; next < Math.min(line.length, at + 60); next++) {
      const other = line[next];
      if (!other || other.time - one.time > AT_ONCE_MS) break;
      claims.pair(how, one.owner, other.owner);
    }
  });
}

/** Rows that name no post, put to the posts of their moment or their day. */
function besidePosts(loot: Loot, claims: Claims): void {
  const posts = [...loot.postOwner]
    .map(([id, owner]) => ({ time: timeOf(id) ?? 0, owner }))
    .toSorted((a, b) => a.time - b.time);
  const ofDay = new Map<number, number[]>();
  for (const { time, owner } of posts) push(ofDay, Math.floor(time / DAY), owner);
  for (const place of unnamed(loot.places, loot.owners)) {
    for (const label of labelsOf(place)) {
      for (const column of columnsOf({ places: [place] })) {
        const how = `${nameOf(label)} by ${column.name}`;
        const moments = new Map<unknown, number[]>();
        const days = new Map<number, Set<unknown>>();
        for (const row of place.rows) {
          const name = row[label.at];
          const cell = row[column.at] ?? null;
          const time = timeOf(cell);
          if (time !== null) {
            for (const owner of around(posts, time)) push(moments, name, owner);
          } else if (typeof cell === "number" && ofDay.has(cell)) {
            days.set(cell, (days.get(cell) ?? new Set()).add(name));
          }
        }
        for (const group of moments.values()) claims.group(how, group);
        for (const [day, names] of days) {
          if (names.size === 1) claims.group(how, ofDay.get(day) ?? []);
        }
      }
    }
  }
}

function around(posts: readonly Moment[], time: number): number[] {
  let [low, high] = [0, posts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((posts[middle]?.time ?? 0) < time - AT_ONCE_MS) low = middle + 1;
    else high = middle;
  }
  const out: number[] = [];
  for (let at = low; at < posts.length; at++) {
    const post = posts[at];
    if (!post || post.time > time + AT_ONCE_MS) break;
    out.push(post.owner);
  }
  return out;
}
