import { Hono } from "hono";
import { AboutPage } from "../../web/pages/about.tsx";
import { HelpPage } from "../../web/pages/help.tsx";
import type { AppEnv } from "../context.ts";
import { publicPage, viewOf } from "../http/page.tsx";

export const opsRoutes = new Hono<AppEnv>();

// Neither page asks the database for anything: they must be there when nothing else is.
opsRoutes.get("/help", (c) => publicPage(c, <HelpPage view={viewOf(c)} />));
opsRoutes.get("/about", (c) => publicPage(c, <AboutPage view={viewOf(c)} />));

opsRoutes.get("/robots.txt", (c) =>
  c.text("User-agent: *\nDisallow: /mod\nDisallow: /staff\nDisallow: /account\nDisallow: /api\n"),
);
