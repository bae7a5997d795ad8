import type { Db } from "../../db/client.ts";
import { builtIn } from "./built-in.ts";
import { allHelplines } from "./queries.ts";
import { countriesOf, countryFrom, inPlace } from "./rules.ts";
import type { FlowStart, Helpline } from "./types.ts";

/** Numbers hardly ever change, and whoever needs one waits for nothing. */
const KEPT_FOR = 5 * 60_000;
/** After this the helplines that were built in are shown: a number now is worth more than the newest. */
const PATIENCE_MS = 1_500;

let kept: { readonly lines: readonly Helpline[]; readonly until: number } | null = null;

/** Forgets what is kept, so that a change takes hold here at once; elsewhere within five minutes. */
export function forgetHelplines(): void {
  kept = null;
}

/**
 * Every helpline, from memory or with one trip. It never fails: without a database, or before one was
 * filled, those that were built in are there.
 */
export async function seeHelplines(db: Db, now: number): Promise<readonly Helpline[]> {
  if (kept && now < kept.until) return kept.lines;
  const rows = await inTime(async () => allHelplines(db).all());
  if (rows === null) return builtIn;
  const lines = rows.length > 0 ? inPlace(rows) : builtIn;
  kept = { lines, until: now + KEPT_FOR };
  return lines;
}

/** What comes before patience ends; null when it comes too late or fails. */
async function inTime<T>(ask: () => Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => {
      resolve(null);
    }, PATIENCE_MS);
  });
  const found = await Promise.race([ask().catch(() => null), late]);
  clearTimeout(timer);
  return found;
}

/**
 * What the first question of the way to help needs, without any trip: for a page that has other
 * things to ask the database. `acceptLanguage` is what the browser says; it is kept nowhere.
 */
export function flowStart(acceptLanguage: string | undefined): FlowStart {
  return startFrom(kept?.lines ?? builtIn, acceptLanguage);
}

/** The same from these helplines. */
export function startFrom(
  lines: readonly Helpline[],
  acceptLanguage: string | undefined,
): FlowStart {
  const countries = countriesOf(lines);
  return { countries, country: countryFrom(acceptLanguage ?? "", countries) };
}
