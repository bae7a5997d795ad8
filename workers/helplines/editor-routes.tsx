import { Hono } from "hono";
import { HelplineFormPage } from "../../web/pages/mod/helpline-form.tsx";
import { HelplinesPage } from "../../web/pages/mod/helplines.tsx";
import type { FormState } from "../../web/view.ts";
import type { AppContext, AppEnv } from "../context.ts";
import { readForm } from "../http/body.ts";
import { refuse } from "../http/errors.tsx";
import { page, viewOf } from "../http/page.tsx";
import { problemsByField } from "../threads/schemas.ts";
import { channelsText } from "./channels.ts";
import { checkHelpline, keepHelpline, takeOutHelpline } from "./keep-helpline.ts";
import { dayOf, isDue } from "./rules.ts";
import { helplineSchema } from "./schemas.ts";
import { seeEditor, seeForm } from "./see-editor.ts";
import { type Helpline, HELPLINE_FIELDS, type HelplineField, type HelplineSaid } from "./types.ts";

const LIST = "/mod/helplines";
const SIGN_IN = "/staff/sign-in";
/** As many as somebody checks in one sitting. */
const SHOWN = 25;

/** The helplines as leads keep them. */
export const helplineEditorRoutes = new Hono<AppEnv>();

helplineEditorRoutes.get(LIST, async (c) => {
  const ctx = c.get("ctx");
  const seen = await seeEditor(ctx);
  if (!seen.ok) return c.redirect(SIGN_IN, 303);
  const said = Object.entries(ctx.t.helplines.list.said).find(
    ([name]) => name === c.req.query("said"),
  )?.[1];
  const due = seen.lines.filter((line) => isDue(line, ctx.now)).length;
  const countries = [...new Set(seen.lines.map((line) => line.country))];
  const asked = c.req.query("country") ?? "";
  const country = countries.includes(asked) ? asked : "";
  const own = seen.lines.filter((line) => country === "" || line.country === country);
  const from = Number(/^\d{1,3}$/.exec(c.req.query("from") ?? "")?.[0] ?? 0);
  const lines = own.slice(from, from + SHOWN).map((line) => ({
    ...line,
    isDue: isDue(line, ctx.now),
  }));
  const next = from + SHOWN < own.length ? from + SHOWN : null;
  const props = { lines, due, said, countries, country, next };
  return page(c, <HelplinesPage view={viewOf(c)} {...props} />);
});

helplineEditorRoutes.get(`${LIST}/add`, (c) => formPage(c, "", null));

helplineEditorRoutes.post(`${LIST}/add`, (c) => keep(c, ""));

helplineEditorRoutes.get(`${LIST}/:line`, (c) => formPage(c, c.req.param("line"), null));

helplineEditorRoutes.post(`${LIST}/:line`, (c) => keep(c, c.req.param("line")));

/** Keeps, checks or takes out what a form brought; an empty `id` is a new one. */
async function keep(c: AppContext, id: string) {
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const { form } = read;
  const ctx = c.get("ctx");
  const act = form.get("do");
  if (id !== "" && (act === "remove" || act === "checked")) {
    const done = await (act === "remove" ? takeOutHelpline : checkHelpline)(ctx, id);
    if (!done.ok) return refused(c, done.error === "not_staff" ? "not_staff" : "not_found");
    return saidOnList(c, act === "remove" ? "removed" : "checked");
  }
  const values = Object.fromEntries(
    HELPLINE_FIELDS.map((name) => [name, form.get(name) ?? ""]),
  ) as Record<HelplineField, string>;
  const words = ctx.t.helplines.form.problems;
  const sentences: Readonly<Record<string, string>> = words;
  const again = (errors: FormState<HelplineField>["errors"], problem?: string) =>
    formPage(c, id, { values, errors, key: "" }, problem);
  const parsed = helplineSchema(ctx.now).safeParse(values);
  if (!parsed.success) {
    const problems = Object.entries(problemsByField(parsed.error));
    return again(
      Object.fromEntries(problems.map(([at, code]) => [at, sentences[code] ?? words.form])),
    );
  }
  const kept = await keepHelpline(ctx, id === "" ? null : id, parsed.data);
  if (kept.ok) return saidOnList(c, id === "" ? "added" : "changed");
  switch (kept.error) {
    case "not_staff":
    case "not_found":
      return refused(c, kept.error);
    case "duplicate":
      return again({ name: words.duplicate });
    case "full":
      return again({}, words.full);
  }
}

/** Back to the list, whose first is then the next one to check. */
function saidOnList(c: AppContext, said: HelplineSaid) {
  return c.redirect(`${LIST}?said=${said}`, 303);
}

function refused(c: AppContext, error: "not_staff" | "not_found") {
  return error === "not_staff" ? c.redirect(SIGN_IN, 303) : refuse(c, 404, "notFound");
}

function valuesOf(line: Helpline | null, now: number): Record<HelplineField, string> {
  const day = (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10);
  return {
    country: line?.country ?? "",
    purpose: line?.purpose ?? "listening",
    name: line?.name ?? "",
    about: line?.about ?? "",
    language: line?.language ?? "",
    hours: line?.hours ?? "",
    channels: channelsText(line?.channels ?? []),
    source: line?.source ?? "",
    checked: day(line?.checkedDay ?? dayOf(now)),
    position: String(line?.position ?? 20),
  };
}

/** The form, as it was typed or as the helpline stands. */
async function formPage(
  c: AppContext,
  id: string,
  typed: FormState<HelplineField> | null,
  problem?: string,
) {
  const ctx = c.get("ctx");
  const seen = await seeForm(ctx, id);
  if (!seen.ok) return refused(c, seen.error);
  const form = typed ?? { values: valuesOf(seen.line, ctx.now), errors: {}, key: "" };
  const hasErrors = Object.values(form.errors).some(Boolean);
  const path = `${LIST}/${id === "" ? "add" : id}`;
  return page(
    c,
    <HelplineFormPage
      view={viewOf(c)}
      path={path}
      isNew={id === ""}
      form={form}
      problem={problem}
    />,
    problem !== undefined ? 409 : hasErrors ? 422 : 200,
  );
}
