import { Hono } from "hono";
import { AlertsPage } from "../../web/pages/mod/alerts.tsx";
import type { AppContext, AppEnv } from "../context.ts";
import { readForm, readJson } from "../http/body.ts";
import { page, viewOf } from "../http/page.tsx";
import { addBrowser } from "./add-browser.ts";
import { liftHold } from "./lift-hold.ts";
import { removeBrowser } from "./remove-browser.ts";
import { BROWSERS_MAX } from "./rules.ts";
import { subscriptionSchema, tokenSchema } from "./schemas.ts";
import { seeAlerts } from "./see-alerts.ts";
import { testBrowsers, testChannels } from "./send-test.ts";

const ALERTS = "/mod/alerts";
const SIGN_IN = "/staff/sign-in";

/** How the team is told that something waits. */
export const alarmRoutes = new Hono<AppEnv>();

alarmRoutes.get(ALERTS, async (c) => {
  const seen = await seeAlerts(c.get("ctx"));
  if (!seen.ok) return c.redirect(SIGN_IN, 303);
  const done = c.req.query("done");
  return page(c, <AlertsPage view={viewOf(c)} {...seen} done={done} />);
});

// The page's script sends this: a browser gives its address to nothing but script.
alarmRoutes.post(`${ALERTS}/browsers`, async (c) => {
  const ctx = c.get("ctx");
  const { browsers, problems } = ctx.t.alarms;
  const subscription = await readJson(c, subscriptionSchema);
  // Who may ask is asked first, so that a stranger learns nothing from what is wrong with it.
  if (!subscription) {
    const seen = await seeAlerts(ctx);
    return seen.ok
      ? c.json({ detail: problems.form }, 422)
      : c.json({ detail: ctx.t.team.passkey.problems.not_staff }, 403);
  }
  const added = await addBrowser(ctx, subscription);
  if (added.ok) return c.json({ next: `${ALERTS}?done=on` });
  switch (added.error) {
    case "not_staff":
      return c.json({ detail: ctx.t.team.passkey.problems.not_staff }, 403);
    case "too_many":
      return c.json({ detail: browsers.many(BROWSERS_MAX) }, 409);
  }
});

alarmRoutes.post(`${ALERTS}/browsers/remove`, async (c) => {
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const token = tokenSchema.safeParse(read.form.get("browser"));
  return after(c, "off", await removeBrowser(c.get("ctx"), token.data ?? ""));
});

alarmRoutes.post(`${ALERTS}/browsers/test`, async (c) =>
  after(c, "test", await testBrowsers(c.get("ctx"))),
);

alarmRoutes.post(`${ALERTS}/channels/test`, async (c) =>
  after(c, "test", await testChannels(c.get("ctx"))),
);

alarmRoutes.post(`${ALERTS}/lift`, async (c) => {
  const read = await readForm(c);
  if (!read.ok) return read.response;
  return after(c, "lifted", await liftHold(c.get("ctx"), read.form.get("board") ?? ""));
});

function after(c: AppContext, done: string, result: { readonly ok: boolean }) {
  return c.redirect(result.ok ? `${ALERTS}?done=${done}` : SIGN_IN, 303);
}
