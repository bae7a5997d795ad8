import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { runSchedule } from "../../workers/jobs/scheduled.ts";

/** Does the work of every five minutes, and waits until it is done. */
export async function schedule(): Promise<void> {
  const execution = createExecutionContext();
  await runSchedule(env, execution);
  await waitOnExecutionContext(execution);
}
