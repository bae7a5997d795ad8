import { createMiddleware } from "hono/factory";
import { routePath } from "hono/route";
import type { AppEnv } from "../context.ts";
import { log } from "../jobs/log.ts";

/**
 * Notes in the log that somebody was turned away: from which route and with what status, never from
 * where or who. A wave of these is how an operator sees that somebody is trying doors.
 */
export const noteRefusals = createMiddleware<AppEnv>(async (c, next) => {
  await next();
  const { status } = c.res;
  const toTheDesk = status === 303 && c.res.headers.get("Location") === "/staff/sign-in";
  if (!toTheDesk && status !== 401 && status !== 403 && status !== 429) return;
  // Signing out ends at the same page, and is nobody's being turned away.
  if (toTheDesk && c.req.path === "/staff/sign-out") return;
  log("request.refused", { route: routePath(c, -1), method: c.req.method, status });
});
