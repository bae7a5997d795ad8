/** What a thief finds in one place: a table, the log, a queue, a Durable Object, the cache. */
export interface Place {
  readonly name: string;
  readonly columns: readonly string[];
  /** In the order in which they are stored. */
  readonly rows: readonly (readonly Cell[])[];
  /** Other orders that are kept: for each index its columns. */
  readonly indexes: readonly (readonly string[])[];
}

export type Cell = string | number | null;

/**
 * One person in one thread. Within a thread it is public which posts are by one person, so this is
 * the unit that must not be linked with another.
 */
export interface Appearance {
  readonly threadId: string;
  readonly voice: string;
}

/** Everything the thief has, and which of it plainly belongs to which appearance. */
export interface Loot {
  readonly places: readonly Place[];
  readonly appearances: readonly Appearance[];
  /** For each place and row, the appearance it plainly belongs to, or -1. */
  readonly owners: ReadonlyMap<Place, readonly number[]>;
  /** The appearance of every post, by the post's id. */
  readonly postOwner: ReadonlyMap<string, number>;
  /** Appearances with a deleted post: its marker is there for all to see. */
  readonly withMarkers: ReadonlySet<number>;
  /** Ids that everyone sees in an address. */
  readonly publicIds: ReadonlySet<string>;
}

const ID = /[0-7][0-9a-hjkmnp-tv-z]{25}/g;

/** Reads the plain part of the dump: the posts, and the rows that name one. */
export function openLoot(places: readonly Place[]): Loot {
  const posts = places.find((place) => place.name === "posts");
  if (!posts) throw new Error("the dump has no posts");
  const appearances: Appearance[] = [];
  const known = new Map<string, number>();
  const postOwner = new Map<string, number>();
  const threadOf = new Map<string, string>();
  const withMarkers = new Set<number>();
  for (const row of posts.rows) {
    const [threadId, id, voice] = ["thread_id", "id", "voice"].map((name) =>
      String(row[posts.columns.indexOf(name)]),
    ) as [string, string, string];
    const key = `${threadId} ${voice}`;
    let owner = known.get(key);
    if (owner === undefined) {
      owner = appearances.length;
      known.set(key, owner);
      appearances.push({ threadId, voice });
    }
    postOwner.set(id, owner);
    threadOf.set(id, threadId);
    if (row[posts.columns.indexOf("status")] === "erased") withMarkers.add(owner);
  }

  const ownerOf = (place: Place, row: readonly Cell[]): number => {
    const cell = (name: string) => String(row[place.columns.indexOf(name)] ?? "");
    const byVoice = known.get(`${cell("thread_id")} ${cell("voice")}`);
    if (byVoice !== undefined) return byVoice;
    for (const name of ["post_id", "id"]) {
      const found = postOwner.get(cell(name));
      if (found !== undefined) return found;
    }
    const named = row.flatMap((one) => (typeof one === "string" ? (one.match(ID) ?? []) : []));
    const replies = named.filter((id) => threadOf.has(id) && threadOf.get(id) !== id);
    return postOwner.get(replies[0] ?? named.find((id) => postOwner.has(id)) ?? "") ?? -1;
  };
  const owners = new Map(
    places.map((place) => [place, place.rows.map((row) => ownerOf(place, row))] as const),
  );
  const publicIds = new Set([...postOwner.keys(), ...threadOf.values()]);
  return { places, appearances, owners, postOwner, withMarkers, publicIds };
}
