import { Hono } from "hono";
import { BoardPage } from "../../web/pages/board.tsx";
import { HomePage } from "../../web/pages/home.tsx";
import { TagPage, TagsPage } from "../../web/pages/tags.tsx";
import { ThreadPage } from "../../web/pages/thread.tsx";
import type { AppContext, AppEnv } from "../context.ts";
import { browserFollows } from "../following/browser-follows.ts";
import { refuse } from "../http/errors.tsx";
import { publicPage, viewOf } from "../http/page.tsx";
import { isId } from "../ids.ts";
import { composeRoutes } from "./compose-routes.tsx";
import { draftOf } from "./draft.ts";
import { listThreads } from "./list-threads.ts";
import { ownPostRoutes } from "./own-post-routes.tsx";
import { readPageRequest } from "./paging.ts";
import type { PostPlace } from "./queries.ts";
import { readThread } from "./read-thread.ts";
import { teamPostRoutes } from "./team-routes.tsx";
import type { Board } from "./types.ts";

export const threadRoutes = new Hono<AppEnv>();

threadRoutes.get("/", async (c) => {
  const ctx = c.get("ctx");
  const request = readPageRequest((name) => c.req.query(name));
  const list = await listThreads(ctx, { kind: "all" }, request, "/");
  if (!list.ok) return refuse(c, 404, "notFound");
  const { threads, links } = list;
  const { boards } = ctx.catalogue;
  return publicPage(
    c,
    <HomePage
      view={viewOf(c)}
      boards={boards}
      threads={threads}
      links={links}
      sort={request.sort}
    />,
  );
});

threadRoutes.get("/boards", (c) => c.redirect("/", 302));

threadRoutes.get("/boards/:board", async (c) => {
  const ctx = c.get("ctx");
  const slug = c.req.param("board");
  const request = readPageRequest((name) => c.req.query(name));
  const list = await listThreads(ctx, { kind: "board", slug }, request, `/boards/${slug}`);
  if (!list.ok) return refuse(c, 404, "notFound");
  return publicPage(
    c,
    <BoardPage
      view={viewOf(c)}
      board={list.tag as Board}
      threads={list.threads}
      links={list.links}
      sort={request.sort}
      following={isFollowed(c, slug, list.following)}
    />,
  );
});

threadRoutes.get("/tags", async (c) => {
  const ctx = c.get("ctx");
  await ctx.load(() => []);
  return publicPage(c, <TagsPage view={viewOf(c)} topics={ctx.catalogue.topics} />);
});

threadRoutes.get("/tags/:topic", async (c) => {
  const ctx = c.get("ctx");
  const slug = c.req.param("topic");
  const request = readPageRequest((name) => c.req.query(name));
  const list = await listThreads(ctx, { kind: "topic", slug }, request, `/tags/${slug}`);
  if (!list.ok) return refuse(c, 404, "notFound");
  return publicPage(
    c,
    <TagPage
      view={viewOf(c)}
      tag={list.tag}
      threads={list.threads}
      links={list.links}
      sort={request.sort}
      following={isFollowed(c, slug, list.following)}
    />,
  );
});

threadRoutes.get("/threads/:thread", async (c) => {
  const ctx = c.get("ctx");
  const threadId = c.req.param("thread");
  if (!isId(threadId)) return refuse(c, 404, "notFound");
  const reading = await readThread(ctx, threadId, placeOf(c), isAnyway(c));
  if (!reading.ok) {
    return reading.error === "gone" ? refuse(c, 410, "gone") : refuse(c, 404, "notFound");
  }
  const posted = c.req.query("posted");
  return publicPage(
    c,
    <ThreadPage
      view={viewOf(c)}
      thread={reading.thread}
      posts={reading.posts}
      links={reading.links}
      followedTags={ctx.actor.kind === "member" ? reading.followedTags : browserFollows(c)}
      canReply={reading.canReply}
      banner={bannerOf(c, posted, reading.waiting)}
      earlier={reading.earlier}
      into={reading.into}
      slow={reading.slow}
      mayFollowUp={reading.mayFollowUp}
      clearDraft={draftOf(posted, { threadId, postId: c.req.query("from") })}
    />,
  );
});

/** A stable link to one post: wherever it stands, the page that begins with it. */
threadRoutes.get("/threads/:thread/posts/:post", (c) => {
  const { thread, post } = c.req.param();
  if (!isId(thread) || !isId(post)) return refuse(c, 404, "notFound");
  if (thread === post) return c.redirect(`/threads/${thread}#p-${post}`, 302);
  return c.redirect(`/threads/${thread}?from=${post}#p-${post}`, 302);
});

threadRoutes.route("/", composeRoutes);
threadRoutes.route("/", ownPostRoutes);
threadRoutes.route("/", teamPostRoutes);

function placeOf(c: AppContext): PostPlace {
  for (const kind of ["from", "after", "before"] as const) {
    const id = c.req.query(kind);
    if (id && isId(id)) return { kind, id };
  }
  return c.req.query("at") === "end" ? { kind: "end" } : { kind: "start" };
}

/** Whether somebody asks for what they would otherwise rather not see, this once. */
function isAnyway(c: AppContext): boolean {
  return c.req.query("show") === "yes";
}

const POSTED = ["thread", "reply", "edit", "deleted"] as const;

function bannerOf(c: AppContext, posted: string | undefined, waiting: boolean): string | undefined {
  const { banners } = c.get("ctx").t.reading;
  if (waiting) return banners.waiting;
  if (c.req.query("name") === "new") return c.get("ctx").t.followUp.newName;
  const kind = POSTED.find((one) => one === posted);
  return kind ? banners[kind] : undefined;
}

function isFollowed(c: AppContext, slug: string, byMember: boolean): boolean {
  return c.get("ctx").actor.kind === "member" ? byMember : browserFollows(c).includes(slug);
}
