import type { Context } from "hono";

/** The address people reach this site at: as configured, else as this request came. */
export function siteOrigin(c: Context): string {
  const configured = (c.env as { readonly ORIGIN: string }).ORIGIN;
  return configured === "" ? new URL(c.req.url).origin : configured;
}

/** True when people reach the site over HTTPS, also where a proxy in front ends it. */
export function isSecureSite(c: Context): boolean {
  return siteOrigin(c).startsWith("https:");
}
