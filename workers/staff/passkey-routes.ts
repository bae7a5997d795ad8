import { Hono } from "hono";
import * as z from "zod";
import { setSessionCookie } from "../accounts/auth.ts";
import { keepChallenge, takeChallenge } from "../accounts/challenge-cookie.ts";
import type { Site } from "../accounts/passkey-ceremony.ts";
import { newPasskeySchema, usedPasskeySchema } from "../accounts/passkey-schemas.ts";
import { problem } from "../api/problem.ts";
import type { AppContext, AppEnv } from "../context.ts";
import { readJson } from "../http/body.ts";
import { withinLimit } from "../http/rate-limit.ts";
import { siteOrigin } from "../site.ts";
import { addPasskey } from "./add-passkey.ts";
import { returnWithPasskey } from "./come-back.ts";
import { confirm } from "./confirm.ts";
import { offerConfirm } from "./offer-confirm.ts";
import { offerPasskey } from "./offer-passkey.ts";
import { offerReturn } from "./offer-return.ts";
import { offerSignIn } from "./offer-sign-in.ts";
import { safeNext } from "./rules.ts";
import { signInWithPasskey } from "./sign-in.ts";

/** What the passkey script asks and answers, as JSON. */
export const passkeyRoutes = new Hono<AppEnv>();

const confirmedSchema = usedPasskeySchema.extend({ next: z.string().max(2_000).optional() });

type PasskeyProblem =
  | "not_staff"
  | "confirm"
  | "expired"
  | "refused"
  | "unknown"
  | "suspended"
  | "gone";
const STATUS: Readonly<Record<PasskeyProblem, 401 | 403 | 410 | 422>> = {
  not_staff: 401,
  confirm: 403,
  expired: 422,
  refused: 422,
  unknown: 422,
  suspended: 403,
  gone: 410,
};

passkeyRoutes.post("/staff/passkeys/options", async (c) => {
  const offer = await offerPasskey(c.get("ctx"), site(c));
  if (!offer.ok) return no(c, offer.error);
  keepChallenge(c, offer.sealed);
  return c.json(offer.options);
});

passkeyRoutes.post("/staff/passkeys/verify", async (c) => {
  const body = await readJson(c, newPasskeySchema);
  const sealed = takeChallenge(c);
  if (!body) return no(c, "refused");
  const added = await addPasskey(c.get("ctx"), { ...body, sealed, site: site(c) });
  if (!added.ok) return no(c, added.error);
  if (added.cookie) setSessionCookie(c, added.cookie);
  return c.json({ next: added.next });
});

passkeyRoutes.post("/staff/confirm/options", async (c) => {
  const offer = await offerConfirm(c.get("ctx"), site(c));
  if (!offer.ok) return no(c, offer.error);
  keepChallenge(c, offer.sealed);
  return c.json(offer.options);
});

passkeyRoutes.post("/staff/confirm/verify", async (c) => {
  const body = await readJson(c, confirmedSchema);
  const sealed = takeChallenge(c);
  if (!body) return no(c, "refused");
  const { response, next } = body;
  const confirmed = await confirm(c.get("ctx"), { response, sealed, site: site(c) });
  if (!confirmed.ok) return no(c, confirmed.error);
  setSessionCookie(c, confirmed.cookie);
  return c.json({ next: safeNext(next, "/staff") });
});

passkeyRoutes.post("/staff/sign-in/options", async (c) => {
  if (!(await withinLimit(c, "LIMIT_SIGN_IN"))) return tooMany(c);
  const offer = await offerSignIn(c.get("ctx"), site(c));
  keepChallenge(c, offer.sealed);
  return c.json(offer.options);
});

passkeyRoutes.post("/staff/sign-in/verify", async (c) => {
  if (!(await withinLimit(c, "LIMIT_SIGN_IN"))) return tooMany(c);
  const body = await readJson(c, usedPasskeySchema);
  const sealed = takeChallenge(c);
  if (!body) return no(c, "refused");
  const signed = await signInWithPasskey(c.get("ctx"), { ...body, sealed, site: site(c) });
  if (!signed.ok) return no(c, signed.error);
  setSessionCookie(c, signed.cookie);
  return c.json({ next: signed.next });
});

passkeyRoutes.post("/staff/invite/:token/options", async (c) => {
  if (!(await withinLimit(c, "LIMIT_SIGN_IN"))) return tooMany(c);
  const offer = await offerReturn(c.get("ctx"), { token: c.req.param("token"), site: site(c) });
  if (!offer.ok) return no(c, offer.error);
  keepChallenge(c, offer.sealed);
  return c.json(offer.options);
});

passkeyRoutes.post("/staff/invite/:token/verify", async (c) => {
  if (!(await withinLimit(c, "LIMIT_SIGN_IN"))) return tooMany(c);
  const body = await readJson(c, newPasskeySchema);
  const sealed = takeChallenge(c);
  if (!body) return no(c, "refused");
  const token = c.req.param("token");
  const back = await returnWithPasskey(c.get("ctx"), { ...body, token, sealed, site: site(c) });
  if (!back.ok) return no(c, back.error);
  setSessionCookie(c, back.cookie);
  return c.json({ next: back.next });
});

function site(c: AppContext): Site {
  const url = new URL(siteOrigin(c));
  return { origin: url.origin, host: url.hostname };
}

function no(c: AppContext, code: PasskeyProblem): Response {
  const { passkey, signIn } = c.get("ctx").t.team;
  return problem(c, {
    status: STATUS[code],
    code,
    title: signIn.title,
    detail: passkey.problems[code],
  });
}

function tooMany(c: AppContext): Response {
  const { title, text } = c.get("ctx").t.errors.tooMany;
  c.header("Retry-After", "60");
  return problem(c, { status: 429, code: "tooMany", title, detail: text });
}
