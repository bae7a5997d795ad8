import { Hono } from "hono";
import * as z from "zod";
import { problem } from "../api/problem.ts";
import type { AppContext, AppEnv } from "../context.ts";
import { readForm, readJson } from "../http/body.ts";
import { withinLimit } from "../http/rate-limit.ts";
import { siteOrigin } from "../site.ts";
import { addPasskey, type AddPasskeyError, removePasskey } from "./add-passkey.ts";
import { keepChallenge, takeChallenge } from "./challenge-cookie.ts";
import { offerPasskey, offerPasskeySignIn } from "./offer-passkey.ts";
import type { Site } from "./passkey-ceremony.ts";
import { newPasskeySchema, usedPasskeySchema } from "./passkey-schemas.ts";
import { comeIn } from "./sign-in-routes.tsx";
import { signInWithPasskey } from "./sign-in-with-passkey.ts";

/** What the script of a member's passkey asks and answers, as JSON; and a form to remove one. */
export const memberPasskeyRoutes = new Hono<AppEnv>();

type Problem = AddPasskeyError | "unknown";
const STATUS: Readonly<Record<Problem, 401 | 409 | 422>> = {
  not_signed_in: 401,
  expired: 422,
  refused: 422,
  unknown: 422,
  full: 409,
};

const usedSchema = usedPasskeySchema.extend({
  forget: z.literal("yes").optional().catch(undefined),
});

memberPasskeyRoutes.post("/account/passkeys/options", async (c) => {
  if (!(await withinLimit(c, "LIMIT_WRITE"))) return tooMany(c);
  const offer = await offerPasskey(c.get("ctx"), siteOf(c));
  if (!offer.ok) return no(c, offer.error);
  keepChallenge(c, offer.sealed);
  return c.json(offer.options);
});

memberPasskeyRoutes.post("/account/passkeys/verify", async (c) => {
  if (!(await withinLimit(c, "LIMIT_WRITE"))) return tooMany(c);
  const body = await readJson(c, newPasskeySchema);
  if (!body) return no(c, "refused");
  const sealed = takeChallenge(c);
  const added = await addPasskey(c.get("ctx"), { ...body, sealed, site: siteOf(c) });
  return added.ok ? c.json({ next: "/account?posted=passkey" }) : no(c, added.error);
});

memberPasskeyRoutes.post("/account/passkeys/remove", async (c) => {
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const removed = await removePasskey(c.get("ctx"), read.form.get("id") ?? "");
  return c.redirect(removed.ok ? "/account" : "/sign-in", 303);
});

memberPasskeyRoutes.post("/sign-in/passkey/options", async (c) => {
  if (!(await withinLimit(c, "LIMIT_SIGN_IN"))) return tooMany(c);
  const offer = await offerPasskeySignIn(c.get("ctx"), siteOf(c));
  keepChallenge(c, offer.sealed);
  return c.json(offer.options);
});

memberPasskeyRoutes.post("/sign-in/passkey/verify", async (c) => {
  if (!(await withinLimit(c, "LIMIT_SIGN_IN"))) return tooMany(c);
  const body = await readJson(c, usedSchema);
  if (!body) return no(c, "refused");
  const { response, forget } = body;
  const sealed = takeChallenge(c);
  const signed = await signInWithPasskey(c.get("ctx"), {
    response,
    sealed,
    site: siteOf(c),
    forget: forget === "yes",
  });
  if (!signed.ok) return no(c, signed.error);
  await comeIn(c, signed);
  return c.json({ next: "/account" });
});

/** The public address passkeys are bound to. */
function siteOf(c: AppContext): Site {
  const url = new URL(siteOrigin(c));
  return { origin: url.origin, host: url.hostname };
}

function no(c: AppContext, code: Problem): Response {
  const { passkeyProblems, passkeys } = c.get("ctx").t.keeping;
  return problem(c, {
    status: STATUS[code],
    code,
    title: passkeys,
    detail: passkeyProblems[code],
  });
}

function tooMany(c: AppContext): Response {
  const { title, text } = c.get("ctx").t.errors.tooMany;
  c.header("Retry-After", "60");
  return problem(c, { status: 429, code: "tooMany", title, detail: text });
}
