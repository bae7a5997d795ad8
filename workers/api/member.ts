import { createApiToken, revokeApiToken } from "../accounts/api-tokens.ts";
import type { AppContext } from "../context.ts";
import { follow, type FollowError } from "../following/follow.ts";
import { listFollows } from "../following/list-follows.ts";
import { readFeed } from "../following/feed.ts";
import type { ReportRefusal } from "../reports/refusal.ts";
import { reportPost } from "../reports/report-post.ts";
import { readPageRequest } from "../threads/paging.ts";
import { endpoint } from "./endpoint.ts";
import { fieldError } from "./field-errors.ts";
import { feedQuery, reportInput, tokenInput } from "./inputs.ts";
import { deny, type OwnProblemCode } from "./problem.ts";
import { feedSchema, followsSchema, receiptSchema, tokenSchema } from "./schemas.ts";
import { threadListOf } from "./show.ts";

const REPORT_REFUSED: Readonly<Record<ReportRefusal | "too_much", OwnProblemCode>> = {
  too_much: "tooMuch",
  not_found: "notFound",
  own_post: "ownPost",
};

const FOLLOW_REFUSED: Readonly<Record<FollowError, OwnProblemCode>> = {
  not_signed_in: "signIn",
  not_found: "notFound",
  too_many: "manyFollows",
};

/** What a member does besides writing: reports, follows, keys. */
export const member = [
  endpoint({
    method: "post",
    path: "/api/v1/threads/:thread/posts/:post/reports",
    id: "reportPost",
    group: "reports",
    summary: "Ask the team to look at a post",
    who: "member",
    body: reportInput,
    once: true,
    limit: "LIMIT_REPORT",
    answers: {
      200: { description: "You had asked before; the receipt is the same", schema: receiptSchema },
      201: { description: "A person will look at it", schema: receiptSchema },
    },
    problems: ["notFound", "ownPost", "tooMuch"],
    run: async (c, { params, body, key }) => {
      const { thread: threadId = "", post: postId = "" } = params;
      const sent = await reportPost(c.get("ctx"), { ...body, key, threadId, postId });
      if (sent.ok) {
        const { code, repeated } = sent;
        const receipt = { receipt: code, repeated, url: `/reports/${code}` };
        return c.json(receipt, repeated ? 200 : 201);
      }
      return deny(c, REPORT_REFUSED[sent.error]);
    },
  }),
  endpoint({
    method: "get",
    path: "/api/v1/follows",
    id: "listFollows",
    group: "following",
    summary: "The boards and topic tags one follows",
    who: "member",
    answers: { 200: { description: "Their slugs", schema: followsSchema } },
    run: async (c) => {
      const list = await listFollows(c.get("ctx"));
      return list.ok ? c.json({ follows: list.follows.map((tag) => tag.slug) }) : deny(c, "signIn");
    },
  }),
  endpoint({
    method: "put",
    path: "/api/v1/follows/:tag",
    id: "follow",
    group: "following",
    summary: "Follow a board or topic tag",
    who: "member",
    limit: "LIMIT_WRITE",
    answers: { 204: { description: "Followed" } },
    problems: ["notFound", "manyFollows"],
    run: (c, { params }) => setFollow(c, params["tag"] ?? "", true),
  }),
  endpoint({
    method: "delete",
    path: "/api/v1/follows/:tag",
    id: "unfollow",
    group: "following",
    summary: "Stop following a board or topic tag",
    who: "member",
    limit: "LIMIT_WRITE",
    answers: { 204: { description: "No longer followed" } },
    problems: ["notFound"],
    run: (c, { params }) => setFollow(c, params["tag"] ?? "", false),
  }),
  endpoint({
    method: "get",
    path: "/api/v1/feed",
    id: "readFeed",
    group: "following",
    summary: "The threads of all one follows, newest activity first",
    who: "member",
    query: feedQuery,
    answers: { 200: { description: "Twenty threads at most", schema: feedSchema } },
    run: async (c, { query }) => {
      const { cursor } = readPageRequest((name) => (name === "before" ? query.before : undefined));
      const feed = await readFeed(c.get("ctx"), [], cursor, "/api/v1/feed");
      const follows = feed.follows.map((tag) => tag.slug);
      return c.json({ ...threadListOf(feed.threads, feed.links), follows });
    },
  }),
  endpoint({
    method: "post",
    path: "/api/v1/tokens",
    id: "createToken",
    group: "tokens",
    summary: "Make a key for a program",
    who: "session",
    body: tokenInput,
    limit: "LIMIT_WRITE",
    answers: { 201: { description: "The key, shown this once", schema: tokenSchema } },
    problems: ["tooMuch"],
    run: async (c, { body }) => {
      const ctx = c.get("ctx");
      const made = await createApiToken(ctx, body.label);
      if (made.ok) return c.json({ id: await ctx.hash(made.token), token: made.token }, 201);
      if (made.error === "not_signed_in") return deny(c, "signIn");
      if (made.error === "too_much") return deny(c, "tooMuch");
      return deny(c, "invalid", [fieldError("label", made.error)]);
    },
  }),
  endpoint({
    method: "delete",
    path: "/api/v1/tokens/:token",
    id: "revokeToken",
    group: "tokens",
    summary: "Take a key back, by its id; it stops working at once",
    who: "session",
    limit: "LIMIT_WRITE",
    answers: { 204: { description: "There is no such key of yours any more" } },
    run: async (c, { params }) => {
      const revoked = await revokeApiToken(c.get("ctx"), params["token"] ?? "");
      return revoked.ok ? c.body(null, 204) : deny(c, "signIn");
    },
  }),
];

async function setFollow(c: AppContext, tag: string, wanted: boolean): Promise<Response> {
  const done = await follow(c.get("ctx"), { tag, follow: wanted });
  return done.ok ? c.body(null, 204) : deny(c, FOLLOW_REFUSED[done.error]);
}
