import { Hono } from "hono";
import { AccountPage } from "../../web/pages/account.tsx";
import type { AppContext, AppEnv } from "../context.ts";
import { readForm } from "../http/body.ts";
import { page, viewOf } from "../http/page.tsx";
import { withinLimit } from "../http/rate-limit.ts";
import { keepPause } from "../suspensions/paused-browser.ts";
import { createApiToken, revokeApiToken } from "./api-tokens.ts";
import { eraseRoutes } from "./erase-routes.tsx";
import { forgetRoutes } from "./forget-routes.tsx";
import { PASSKEYS_MAX } from "./member-passkey.ts";
import { memberPasskeyRoutes } from "./passkey-routes.ts";
import { seeAccount } from "./see-account.ts";
import { signInRoutes } from "./sign-in-routes.tsx";
import { wordsRoutes } from "./words-routes.tsx";

export const accountRoutes = new Hono<AppEnv>();
accountRoutes.route("/", signInRoutes);
accountRoutes.route("/", wordsRoutes);
accountRoutes.route("/", memberPasskeyRoutes);
accountRoutes.route("/", forgetRoutes);
accountRoutes.route("/", eraseRoutes);

accountRoutes.get("/account", (c) => {
  const notice = c.get("ctx").t.keeping.notices[c.req.query("posted") ?? ""];
  return accountPage(c, notice ? { notice } : {});
});

accountRoutes.post("/account/tokens", async (c) => {
  const ctx = c.get("ctx");
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const label = read.form.get("label") ?? "";
  if (!(await withinLimit(c, "LIMIT_WRITE"))) {
    c.header("Retry-After", "60");
    return accountPage(c, { label, error: ctx.t.errors.tooMany.text }, 429);
  }
  const made = await createApiToken(ctx, label);
  if (made.ok) return accountPage(c, { newToken: made.token });
  switch (made.error) {
    case "not_signed_in":
      return c.redirect("/sign-in", 303);
    case "label_missing":
      return accountPage(c, { label, error: ctx.t.errors.labelEmpty });
    case "label_long":
      return accountPage(c, { label, error: ctx.t.errors.labelLong });
    case "too_much":
      return accountPage(c, { label, error: ctx.t.safety.tooManyKeys }, 429);
    case "keys_many":
      return accountPage(c, { label, error: ctx.t.keeping.keysFull }, 409);
  }
});

accountRoutes.post("/account/tokens/revoke", async (c) => {
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const revoked = await revokeApiToken(c.get("ctx"), read.form.get("id") ?? "");
  return c.redirect(revoked.ok ? "/account" : "/sign-in", 303);
});

interface Shown {
  readonly notice?: string;
  readonly newToken?: string;
  readonly label?: string;
  readonly error?: string;
}

async function accountPage(c: AppContext, shown: Shown = {}, refused: 409 | 422 | 429 = 422) {
  const account = await seeAccount(c.get("ctx"));
  if (!account.ok) return c.redirect("/sign-in", 303);
  await keepPause(c, account.pauses);
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
      pause={account.pause}
      pauseKept={account.pauses.length > 0}
      appeals={account.appeals}
      passkeys={account.passkeys}
      passkeysFull={account.passkeys.length >= PASSKEYS_MAX}
      notice={shown.notice}
      newToken={shown.newToken ?? null}
      form={form}
    />,
    shown.error ? refused : 200,
  );
}
