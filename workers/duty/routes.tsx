import { Hono } from "hono";
import { RotaPage } from "../../web/pages/mod/rota.tsx";
import {
  ShiftFormPage,
  ShiftPage,
  TargetsPage,
  ZonePage,
} from "../../web/pages/mod/rota-forms.tsx";
import type { FormState } from "../../web/view.ts";
import type { AppContext, AppEnv } from "../context.ts";
import { readForm } from "../http/body.ts";
import { refuse } from "../http/errors.tsx";
import { page, viewOf } from "../http/page.tsx";
import { isId } from "../ids.ts";
import { CLASSES, type ReviewClass } from "../moderation/types.ts";
import { problemsByField } from "../threads/schemas.ts";
import { addShift, seeShiftForm } from "./add-shift.ts";
import { changeShift, seeShift } from "./change-shift.ts";
import { chooseZone, seeZone } from "./choose-zone.ts";
import { LONGEST_SHIFT_MS, PLANNED_WEEKS_MAX, SHIFT_STEP_MS } from "./rules.ts";
import { shiftSchema, TARGET_UNITS, targetsSchema, zoneSchema } from "./schemas.ts";
import { seeRota } from "./see-rota.ts";
import { seeTargets, setTargets } from "./set-targets.ts";
import { SHIFT_ACTS, type ShiftField, type ShiftProblem } from "./types.ts";
import { zoneNames } from "./zones.ts";

const ROTA = "/mod/rota";
const SIGN_IN = "/staff/sign-in";
const MINUTE = 60_000;
/** Nobody plans less than two hours as a rule; the evening is when most is written. */
const FIRST_VALUES = { time: "19:00", length: "120", weeks: "1" };
const LENGTHS = Array.from(
  { length: LONGEST_SHIFT_MS / SHIFT_STEP_MS },
  (_, n) => ((n + 1) * SHIFT_STEP_MS) / MINUTE,
);
const FIELDS = ["person", "day", "time", "length", "weeks"] as const satisfies ShiftField[];
const CLASS_NAMES = Object.keys(CLASSES) as readonly ReviewClass[];

export const dutyRoutes = new Hono<AppEnv>();

dutyRoutes.get(ROTA, async (c) => {
  const seen = await seeRota(c.get("ctx"), c.req.query("week"));
  if (!seen.ok) return c.redirect(SIGN_IN, 303);
  const { ok: _, ...rota } = seen;
  const view = viewOf(c);
  const said = Object.entries(view.t.duty.said).find(([name]) => name === c.req.query("said"))?.[1];
  return page(c, <RotaPage view={view} {...rota} said={said} />);
});

dutyRoutes.get("/mod/rota/add", (c) => shiftForm(c, { values: FIRST_VALUES, errors: {}, key: "" }));

dutyRoutes.post("/mod/rota/add", async (c) => {
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const values = Object.fromEntries(FIELDS.map((name) => [name, read.form.get(name) ?? ""]));
  const again = (errors: FormState<ShiftField>["errors"]) =>
    shiftForm(c, { values, errors, key: "" });
  const parsed = shiftSchema.safeParse(values);
  const { duty } = viewOf(c).t;
  if (!parsed.success) {
    const problems = Object.entries(problemsByField(parsed.error));
    return again(
      Object.fromEntries(problems.map(([at, code]) => [at, duty.problems[code as ShiftProblem]])),
    );
  }
  const added = await addShift(c.get("ctx"), parsed.data);
  if (added.ok) return c.redirect(`${ROTA}?week=${added.day}&said=added`, 303);
  switch (added.error) {
    case "not_staff":
      return c.redirect(SIGN_IN, 303);
    case "not_your_shift":
      return refuse(c, 403, "notYours");
    case "refused": {
      const { clash } = added;
      const words = clash
        ? duty.form.clash(
            `${duty.dayClock(clash.zone, clash.from, true)} – ${duty.dayClock(clash.zone, clash.until)}`,
          )
        : duty.problems[added.problem];
      return again({ [added.field]: words });
    }
  }
});

dutyRoutes.get("/mod/rota/shifts/:shift", (c) => shiftPage(c));

dutyRoutes.post("/mod/rota/shifts/:shift", async (c) => {
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const id = c.req.param("shift");
  const act = SHIFT_ACTS.find((one) => one === read.form.get("do"));
  if (!isId(id) || !act) return shiftPage(c);
  const changed = await changeShift(c.get("ctx"), id, act);
  if (changed.ok) return c.redirect(`${ROTA}?said=${act}`, 303);
  switch (changed.error) {
    case "not_staff":
      return c.redirect(SIGN_IN, 303);
    case "not_found":
      return refuse(c, 404, "notFound");
    case "not_your_shift":
      return refuse(c, 403, "notYours");
    case "changed":
    case "overlap":
      return shiftPage(c, changed.error);
  }
});

dutyRoutes.get("/mod/rota/zone", (c) => zonePage(c));

dutyRoutes.post("/mod/rota/zone", async (c) => {
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const parsed = zoneSchema.safeParse(read.form.get("zone"));
  if (!parsed.success) return zonePage(c, viewOf(c).t.duty.zoneForm.missing);
  const chosen = await chooseZone(c.get("ctx"), parsed.data);
  return c.redirect(chosen.ok ? `${ROTA}?said=zone` : SIGN_IN, 303);
});

dutyRoutes.get("/mod/rota/targets", (c) => targetsPage(c));

dutyRoutes.post("/mod/rota/targets", async (c) => {
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const values = Object.fromEntries(CLASS_NAMES.map((name) => [name, read.form.get(name) ?? ""]));
  const parsed = targetsSchema.safeParse(values);
  if (!parsed.success) {
    const { wrong, order } = viewOf(c).t.duty.targets;
    const errors = Object.entries(problemsByField(parsed.error)).map(
      ([at, code]) => [at, code === "target_order" ? order : wrong] as const,
    );
    return targetsPage(c, { values, errors: Object.fromEntries(errors), key: "" });
  }
  const set = await setTargets(c.get("ctx"), parsed.data);
  return c.redirect(set.ok ? `${ROTA}?said=targets` : SIGN_IN, 303);
});

async function shiftForm(c: AppContext, form: FormState<ShiftField>) {
  const seen = await seeShiftForm(c.get("ctx"));
  if (!seen.ok) return c.redirect(SIGN_IN, 303);
  const { ok: _, today, ...shown } = seen;
  const isBad = Object.values(form.errors).some(Boolean);
  const values = { day: today, ...form.values };
  return page(
    c,
    <ShiftFormPage
      view={viewOf(c)}
      {...shown}
      lengths={LENGTHS}
      weeksMax={PLANNED_WEEKS_MAX}
      form={{ ...form, values }}
    />,
    isBad ? 422 : 200,
  );
}

async function shiftPage(c: AppContext, problem?: "changed" | "overlap") {
  const id = c.req.param("shift") ?? "";
  const seen = await seeShift(c.get("ctx"), isId(id) ? id : "");
  if (!seen.ok) {
    return seen.error === "not_staff" ? c.redirect(SIGN_IN, 303) : refuse(c, 404, "notFound");
  }
  const { ok: _, ...shown } = seen;
  const view = viewOf(c);
  const words = problem && view.t.duty.shift.refused[problem];
  return page(c, <ShiftPage view={view} {...shown} problem={words} />, problem ? 409 : 200);
}

async function zonePage(c: AppContext, error?: string) {
  const seen = await seeZone(c.get("ctx"));
  if (!seen.ok) return c.redirect(SIGN_IN, 303);
  return page(
    c,
    <ZonePage view={viewOf(c)} zone={seen.zone} zones={zoneNames()} error={error} />,
    error === undefined ? 200 : 422,
  );
}

async function targetsPage(c: AppContext, form?: FormState<ReviewClass>) {
  const seen = await seeTargets(c.get("ctx"));
  if (!seen.ok) return c.redirect(SIGN_IN, 303);
  const { targets } = seen;
  const values = Object.fromEntries(
    CLASS_NAMES.map((name) => [name, String(targets[name] / (TARGET_UNITS[name] * MINUTE))]),
  );
  return page(
    c,
    <TargetsPage
      view={viewOf(c)}
      form={form ?? { values, errors: {}, key: "" }}
      units={TARGET_UNITS}
    />,
    form ? 422 : 200,
  );
}
