import { createMiddleware } from "hono/factory";
import { readClaim } from "../accounts/auth.ts";
import { readPass } from "../accounts/pass-cookie.ts";
import { readBrowserChoices } from "../choices/browser-choices.ts";
import { type AppEnv, Ctx } from "../context.ts";
import { sessionAt } from "../permissions/session.ts";

/** Builds the request's ctx. The session's cookie is only read here; its row rides with the page. */
export const settle = createMiddleware<AppEnv>(async (c, next) => {
  const ctx = new Ctx(c.env, Date.now(), (promise) => c.executionCtx.waitUntil(promise));
  ctx.claim = await readClaim(c, ctx.keys, sessionAt(c.req.path));
  c.set("ctx", ctx);
  const pass = await readPass(c);
  if (pass) ctx.actByPass(pass.memberId);
  ctx.browserChoices = await readBrowserChoices(c);
  await next();
});
