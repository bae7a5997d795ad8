import type { Miniflare } from "miniflare";

const MINUTE = 60_000;

/**
 * Cloudflare fires the schedule in production; on one machine nobody does, so this does. Of cron's
 * language it knows what wrangler.toml uses: every n minutes.
 */
export function followTimetable(mf: Miniflare, crons: readonly string[]): () => void {
  const timers = crons.map((cron) => {
    const minutes = Number(/^\*\/(\d+) \* \* \* \*$/.exec(cron)?.[1]);
    if (!minutes) throw new Error(`The timetable "${cron}" is not of the form "*/n * * * *".`);
    return setInterval(() => void fire(mf, cron), minutes * MINUTE);
  });
  return () => timers.forEach((timer) => clearInterval(timer));
}

/** Runs the scheduled work once, now. */
export async function fire(mf: Miniflare, cron: string): Promise<void> {
  try {
    const worker = await mf.getWorker();
    await worker.scheduled({ cron, scheduledTime: new Date() });
  } catch (error) {
    console.error("The scheduled work failed:", error);
  }
}
