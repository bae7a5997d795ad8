import { decode, encode } from "@auth/core/jwt";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Db, Statement } from "../../db/client.ts";
import { randomToken, sha256Hex } from "./encoding.ts";
import { isSecureSite } from "../site.ts";
import type { Keys } from "./keys.ts";
import { insertMemberSession, insertStaffSession } from "./sessions.ts";

/**
 * The only file that touches @auth/core. Its encrypted session token carries a random `sid`; the
 * row of that `sid` is checked at every request (see context.ts), so a session ends when its row does.
 */
export type SessionKind = "member" | "staff";

/** What a session cookie claims, before its row has been looked up. */
export interface SessionClaim {
  readonly kind: SessionKind;
  readonly accountId: string;
  /** The key of the session's row: a SHA-256 of the `sid`, so that the table opens nothing. */
  readonly rowToken: string;
}

const DAY = 86_400_000;
const LIFETIME: Record<SessionKind, number> = { member: 90 * DAY, staff: DAY / 2 };
/** Of a member who asked to be forgotten: a browser that is never closed must not stay signed in. */
const FORGETFUL_LIFETIME = DAY;
const FORGETFUL = "hearten-forget";
const NAME: Record<SessionKind, string> = { member: "hearten-session", staff: "hearten-desk" };

/** A cookie ready to be set, once the session's row is written. */
export interface SessionCookie {
  readonly kind: SessionKind;
  readonly value: string;
  /** Null for a browser that drops it when it closes. */
  readonly maxAgeSeconds: number | null;
}

async function newSession(keys: Keys, kind: SessionKind, accountId: string, forget = false) {
  const sid = randomToken(16);
  const value = await encode({
    token: { sub: accountId, sid, kind },
    secret: keys.sessionSecret,
    salt: NAME[kind],
    maxAge: LIFETIME[kind] / 1000,
  });
  const maxAgeSeconds = forget ? null : LIFETIME[kind] / 1000;
  const cookie: SessionCookie = { kind, value, maxAgeSeconds };
  return { rowToken: await sha256Hex(sid), cookie };
}

/**
 * A new session of a member: the statement that writes its row, and the cookie to set afterwards.
 * With `forget` it ends when the browser closes, and by the end of the next day whatever happens.
 */
export async function startMemberSession(
  ctx: { db: Db; keys: Keys; now: number },
  member: { id: string; sessionEpoch: number },
  forget = false,
): Promise<{ statement: Statement; cookie: SessionCookie }> {
  const { rowToken, cookie } = await newSession(ctx.keys, "member", member.id, forget);
  const lifetime = forget ? FORGETFUL_LIFETIME : LIFETIME.member;
  const expiresDay = Math.floor((ctx.now + lifetime) / DAY);
  const row = { token: rowToken, memberId: member.id, epoch: member.sessionEpoch, expiresDay };
  return { statement: insertMemberSession(ctx.db, row), cookie };
}

/**
 * A new session at the moderators' desk; it lasts twelve hours. `confirmedAt` is when a passkey
 * answered for it (UTC epoch milliseconds), 0 when none has.
 */
export async function startStaffSession(
  ctx: { db: Db; keys: Keys; now: number },
  staff: { id: string; sessionEpoch: number },
  confirmedAt = 0,
): Promise<{ statement: Statement; cookie: SessionCookie }> {
  const { rowToken, cookie } = await newSession(ctx.keys, "staff", staff.id);
  const row = {
    token: rowToken,
    staffId: staff.id,
    epoch: staff.sessionEpoch,
    expiresAt: ctx.now + LIFETIME.staff,
    createdAt: ctx.now,
    confirmedAt,
  };
  return { statement: insertStaffSession(ctx.db, row), cookie };
}

/**
 * Cookies opened lately, with what they claim: opening one costs more than the rest of a small page.
 * It is only a claim; whether the session still runs is asked of D1 each time.
 */
const opened = new Map<string, { readonly claim: SessionClaim; readonly until: number }>();
const OPENED_MAX = 1_000;
const OPENED_MS = 10 * 60_000;

function remember(value: string, claim: SessionClaim): void {
  opened.set(value, { claim, until: Date.now() + OPENED_MS });
  if (opened.size > OPENED_MAX) opened.delete(opened.keys().next().value ?? "");
}

/** The claim in the request's cookie, or null when there is none or it was forged, cut or too old. */
export async function readClaim(
  c: Context,
  keys: Keys,
  kind: SessionKind,
): Promise<SessionClaim | null> {
  const value = getCookie(c, cookieName(c, kind));
  if (!value) return null;
  const known = opened.get(value);
  if (known && known.until > Date.now()) return known.claim.kind === kind ? known.claim : null;
  const claim = await openCookie(keys, kind, value);
  if (claim) remember(value, claim);
  return claim;
}

async function openCookie(
  keys: Keys,
  kind: SessionKind,
  value: string,
): Promise<SessionClaim | null> {
  try {
    const token = await decode({ token: value, secret: keys.sessionSecret, salt: NAME[kind] });
    if (!token || token["kind"] !== kind) return null;
    const { sub, sid } = token as { sub?: unknown; sid?: unknown };
    if (typeof sub !== "string" || typeof sid !== "string") return null;
    return { kind, accountId: sub, rowToken: await sha256Hex(sid) };
  } catch {
    return null;
  }
}

/** True when the browser brings a desk session, checked or not: good for a link and nothing more. */
export function hasDeskCookie(c: Context): boolean {
  return getCookie(c, cookieName(c, "staff")) !== undefined;
}

/**
 * Sets the cookie of a session whose row has been written. A browser that is to forget drops it when
 * it closes, and keeps no drafts until then.
 */
export function setSessionCookie(c: Context, cookie: SessionCookie): void {
  setPrivateCookie(c, NAME[cookie.kind], cookie.value, cookie.maxAgeSeconds ?? undefined);
  if (cookie.maxAgeSeconds === null) setPrivateCookie(c, FORGETFUL, "1");
  else dropForgetful(c, cookie.kind);
}

function dropForgetful(c: Context, kind: SessionKind): void {
  if (kind === "member" && isForgetful(c)) deletePrivateCookie(c, FORGETFUL);
}

/** True when whoever signed in here asked to be forgotten when the browser closes. */
export function isForgetful(c: Context): boolean {
  return getPrivateCookie(c, FORGETFUL) !== undefined;
}

/** Takes the session's cookie out of the browser. The row is deleted by the caller. */
export function clearSessionCookie(c: Context, kind: SessionKind): void {
  deletePrivateCookie(c, NAME[kind]);
  dropForgetful(c, kind);
}

/**
 * Sets a cookie that no script and no other site can use. Over plain HTTP (a small group on its own
 * network) browsers refuse `Secure` and the `__Host-` prefix, so both are left out there.
 */
export function setPrivateCookie(c: Context, name: string, value: string, maxAge?: number): void {
  const secure = isSecureSite(c);
  setCookie(c, prefixed(name, secure), value, {
    httpOnly: true,
    sameSite: "Lax",
    path: "/",
    secure,
    ...(maxAge === undefined ? {} : { maxAge }),
  });
}

/** The value of a cookie set by `setPrivateCookie`. */
export function getPrivateCookie(c: Context, name: string): string | undefined {
  return getCookie(c, prefixed(name, isSecureSite(c)));
}

/** Removes a cookie set by `setPrivateCookie`. */
export function deletePrivateCookie(c: Context, name: string): void {
  const secure = isSecureSite(c);
  deleteCookie(c, prefixed(name, secure), { path: "/", secure });
}

/** Removes every cookie of ours that the browser brought, whatever it was for. */
export function deleteEveryCookie(c: Context): void {
  const secure = isSecureSite(c);
  for (const name of Object.keys(getCookie(c))) {
    if (/^(__Host-)?hearten-/.test(name)) deleteCookie(c, name, { path: "/", secure });
  }
}

function cookieName(c: Context, kind: SessionKind): string {
  return prefixed(NAME[kind], isSecureSite(c));
}

function prefixed(name: string, secure: boolean): string {
  return secure ? `__Host-${name}` : name;
}
