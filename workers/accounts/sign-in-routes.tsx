import { Hono } from "hono";
import { SignInPage } from "../../web/pages/sign-in.tsx";
import { SignOutPage } from "../../web/pages/sign-out.tsx";
import { adoptBrowserChoices } from "../choices/adopt.ts";
import { leaveLock } from "../choices/browser-choices.ts";
import type { AppContext, AppEnv } from "../context.ts";
import { adoptBrowserFollows } from "../following/adopt.ts";
import { readForm } from "../http/body.ts";
import { page, viewOf } from "../http/page.tsx";
import { withinLimit } from "../http/rate-limit.ts";
import { makeWork } from "../safety/work.ts";
import { keepPause } from "../suspensions/paused-browser.ts";
import { clearSessionCookie, type SessionCookie, setSessionCookie, isForgetful } from "./auth.ts";
import { payForTry } from "./pay-for-try.ts";
import { signIn, type SignInError } from "./sign-in.ts";
import { signOut } from "./sign-out.ts";
import { dropWelcome } from "./welcome-cookie.ts";

export const signInRoutes = new Hono<AppEnv>();

signInRoutes.get("/sign-in", async (c) => {
  await c.get("ctx").load(() => []);
  if (c.get("ctx").actor.kind === "member") return c.redirect("/account", 303);
  return signInPage(c, new URLSearchParams(), null);
});

signInRoutes.post("/sign-in", async (c) => {
  const ctx = c.get("ctx");
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const { form } = read;
  const paid = await payForTry(ctx, form.get("work"));
  if (!(await withinLimit(c, paid ? "LIMIT_SIGN_IN" : "LIMIT_SIGN_IN_PLAIN"))) {
    c.header("Retry-After", "60");
    return signInPage(c, form, ctx.t.keeping.waitSignIn, 429);
  }
  const signed = await signIn(ctx, form.get("words") ?? "", form.get("forget") === "yes");
  if (!signed.ok) return signInPage(c, form, sentence(c, signed.error), 422);
  await comeIn(c, signed);
  return c.redirect("/account", 303);
});

signInRoutes.get("/sign-out", async (c) => {
  await c.get("ctx").load(() => []);
  return page(c, <SignOutPage view={viewOf(c)} everywhere={c.req.query("everywhere") === "yes"} />);
});

signInRoutes.post("/sign-out", async (c) => {
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const everywhere = read.form.get("everywhere") === "yes";
  const keys = everywhere && read.form.get("keys") === "yes";
  const pauses = await signOut(c.get("ctx"), { everywhere, keys });
  if (!isForgetful(c)) await keepPause(c, pauses);
  await leaveLock(c, c.get("ctx").choices);
  clearSessionCookie(c, "member");
  dropWelcome(c);
  return c.redirect("/", 303);
});

/** Lets a member in whose words or passkey were right. Words of whoever was here before go. */
export async function comeIn(
  c: AppContext,
  signed: { readonly memberId: string; readonly cookie: SessionCookie },
): Promise<void> {
  setSessionCookie(c, signed.cookie);
  dropWelcome(c);
  await adoptBrowserFollows(c, signed.memberId);
  await adoptBrowserChoices(c, signed.memberId);
}

async function signInPage(
  c: AppContext,
  typed: URLSearchParams,
  error: string | null,
  status: 200 | 422 | 429 = 200,
) {
  const form = {
    values: { words: typed.get("words") ?? "", forget: typed.get("forget") ?? "" },
    errors: error ? { words: error } : {},
    key: "",
  };
  const work = await makeWork(c.get("ctx"), "sign_in", 0);
  return page(c, <SignInPage view={viewOf(c)} form={form} work={work} />, status);
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
      return errors.wordsUnknown;
    case "unknown":
      return errors.wordsNoAccount;
  }
}
