import { Hono } from "hono";
import { TeamReplyPage, TeamTakeBackPage } from "../../web/pages/mod/team-reply.tsx";
import type { FormState } from "../../web/view.ts";
import type { AppContext, AppEnv } from "../context.ts";
import { readForm } from "../http/body.ts";
import { refuse } from "../http/errors.tsx";
import { page, viewOf } from "../http/page.tsx";
import { isId } from "../ids.ts";
import { TEAM } from "../permissions/visibility.ts";
import { sentences } from "./compose-form.ts";
import { deleteAsTeam, findTeamPost, type TeamDeleteRefusal } from "./delete-as-team.ts";
import { postViewOf } from "./present.ts";
import { replyAsTeam, seeTeamReplyForm } from "./reply-as-team.ts";
import { newTeamReplySchema, problemsByField } from "./schemas.ts";

const SIGN_IN = "/staff/sign-in";
const REPLY = "/staff/threads/:thread/reply";
const DELETE = "/staff/threads/:thread/posts/:post/delete";

export const teamPostRoutes = new Hono<AppEnv>();

teamPostRoutes.get(REPLY, (c) => replyForm(c, { to: c.req.query("to") ?? null }));

teamPostRoutes.post(REPLY, async (c) => {
  const ctx = c.get("ctx");
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const { form } = read;
  const threadId = c.req.param("thread");
  if (!isId(threadId)) return refuse(c, 404, "notFound", form.get("body") ?? undefined);
  const typed = { body: form.get("body") ?? "", key: form.get("key") ?? "", to: form.get("to") };
  const parsed = newTeamReplySchema.safeParse({
    body: typed.body,
    key: typed.key,
    replyTo: typed.to,
  });
  const again = (error: string, status: 403 | 409 | 422) => replyForm(c, typed, error, status);
  if (!parsed.success) {
    const errors = sentences(ctx.t, problemsByField(parsed.error));
    return again(errors.body ?? ctx.t.errors.unreadable.text, 422);
  }
  const written = await replyAsTeam(ctx, threadId, parsed.data);
  if (written.ok) {
    const at = written.postId === null ? "" : `#p-${written.postId}`;
    return c.redirect(`/threads/${threadId}?at=end${at}`, 303);
  }
  switch (written.error) {
    case "not_staff":
      return again(ctx.t.teamReply.signedOut, 403);
    case "not_found":
      return refuse(c, 404, "notFound", typed.body);
    case "gone":
      return refuse(c, 410, "gone", typed.body);
    case "locked":
      return again(ctx.t.errors.locked, 409);
    case "key_missing":
      return again(ctx.t.errors.keyMissing, 422);
  }
});

teamPostRoutes.get(DELETE, async (c) => {
  const { thread, post } = c.req.param();
  if (!isId(thread) || !isId(post)) return refuse(c, 404, "notFound");
  const found = await findTeamPost(c.get("ctx"), thread, post);
  if (!found.ok) return refuseDelete(c, found.error);
  const shown = postViewOf(found.thread, found.post, { voice: null, viewer: TEAM });
  if (!shown) return refuse(c, 404, "notFound");
  return page(c, <TeamTakeBackPage view={viewOf(c)} post={shown} />);
});

teamPostRoutes.post(DELETE, async (c) => {
  const { thread, post } = c.req.param();
  if (!isId(thread) || !isId(post)) return refuse(c, 404, "notFound");
  const deleted = await deleteAsTeam(c.get("ctx"), thread, post);
  if (!deleted.ok) return refuseDelete(c, deleted.error);
  return c.redirect(`/threads/${thread}?posted=deleted`, 303);
});

function refuseDelete(c: AppContext, error: TeamDeleteRefusal) {
  switch (error) {
    case "not_staff":
      return c.redirect(SIGN_IN, 303);
    case "not_found":
      return refuse(c, 404, "notFound");
    case "gone":
      return refuse(c, 410, "gone");
  }
}

interface Typed {
  readonly body?: string;
  readonly key?: string;
  readonly to: string | null;
}

async function replyForm(
  c: AppContext,
  typed: Typed,
  error?: string,
  status: 200 | 403 | 409 | 422 = 200,
) {
  const ctx = c.get("ctx");
  const threadId = c.req.param("thread") ?? "";
  const seen = isId(threadId)
    ? await seeTeamReplyForm(ctx, threadId, typed.to)
    : ({ ok: false, error: "not_found" } as const);
  const form = (key: string): FormState<"body"> => ({
    values: { body: typed.body ?? "" },
    errors: error === undefined ? {} : { body: error },
    key,
  });
  if (!seen.ok) {
    switch (seen.error) {
      case "not_staff":
        // Somebody whose session ran out while they wrote still has their words.
        if (typed.body === undefined) return c.redirect(SIGN_IN, 303);
        return page(
          c,
          <TeamReplyPage view={viewOf(c)} place={null} form={form(ctx.newId())} />,
          403,
        );
      case "gone":
        return refuse(c, 410, "gone", typed.body);
      case "not_found":
      case "locked":
        return refuse(c, 404, "notFound", typed.body);
    }
  }
  const { thread, replyTo } = seen;
  const role = ctx.actor.kind === "staff" ? ctx.actor.role : "moderator";
  const key = typed.key !== undefined && isId(typed.key) && status === 409 ? typed.key : seen.key;
  return page(
    c,
    <TeamReplyPage view={viewOf(c)} place={{ thread, replyTo, role }} form={form(key)} />,
    status,
  );
}
