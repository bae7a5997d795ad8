import { Hono } from "hono";
import { TemplateFormPage } from "../../web/pages/mod/template-form.tsx";
import { TemplatesPage } from "../../web/pages/mod/templates.tsx";
import type { FormState } from "../../web/view.ts";
import type { AppContext, AppEnv } from "../context.ts";
import { readForm } from "../http/body.ts";
import { refuse } from "../http/errors.tsx";
import { page, viewOf } from "../http/page.tsx";
import { isId } from "../ids.ts";
import { problemsByField } from "../threads/schemas.ts";
import { keepTemplate } from "./keep-template.ts";
import { removeTemplate } from "./remove-template.ts";
import { TEMPLATE_ACTIONS } from "./rules.ts";
import { templateSchema } from "./schemas.ts";
import { seeTemplate, seeTemplates } from "./see-templates.ts";
import { TEMPLATE_FIELDS, type TemplateField } from "./types.ts";

const LIST = "/mod/templates";
const SIGN_IN = "/staff/sign-in";

/** The words that decisions can begin from, as leads keep them. */
export const templateRoutes = new Hono<AppEnv>();

templateRoutes.get(LIST, async (c) => {
  const ctx = c.get("ctx");
  const seen = await seeTemplates(ctx);
  if (!seen.ok) return c.redirect(SIGN_IN, 303);
  const said = Object.entries(ctx.t.templates.list.said).find(
    ([name]) => name === c.req.query("said"),
  )?.[1];
  const { boards } = ctx.catalogue;
  const props = { templates: seen.templates, boards, actions: TEMPLATE_ACTIONS, said };
  return page(c, <TemplatesPage view={viewOf(c)} {...props} />);
});

templateRoutes.get(`${LIST}/add`, (c) => formPage(c, "", null));

templateRoutes.post(`${LIST}/add`, (c) => keep(c, ""));

templateRoutes.get(`${LIST}/:template`, (c) => formPage(c, c.req.param("template"), null));

templateRoutes.post(`${LIST}/:template`, (c) => keep(c, c.req.param("template")));

/** Keeps or removes what a form brought; an empty `id` is a new one. */
async function keep(c: AppContext, id: string) {
  const read = await readForm(c);
  if (!read.ok) return read.response;
  const { form } = read;
  const isNew = id === "";
  if (!isNew && !isId(id)) return formPage(c, id, null);
  if (!isNew && form.get("do") === "remove") {
    const removed = await removeTemplate(c.get("ctx"), id);
    return removed.ok ? c.redirect(`${LIST}?said=removed`, 303) : refused(c, removed.error);
  }
  const values = Object.fromEntries(
    TEMPLATE_FIELDS.map((name) => [name, form.get(name) ?? ""]),
  ) as Record<TemplateField, string>;
  const key = form.get("key") ?? "";
  const words = c.get("ctx").t.templates.form.problems;
  const sentences: Readonly<Record<string, string>> = words;
  const again = (errors: FormState<TemplateField>["errors"], problem?: string) =>
    formPage(c, id, { values, errors, key: isId(key) ? key : "" }, problem);
  const parsed = templateSchema.safeParse(values);
  if (!parsed.success) {
    const problems = Object.entries(problemsByField(parsed.error));
    return again(
      Object.fromEntries(problems.map(([at, code]) => [at, sentences[code] ?? words.form])),
    );
  }
  const about = { id: isNew ? (isId(key) ? key : c.get("ctx").newId()) : id, isNew };
  const kept = await keepTemplate(c.get("ctx"), about, parsed.data);
  if (kept.ok) return c.redirect(`${LIST}?said=${isNew ? "added" : "changed"}`, 303);
  switch (kept.error) {
    case "not_staff":
    case "not_found":
      return refused(c, kept.error);
    case "board_unknown":
      return again({ board: words.board_unknown });
    case "policy_unknown":
      return again({ policy: words.policy_unknown });
    case "full":
      return again({}, words.full);
  }
}

function refused(c: AppContext, error: "not_staff" | "not_found") {
  return error === "not_staff" ? c.redirect(SIGN_IN, 303) : refuse(c, 404, "notFound");
}

/** The form, as it was typed or as the template stands. */
async function formPage(
  c: AppContext,
  id: string,
  typed: FormState<TemplateField> | null,
  problem?: string,
) {
  const ctx = c.get("ctx");
  const seen = await seeTemplate(ctx, id === "" || isId(id) ? id : "-");
  if (!seen.ok) return refused(c, seen.error);
  const { template, policies } = seen;
  const { board = "", action = "", policyNumber, label = "", reason = "" } = template ?? {};
  const policy = policyNumber ? String(policyNumber) : "";
  const form = typed ?? { values: { board, action, policy, label, reason }, errors: {}, key: "" };
  const hasErrors = Object.values(form.errors).some(Boolean);
  return page(
    c,
    <TemplateFormPage
      view={viewOf(c)}
      path={`${LIST}/${id === "" ? "add" : id}`}
      isNew={id === ""}
      boards={ctx.catalogue.boards}
      policies={policies}
      actions={TEMPLATE_ACTIONS}
      form={{ ...form, key: form.key || ctx.newId() }}
      problem={problem}
    />,
    problem !== undefined ? 409 : hasErrors ? 422 : 200,
  );
}
