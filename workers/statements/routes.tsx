import { Hono } from "hono";
import { type StatementForm, StatusPage } from "../../web/pages/status.tsx";
import type { AppContext, AppEnv } from "../context.ts";
import { readForm } from "../http/body.ts";
import { refuse } from "../http/errors.tsx";
import { page, viewOf } from "../http/page.tsx";
import { draftOf } from "../threads/draft.ts";
import { problemsByField } from "../threads/schemas.ts";
import { askAsAuthor, replyAsAuthor } from "./ask-again.ts";
import { appealSchema } from "./schemas.ts";
import { signedOut } from "./signed-out.tsx";
import { readStatements } from "./see-statements.ts";
import { supportOf } from "./support-of.ts";
import type { StatementField } from "./types.ts";

const STATUS = "/threads/:thread/posts/:post/status";

/** The author's own page about one post, and how they ask for another look at what was decided. */
export const statementRoutes = new Hono<AppEnv>();

statementRoutes.get(STATUS, (c) => statusPage(c));

statementRoutes.post(`${STATUS}/appeal`, async (c) => {
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const typed = read.form.get("words") ?? "";
  const event = read.form.get("event") ?? "";
  const { problems } = c.get("ctx").t.statements;
  const again = (problem: string) => statusPage(c, asked(event, "words", typed, problem));
  const parsed = appealSchema.safeParse({ words: typed });
  if (!parsed.success) return again(problems[problemOf(problemsByField(parsed.error))]);
  const { thread: threadId, post: postId } = c.req.param();
  const sent = await askAsAuthor(c.get("ctx"), {
    threadId,
    postId,
    eventId: event,
    words: parsed.data.words,
  });
  return sent.ok ? c.redirect(here(c), 303) : again(problems.gone);
});

statementRoutes.post(`${STATUS}/reply`, async (c) => {
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const event = read.form.get("event") ?? "";
  const typed = read.form.get(`reply-${event}`) ?? "";
  const { problems } = c.get("ctx").t.statements;
  const again = (problem: string) => statusPage(c, asked(event, "reply", typed, problem));
  const parsed = appealSchema.safeParse({ words: typed });
  if (!parsed.success) return again(problems[problemOf(problemsByField(parsed.error))]);
  const { thread: threadId, post: postId } = c.req.param();
  const sent = await replyAsAuthor(c.get("ctx"), {
    threadId,
    postId,
    eventId: event,
    words: parsed.data.words,
  });
  return sent.ok ? c.redirect(here(c), 303) : again(problems.not_open);
});

/** Which sentence says what is the matter with words that were sent. */
export function problemOf(
  problems: Readonly<Record<string, string>>,
): "words_long" | "words_missing" {
  return problems["words"] === "words_long" ? "words_long" : "words_missing";
}

function asked(event: string, field: StatementField, typed: string, problem: string) {
  return { event, form: { values: { [field]: typed }, errors: { [field]: problem }, key: "" } };
}

function here(c: AppContext): string {
  const { thread, post } = c.req.param() as { thread: string; post: string };
  return `/threads/${thread}/posts/${post}/status`;
}

async function statusPage(c: AppContext, form: StatementForm | null = null) {
  const ctx = c.get("ctx");
  const { thread: threadId, post: postId } = c.req.param() as { thread: string; post: string };
  const read = await readStatements(ctx, threadId, postId);
  const typed = form?.form.values.words ?? form?.form.values.reply;
  if (!read) {
    if (typed && ctx.actor.kind !== "member") return signedOut(c, typed);
    return refuse(c, 404, "notFound", typed);
  }
  const { post, original, statements, cause, letters, returned } = read;
  return page(
    c,
    <StatusPage
      view={viewOf(c)}
      status={post.status}
      postUrl={`/threads/${threadId}/posts/${postId}`}
      html={original?.html ?? post.html}
      statements={statements}
      cause={cause}
      returned={returned}
      expected={ctx.t.duty.expected(read.expected)}
      letters={letters}
      signals={read.signals}
      support={supportOf(c, read)}
      code={read.code}
      asked={form}
      about={c.req.query("about") ?? null}
      clearDraft={draftOf(c.req.query("posted"), { threadId, postId })}
    />,
    form ? 422 : 200,
  );
}
