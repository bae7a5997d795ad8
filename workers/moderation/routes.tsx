import { Hono } from "hono";
import type * as z from "zod";
import { type PreviewShown, PreviewPart } from "../../web/pages/mod/decision-preview.tsx";
import { LogPage } from "../../web/pages/mod/log.tsx";
import { ReviewPage } from "../../web/pages/mod/review.tsx";
import { RulesPage } from "../../web/pages/rules.tsx";
import type { FormState } from "../../web/view.ts";
import type { AppContext, AppEnv } from "../context.ts";
import { readForm } from "../http/body.ts";
import { refuse } from "../http/errors.tsx";
import { page, publicPage, viewOf } from "../http/page.tsx";
import { isId } from "../ids.ts";
import { undoFrom, undoQuery } from "../reversal/undo-line.ts";
import { fillFromTemplate } from "../templates/fill-from.ts";
import { problemsByField } from "../threads/schemas.ts";
import { decide, type DecisionRefusal } from "./decide.ts";
import { decisionFrom } from "./decision-from.ts";
import { previewDecision } from "./preview-decision.ts";
import { readLog } from "./read-log.ts";
import { decisionSchema } from "./schemas.ts";
import { seeReview } from "./see-review.ts";
import { seeRules } from "./see-rules.ts";
import { DECISION_FIELDS, type DecisionField } from "./types.ts";

const EMPTY: FormState<DecisionField> = { values: {}, errors: {}, key: "" };
const SIGN_IN = "/staff/sign-in";

export const moderationRoutes = new Hono<AppEnv>();

moderationRoutes.get("/rules", async (c) => {
  const { policies, boards } = await seeRules(c.get("ctx"));
  return publicPage(c, <RulesPage view={viewOf(c)} policies={policies} boards={boards} />);
});

moderationRoutes.get("/mod/log", async (c) => {
  const { before, after } = c.req.query();
  const log = await readLog(c.get("ctx"), { before, after });
  if (!log.ok) return c.redirect(SIGN_IN, 303);
  return page(c, <LogPage view={viewOf(c)} {...log.page} />);
});

moderationRoutes.get("/mod/reviews/:thread/:post", (c) => reviewPage(c, EMPTY));

moderationRoutes.post("/mod/reviews/:thread/:post", async (c) => {
  const ctx = c.get("ctx");
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const { form } = read;
  const { thread: threadId, post: postId } = c.req.param();
  if (!isId(threadId) || !isId(postId)) return refuse(c, 404, "notFound");
  const { input, values, template } = decisionFrom(form);
  const again = (errors: FormState<DecisionField>["errors"], problem?: string) =>
    reviewPage(c, { values, errors, key: "" }, problem ?? null);
  const begun = await fillFromTemplate(ctx, input, template);
  const parsed = decisionSchema.safeParse(begun);
  if (!parsed.success) {
    const [errors, whole] = sentences(c, problemsByField(parsed.error));
    // Words were chosen, and none came of it: they were for another action, or are gone.
    const unfit = errors.reason && template !== "" ? ctx.t.templates.choose.unfit : undefined;
    return again(unfit ? { ...errors, template: unfit } : errors, whole);
  }
  const decided = await decide(ctx, { ...parsed.data, threadId, postId });
  if (decided.ok) {
    const here = `/mod/reviews/${threadId}/${postId}`;
    const { action } = parsed.data;
    const query = undoQuery({ action, threadId, postId, eventId: decided.eventId });
    const to = `${decided.open ? here : "/mod"}?${query}`;
    // The page's script asks to be told where to go on, so that it can say that it is done.
    const isScript = c.req.header("Accept") === "application/json";
    return isScript ? c.json({ to }) : c.redirect(to, 303);
  }
  const words = ctx.t.moderation.review.problems;
  switch (decided.error) {
    case "not_staff":
      return refuse(c, 403, "forbidden");
    case "not_found":
      return refuse(c, 404, "notFound");
    case "not_yours":
      return refuse(c, 403, "notYours");
    case "policy_unknown":
      return again({ policy: words.policy_unknown });
    case "reason_missing":
      return again({ reason: words.reason_missing });
    case "until_missing":
      return again({ until: words.until_missing });
    case "wide":
      return again({ where: words.wide });
    case "also_unfit":
      return again({ also: words.also_unfit });
    case "passage_unknown":
      return again({ passage: words.passage_unknown });
    case "lock_until":
      return again({ lockUntil: words.lock_until });
    case "slow_until":
      return again({ slowUntil: words.slow_until });
    case "board_unknown":
      return again({ board: words.board_unknown });
    case "into_unknown":
      return again({ into: words.into_unknown });
    case "own_decision":
    case "own_post":
    case "author_gone":
    case "claimed_by_another":
    case "decided_by_another":
    case "changed":
    case "not_offered":
      return again({}, words[decided.error satisfies DecisionRefusal]);
  }
});

moderationRoutes.post("/mod/reviews/:thread/:post/preview", async (c) => {
  const ctx = c.get("ctx");
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const { thread: threadId, post: postId } = c.req.param();
  if (!isId(threadId) || !isId(postId)) return refuse(c, 404, "notFound");
  const { input, values, template } = decisionFrom(read.form);
  const begun = await fillFromTemplate(ctx, input, template);
  const parsed = decisionSchema.safeParse(begun);
  const seen = await previewDecision(ctx, { threadId, postId }, parsed.data ?? null);
  const error = seen.ok ? null : seen.error;
  if (error === "not_staff") return c.redirect(SIGN_IN, 303);
  if (error === "not_found") return refuse(c, 404, "notFound");
  if (error === "not_yours") return refuse(c, 403, "notYours");
  const lacks =
    error === null ? missing(c, parsed.error) : [ctx.t.moderation.review.problems[error]];
  const preview = (seen.ok ? seen.preview : null) ?? { missing: lacks };
  if (c.req.query("part")) return page(c, <PreviewPart view={viewOf(c)} preview={preview} />);
  const policy = begun.policy === null ? "" : String(begun.policy);
  const filled = { ...values, reason: begun.reason, policy: values.policy || policy };
  return reviewPage(c, { values: filled, errors: {}, key: "" }, null, preview);
});

/** The sentences about what a decision still lacks. */
function missing(c: AppContext, error: z.ZodError | undefined): readonly string[] {
  const [errors, whole] = sentences(c, error ? problemsByField(error) : {});
  return [...Object.values(errors), ...(whole ? [whole] : [])];
}

/** The review as it stands now: 409 with a problem of the whole, 422 with problems in fields. */
async function reviewPage(
  c: AppContext,
  form: FormState<DecisionField>,
  problem: string | null = null,
  preview: PreviewShown | null = null,
) {
  const threadId = c.req.param("thread") ?? "";
  const postId = c.req.param("post") ?? "";
  const seen =
    isId(threadId) && isId(postId)
      ? await seeReview(c.get("ctx"), { threadId, postId })
      : ({ ok: false, error: "not_found" } as const);
  if (!seen.ok) {
    if (seen.error === "not_staff") return c.redirect(SIGN_IN, 303);
    return seen.error === "not_yours" ? refuse(c, 403, "notYours") : refuse(c, 404, "notFound");
  }
  const hasErrors = Object.values(form.errors).some(Boolean);
  const isCalm = !hasErrors && problem === null;
  const undo = isCalm ? undoFrom(c.req.query(), c.get("ctx").now) : null;
  const done = isCalm ? doneWords(c) : undefined;
  const props = { review: seen.review, form, problem: problem ?? undefined, done, undo, preview };
  return page(
    c,
    <ReviewPage view={viewOf(c)} {...props} />,
    problem !== null ? 409 : hasErrors ? 422 : 200,
  );
}

/** What has just been done, as the page's address says. */
function doneWords(c: AppContext): string | undefined {
  const { suspensions, reversal } = c.get("ctx").t;
  switch (c.req.query("done")) {
    case "suspend":
      return suspensions.desk.set;
    case "undone":
      return reversal.undone;
    case "taken_back":
      return reversal.takenBack;
    default:
      return undefined;
  }
}

type Sentences = [FormState<DecisionField>["errors"], string | undefined];
/** The sentence for each problem at its field; one without a field is about the page as a whole. */
function sentences(c: AppContext, problems: Readonly<Record<string, string>>): Sentences {
  const words: Readonly<Record<string, string>> = c.get("ctx").t.moderation.review.problems;
  const errors: Partial<Record<DecisionField, string>> = {};
  let whole: string | undefined;
  for (const [field, problem] of Object.entries(problems)) {
    const sentence = words[problem] ?? c.get("ctx").t.moderation.review.problems.form;
    const place = DECISION_FIELDS.find((one) => one === field);
    if (place) errors[place] = sentence;
    else whole = sentence;
  }
  return [errors, whole];
}
