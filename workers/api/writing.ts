import type { AppContext } from "../context.ts";
import { createReply, type CreateReplyError } from "../threads/create-reply.ts";
import { createThread } from "../threads/create-thread.ts";
import type { Noticed } from "../safety/types.ts";
import { suggest } from "../screening/suggest.ts";
import { noticedViews } from "../threads/noticed-view.ts";
import { NOTHING_MORE } from "../threads/place-post.ts";
import { deletePost } from "../threads/delete-post.ts";
import { editPost, type EditError } from "../threads/edit-post.ts";
import { readStatements } from "../statements/see-statements.ts";
import type { Written } from "../threads/write-once.ts";
import { endpoint } from "./endpoint.ts";
import { fieldError } from "./field-errors.ts";
import { editInput, replyInput, threadInput } from "./inputs.ts";
import { deny, denyNoticed, type OwnProblemCode } from "./problem.ts";
import { statusSchema, writtenSchema } from "./schemas.ts";
import { statusOf, writtenOf } from "./show.ts";

const POST = "/api/v1/threads/:thread/posts/:post";

const WRITTEN = {
  200: { description: "It had been carried out before", schema: writtenSchema },
  201: { description: "Everyone can read it", schema: writtenSchema },
  202: { description: "It waits for a person to read it", schema: writtenSchema },
};

const REPLY_REFUSED: Readonly<Record<CreateReplyError | "suspended" | "slow", OwnProblemCode>> = {
  not_found: "notFound",
  waiting: "notFound",
  gone: "gone",
  locked: "locked",
  signed_out: "signIn",
  too_much: "tooMuch",
  suspended: "suspended",
  slow: "slow",
};

const EDIT_REFUSED: Readonly<Record<EditError | "suspended", OwnProblemCode>> = {
  suspended: "suspended",
  not_found: "notFound",
  gone: "gone",
  decided: "decided",
};

export const writing = [
  endpoint({
    method: "post",
    path: "/api/v1/boards/:board/threads",
    id: "createThread",
    group: "threads",
    summary: "Open a thread on a board",
    who: "member",
    body: threadInput,
    once: true,
    limit: "LIMIT_WRITE",
    answers: WRITTEN,
    problems: ["notFound", "suspended", "tooMuch", "noticed"],
    run: async (c, { params, body: { anyway, ...body }, key }) => {
      const written = await createThread(
        c.get("ctx"),
        params["board"] ?? "",
        { ...body, key },
        { ...NOTHING_MORE, anyway },
      );
      if (written.ok) return arrived(c, written);
      if (written.error === "board_not_found") return deny(c, "notFound");
      if (written.error === "suspended") return deny(c, "suspended");
      if (written.error === "too_much") return deny(c, "tooMuch");
      if (written.error === "signed_out") return deny(c, "signIn");
      if (written.error === "noticed") return noticedIn(c, body, written.noticed);
      const field = written.error === "follows_gone" ? "follows" : "topics";
      return deny(c, "invalid", [fieldError(field, written.error)]);
    },
  }),
  endpoint({
    method: "post",
    path: "/api/v1/threads/:thread/posts",
    id: "createReply",
    group: "threads",
    summary: "Reply in a thread",
    who: "member",
    body: replyInput,
    once: true,
    limit: "LIMIT_WRITE",
    answers: WRITTEN,
    problems: ["notFound", "gone", "locked", "suspended", "tooMuch", "noticed"],
    run: async (c, { params, body: { anyway, ...body }, key }) => {
      const written = await createReply(
        c.get("ctx"),
        params["thread"] ?? "",
        { ...body, key },
        { ...NOTHING_MORE, anyway },
      );
      if (written.ok) return arrived(c, written);
      if (written.error === "noticed") return noticedIn(c, body, written.noticed);
      return deny(c, REPLY_REFUSED[written.error]);
    },
  }),
  endpoint({
    method: "patch",
    path: POST,
    id: "editPost",
    group: "threads",
    summary: "Put other words in the place of one’s own",
    who: "member",
    body: editInput,
    limit: "LIMIT_WRITE",
    answers: { 204: { description: "Changed" } },
    problems: ["notFound", "gone", "decided", "suspended", "noticed"],
    run: async (c, { params, body }) => {
      const { thread = "", post = "" } = params;
      const edited = await editPost(c.get("ctx"), thread, post, body);
      if (edited.ok) return c.body(null, 204);
      if (edited.error === "noticed") {
        // Of a reply only the body was read, whatever else a program sent.
        const said = thread === post ? body : { body: body.body };
        return noticedIn(c, said, edited.noticed);
      }
      if (edited.error !== "title_missing") return deny(c, EDIT_REFUSED[edited.error]);
      return deny(c, "invalid", [fieldError("title", edited.error)]);
    },
  }),
  endpoint({
    method: "delete",
    path: POST,
    id: "deletePost",
    group: "threads",
    summary: "Delete a post of one’s own, for good",
    who: "member",
    limit: "LIMIT_WRITE",
    answers: { 204: { description: "Deleted" } },
    problems: ["notFound", "gone"],
    run: async (c, { params }) => {
      const { thread = "", post = "" } = params;
      const deleted = await deletePost(c.get("ctx"), thread, post);
      if (deleted.ok) return c.body(null, 204);
      return deny(c, deleted.error === "gone" ? "gone" : "notFound");
    },
  }),
  endpoint({
    method: "get",
    path: `${POST}/status`,
    id: "seeStatus",
    group: "threads",
    summary: "Where a post of one’s own stands, and what was decided about it",
    who: "member",
    answers: { 200: { description: "Where it stands", schema: statusSchema } },
    problems: ["notFound"],
    run: async (c, { params }) => {
      const { thread = "", post = "" } = params;
      const read = await readStatements(c.get("ctx"), thread, post);
      return read ? c.json(statusOf(read)) : deny(c, "notFound");
    },
  }),
];

/** Where the new post is: the thread it can be read in, or the state of one that waits. */
function arrived(c: AppContext, written: Written): Response {
  const { threadId, postId } = written.ref;
  const held = written.status === "held";
  c.header(
    "Location",
    held
      ? `/api/v1/threads/${threadId}/posts/${postId}/status`
      : `/api/v1/threads/${threadId}?from=${postId}`,
  );
  return c.json(writtenOf(written), held ? 202 : written.replayed ? 200 : 201);
}

/** What was noticed in the words of a body, at its place in title or body. */
function noticedIn(
  c: AppContext,
  { title, body }: { readonly title?: string | undefined; readonly body: string },
  noticed: readonly Noticed[],
): Response {
  return denyNoticed(c, noticedViews({ title: title ?? null, body }, noticed, suggest));
}
