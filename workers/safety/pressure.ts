import type { Ctx, Env } from "../context.ts";
import type { Floods } from "./floods.ts";
import { acceptedFrom } from "./rules.ts";
import { bandsOf } from "./sketch.ts";
import type { Flood, WorkLevel } from "./types.ts";

/** One count for the whole community: it is asked once for a new member's post. */
const NAME = "floods";
/** For how long what was heard last is good enough to show a form by. */
const FRESH_MS = 15_000;
/** A person who writes waits no longer than this for a count of how many others do. */
const PATIENCE_MS = 300;

type Pressed = Pick<Ctx, "env" | "keys" | "now" | "after">;

let heard: { readonly level: WorkLevel; readonly at: number } = { level: 0, at: 0 };

/** How hard the next puzzle should be. What is stale is asked anew behind the answer's back. */
export function levelNow(ctx: Pressed): WorkLevel {
  if (ctx.now - heard.at >= FRESH_MS) ctx.after(askLevel(ctx));
  return heard.level;
}

/** The easiest puzzle whose answer is still taken. */
export function easiestNow(): WorkLevel {
  return acceptedFrom(heard.level);
}

/**
 * Counts a post of someone new here, and says how often its like was seen in the hour. When the
 * count cannot be had in time, nobody has to wait or is held for it.
 */
export async function notePost(ctx: Pressed, text: string, isFirst: boolean): Promise<Flood> {
  const bands = bandsOf(text) ?? [];
  const unknown: Flood = { seen: 0, level: heard.level };
  if (bands.length === 0 && !isFirst) return unknown;
  const hashed = await Promise.all(bands.map((band) => ctx.keys.token("sketch", band)));
  const flood = await inTime(() => floodsOf(ctx.env).note(hashed, isFirst, ctx.now));
  if (!flood) return unknown;
  heard = { level: flood.level, at: ctx.now };
  return { seen: flood.seen, level: flood.level };
}

/** Forgets what was heard; for tests that change it. */
export function forgetPressure(): void {
  heard = { level: 0, at: 0 };
}

async function askLevel(ctx: Pressed): Promise<void> {
  // Asked once at a time: whoever comes meanwhile goes by what was heard before.
  heard = { level: heard.level, at: ctx.now };
  const level = await inTime(() => floodsOf(ctx.env).level(ctx.now));
  if (level !== null) heard = { level, at: ctx.now };
}

function floodsOf(env: Pick<Env, "FLOODS">): DurableObjectStub<Floods> {
  return env.FLOODS.get(env.FLOODS.idFromName(NAME));
}

async function inTime<T>(ask: () => Promise<T>): Promise<T | null> {
  const timeout = Promise.withResolvers<null>();
  const timer = setTimeout(() => timeout.resolve(null), PATIENCE_MS);
  try {
    return await Promise.race([ask(), timeout.promise]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
