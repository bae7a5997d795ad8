import { Hono } from "hono";
import { MessagePage } from "../../web/pages/message.tsx";
import { TakeBackPage, type TakeBackField } from "../../web/pages/mod/take-back.tsx";
import type { FormState } from "../../web/view.ts";
import type { AppContext, AppEnv } from "../context.ts";
import { readForm } from "../http/body.ts";
import { refuse } from "../http/errors.tsx";
import { page, viewOf } from "../http/page.tsx";
import { isId } from "../ids.ts";
import { problemsByField } from "../threads/schemas.ts";
import { bulkRoutes } from "./bulk-routes.tsx";
import { investigateRoutes } from "./investigate-routes.tsx";
import { takeBackSchema } from "./schemas.ts";
import { seeTakeBack } from "./see-take-back.ts";
import { type EventRef, type ReversalRefusal, takeBack, undo } from "./take-back.ts";

const EVENT = "/mod/reviews/:thread/:post/events/:event";
const SIGN_IN = "/staff/sign-in";

export const reversalRoutes = new Hono<AppEnv>();
reversalRoutes.route("/", investigateRoutes);
reversalRoutes.route("/", bulkRoutes);

/** By one key. Too late, it leads kindly to the page where it is still possible. */
reversalRoutes.post(`${EVENT}/undo`, async (c) => {
  const ref = refOf(c);
  if (!ref) return refuse(c, 404, "notFound");
  const undone = await undo(c.get("ctx"), ref);
  return undone.ok ? toReview(c, ref, "undone") : refused(c, ref, undone.error, "");
});

reversalRoutes.get(`${EVENT}/take-back`, async (c) => {
  const ref = refOf(c);
  return ref
    ? takeBackPage(c, ref, { values: {}, errors: {}, key: "" })
    : refuse(c, 404, "notFound");
});

reversalRoutes.post(`${EVENT}/take-back`, async (c) => {
  const ref = refOf(c);
  if (!ref) return refuse(c, 404, "notFound");
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const reason = read.form.get("reason") ?? "";
  const version = Number(read.form.get("version") ?? "");
  const parsed = takeBackSchema.safeParse({ reason, version });
  if (!parsed.success) {
    const { problems } = c.get("ctx").t.reversal;
    const found = problemsByField(parsed.error);
    const code = found["reason"] as keyof typeof problems | undefined;
    const errors = code ? { reason: problems[code] } : {};
    const whole = found["version"] ? problems.version_missing : undefined;
    return takeBackPage(c, ref, { values: { reason }, errors, key: "" }, whole);
  }
  const taken = await takeBack(c.get("ctx"), ref, parsed.data);
  return taken.ok ? toReview(c, ref, "taken_back") : refused(c, ref, taken.error, reason);
});

function refOf(c: AppContext): EventRef | null {
  const [threadId = "", postId = "", eventId = ""] = ["thread", "post", "event"].map((name) =>
    c.req.param(name),
  );
  return [threadId, postId, eventId].every(isId) ? { threadId, postId, eventId } : null;
}

function toReview(c: AppContext, { threadId, postId }: EventRef, done: "undone" | "taken_back") {
  return c.redirect(`/mod/reviews/${threadId}/${postId}?done=${done}`, 303);
}

function refused(c: AppContext, ref: EventRef, error: ReversalRefusal, reason: string) {
  const { problems } = c.get("ctx").t.reversal;
  const form = { values: { reason }, errors: {}, key: "" };
  switch (error) {
    case "not_staff":
      return refuse(c, 403, "forbidden");
    case "not_found":
      return refuse(c, 404, "notFound");
    case "not_yours":
      return refuse(c, 403, "notYours");
    case "too_late":
    case "changed":
    case "claimed_by_another":
    case "own_post":
    case "not_your_decision":
      return takeBackPage(c, ref, form, problems[error]);
    case "no_decision":
    case "already":
    case "erased":
    case "edited":
    case "later":
      // The page says itself what stands in the way.
      return takeBackPage(c, ref, form, undefined, 409);
  }
}

async function takeBackPage(
  c: AppContext,
  ref: EventRef,
  form: FormState<TakeBackField>,
  problem?: string,
  status: 200 | 409 = problem === undefined ? 200 : 409,
) {
  const seen = await seeTakeBack(c.get("ctx"), ref);
  if (!seen.ok) {
    switch (seen.error) {
      case "not_staff":
        return c.redirect(SIGN_IN, 303);
      case "not_found":
        return refuse(c, 404, "notFound");
      case "not_yours":
        return refuse(c, 403, "notYours");
      case "not_your_decision":
      case "own_post":
        return forAnother(c, ref, seen.error);
    }
  }
  const hasErrors = Object.values(form.errors).some(Boolean);
  const element = <TakeBackPage view={viewOf(c)} back={seen.back} form={form} problem={problem} />;
  return page(c, element, hasErrors ? 422 : status);
}

/** Says that it is for somebody else, and leads back to the review. */
function forAnother(c: AppContext, ref: EventRef, because: "not_your_decision" | "own_post") {
  const view = viewOf(c);
  const { page: words, problems } = view.t.reversal;
  const onward = { href: `/mod/reviews/${ref.threadId}/${ref.postId}`, text: words.back };
  const message = { title: words.title, text: problems[because], status: 409, onward };
  return page(c, <MessagePage view={view} {...message} />, 409);
}
