import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { createMiddleware } from "hono/factory";
import type { AppEnv } from "../context.ts";
import { isSecureSite, siteOrigin } from "../site.ts";
import { refuse } from "./errors.tsx";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);
const MARK = "hearten-here";

/**
 * Forms that change nothing, whoever sends them. Their pages leave no mark, and they answer whoever
 * needs help in a browser of any age.
 */
const HARMLESS: ReadonlySet<string> = new Set(["/help/find"]);

/** `__Host-` keeps other hosts of the same domain from setting it; plain HTTP does not know it. */
function markName(c: Context): string {
  return isSecureSite(c) ? `__Host-${MARK}` : MARK;
}

/**
 * Refuses what another site made the browser send: forms, JSON and socket upgrades alike. Browsers
 * say where a request comes from in Sec-Fetch-Site. Older ones say it in Origin, which is "null"
 * under our no-referrer policy; for those a SameSite=Strict cookie, the same for everyone, shows
 * that the form came from here. A bearer token cannot be sent by another site at all.
 */
export const sameOrigin = createMiddleware<AppEnv>(async (c, next) => {
  if (HARMLESS.has(c.req.path)) return next();
  const upgrade = c.req.header("Upgrade")?.toLowerCase() === "websocket";
  if ((SAFE.has(c.req.method) && !upgrade) || comesFromHere(c)) return next();
  return refuse(c, 403, "crossSite");
});

/**
 * Whether a page of ours, or the person themself, made the browser send this. For a GET it is asked
 * only where following a link changes something: what is tied to a session in another's hands.
 */
export function comesFromHere(c: Context<AppEnv>): boolean {
  if (/^Bearer /i.test(c.req.header("Authorization") ?? "")) return true;
  const site = c.req.header("Sec-Fetch-Site");
  if (site !== undefined) return site === "same-origin" || site === "none";
  const origin = c.req.header("Origin");
  if (origin !== undefined && origin !== "null") return isOwn(c, origin);
  return getCookie(c, markName(c)) === "1";
}

function isOwn(c: Context<AppEnv>, origin: string): boolean {
  if (origin === siteOrigin(c)) return true;
  return URL.canParse(origin) && new URL(origin).host === new URL(c.req.url).host;
}

/** Sets the mark by which an older browser's form is known to come from here. It names nobody. */
export function markHere(c: Context): void {
  setCookie(c, markName(c), "1", {
    httpOnly: true,
    sameSite: "Strict",
    path: "/",
    secure: isSecureSite(c),
  });
}
