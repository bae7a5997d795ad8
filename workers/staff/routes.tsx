import { Hono } from "hono";
import { MessagePage } from "../../web/pages/message.tsx";
import {
  InvitePage,
  PasskeysPage,
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
import { passkeyRoutes } from "./passkey-routes.ts";
import { acceptSchema } from "./schemas.ts";
import { seeInvite } from "./see-invite.ts";
import { seePasskeys } from "./see-passkeys.ts";
import { signOutOfDesk } from "./sign-out.ts";

export const staffRoutes = new Hono<AppEnv>();

staffRoutes.get("/staff/invite/:token", (c) => invitePage(c, "", undefined));

staffRoutes.post("/staff/invite/:token", async (c) => {
  const ctx = c.get("ctx");
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const typed = read.form.get("name") ?? "";
  const parsed = acceptSchema.safeParse({ name: typed });
  if (!parsed.success) {
    const words: Readonly<Record<string, string>> = ctx.t.moderation.staff.problems;
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

staffRoutes.get("/staff/passkeys", async (c) => {
  const seen = await seePasskeys(c.get("ctx"));
  if (!seen.ok) return c.redirect("/staff/sign-in", 303);
  return page(c, <PasskeysPage view={viewOf(c)} passkeys={seen.passkeys} />);
});

staffRoutes.get("/staff/sign-in", async (c) => {
  const ctx = c.get("ctx");
  await ctx.load(() => []);
  if (ctx.actor.kind === "staff") return c.redirect("/mod", 303);
  return page(c, <StaffSignInPage view={viewOf(c)} />);
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

staffRoutes.route("/", passkeyRoutes);

async function invitePage(
  c: AppContext,
  name: string,
  error: string | undefined,
  status: 200 | 422 | 429 = 200,
) {
  const invite = await seeInvite(c.get("ctx"), c.req.param("token") ?? "");
  if (!invite.ok) return inviteGone(c);
  const form = { values: { name }, errors: error ? { name: error } : {}, key: "" };
  return page(c, <InvitePage view={viewOf(c)} role={invite.role} form={form} />, status);
}

function inviteGone(c: AppContext) {
  const view = viewOf(c);
  const { title, text } = view.t.moderation.staff.inviteGone;
  return page(c, <MessagePage view={view} status={410} title={title} text={text} />, 410);
}
