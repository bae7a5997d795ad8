import { Hono } from "hono";
import { AboutPage } from "../../web/pages/about.tsx";
import type { AppEnv } from "../context.ts";
import { publicPage, viewOf } from "../http/page.tsx";
import { siteOrigin } from "../site.ts";
import { securityContact, securityTxt } from "./security-txt.ts";

export const opsRoutes = new Hono<AppEnv>();

// This page asks the database for nothing.
opsRoutes.get("/about", (c) =>
  publicPage(c, <AboutPage view={viewOf(c)} securityContact={securityContact(c.env)} />),
);

opsRoutes.get("/robots.txt", (c) =>
  c.text("User-agent: *\nDisallow: /mod\nDisallow: /staff\nDisallow: /account\nDisallow: /api\n"),
);

opsRoutes.get("/.well-known/security.txt", (c) => {
  c.header("Cache-Control", "public, max-age=3600");
  const contact = securityContact(c.env);
  return c.text(securityTxt({ origin: siteOrigin(c), contact, now: Date.now() }));
});
