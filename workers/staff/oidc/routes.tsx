import { Hono } from "hono";
import { MessagePage } from "../../../web/pages/message.tsx";
import { setSessionCookie } from "../../accounts/auth.ts";
import type { AppContext, AppEnv } from "../../context.ts";
import { refuse } from "../../http/errors.tsx";
import { page, viewOf } from "../../http/page.tsx";
import { withinLimit } from "../../http/rate-limit.ts";
import { comesFromHere } from "../../http/same-origin.ts";
import { siteOrigin } from "../../site.ts";
import { beginVisit } from "./begin.ts";
import { finishVisit } from "./finish.ts";
import { organisationOf } from "./rules.ts";
import { OIDC_PURPOSES, type OidcRefusal } from "./types.ts";
import { keepVisit, takeVisit } from "./visit-cookie.ts";

/** The organisation's own sign-in. Where none is set up, these addresses are not there. */
export const oidcRoutes = new Hono<AppEnv>();

const SIGN_IN = "/staff/sign-in";
const CONFIRM_PASSKEYS = "/staff/confirm?next=/staff/passkeys";
const STATUS: Readonly<Record<OidcRefusal, 400 | 403 | 409 | 503>> = {
  cancelled: 403,
  declined: 403,
  expired: 400,
  unreachable: 503,
  unknown: 403,
  suspended: 403,
  taken: 409,
  other_person: 403,
  not_begun: 403,
};

// A link and not a form: Chromium holds the way that follows a form to `form-action`, which is us.
oidcRoutes.get("/staff/oidc/start", async (c) => {
  const organisation = organisationOf(c.env);
  if (!organisation) return refuse(c, 404, "notFound");
  if (!(await withinLimit(c, "LIMIT_SIGN_IN"))) return tooMany(c);
  const purpose = OIDC_PURPOSES.find((one) => one === c.req.query("for")) ?? "sign-in";
  // Cookies come along with a link of another site. It must not have somebody tie a sign-in that is
  // another's to their own place on the team, only because the browser was made to hold that sign-in.
  if (purpose !== "sign-in" && !comesFromHere(c)) return refuse(c, 403, "crossSite");
  const begun = await beginVisit(c.get("ctx"), organisation, { purpose, callback: callback(c) });
  if (!begun.ok) {
    if (purpose === "add" && begun.error === "not_begun") return c.redirect(CONFIRM_PASSKEYS, 303);
    return notLetIn(c, begun.error);
  }
  keepVisit(c, begun.sealed);
  return c.redirect(begun.address, 303);
});

oidcRoutes.get("/staff/oidc/callback", async (c) => {
  const organisation = organisationOf(c.env);
  if (!organisation) return refuse(c, 404, "notFound");
  if (!(await withinLimit(c, "LIMIT_SIGN_IN"))) return tooMany(c);
  const url = new URL(c.req.url);
  const visit = { url, callback: callback(c), sealed: takeVisit(c) };
  const finished = await finishVisit(c.get("ctx"), organisation, visit);
  if (!finished.ok) return notLetIn(c, finished.error);
  if (finished.cookie) setSessionCookie(c, finished.cookie);
  return c.redirect(finished.next, 303);
});

function callback(c: AppContext): string {
  return `${siteOrigin(c)}/staff/oidc/callback`;
}

function notLetIn(c: AppContext, because: OidcRefusal) {
  const view = viewOf(c);
  const { title, text } = view.t.oidc.refusals[because];
  const status = STATUS[because];
  return page(
    c,
    <MessagePage view={view} status={status} title={title} text={text} again={SIGN_IN} />,
    status,
  );
}

function tooMany(c: AppContext) {
  const view = viewOf(c);
  const { title, text } = view.t.errors.tooMany;
  c.header("Retry-After", "60");
  return page(c, <MessagePage view={view} status={429} title={title} text={text} />, 429);
}
