import { Hono } from "hono";
import { accountRoutes } from "./accounts/routes.tsx";
import { alarmRoutes } from "./alarms/routes.tsx";
import { apiRoutes } from "./api/routes.ts";
import { careRoutes } from "./care/routes.tsx";
import { choicesRoutes } from "./choices/routes.tsx";
import type { AppEnv } from "./context.ts";
import { dutyRoutes } from "./duty/routes.tsx";
import { followingRoutes } from "./following/routes.tsx";
import { limitBody } from "./http/body.ts";
import { refuse } from "./http/errors.tsx";
import { headers } from "./http/headers.ts";
import { offeredMethods } from "./http/methods.ts";
import { noteRefusals } from "./http/refusals.ts";
import { sameOrigin } from "./http/same-origin.ts";
import { settle } from "./http/settle.ts";
import { visitorCache } from "./http/visitor-cache.ts";
import { kindOf, log } from "./jobs/log.ts";
import { helplineEditorRoutes } from "./helplines/editor-routes.tsx";
import { helplineRoutes } from "./helplines/routes.tsx";
import { ledgerRoutes } from "./ledger/routes.tsx";
import { moderationRoutes } from "./moderation/routes.tsx";
import { noticeRoutes } from "./notify/routes.tsx";
import { opsRoutes } from "./ops/routes.tsx";
import { packRoutes } from "./packs/routes.tsx";
import { qualityRoutes } from "./quality/routes.tsx";
import { reportRoutes } from "./reports/routes.tsx";
import { reversalRoutes } from "./reversal/routes.tsx";
import { safetyRoutes } from "./safety/routes.tsx";
import { servingRoutes } from "./serving/routes.tsx";
import { standingRoutes } from "./standing/routes.tsx";
import { staffRoutes } from "./staff/routes.tsx";
import { letterRoutes } from "./statements/letter-routes.tsx";
import { receiptRoutes } from "./statements/receipt-routes.tsx";
import { statementRoutes } from "./statements/routes.tsx";
import { suspensionRoutes } from "./suspensions/routes.tsx";
import { templateRoutes } from "./templates/routes.tsx";
import { threadRoutes } from "./threads/routes.tsx";
import { transparencyRoutes } from "./transparency/routes.tsx";
import { unsealingRoutes } from "./unsealing/routes.tsx";

export const app = new Hono<AppEnv>();

// On Cloudflare static files never come this far; on one machine they do, and need nothing below.
for (const path of ["/assets/*", "/icon.svg", "/alerts-worker.js"]) {
  app.get(path, (c) => c.env.ASSETS.fetch(c.req.raw));
}

app.use(headers, noteRefusals, sameOrigin, limitBody, visitorCache, settle);

app.route("/", threadRoutes);
app.route("/", followingRoutes);
app.route("/", reportRoutes);
app.route("/", accountRoutes);
app.route("/", choicesRoutes);
app.route("/", suspensionRoutes);
app.route("/", statementRoutes);
app.route("/", receiptRoutes);
app.route("/", letterRoutes);
app.route("/", noticeRoutes);
app.route("/", servingRoutes);
app.route("/", moderationRoutes);
app.route("/", careRoutes);
app.route("/", standingRoutes);
app.route("/", reversalRoutes);
app.route("/", safetyRoutes);
app.route("/", alarmRoutes);
app.route("/", dutyRoutes);
app.route("/", templateRoutes);
app.route("/", packRoutes);
app.route("/", unsealingRoutes);
app.route("/", ledgerRoutes);
app.route("/", qualityRoutes);
app.route("/", transparencyRoutes);
app.route("/", staffRoutes);
app.route("/", apiRoutes);
app.route("/", helplineRoutes);
app.route("/", helplineEditorRoutes);
app.route("/", opsRoutes);

app.notFound((c) => {
  const methods = offeredMethods(app, c.req.path);
  if (methods.length === 0) return refuse(c, 404, "notFound");
  c.header("Allow", methods.join(", "));
  return refuse(c, 405, "method");
});

app.onError((error, c) => {
  // Neither the message nor the path: a path may hold a receipt code, a message may hold words.
  log("request.failed", {
    kind: kindOf(error),
    route: routeOf(c.req.routePath),
    method: c.req.method,
  });
  const offline = /D1_ERROR|D1 DB/.test(messages(error));
  return offline ? refuse(c, 503, "offline") : refuse(c, 500, "server");
});

function routeOf(pattern: string | undefined): string {
  return pattern ?? "";
}

function messages(error: unknown): string {
  let out = "";
  for (let e: unknown = error; e instanceof Error; e = e.cause) out += e.message;
  return out;
}
