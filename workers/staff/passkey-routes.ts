import { Hono } from "hono";
import type { z } from "zod";
import { problem } from "../api/problem.ts";
import {
  deletePrivateCookie,
  getPrivateCookie,
  setPrivateCookie,
  setSessionCookie,
} from "../accounts/auth.ts";
import type { AppContext, AppEnv } from "../context.ts";
import { siteOrigin } from "../site.ts";
import { decodeUtf8 } from "../http/body.ts";
import { withinLimit } from "../http/rate-limit.ts";
import { addPasskey } from "./add-passkey.ts";
import { CHALLENGE_SECONDS } from "./challenge.ts";
import { offerPasskey } from "./offer-passkey.ts";
import { offerSignIn } from "./offer-sign-in.ts";
import { newPasskeySchema, usedPasskeySchema } from "./schemas.ts";
import { signInWithPasskey } from "./sign-in.ts";

/** What the passkey script asks and answers, as JSON. */
export const passkeyRoutes = new Hono<AppEnv>();

const CHALLENGE = "hearten-passkey";
const NEXT = { next: "/mod" };

type PasskeyProblem = "not_staff" | "expired" | "refused" | "unknown";
const STATUS: Readonly<Record<PasskeyProblem, 401 | 422>> = {
  not_staff: 401,
  expired: 422,
  refused: 422,
  unknown: 422,
};

passkeyRoutes.post("/staff/passkeys/options", async (c) => {
  const offer = await offerPasskey(c.get("ctx"), site(c));
  if (!offer.ok) return no(c, offer.error);
  setPrivateCookie(c, CHALLENGE, offer.sealed, CHALLENGE_SECONDS);
  return c.json(offer.options);
});

passkeyRoutes.post("/staff/passkeys/verify", async (c) => {
  const body = await readJson(c, newPasskeySchema);
  if (!body) return no(c, "refused");
  const sealed = takeChallenge(c);
  const added = await addPasskey(c.get("ctx"), { ...body, sealed, ...site(c) });
  return added.ok ? c.json(NEXT) : no(c, added.error);
});

passkeyRoutes.post("/staff/sign-in/options", async (c) => {
  if (!(await withinLimit(c, "LIMIT_SIGN_IN"))) return tooMany(c);
  const offer = await offerSignIn(c.get("ctx"), site(c));
  setPrivateCookie(c, CHALLENGE, offer.sealed, CHALLENGE_SECONDS);
  return c.json(offer.options);
});

passkeyRoutes.post("/staff/sign-in/verify", async (c) => {
  if (!(await withinLimit(c, "LIMIT_SIGN_IN"))) return tooMany(c);
  const body = await readJson(c, usedPasskeySchema);
  if (!body) return no(c, "refused");
  const sealed = takeChallenge(c);
  const signed = await signInWithPasskey(c.get("ctx"), { ...body, sealed, ...site(c) });
  if (!signed.ok) return no(c, signed.error);
  setSessionCookie(c, signed.cookie);
  return c.json(NEXT);
});

/** The public address passkeys are bound to. */
function site(c: AppContext): { origin: string; host: string } {
  const url = new URL(siteOrigin(c));
  return { origin: url.origin, host: url.hostname };
}

/** A challenge is good for one answer: it leaves the browser as it is read. */
function takeChallenge(c: AppContext): string | undefined {
  const sealed = getPrivateCookie(c, CHALLENGE);
  deletePrivateCookie(c, CHALLENGE);
  return sealed;
}

async function readJson<T extends z.ZodType>(
  c: AppContext,
  schema: T,
): Promise<z.output<T> | null> {
  const text = decodeUtf8(await c.req.arrayBuffer());
  try {
    const parsed = schema.safeParse(JSON.parse(text ?? ""));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function no(c: AppContext, code: PasskeyProblem): Response {
  const { passkeyProblems, signInTitle } = c.get("ctx").t.moderation.staff;
  return problem(c, {
    status: STATUS[code],
    code,
    title: signInTitle,
    detail: passkeyProblems[code],
  });
}

function tooMany(c: AppContext): Response {
  const { title, text } = c.get("ctx").t.errors.tooMany;
  c.header("Retry-After", "60");
  return problem(c, { status: 429, code: "tooMany", title, detail: text });
}
