import { Hono } from "hono";
import { MessagePage } from "../../web/pages/message.tsx";
import { FindReceiptPage } from "../../web/pages/mod/find-receipt.tsx";
import { ReportPage } from "../../web/pages/report.tsx";
import type { FormState } from "../../web/view.ts";
import { randomKey } from "../accounts/encoding.ts";
import { keepPass } from "../accounts/pass-cookie.ts";
import type { AppContext, AppEnv } from "../context.ts";
import { readForm } from "../http/body.ts";
import { refuse } from "../http/errors.tsx";
import { page, viewOf } from "../http/page.tsx";
import { withinLimit } from "../http/rate-limit.ts";
import { isId } from "../ids.ts";
import { openReceipt } from "../statements/post-receipt.ts";
import { problemsByField } from "../threads/schemas.ts";
import type { ReportRefusal } from "./refusal.ts";
import { reportPost } from "./report-post.ts";
import { reportSchema } from "./schemas.ts";
import { seeReceipt } from "./see-receipt.ts";
import { seeReportForm } from "./see-report-form.ts";
import type { ReportField } from "./types.ts";

export const reportRoutes = new Hono<AppEnv>();

reportRoutes.get("/threads/:thread/posts/:post/report", (c) =>
  reportForm(c, { values: {}, errors: {}, key: randomKey() }),
);

reportRoutes.post("/threads/:thread/posts/:post/report", async (c) => {
  const ctx = c.get("ctx");
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const { form } = read;
  const { thread: threadId, post: postId } = c.req.param();
  if (!isId(threadId) || !isId(postId)) return refuse(c, 404, "notFound");
  const input = {
    reason: form.get("reason") ?? "",
    words: form.get("words") ?? "",
    key: form.get("key") ?? "",
  };
  const parsed = reportSchema.safeParse(input);
  if (!parsed.success) {
    return reportForm(c, formState(input, sentences(c, problemsByField(parsed.error))), 422);
  }
  if (!(await withinLimit(c, "LIMIT_REPORT"))) {
    c.header("Retry-After", "60");
    return reportForm(c, formState(input, { reason: ctx.t.errors.tooMany.text }), 429);
  }
  const reported = await reportPost(ctx, { ...parsed.data, threadId, postId });
  if (reported.ok) return c.redirect(`/reports/${reported.code}`, 303);
  if (reported.error !== "too_much") return refuseReport(c, reported.error, input.words);
  return reportForm(c, formState(input, { reason: ctx.t.safety.tooManyReports }), 429);
});

/** For a receipt on paper: of a report, or of a post of one's own. */
reportRoutes.get("/reports", async (c) => {
  await c.get("ctx").load(() => []);
  return page(c, <FindReceiptPage view={viewOf(c)} typed="" />);
});

/** The code of a post opens what only its author may see: it stays out of addresses. */
reportRoutes.post("/reports", async (c) => {
  const ctx = c.get("ctx");
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const typed = read.form.get("code") ?? "";
  const seen = await seeReceipt(ctx, typed);
  if (seen.ok) return c.redirect(`/reports/${seen.receipt.code}`, 303);
  const pass = await openReceipt(ctx, typed);
  if (pass) {
    await keepPass(c, pass);
    return c.redirect(`/threads/${pass.threadId}/posts/${pass.postId}/status`, 303);
  }
  const { unknown } = ctx.t.moderation.find;
  return page(c, <FindReceiptPage view={viewOf(c)} typed={typed} error={unknown} />, 404);
});

async function reportForm(
  c: AppContext,
  form: FormState<ReportField>,
  status: 200 | 422 | 429 = 200,
) {
  const threadId = c.req.param("thread") ?? "";
  const postId = c.req.param("post") ?? "";
  if (!isId(threadId) || !isId(postId)) return refuse(c, 404, "notFound");
  const seen = await seeReportForm(c.get("ctx"), { threadId, postId });
  if (!seen.ok) return refuseReport(c, seen.error, form.values.words);
  return page(c, <ReportPage view={viewOf(c)} post={seen.post} form={form} />, status);
}

function refuseReport(c: AppContext, error: ReportRefusal, kept?: string) {
  switch (error) {
    case "not_found":
      return refuse(c, 404, "notFound", kept);
    case "own_post": {
      const view = viewOf(c);
      const words = view.t.moderation.ownPost;
      return page(c, <MessagePage view={view} status={403} {...words} helpLinks />, 403);
    }
  }
}

function formState(
  input: { reason: string; words: string; key: string },
  errors: FormState<ReportField>["errors"],
): FormState<ReportField> {
  const key = /^[0-9a-f]{32}$/.test(input.key) ? input.key : randomKey();
  return { values: { reason: input.reason, words: input.words }, errors, key };
}

function sentences(c: AppContext, problems: Readonly<Record<string, string>>) {
  const { errors } = c.get("ctx").t;
  return {
    ...(problems["reason"] ? { reason: errors.reasonMissing } : {}),
    ...(problems["words"] ? { words: errors.wordsLong } : {}),
    ...(problems["key"] && !problems["reason"] ? { reason: errors.keyMissing } : {}),
  };
}
