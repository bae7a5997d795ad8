import type { Context } from "hono";
import type { JSX } from "hono/jsx/jsx-runtime";
import type { View } from "../../web/view.ts";
import { enGB } from "../../web/locales/en-GB/index.ts";
import { hasDeskCookie, isForgetful } from "../accounts/auth.ts";
import type { AppEnv } from "../context.ts";
import { markHere } from "./same-origin.ts";

/** What a page needs to draw itself. It works before there is a ctx, for the error pages. */
export function viewOf(c: Context<AppEnv>): View {
  const ctx = c.get("ctx");
  const url = new URL(c.req.url);
  return {
    t: ctx?.t ?? enGB,
    actor: ctx?.seeming ?? { kind: "visitor" },
    desk: hasDeskCookie(c),
    forgets: isForgetful(c),
    path: url.pathname + url.search,
    now: ctx?.now ?? Date.now(),
    community: c.env.COMMUNITY,
    exitUrl: c.env.EXIT_URL,
  };
}

type PageStatus = 200 | 201 | 400 | 401 | 403 | 404 | 409 | 410 | 422 | 429 | 503;

/** A page for one person, never kept by a cache. */
export function page(c: Context<AppEnv>, element: JSX.Element, status: PageStatus = 200) {
  markHere(c);
  return c.html(element, status);
}

/** True when a request brings nothing that could make its answer differ from any other visitor's. */
export function isBare(c: Context<AppEnv>): boolean {
  return !c.req.header("Cookie") && !c.req.header("Authorization");
}

/** A page that is the same for every visitor; the cache may keep it (see visitor-cache.ts). */
export function publicPage(c: Context<AppEnv>, element: JSX.Element) {
  if (isBare(c)) c.header("Cache-Control", "no-cache");
  return c.html(element);
}
