import { Hono } from "hono";
import { QualityPage } from "../../web/pages/mod/quality.tsx";
import { SecondReadingPage } from "../../web/pages/mod/second-reading.tsx";
import type { FormState } from "../../web/view.ts";
import type { AppContext, AppEnv } from "../context.ts";
import { readForm } from "../http/body.ts";
import { page, viewOf } from "../http/page.tsx";
import { isId } from "../ids.ts";
import { problemsByField } from "../threads/schemas.ts";
import { readAgain } from "./read-again.ts";
import { readingSchema } from "./schemas.ts";
import { seeQuality } from "./see-quality.ts";
import { seeSecondReading } from "./see-second-reading.ts";
import type { ReadingField } from "./types.ts";

const AGAIN = "/mod/second-reading";
const SIGN_IN = "/staff/sign-in";
const EMPTY: FormState<ReadingField> = { values: {}, errors: {}, key: "" };

export const qualityRoutes = new Hono<AppEnv>();

qualityRoutes.get(AGAIN, (c) => {
  const after = c.req.query("after") ?? "";
  return readingPage(c, EMPTY, isId(after) ? after : "");
});

qualityRoutes.post(AGAIN, async (c) => {
  const ctx = c.get("ctx");
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const sent = (name: string) => read.form.get(name) ?? "";
  const parsed = readingSchema.safeParse({
    thread: sent("thread"),
    post: sent("post"),
    event: sent("event"),
    outcome: sent("outcome"),
    policy: sent("policy"),
  });
  if (!parsed.success) {
    const codes = problemsByField(parsed.error);
    const { problems } = ctx.t.quality.again;
    const errors = {
      ...(codes["outcome"] && { outcome: problems.outcome_missing }),
      ...(codes["policy"] && { policy: problems.policy_missing }),
    };
    const values = { outcome: sent("outcome"), policy: sent("policy") };
    return readingPage(c, { values, errors, key: "" }, "", sent("event"));
  }
  const { thread: threadId, post: postId, event: eventId, ...second } = parsed.data;
  const done = await readAgain(ctx, { threadId, postId, eventId }, second);
  return c.redirect(done.ok ? `${AGAIN}?done` : SIGN_IN, 303);
});

qualityRoutes.get("/mod/quality", async (c) => {
  const seen = await seeQuality(c.get("ctx"));
  if (!seen.ok) return c.redirect(SIGN_IN, 303);
  return page(c, <QualityPage view={viewOf(c)} {...seen} />);
});

/** `again` is the reading that the form came back for: it is shown once more, if it still waits. */
async function readingPage(
  c: AppContext,
  form: FormState<ReadingField>,
  after: string,
  again = "",
) {
  const seen = await seeSecondReading(c.get("ctx"), isId(again) ? before(again) : after);
  if (!seen.ok) return c.redirect(SIGN_IN, 303);
  const same = seen.reading !== null && (again === "" || seen.reading.eventId === again);
  return page(
    c,
    <SecondReadingPage
      view={viewOf(c)}
      reading={seen.reading}
      enough={seen.enough}
      done={c.req.query("done") !== undefined}
      form={same ? form : EMPTY}
    />,
    Object.keys(form.errors).length > 0 ? 422 : 200,
  );
}

/** What comes right before an id, to begin with that id. */
function before(id: string): string {
  return id.slice(0, -1);
}
