import { runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import type { Kept } from "../../workers/alarms/look.ts";
import { watchOf } from "../../workers/alarms/poke.ts";
import { forgetCatalogue } from "../../workers/threads/catalogue.ts";
import { openCommunity } from "./community.ts";
import { Person } from "./person.ts";
import { published, report } from "./team.ts";

const MINUTE = 60_000;
export const BOARD = "anxiety";

export type At = Awaited<ReturnType<typeof published>>;

/** A community in which a post is there at once: what waits, waits for the reason that is tested. */
export async function openWithoutHolds(): Promise<void> {
  await openCommunity();
  await env.DB.prepare("UPDATE boards SET held_first_posts = 0, pack = ''").run();
  forgetCatalogue();
}

/** Nothing waits any more, and no board is held. */
export async function forgetWhatWaits(): Promise<void> {
  await env.DB.batch([
    env.DB.prepare("UPDATE reviews SET status = 'decided', claimed_by = NULL, claimed_until = 0"),
    env.DB.prepare("DELETE FROM settings"),
  ]);
  forgetCatalogue();
}

/** A post that somebody worries about: a crisis, due in ten minutes. */
export async function crisis(board = BOARD): Promise<At> {
  const at = await published(board);
  await report(new Person(), at, { reason: "at_risk" });
  return at;
}

/** Lets minutes pass: what was written and what the alarm remembers are that much older. */
export async function pass(minutes: number, board = BOARD): Promise<void> {
  await runInDurableObject(watchOf(env, board), async (_, { storage }) => {
    // It rings when the test says so, and not by itself in between.
    if ((await storage.getAlarm()) !== null) await storage.setAlarm(Date.now() + 60 * MINUTE);
  });
  await env.DB.prepare(
    "UPDATE reviews SET due_at = due_at - ?1, opened_at = opened_at - ?1, claimed_until = max(0, claimed_until - ?1)",
  )
    .bind(minutes * MINUTE)
    .run();
  await runInDurableObject(watchOf(env, board), async (_, state) => {
    const kept = await state.storage.get<Kept>("kept");
    if (!kept) return;
    const climbed = kept.climbed.map(
      ([key, { step, at }]) => [key, { step, at: at - minutes * MINUTE }] as const,
    );
    await state.storage.put("kept", { ...kept, climbed });
  });
}

/** The alarm of the board rings now; tells whether it was set. */
export const ring = (board = BOARD) => runDurableObjectAlarm(watchOf(env, board));
