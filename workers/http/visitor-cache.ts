import { createMiddleware } from "hono/factory";
import type { AppEnv } from "../context.ts";

/** A removal must be gone for everyone within five seconds (DESIGN §7). */
const KEPT_MS = 5_000;
/** A long thread weighs a megabyte and any query makes another page of it, so bytes are counted. */
const KEPT_BYTES = 16 * 1024 * 1024;

interface Kept {
  readonly body: ArrayBuffer;
  readonly type: string;
  readonly until: number;
}

const pages = new Map<string, Kept>();
let bytes = 0;

/**
 * Keeps the public pages of those who bring no cookie at all in memory for five seconds. Only
 * answers that name themselves public (`no-cache` rather than `no-store`) are kept.
 */
export const visitorCache = createMiddleware<AppEnv>(async (c, next) => {
  if (c.req.method !== "GET" || c.req.header("Cookie") || c.req.header("Authorization")) {
    return next();
  }
  const now = Date.now();
  const key = c.req.url;
  const kept = pages.get(key);
  if (kept && kept.until > now) {
    return c.body(kept.body, 200, { "Content-Type": kept.type, "Cache-Control": "no-cache" });
  }
  await next();
  if (c.res.status !== 200 || c.res.headers.get("Cache-Control") !== "no-cache") return;
  const body = await c.res.arrayBuffer();
  c.res = new Response(body, c.res);
  forget(key);
  pages.set(key, { body, type: c.res.headers.get("Content-Type") ?? "", until: now + KEPT_MS });
  bytes += body.byteLength;
  for (const oldest of pages.keys()) {
    if (bytes <= KEPT_BYTES) break;
    forget(oldest);
  }
});

/** Forgets every kept page, for a community that is emptied and begun anew in the same isolate. */
export function forgetPages(): void {
  pages.clear();
  bytes = 0;
}

function forget(key: string): void {
  bytes -= pages.get(key)?.body.byteLength ?? 0;
  pages.delete(key);
}
