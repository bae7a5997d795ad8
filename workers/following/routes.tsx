import { Hono } from "hono";
import { FeedPage } from "../../web/pages/feed.tsx";
import type { AppContext, AppEnv } from "../context.ts";
import { readForm } from "../http/body.ts";
import { refuse } from "../http/errors.tsx";
import { isBare, page, viewOf } from "../http/page.tsx";
import { siteOrigin } from "../site.ts";
import { listThreads } from "../threads/list-threads.ts";
import { readPageRequest } from "../threads/paging.ts";
import { atomFeed } from "./atom.ts";
import { browserFollows, followInBrowser } from "./browser-follows.ts";
import { follow } from "./follow.ts";
import { readFeed } from "./feed.ts";

export const followingRoutes = new Hono<AppEnv>();

followingRoutes.get("/feed", async (c) => {
  const { cursor } = readPageRequest((name) => (name === "before" ? c.req.query(name) : undefined));
  const feed = await readFeed(c.get("ctx"), browserFollows(c), cursor, "/feed");
  const suggestions = feed.follows.length === 0 ? c.get("ctx").catalogue.boards : [];
  return page(c, <FeedPage view={viewOf(c)} {...feed} suggestions={suggestions} />);
});

followingRoutes.post("/follow", async (c) => {
  const ctx = c.get("ctx");
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const { form } = read;
  const tag = form.get("tag") ?? "";
  const wanted = form.get("follow") === "yes";
  const back = localPath(form.get("back"));
  const followed = await follow(ctx, { tag, follow: wanted });
  if (followed.ok) return c.redirect(back, 303);
  switch (followed.error) {
    case "not_signed_in":
      if (!ctx.catalogue.tag(tag)) return refuse(c, 404, "notFound");
      return followInBrowser(c, tag, wanted)
        ? c.redirect(back, 303)
        : refuse(c, 403, "manyFollows");
    case "not_found":
      return refuse(c, 404, "notFound");
    case "too_many":
      return refuse(c, 403, "manyFollows");
  }
});

followingRoutes.get("/boards/:slug/atom.xml", (c) => atom(c, "board", c.req.param("slug")));
followingRoutes.get("/tags/:slug/atom.xml", (c) => atom(c, "topic", c.req.param("slug")));

async function atom(c: AppContext, kind: "board" | "topic", slug: string) {
  const ctx = c.get("ctx");
  const newest = readPageRequest((name) => (name === "sort" ? "newest" : undefined));
  const list = await listThreads(ctx, { kind, slug }, newest, "", "atom");
  if (!list.ok) return refuse(c, 404, "notFound");
  const origin = siteOrigin(c);
  const xml = atomFeed({
    origin,
    path: c.req.path,
    page: kind === "board" ? `/boards/${slug}` : `/tags/${slug}`,
    title: `${c.env.COMMUNITY}: ${list.tag.label}`,
    threads: list.threads,
    now: ctx.now,
  });
  if (isBare(c)) c.header("Cache-Control", "no-cache");
  return c.body(xml, 200, { "Content-Type": "application/atom+xml; charset=utf-8" });
}

/** A way back within this site; anything else leads home. No header can hold a control character. */
function localPath(path: string | null): string {
  return path && /^\/(?![/\\])[^\\\s\p{Cc}]*$/u.test(path) ? path : "/";
}
