import { Hono } from "hono";
import { NoticesPage } from "../../web/pages/notices.tsx";
import type { AppEnv } from "../context.ts";
import { readForm } from "../http/body.ts";
import { page, viewOf } from "../http/page.tsx";
import { clearNotices, readNotices } from "./read-notices.ts";

export const noticeRoutes = new Hono<AppEnv>();

noticeRoutes.get("/notices", async (c) => {
  const read = await readNotices(c.get("ctx"));
  if (!read.ok) return c.redirect("/sign-in", 303);
  return page(c, <NoticesPage view={viewOf(c)} notices={read.notices} />);
});

noticeRoutes.post("/notices/clear", async (c) => {
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const cleared = await clearNotices(c.get("ctx"), read.form.getAll("item"));
  return c.redirect(cleared.ok ? "/notices" : "/sign-in", 303);
});
