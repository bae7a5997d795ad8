import { Hono } from "hono";
import { type ReceiptForm, ReceiptPage } from "../../web/pages/receipt.tsx";
import type { AppContext, AppEnv } from "../context.ts";
import { readForm } from "../http/body.ts";
import { refuse } from "../http/errors.tsx";
import { page, viewOf } from "../http/page.tsx";
import { withinLimit } from "../http/rate-limit.ts";
import { problemsByField } from "../threads/schemas.ts";
import { askAsReporter, replyAsReporter } from "./ask-again.ts";
import { problemOf } from "./routes.tsx";
import { appealSchema } from "./schemas.ts";
import { readReceipt } from "./see-receipt.ts";

/** What came of a report, for whoever holds its receipt, and how they ask for another look. */
export const receiptRoutes = new Hono<AppEnv>();

receiptRoutes.get("/reports/:code", (c) => receiptPage(c, null));

receiptRoutes.post("/reports/:code/appeal", async (c) => {
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const typed = read.form.get("words") ?? "";
  const { problems } = c.get("ctx").t.statements;
  const again = (problem: string, status?: 422 | 429) =>
    receiptPage(c, { values: { words: typed }, errors: { words: problem }, key: "" }, status);
  const parsed = appealSchema.safeParse({ words: typed });
  if (!parsed.success) return again(problems[problemOf(problemsByField(parsed.error))]);
  if (!(await withinLimit(c, "LIMIT_REPORT")))
    return again(c.get("ctx").t.errors.tooMany.text, 429);
  const code = c.req.param("code");
  const sent = await askAsReporter(c.get("ctx"), { code, words: parsed.data.words });
  return sent.ok ? c.redirect(`/reports/${code}`, 303) : again(problems.gone);
});

receiptRoutes.post("/reports/:code/reply", async (c) => {
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const typed = read.form.get("reply-here") ?? "";
  const { problems } = c.get("ctx").t.statements;
  const again = (problem: string, status?: 422 | 429) =>
    receiptPage(c, { values: { reply: typed }, errors: { reply: problem }, key: "" }, status);
  const parsed = appealSchema.safeParse({ words: typed });
  if (!parsed.success) return again(problems[problemOf(problemsByField(parsed.error))]);
  if (!(await withinLimit(c, "LIMIT_REPORT")))
    return again(c.get("ctx").t.errors.tooMany.text, 429);
  const code = c.req.param("code");
  const sent = await replyAsReporter(c.get("ctx"), { code, words: parsed.data.words });
  return sent.ok ? c.redirect(`/reports/${code}`, 303) : again(problems.not_open);
});

async function receiptPage(c: AppContext, form: ReceiptForm | null, status: 422 | 429 = 422) {
  const read = await readReceipt(c.get("ctx"), c.req.param("code") ?? "");
  const typed = form?.values.words ?? form?.values.reply;
  if (!read) return refuse(c, 404, "notFound", typed);
  if (form && status === 429) c.header("Retry-After", "60");
  const { code, report, appeal, askUntil, askable, undone } = read;
  return page(
    c,
    <ReceiptPage
      view={viewOf(c)}
      code={code}
      status={report.status}
      createdAt={report.createdAt}
      decidedAt={report.decidedAt}
      appeal={appeal}
      askUntil={undone ? null : askUntil}
      askable={askable}
      form={form}
    />,
    form ? status : 200,
  );
}
