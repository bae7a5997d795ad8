import { Hono } from "hono";
import { AccountPage } from "../../web/pages/account.tsx";
import { SignInPage } from "../../web/pages/sign-in.tsx";
import { SignOutPage } from "../../web/pages/sign-out.tsx";
import { WelcomePage } from "../../web/pages/welcome.tsx";
import type { AppContext, AppEnv } from "../context.ts";
import { adoptBrowserFollows } from "../following/adopt.ts";
import { readForm } from "../http/body.ts";
import { page, viewOf } from "../http/page.tsx";
import { withinLimit } from "../http/rate-limit.ts";
import { createApiToken, revokeApiToken } from "./api-tokens.ts";
import { clearSessionCookie, setSessionCookie } from "./auth.ts";
import { eraseRoutes } from "./erase-routes.tsx";
import { seeAccount } from "./see-account.ts";
import { signIn, type SignInError } from "./sign-in.ts";
import { signOut } from "./sign-out.ts";
import { dropWelcome, readWelcome } from "./welcome-cookie.ts";

export const accountRoutes = new Hono<AppEnv>();
accountRoutes.route("/", eraseRoutes);

accountRoutes.get("/welcome", async (c) => {
  const ctx = c.get("ctx");
  await ctx.load(() => []);
  // Once the session has ended, here or everywhere, this browser may be somebody else's.
  const welcome = ctx.actor.kind === "member" ? await readWelcome(c) : null;
  if (!welcome) return c.redirect(ctx.actor.kind === "member" ? "/account" : "/", 303);
  return page(
    c,
    <WelcomePage
      view={viewOf(c)}
      alias={welcome.alias}
      words={welcome.words}
      threadUrl={postUrl(welcome)}
      held={welcome.held}
      clearDraft={welcome.form}
    />,
  );
});

/** The words have been kept: they leave the browser too. */
accountRoutes.post("/welcome", async (c) => {
  const welcome = await readWelcome(c);
  dropWelcome(c);
  return c.redirect(welcome ? postUrl(welcome) : "/", 303);
});

accountRoutes.get("/sign-in", async (c) => {
  await c.get("ctx").load(() => []);
  if (c.get("ctx").actor.kind === "member") return c.redirect("/account", 303);
  return signInPage(c, "", null);
});

accountRoutes.post("/sign-in", async (c) => {
  const ctx = c.get("ctx");
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const typed = read.form.get("words") ?? "";
  if (!(await withinLimit(c, "LIMIT_SIGN_IN"))) {
    c.header("Retry-After", "60");
    return signInPage(c, typed, ctx.t.errors.tooMany.text, 429);
  }
  const signed = await signIn(ctx, typed);
  if (!signed.ok) return signInPage(c, typed, sentence(c, signed.error), 422);
  setSessionCookie(c, signed.cookie);
  await adoptBrowserFollows(c, signed.memberId);
  return c.redirect("/account", 303);
});

accountRoutes.get("/sign-out", async (c) => {
  await c.get("ctx").load(() => []);
  return page(c, <SignOutPage view={viewOf(c)} everywhere={c.req.query("everywhere") === "yes"} />);
});

accountRoutes.post("/sign-out", async (c) => {
  const read = await readForm(c);
  if (!read.ok) return read.response;
  await signOut(c.get("ctx"), { everywhere: read.form.get("everywhere") === "yes" });
  clearSessionCookie(c, "member");
  dropWelcome(c);
  return c.redirect("/", 303);
});

accountRoutes.get("/account", (c) => accountPage(c));

accountRoutes.post("/account/tokens", async (c) => {
  const ctx = c.get("ctx");
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const label = read.form.get("label") ?? "";
  const made = await createApiToken(ctx, label);
  if (made.ok) return accountPage(c, { newToken: made.token });
  switch (made.error) {
    case "not_signed_in":
      return c.redirect("/sign-in", 303);
    case "label_missing":
      return accountPage(c, { label, error: ctx.t.errors.labelEmpty });
    case "label_long":
      return accountPage(c, { label, error: ctx.t.errors.labelLong });
  }
});

accountRoutes.post("/account/tokens/revoke", async (c) => {
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const revoked = await revokeApiToken(c.get("ctx"), read.form.get("id") ?? "");
  return c.redirect(revoked.ok ? "/account" : "/sign-in", 303);
});

interface Shown {
  readonly newToken?: string;
  readonly label?: string;
  readonly error?: string;
}

async function accountPage(c: AppContext, shown: Shown = {}) {
  const account = await seeAccount(c.get("ctx"));
  if (!account.ok) return c.redirect("/sign-in", 303);
  const form = {
    values: { label: shown.label ?? "" },
    errors: shown.error ? { label: shown.error } : {},
    key: "",
  };
  return page(
    c,
    <AccountPage
      view={viewOf(c)}
      posts={account.posts}
      tokens={account.tokens}
      newToken={shown.newToken ?? null}
      form={form}
    />,
    shown.error ? 422 : 200,
  );
}

function signInPage(
  c: AppContext,
  words: string,
  error: string | null,
  status: 200 | 422 | 429 = 200,
) {
  const form = { values: { words }, errors: error ? { words: error } : {}, key: "" };
  return page(c, <SignInPage view={viewOf(c)} form={form} />, status);
}

function sentence(c: AppContext, error: SignInError): string {
  const { errors } = c.get("ctx").t;
  switch (error.kind) {
    case "empty":
      return errors.wordsEmpty;
    case "count":
      return errors.wordsCount(error.found);
    case "unknown_word":
      return errors.wordsNotListed(error.word);
    case "mistyped":
    case "unknown":
      return errors.wordsUnknown;
  }
}

function postUrl(welcome: { threadId: string; postId: string; held: boolean }): string {
  const post = `/threads/${welcome.threadId}/posts/${welcome.postId}`;
  return welcome.held ? `${post}/status` : post;
}
