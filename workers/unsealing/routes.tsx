import { Hono } from "hono";
import {
  AskUnsealingPage,
  type AskUnsealingField,
  OpenedPostsPage,
  UnsealingPage,
  UnsealingsPage,
} from "../../web/pages/mod/unsealings.tsx";
import { TellingPage } from "../../web/pages/telling.tsx";
import type { FormState } from "../../web/view.ts";
import type { AppContext, AppEnv } from "../context.ts";
import { readForm } from "../http/body.ts";
import { refuse } from "../http/errors.tsx";
import { page, viewOf } from "../http/page.tsx";
import { isId } from "../ids.ts";
import { problemsByField } from "../threads/schemas.ts";
import { answerUnsealing } from "./answer-unsealing.ts";
import { askUnsealing } from "./ask-unsealing.ts";
import { listUnsealings } from "./list-unsealings.ts";
import { lookAtAuthor } from "./look-at-author.ts";
import { answerSchema, askSchema } from "./schemas.ts";
import { seeAskForm } from "./see-ask-form.ts";
import { seeTelling } from "./see-telling.ts";
import { seeUnsealing } from "./see-unsealing.ts";

const SIGN_IN = "/staff/sign-in";
const ASK = "/mod/reviews/:thread/:post/unseal";
const ONE = "/mod/unsealings/:unsealing";

export const unsealingRoutes = new Hono<AppEnv>();

/** Where the notice leads: what the member is told. */
unsealingRoutes.get("/unsealings/:unsealing", async (c) => {
  const id = c.req.param("unsealing");
  if (!isId(id)) return refuse(c, 404, "notFound");
  const seen = await seeTelling(c.get("ctx"), id);
  if (seen.ok) return page(c, <TellingPage view={viewOf(c)} telling={seen} />);
  return seen.error === "not_signed_in" ? c.redirect("/sign-in", 303) : refuse(c, 404, "notFound");
});

unsealingRoutes.get("/mod/unsealings", async (c) => {
  const list = await listUnsealings(c.get("ctx"));
  if (!list.ok) return c.redirect(SIGN_IN, 303);
  return page(c, <UnsealingsPage view={viewOf(c)} unsealings={list.unsealings} />);
});

unsealingRoutes.get(ASK, (c) => askForm(c, { values: {}, errors: {}, key: "" }));

unsealingRoutes.post(ASK, async (c) => {
  const ctx = c.get("ctx");
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const { thread: threadId, post: postId } = c.req.param();
  if (!isId(threadId) || !isId(postId)) return refuse(c, 404, "notFound");
  const reason = read.form.get("reason") ?? "";
  const { problems } = ctx.t.unsealing.ask;
  const again = (error: string, status: 409 | 422) =>
    askForm(c, { values: { reason }, errors: { reason: error }, key: "" }, status);
  const parsed = askSchema.safeParse({ reason });
  if (!parsed.success) {
    const code = problemsByField(parsed.error)["reason"] as keyof typeof problems;
    return again(problems[code], 422);
  }
  const asked = await askUnsealing(ctx, { threadId, postId, reason: parsed.data.reason });
  if (asked.ok) return c.redirect(`/mod/unsealings/${asked.id}`, 303);
  switch (asked.error) {
    case "not_staff":
      return refuse(c, 403, "forbidden");
    case "not_found":
      return refuse(c, 404, "notFound");
    case "team_post":
      return again(ctx.t.unsealing.ask.teamPost, 409);
    case "too_new":
      return again(ctx.t.unsealing.ask.tooNew, 409);
    case "asked_already":
      return again(problems.asked_already, 409);
    case "confirm":
      return askForm(c, { values: { reason }, errors: {}, key: "" }, 403);
  }
});

unsealingRoutes.get(ONE, (c) => onePage(c));

unsealingRoutes.post(`${ONE}/answer`, async (c) => {
  const ctx = c.get("ctx");
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const id = c.req.param("unsealing");
  const parsed = answerSchema.safeParse({ answer: read.form.get("answer") });
  if (!isId(id)) return refuse(c, 404, "notFound");
  if (!parsed.success) return refuse(c, 400, "unreadable");
  const answered = await answerUnsealing(ctx, { id, ...parsed.data });
  if (answered.ok) return c.redirect(`/mod/unsealings/${id}`, 303);
  switch (answered.error) {
    case "not_staff":
      return refuse(c, 403, "forbidden");
    case "not_found":
      return refuse(c, 404, "notFound");
    case "confirm":
      return c.redirect(confirmAt(`/mod/unsealings/${id}`), 303);
    case "own":
    case "answered":
    case "lapsed":
    case "asker_left":
    case "same_role":
    case "too_new":
    case "author_gone":
      return onePage(c, ctx.t.unsealing.one.problems[answered.error]);
  }
});

/** A look is on the record, so that it is a form and not a link: nothing opens it by chance. */
unsealingRoutes.post(`${ONE}/look`, async (c) => {
  const ctx = c.get("ctx");
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const id = c.req.param("unsealing");
  const from = read.form.get("before") ?? "";
  if (!isId(id)) return refuse(c, 404, "notFound");
  const look = await lookAtAuthor(ctx, { id, before: isId(from) ? from : null });
  if (look.ok) {
    const { unsealing, opened } = look;
    return page(c, <OpenedPostsPage view={viewOf(c)} unsealing={unsealing} opened={opened} />);
  }
  switch (look.error) {
    case "not_staff":
      return refuse(c, 403, "forbidden");
    case "not_found":
      return refuse(c, 404, "notFound");
    case "confirm":
      return c.redirect(confirmAt(`/mod/unsealings/${id}`), 303);
    case "not_yours":
    case "not_open":
      return onePage(c, ctx.t.unsealing.one.problems[look.error]);
  }
});

/** Where a passkey is asked for, and where it leads afterwards. */
function confirmAt(path: string): string {
  return `/staff/confirm?next=${path}`;
}

async function askForm(
  c: AppContext,
  form: FormState<AskUnsealingField>,
  status: 200 | 403 | 409 | 422 = 200,
) {
  const threadId = c.req.param("thread") ?? "";
  const postId = c.req.param("post") ?? "";
  if (!isId(threadId) || !isId(postId)) return refuse(c, 404, "notFound");
  const seen = await seeAskForm(c.get("ctx"), { threadId, postId });
  if (!seen.ok) {
    return seen.error === "not_staff" ? c.redirect(SIGN_IN, 303) : refuse(c, 404, "notFound");
  }
  // Asked for before anything is typed, so that nothing typed has to wait for it.
  if (status === 200 && !seen.confirmed && !seen.byTeam) {
    return c.redirect(confirmAt(c.req.path), 303);
  }
  return page(
    c,
    <AskUnsealingPage
      view={viewOf(c)}
      about={seen}
      review={`/mod/reviews/${threadId}/${postId}`}
      stale={status === 403}
      form={form}
    />,
    status,
  );
}

async function onePage(c: AppContext, problem?: string) {
  const id = c.req.param("unsealing") ?? "";
  const seen = isId(id)
    ? await seeUnsealing(c.get("ctx"), id)
    : ({ ok: false, error: "not_found" } as const);
  if (!seen.ok) {
    return seen.error === "not_staff" ? c.redirect(SIGN_IN, 303) : refuse(c, 404, "notFound");
  }
  return page(
    c,
    <UnsealingPage view={viewOf(c)} seen={seen} problem={problem} />,
    problem === undefined ? 200 : 409,
  );
}
