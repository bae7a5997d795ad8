import { Hono } from "hono";
import { MessagePage } from "../../web/pages/message.tsx";
import {
  InvitePage,
  ReturnPage,
  StaffSignInPage,
  StaffSignOutPage,
} from "../../web/pages/mod/staff.tsx";
import { clearSessionCookie, setSessionCookie } from "../accounts/auth.ts";
import type { AppContext, AppEnv } from "../context.ts";
import { readForm } from "../http/body.ts";
import { page, viewOf } from "../http/page.tsx";
import { withinLimit } from "../http/rate-limit.ts";
import { problemsByField } from "../threads/schemas.ts";
import { acceptInvite } from "./accept-invite.ts";
import { oidcRoutes } from "./oidc/routes.tsx";
import { organisationOf } from "./oidc/rules.ts";
import { ownRoutes } from "./own-routes.tsx";
import { passkeyRoutes } from "./passkey-routes.ts";
import { homeOf } from "./rules.ts";
import { acceptSchema } from "./schemas.ts";
import { seeInvite } from "./see-invite.ts";
import { signOutOfDesk } from "./sign-out.ts";
import { teamRoutes } from "./team-routes.tsx";

export const staffRoutes = new Hono<AppEnv>();

staffRoutes.get("/staff/invite/:token", (c) => invitePage(c, "", undefined));

staffRoutes.post("/staff/invite/:token", async (c) => {
  const ctx = c.get("ctx");
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const typed = read.form.get("name") ?? "";
  const parsed = acceptSchema.safeParse({ name: typed });
  if (!parsed.success) {
    const words: Readonly<Record<string, string>> = ctx.t.team.joining.problems;
    const problem = problemsByField(parsed.error)["name"] ?? "name_missing";
    return invitePage(c, typed, words[problem], 422);
  }
  if (!(await withinLimit(c, "LIMIT_SIGN_IN"))) {
    c.header("Retry-After", "60");
    return invitePage(c, typed, ctx.t.errors.tooMany.text, 429);
  }
  const accepted = await acceptInvite(ctx, { token: c.req.param("token"), ...parsed.data });
  if (!accepted.ok) return inviteGone(c);
  setSessionCookie(c, accepted.cookie);
  return c.redirect("/staff/passkeys", 303);
});

/** Also where every page of the team sends whom it is not for, so it knows where each belongs. */
staffRoutes.get("/staff/sign-in", async (c) => {
  const ctx = c.get("ctx");
  await ctx.load(() => []);
  if (ctx.actor.kind === "joining") return c.redirect("/staff/passkeys", 303);
  if (ctx.actor.kind === "staff") return c.redirect(homeOf(ctx.actor.role), 303);
  const organisation = organisationOf(c.env)?.name ?? null;
  return page(c, <StaffSignInPage view={viewOf(c)} organisation={organisation} />);
});

staffRoutes.get("/staff/sign-out", async (c) => {
  await c.get("ctx").load(() => []);
  return page(c, <StaffSignOutPage view={viewOf(c)} />);
});

staffRoutes.post("/staff/sign-out", async (c) => {
  await signOutOfDesk(c.get("ctx"));
  clearSessionCookie(c, "staff");
  return c.redirect("/staff/sign-in", 303);
});

staffRoutes.route("/", ownRoutes);
staffRoutes.route("/", teamRoutes);
staffRoutes.route("/", passkeyRoutes);
staffRoutes.route("/", oidcRoutes);

async function invitePage(
  c: AppContext,
  name: string,
  error: string | undefined,
  status: 200 | 422 | 429 = 200,
) {
  const ctx = c.get("ctx");
  const seen = await seeInvite(ctx, c.req.param("token") ?? "");
  if (!seen.ok) return inviteGone(c);
  const { invite } = seen;
  const view = viewOf(c);
  if (invite.returning !== null) {
    return page(c, <ReturnPage view={view} name={invite.returning} />);
  }
  const form = { values: { name }, errors: error ? { name: error } : {}, key: "" };
  const boards = invite.boards.map((slug) => ctx.catalogue.board(slug)?.label ?? slug);
  const organisation = organisationOf(ctx.env)?.name ?? null;
  const about = { scope: invite, boards, form, organisation };
  return page(c, <InvitePage view={view} {...about} />, status);
}

function inviteGone(c: AppContext) {
  const view = viewOf(c);
  const { title, text, onward } = view.t.team.joining.gone;
  // Whoever used it in this browser a moment ago only has to go on; this page knows where each belongs.
  const isIn = c.get("ctx").actor.kind !== "visitor";
  const next = isIn ? { href: "/staff/sign-in", text: onward } : undefined;
  return page(
    c,
    <MessagePage view={view} status={410} title={title} text={text} onward={next} />,
    410,
  );
}
