import { Hono } from "hono";
import { ForgetPage, ForgottenPage } from "../../web/pages/forget.tsx";
import type { AppContext, AppEnv } from "../context.ts";
import { page, viewOf } from "../http/page.tsx";
import { deleteEveryCookie, isForgetful } from "./auth.ts";
import { signOut } from "./sign-out.ts";

/** Leaving this device without a trace, as far as a site can reach. */
export const forgetRoutes = new Hono<AppEnv>();

forgetRoutes.get("/forget", async (c) => {
  await c.get("ctx").load(() => []);
  return page(c, <ForgetPage view={viewOf(c)} />);
});

forgetRoutes.post("/forget", async (c) => {
  await forget(c);
  // What the browser does itself (https://www.w3.org/TR/clear-site-data/), before it shows the page.
  c.header("Clear-Site-Data", '"cache", "cookies", "storage"');
  // A redirect to another site after a form would be stopped by our own policy (form-action).
  c.header("Refresh", `0; url=${c.env.EXIT_URL}`);
  return c.html(<ForgottenPage view={{ ...viewOf(c), desk: false, forgets: true }} />);
});

/**
 * What the exit control sends as it leaves. Stored pages go, without anyone being signed out: who
 * wants to come straight back can. Whoever chose to be forgotten is, here and now.
 */
forgetRoutes.post("/leave", async (c) => {
  if (!isForgetful(c)) {
    c.header("Clear-Site-Data", '"cache"');
    return c.body(null, 204);
  }
  await forget(c);
  // Not "storage": the script has emptied it, and its mark that someone left must stay.
  c.header("Clear-Site-Data", '"cache", "cookies"');
  return c.body(null, 204);
});

/** Ends the session; for browsers that know no Clear-Site-Data every cookie is named. */
async function forget(c: AppContext): Promise<void> {
  const ctx = c.get("ctx");
  await signOut(ctx, { everywhere: false });
  deleteEveryCookie(c);
  ctx.actAs({ kind: "visitor" });
}
