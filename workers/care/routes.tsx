import { Hono } from "hono";
import { CarePage } from "../../web/pages/mod/care.tsx";
import { CloseOutPage } from "../../web/pages/mod/close-out.tsx";
import { StoppedPage } from "../../web/pages/mod/stopped.tsx";
import { TrainingCasePage, TrainingPage } from "../../web/pages/mod/training.tsx";
import type { FormState } from "../../web/view.ts";
import type { AppContext, AppEnv } from "../context.ts";
import { readForm } from "../http/body.ts";
import { refuse } from "../http/errors.tsx";
import { page, viewOf } from "../http/page.tsx";
import { problemsByField } from "../threads/schemas.ts";
import { handOver } from "./hand-over.ts";
import { measureSchema, themesSchema } from "./schemas.ts";
import { seeCare, seeStopping } from "./see-care.ts";
import { seeTraining } from "./see-training.ts";
import { chooseThemes, setMeasure } from "./set-own.ts";
import type { MeasureField } from "./types.ts";

const SIGN_IN = "/staff/sign-in";
const CARE = "/mod/care";
const EMPTY: FormState<MeasureField> = { values: {}, errors: {}, key: "" };

/** What each of the desk sees to for themself: their measure, their themes, their rest, their practice. */
export const careRoutes = new Hono<AppEnv>();

careRoutes.get(CARE, (c) => carePage(c, EMPTY));

careRoutes.post("/mod/care/themes", async (c) => {
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const themes = themesSchema.parse(read.form.getAll("themes"));
  const chosen = await chooseThemes(c.get("ctx"), themes);
  return c.redirect(chosen.ok ? `${CARE}?saved=themes` : SIGN_IN, 303);
});

careRoutes.post("/mod/care/measure", async (c) => {
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const { problems } = c.get("ctx").t.care.measure;
  const values = { day: read.form.get("day") ?? "", week: read.form.get("week") ?? "" };
  const parsed = measureSchema.safeParse(values);
  if (!parsed.success) {
    const fields = Object.keys(problemsByField(parsed.error));
    const errors = Object.fromEntries(fields.map((field) => [field, problems.number]));
    return carePage(c, { values, errors, key: "" });
  }
  const set = await setMeasure(c.get("ctx"), parsed.data);
  if (set.ok) return c.redirect(`${CARE}?saved=measure`, 303);
  if (set.error === "not_staff") return c.redirect(SIGN_IN, 303);
  const errors = { [set.field]: problems.too_much(set.most[set.field]) };
  return carePage(c, { values, errors, key: "" });
});

careRoutes.get("/mod/stopped", async (c) => {
  const seen = await seeStopping(c.get("ctx"));
  if (!seen.ok) return c.redirect(SIGN_IN, 303);
  return page(c, <StoppedPage view={viewOf(c)} {...seen} />);
});

careRoutes.post("/mod/stopped/hand-over", async (c) => {
  const handed = await handOver(c.get("ctx"));
  return c.redirect(handed.ok ? "/mod/stopped" : SIGN_IN, 303);
});

careRoutes.get("/mod/close-out", async (c) => {
  const seen = await seeStopping(c.get("ctx"));
  if (!seen.ok) return c.redirect(SIGN_IN, 303);
  return page(c, <CloseOutPage view={viewOf(c)} today={seen.today} />);
});

careRoutes.get("/mod/training", async (c) => {
  const seen = await seeTraining(c.get("ctx"));
  if (!seen.ok) return c.redirect(SIGN_IN, 303);
  return page(c, <TrainingPage view={viewOf(c)} />);
});

careRoutes.get("/mod/training/:case", async (c) => {
  const ctx = c.get("ctx");
  const seen = await seeTraining(ctx);
  if (!seen.ok) return c.redirect(SIGN_IN, 303);
  const { cases, missing } = ctx.t.training;
  const number = /^\d{1,3}$/.test(c.req.param("case")) ? Number(c.req.param("case")) : 0;
  const one = cases[number - 1];
  if (!one) return refuse(c, 404, "notFound");
  const { action, rule } = c.req.query();
  const known = one.offers.find((each) => each === action);
  const named = seen.policies.find((policy) => String(policy.number) === rule);
  const chosen = known ? { action: known, rule: named?.number ?? null } : null;
  // A form that was sent brings the rule, chosen or not.
  const error = !known && (action !== undefined || rule !== undefined) ? missing : undefined;
  const about = { number, item: one, policies: seen.policies, chosen, error };
  return page(c, <TrainingCasePage view={viewOf(c)} {...about} />, error === undefined ? 200 : 422);
});

async function carePage(c: AppContext, form: FormState<MeasureField>) {
  const seen = await seeCare(c.get("ctx"));
  if (!seen.ok) return c.redirect(SIGN_IN, 303);
  const hasErrors = Object.values(form.errors).some(Boolean);
  const kept = c.req.query("saved");
  const saved = kept === "measure" || kept === "themes" ? kept : undefined;
  return page(
    c,
    <CarePage view={viewOf(c)} {...seen} form={form} saved={hasErrors ? undefined : saved} />,
    hasErrors ? 422 : 200,
  );
}
