import { Hono } from "hono";
import { ComposePage } from "../../web/pages/compose.tsx";
import { DeletePage } from "../../web/pages/delete.tsx";
import { MessagePage } from "../../web/pages/message.tsx";
import type { AppContext, AppEnv } from "../context.ts";
import { readForm } from "../http/body.ts";
import { refuse } from "../http/errors.tsx";
import { page, viewOf } from "../http/page.tsx";
import { keepPause } from "../suspensions/paused-browser.ts";
import { lineFor, noteOf } from "../suspensions/suspension-of.ts";
import { emptyForm, formState, inputOf, sentences, typedIn } from "./compose-form.ts";
import { deletePost, type DeleteError, findDeletable } from "./delete-post.ts";
import { editPost, findOwnPost, type EditError, noticedInChange } from "./edit-post.ts";
import { asksForALook, lookOver, tooLong, viewsOf } from "./look-over.ts";
import type { FoundPost } from "./own-post.ts";
import { postViewOf, summaryOf } from "./present.ts";
import { editSchema, problemsByField } from "./schemas.ts";
import { isOpening } from "./rules.ts";

export const ownPostRoutes = new Hono<AppEnv>();

const EDIT = "/threads/:thread/posts/:post/edit";
const DELETE = "/threads/:thread/posts/:post/delete";

ownPostRoutes.get(EDIT, async (c) => {
  const { thread, post } = c.req.param();
  const found = await findOwnPost(c.get("ctx"), thread, post);
  if (!found.ok) return refuseEdit(c, found.error);
  const opening = isOpening(found.thread, found.post);
  const form = emptyForm({
    body: found.post.body,
    ...(opening ? { title: found.thread.title } : {}),
  });
  const lists = { notes: found.post.notes };
  return editForm(c, found, { form: { ...form, values: { ...form.values, lists } } });
});

ownPostRoutes.post(EDIT, async (c) => {
  const ctx = c.get("ctx");
  const { thread, post } = c.req.param();
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const { form } = read;
  // A reply has no title: one that came with it would move every place in its words.
  if (thread !== post) form.delete("title");
  const kept = typedIn(form);
  const parsed = editSchema.safeParse(inputOf.edit(form));
  const look = asksForALook(form) && tooLong(form) === null;
  if (look || !parsed.success) {
    const found = await findOwnPost(ctx, thread, post);
    if (!found.ok) return refuseEdit(c, found.error, kept);
    if (look) {
      const looked = lookOver(form, (said) => noticedInChange(ctx, found, said));
      return editForm(c, found, { form: formState(form), ...looked });
    }
    const errors = sentences(ctx.t, parsed.success ? {} : problemsByField(parsed.error));
    return editForm(c, found, { form: formState(form, errors) }, 422);
  }
  const edited = await editPost(ctx, thread, post, parsed.data);
  if (edited.ok && (edited.status === "held" || edited.support)) {
    return c.redirect(`/threads/${thread}/posts/${post}/status?posted=edit`, 303);
  }
  if (edited.ok) return c.redirect(`/threads/${thread}?from=${post}&posted=edit#p-${post}`, 303);
  const { error } = edited;
  if (error !== "title_missing" && error !== "suspended" && error !== "noticed") {
    return refuseEdit(c, error, kept);
  }
  const found = await findOwnPost(ctx, thread, post);
  if (!found.ok) return refuseEdit(c, found.error, kept);
  if (edited.error === "suspended") {
    const pause = noteOf(ctx, edited.pause);
    return editForm(c, found, { form: formState(form), pause, refused: true }, 403);
  }
  if (edited.error === "noticed") {
    return editForm(c, found, { ...viewsOf(form, edited.noticed), form: formState(form) }, 422);
  }
  form.set("title", "");
  return editForm(
    c,
    found,
    { form: formState(form, sentences(ctx.t, { title: "title_missing" })) },
    422,
  );
});

ownPostRoutes.get(DELETE, async (c) => {
  const { thread, post } = c.req.param();
  const found = await findDeletable(c.get("ctx"), thread, post);
  if (!found.ok) return refuseDelete(c, found.error);
  const reader = { voice: found.post.voice, viewer: c.get("ctx").viewer("anyone") };
  const own = postViewOf(found.thread, found.post, reader);
  if (!own) return refuse(c, 404, "notFound");
  return page(c, <DeletePage view={viewOf(c)} post={own} />);
});

ownPostRoutes.post(DELETE, async (c) => {
  const { thread, post } = c.req.param();
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const deleted = await deletePost(c.get("ctx"), thread, post);
  if (!deleted.ok) return refuseDelete(c, deleted.error);
  return c.redirect(
    deleted.threadGone ? "/account?posted=deleted" : `/threads/${thread}?posted=deleted`,
    303,
  );
});

async function editForm(
  c: AppContext,
  found: FoundPost,
  shown: Pick<
    Parameters<typeof ComposePage>[0],
    "form" | "preview" | "noticed" | "heavy" | "pause" | "refused"
  >,
  status: 200 | 403 | 422 = 200,
) {
  const ctx = c.get("ctx");
  await keepPause(c, found.pauses);
  const thread = summaryOf(found.thread, ctx.catalogue, ctx.viewer("author"), "page");
  const pause = lineFor(ctx, found.pauses, {
    board: found.thread.board,
    threadId: found.thread.id,
  });
  const props = { thread, pause, ...shown };
  return page(c, <ComposePage view={viewOf(c)} mode="edit" {...props} />, status);
}

function refuseEdit(c: AppContext, error: EditError, kept?: string) {
  switch (error) {
    case "not_found":
      return refuse(c, 404, "notFound", kept);
    case "gone":
      return refuse(c, 410, "gone", kept);
    case "decided": {
      const status = `${c.req.path.replace(/\/edit$/, "")}/status`;
      if (!kept) return c.redirect(status, 303);
      const { title, text, link } = c.get("ctx").t.statements.editDecided;
      const onward = { href: status, text: link };
      const words = { title, text, kept, onward };
      return page(c, <MessagePage view={viewOf(c)} status={409} {...words} />, 409);
    }
  }
}

function refuseDelete(c: AppContext, error: DeleteError) {
  return error === "gone" ? refuse(c, 410, "gone") : refuse(c, 404, "notFound");
}
