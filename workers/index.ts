import { app } from "./app.tsx";
import type { Env } from "./context.ts";
import type { QueueMessage } from "./jobs/messages.ts";
import { consume } from "./jobs/queue.ts";
import { runSchedule } from "./jobs/scheduled.ts";

export { Watch } from "./alarms/watch.ts";
export { Desk } from "./live/desk.ts";
export { Floods } from "./safety/floods.ts";

export default {
  fetch: app.fetch,
  queue: consume,
  scheduled: (_event, env, execution) => runSchedule(env, execution),
} satisfies ExportedHandler<Env, QueueMessage>;
