import * as z from "zod";
import type { AppContext } from "../context.ts";
import { listThreads } from "../threads/list-threads.ts";
import { readPageRequest } from "../threads/paging.ts";
import type { PostPlace } from "../threads/queries.ts";
import { readThread } from "../threads/read-thread.ts";
import { endpoint } from "./endpoint.ts";
import { isBare } from "../http/page.tsx";
import { postsQuery, threadsQuery } from "./inputs.ts";
import { deny } from "./problem.ts";
import { boardSchema, readingSchema, threadListSchema, topicSchema } from "./schemas.ts";
import { boardOf, postOf, threadListOf, threadOf, topicOf } from "./show.ts";

/** What a visitor without a cookie or key gets is the same for all, so the cache may keep it. */
function publicJson(c: AppContext, value: object): Response {
  if (isBare(c)) c.header("Cache-Control", "no-cache");
  return c.json(value);
}

export const reading = [
  endpoint({
    method: "get",
    path: "/api/v1/boards",
    id: "listBoards",
    group: "boards",
    summary: "All boards, in their order",
    who: "anyone",
    answers: {
      200: { description: "The boards", schema: z.strictObject({ boards: z.array(boardSchema) }) },
    },
    run: async (c) => {
      const ctx = c.get("ctx");
      await ctx.load(() => []);
      return publicJson(c, { boards: ctx.catalogue.boards.map(boardOf) });
    },
  }),
  endpoint({
    method: "get",
    path: "/api/v1/tags",
    id: "listTags",
    group: "boards",
    summary: "All topic tags, in their order",
    who: "anyone",
    answers: {
      200: {
        description: "The topic tags",
        schema: z.strictObject({ tags: z.array(topicSchema) }),
      },
    },
    run: async (c) => {
      const ctx = c.get("ctx");
      await ctx.load(() => []);
      return publicJson(c, { tags: ctx.catalogue.topics.map(topicOf) });
    },
  }),
  endpoint({
    method: "get",
    path: "/api/v1/threads",
    id: "listThreads",
    group: "threads",
    summary: "A page of threads: of one board, of one topic tag, or of all",
    who: "anyone",
    query: threadsQuery,
    answers: { 200: { description: "Twenty threads at most", schema: threadListSchema } },
    problems: ["notFound"],
    run: async (c, { query }) => {
      const { board, tag, sort, before, after } = query;
      const page = readPageRequest((name) => ({ sort, before, after })[name]);
      const listing =
        board !== undefined
          ? ({ kind: "board", slug: board } as const)
          : tag !== undefined
            ? ({ kind: "topic", slug: tag } as const)
            : ({ kind: "all" } as const);
      const list = await listThreads(c.get("ctx"), listing, page, "/api/v1/threads");
      if (!list.ok) return deny(c, "notFound");
      const narrow = board !== undefined ? `board=${board}` : tag !== undefined ? `tag=${tag}` : "";
      const within = (link: string | null) =>
        link && narrow ? link.replace("?", `?${narrow}&`) : link;
      const { newer, older } = list.links;
      const links = { newer: within(newer), older: within(older) };
      return publicJson(c, threadListOf(list.threads, links));
    },
  }),
  endpoint({
    method: "get",
    path: "/api/v1/threads/:thread",
    id: "readThread",
    group: "threads",
    summary: "A thread with a page of its posts",
    who: "anyone",
    query: postsQuery,
    answers: { 200: { description: "Twenty posts at most", schema: readingSchema } },
    problems: ["notFound", "gone"],
    run: async (c, { params, query }) => {
      const read = await readThread(c.get("ctx"), params["thread"] ?? "", placeOf(query));
      if (!read.ok) return deny(c, read.error === "gone" ? "gone" : "notFound");
      const { earlier, later } = read.links;
      return publicJson(c, {
        thread: threadOf(read.thread),
        posts: read.posts.map(postOf),
        links: { earlier: here(earlier), later: here(later) },
        canReply: read.canReply.allowed,
        goesOnIn: read.into && { thread: read.into.id, title: read.into.title },
        slowMinutes: read.slow?.minutes ?? 0,
        follows: read.earlier && { thread: read.earlier.id, title: read.earlier.title },
      } satisfies z.input<typeof readingSchema>);
    },
  }),
];

/** The links of the page lead to the page; the same place here has the same name. */
function here(link: string | null): string | null {
  return link && `/api/v1${link}`;
}

function placeOf(query: z.output<typeof postsQuery>): PostPlace {
  for (const kind of ["from", "after", "before"] as const) {
    const id = query[kind];
    if (id !== undefined) return { kind, id };
  }
  return { kind: "start" };
}
