import { Hono } from "hono";
import { MessagePage } from "../../web/pages/message.tsx";
import { PasskeysPage } from "../../web/pages/mod/staff.tsx";
import { SessionsPage, StaffConfirmPage, StaffHomePage } from "../../web/pages/mod/staff-own.tsx";
import { clearSessionCookie } from "../accounts/auth.ts";
import type { AppEnv } from "../context.ts";
import { readForm } from "../http/body.ts";
import { page, viewOf } from "../http/page.tsx";
import { endOwnSession } from "./end-session.ts";
import { organisationOf } from "./oidc/rules.ts";
import { removePasskey } from "./remove-passkey.ts";
import { safeNext } from "./rules.ts";
import { hashSchema } from "./schemas.ts";
import { seeHome } from "./see-home.ts";
import { seePasskeys } from "./see-passkeys.ts";
import { seeSessions } from "./see-sessions.ts";

const SIGN_IN = "/staff/sign-in";
const PASSKEYS = "/staff/passkeys";
const CONFIRM_PASSKEYS = `/staff/confirm?next=${PASSKEYS}`;

/** What each of the team sees to for themself. */
export const ownRoutes = new Hono<AppEnv>();

ownRoutes.get("/staff", async (c) => {
  const ctx = c.get("ctx");
  const home = await seeHome(ctx);
  if (!home.ok) return c.redirect(SIGN_IN, 303);
  const { name, may } = home;
  const { boards } = ctx.catalogue;
  return page(
    c,
    <StaffHomePage view={viewOf(c)} name={name} scope={home} boards={boards} may={may} />,
  );
});

ownRoutes.get("/staff/passkeys", async (c) => {
  const seen = await seePasskeys(c.get("ctx"));
  if (!seen.ok) return c.redirect(SIGN_IN, 303);
  const organisation = organisationOf(c.env)?.name ?? null;
  return page(c, <PasskeysPage view={viewOf(c)} {...seen} organisation={organisation} />);
});

ownRoutes.post("/staff/passkeys/remove", async (c) => {
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const removed = await removePasskey(c.get("ctx"), read.form.get("passkey") ?? "");
  if (removed.ok) return c.redirect(PASSKEYS, 303);
  switch (removed.error) {
    case "not_staff":
      return c.redirect(SIGN_IN, 303);
    case "confirm":
      return c.redirect(CONFIRM_PASSKEYS, 303);
    case "only_one": {
      const view = viewOf(c);
      const { title, onlyOne } = view.t.team.passkeys;
      return page(c, <MessagePage view={view} status={409} title={title} text={onlyOne} />, 409);
    }
  }
});

ownRoutes.get("/staff/sessions", async (c) => {
  const seen = await seeSessions(c.get("ctx"));
  if (!seen.ok) return c.redirect(SIGN_IN, 303);
  return page(c, <SessionsPage view={viewOf(c)} sessions={seen.sessions} />);
});

ownRoutes.post("/staff/sessions/end", async (c) => {
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const id = hashSchema.safeParse(read.form.get("session"));
  const ended = await endOwnSession(c.get("ctx"), { id: id.success ? id.data : "" });
  if (!ended.ok) return c.redirect(SIGN_IN, 303);
  if (ended.here) clearSessionCookie(c, "staff");
  return c.redirect(ended.here ? SIGN_IN : "/staff/sessions", 303);
});

ownRoutes.post("/staff/sessions/end-others", async (c) => {
  const ended = await endOwnSession(c.get("ctx"), "others");
  return c.redirect(ended.ok ? "/staff/sessions" : SIGN_IN, 303);
});

ownRoutes.get("/staff/confirm", async (c) => {
  const seen = await seePasskeys(c.get("ctx"));
  if (!seen.ok || seen.joining) return c.redirect(SIGN_IN, 303);
  // Whoever came in by the organisation may have none yet: nothing could answer the question.
  if (seen.passkeys.length === 0) return c.redirect(PASSKEYS, 303);
  const next = safeNext(c.req.query("next"), "/staff");
  return page(c, <StaffConfirmPage view={viewOf(c)} next={next} />);
});
