import { DurableObject } from "cloudflare:workers";
import { levelFor } from "./rules.ts";
import type { Flood, WorkLevel } from "./types.ts";

const MINUTE = 60_000;
/** For how many minutes anything is remembered. */
const KEPT = 60;
/** How often it is seen to that nothing older is left. */
const SWEPT = 10;

/** How often a band was seen, and in which minute first. */
interface Seen {
  readonly count: number;
  readonly since: number;
}

const BAND = "band:";
const FIRST = "first:";

/**
 * What arrives in the whole community, in numbers: how many first posts in which minute, and how
 * often which band of a sketch was seen within the hour. Bands are keyed hashes. There is no post, no
 * member and no text here, and after an hour nothing is left.
 */
export class Floods extends DurableObject {
  /** Counts one post, and says how often its like was seen in the hour, itself included. */
  async note(bands: readonly string[], isFirst: boolean, now: number): Promise<Flood> {
    const minute = Math.floor(now / MINUTE);
    const known = await this.ctx.storage.get<Seen>(bands.map((band) => BAND + band));
    const next: Record<string, Seen | number> = {};
    let seen = 0;
    for (const band of bands) {
      const before = known.get(BAND + band);
      const fresh = before !== undefined && before.since > minute - KEPT;
      const one = fresh ? { ...before, count: before.count + 1 } : { count: 1, since: minute };
      next[BAND + band] = one;
      seen = Math.max(seen, one.count);
    }
    if (isFirst) next[FIRST + minute] = (await this.#firstPosts(minute)) + 1;
    await this.ctx.storage.put(next);
    if ((await this.ctx.storage.getAlarm()) === null) await this.#sweepLater();
    return { seen, level: await this.level(now) };
  }

  /** How hard a first post should be just now. The minute before counts, so that none starts afresh. */
  async level(now: number): Promise<WorkLevel> {
    const minute = Math.floor(now / MINUTE);
    const [one, two] = await Promise.all([this.#firstPosts(minute), this.#firstPosts(minute - 1)]);
    return levelFor(Math.max(one, two));
  }

  /** Forgets what is an hour old. */
  override async alarm(): Promise<void> {
    const before = Math.floor(Date.now() / MINUTE) - KEPT;
    const bands = await this.ctx.storage.list<Seen>({ prefix: BAND });
    const minutes = await this.ctx.storage.list<number>({ prefix: FIRST });
    const old = [
      ...[...bands].flatMap(([key, { since }]) => (since <= before ? [key] : [])),
      ...[...minutes.keys()].filter((key) => Number(key.slice(FIRST.length)) <= before),
    ];
    if (old.length === bands.size + minutes.size) return this.ctx.storage.deleteAll();
    // The storage takes 128 keys at a time.
    for (let at = 0; at < old.length; at += 128) {
      await this.ctx.storage.delete(old.slice(at, at + 128));
    }
    await this.#sweepLater();
  }

  async #firstPosts(minute: number): Promise<number> {
    return (await this.ctx.storage.get<number>(FIRST + minute)) ?? 0;
  }

  #sweepLater(): Promise<void> {
    return this.ctx.storage.setAlarm(Date.now() + SWEPT * MINUTE);
  }
}
