import { Hono } from "hono";
import type { AppContext, AppEnv } from "../context.ts";
import { withinLimit } from "../http/rate-limit.ts";
import { about } from "./about.tsx";
import { desk } from "./desk.ts";
import type { Endpoint } from "./endpoint.ts";
import { identify } from "./identify.ts";
import { ledger } from "./ledger.ts";
import { member } from "./member.ts";
import { deny } from "./problem.ts";
import { reading } from "./reading.ts";
import { readInput } from "./read-input.ts";
import { raid } from "./raid.ts";
import { reversal } from "./reversal.ts";
import { unsealings } from "./unsealings.ts";
import { statements } from "./statements.ts";
import { suspensions } from "./suspensions.ts";
import { writing } from "./writing.ts";

/** Everything under /api/v1, each with its decision on who may use it. */
export const endpoints: readonly Endpoint[] = [
  ...reading,
  ...writing,
  ...member,
  ...suspensions,
  ...statements,
  ...desk,
  ...reversal,
  ...raid,
  ...unsealings,
  ...ledger,
  ...about(() => endpoints),
];

export const apiRoutes = new Hono<AppEnv>();

for (const entry of endpoints) {
  apiRoutes.on(entry.method.toUpperCase(), entry.path, (c) => answer(c, entry));
}

/** Who, then what, then how often: nobody learns of a mistake in what they may not send. */
async function answer(c: AppContext, entry: Endpoint): Promise<Response> {
  const refused = await identify(c, entry.who);
  if (refused) return refused;
  const input = await readInput(c, entry);
  if (!input.ok) return input.response;
  if (entry.limit && !(await withinLimit(c, entry.limit))) return deny(c, "tooMany");
  return entry.run(c, input.value);
}
