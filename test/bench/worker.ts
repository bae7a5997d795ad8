import { app } from "../../workers/app.tsx";
import type { Env } from "../../workers/context.ts";
import { consume } from "../../workers/jobs/queue.ts";
import type { EffectMessage } from "../../workers/notify/types.ts";
import { countingDb, Tally } from "../support/counting-db.ts";

export { Watch } from "../../workers/alarms/watch.ts";
export { Desk } from "../../workers/live/desk.ts";
export { Floods } from "../../workers/safety/floods.ts";

/** The real app over a database that counts; what a request cost stands in its answer's headers. */
export default {
  async fetch(request, env, execution) {
    const tally = new Tally();
    const answer = await app.fetch(request, { ...env, DB: countingDb(env.DB, tally) }, execution);
    const counted = new Response(answer.body, answer);
    counted.headers.set("Bench-Trips", String(tally.trips.length));
    counted.headers.set("Bench-Write-Trips", String(tally.writeTrips));
    counted.headers.set("Bench-Read", String(tally.rowsRead));
    counted.headers.set("Bench-Written", String(tally.rowsWritten));
    return counted;
  },
  queue: consume,
} satisfies ExportedHandler<Env, EffectMessage>;
