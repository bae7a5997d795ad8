import { Hono } from "hono";
import { TeamPage } from "../../web/pages/mod/team.tsx";
import {
  InviteFormPage,
  LinkPage,
  PersonActPage,
  PersonPage,
  WithdrawPage,
} from "../../web/pages/mod/team-forms.tsx";
import { classesOf } from "../../web/pages/mod/scope-words.ts";
import type { FormState } from "../../web/view.ts";
import type { AppContext, AppEnv } from "../context.ts";
import { readForm } from "../http/body.ts";
import { refuse } from "../http/errors.tsx";
import { page, viewOf } from "../http/page.tsx";
import { isId } from "../ids.ts";
import { siteOrigin } from "../site.ts";
import { problemsByField } from "../threads/schemas.ts";
import { changeScope } from "./change-scope.ts";
import { changeStanding } from "./change-standing.ts";
import { inviteSomeone } from "./invite-someone.ts";
import { letBackIn } from "./let-back-in.ts";
import { hashSchema, scopeSchema } from "./schemas.ts";
import { seeInviteForm, seeOpenInvite, seePerson } from "./see-person.ts";
import { seeTeam } from "./see-team.ts";
import { PERSON_ACTS, type PersonAct, type Scope, type ScopeField } from "./types.ts";
import { withdrawInvite } from "./withdraw-invite.ts";

type Errors = FormState<ScopeField>["errors"];
type Problem = keyof ReturnType<typeof viewOf>["t"]["team"]["refusals"];

const TEAM = "/staff/team";
const SIGN_IN = "/staff/sign-in";
const NOTHING: FormState<ScopeField> = { values: {}, errors: {}, key: "" };

/** The team as leads see it and admins change it. */
export const teamRoutes = new Hono<AppEnv>();

teamRoutes.get(TEAM, async (c) => {
  const ctx = c.get("ctx");
  const { before, after } = c.req.query();
  const team = await seeTeam(ctx, { before, after });
  if (!team.ok) return c.redirect(SIGN_IN, 303);
  return page(c, <TeamPage view={viewOf(c)} boards={ctx.catalogue.boards} {...team} />);
});

teamRoutes.get("/staff/team/invite", (c) => inviteForm(c, NOTHING));

teamRoutes.post("/staff/team/invite", async (c) => {
  const read = await readScope(c);
  if (!read.ok) return read.response;
  if (!read.scope) return inviteForm(c, read.form);
  const invited = await inviteSomeone(c.get("ctx"), read.scope);
  if (invited.ok) return linkPage(c, invited);
  if (invited.error === "boards_unknown") return inviteForm(c, mend(c, read.form, "boards"));
  return inviteForm(c, read.form, invited.error);
});

teamRoutes.get("/staff/team/invites/:invite/withdraw", (c) => withdrawPage(c));

teamRoutes.post("/staff/team/invites/:invite/withdraw", async (c) => {
  const id = hashSchema.safeParse(c.req.param("invite"));
  if (!id.success) return refuse(c, 404, "notFound");
  const withdrawn = await withdrawInvite(c.get("ctx"), id.data);
  return withdrawn.ok ? c.redirect(TEAM, 303) : withdrawPage(c, withdrawn.error);
});

teamRoutes.get("/staff/team/:person", (c) => personPage(c, null));

teamRoutes.post("/staff/team/:person", async (c) => {
  const read = await readScope(c);
  if (!read.ok) return read.response;
  if (!read.scope) return personPage(c, read.form);
  const changed = await changeScope(c.get("ctx"), c.req.param("person"), read.scope);
  if (changed.ok) return c.redirect(TEAM, 303);
  if (changed.error === "boards_unknown") return personPage(c, mend(c, read.form, "boards"));
  return personPage(c, read.form, changed.error);
});

for (const act of PERSON_ACTS) {
  teamRoutes.get(`/staff/team/:person/${act}`, (c) => actPage(c, act));

  teamRoutes.post(`/staff/team/:person/${act}`, async (c) => {
    const id = c.req.param("person") ?? "";
    if (act === "let-back-in") {
      const made = await letBackIn(c.get("ctx"), id);
      return made.ok ? linkPage(c, made) : actPage(c, act, made.error);
    }
    const changed = await changeStanding(c.get("ctx"), id, act);
    return changed.ok ? c.redirect(TEAM, 303) : actPage(c, act, changed.error);
  });
}

type ReadScope =
  | { ok: true; scope: Scope | null; form: FormState<ScopeField> }
  | { ok: false; response: Response | Promise<Response> };

/** The fields of a form about somebody's work, and how the form looks again if it has to. */
async function readScope(c: AppContext): Promise<ReadScope> {
  const read = await readForm(c);
  if (!read.ok) return read;
  const role = read.form.get("role") ?? "";
  const [boards, classes] = [read.form.getAll("boards"), read.form.getAll("classes")];
  const values = { role, lists: { boards, classes } };
  const parsed = scopeSchema.safeParse({ role, boards, classes });
  if (parsed.success) {
    return { ok: true, scope: parsed.data, form: { values, errors: {}, key: "" } };
  }
  const { refusals } = c.get("ctx").t.team;
  const words: Readonly<Record<string, string>> = refusals;
  const errors: Errors = {};
  for (const [field, problem] of Object.entries(problemsByField(parsed.error))) {
    const place = (["role", "boards", "classes"] as const).find((one) => field.startsWith(one));
    if (place) errors[place] = words[problem] ?? refusals.changed;
  }
  return { ok: true, scope: null, form: { values, errors, key: "" } };
}

function mend(c: AppContext, form: FormState<ScopeField>, field: "boards"): FormState<ScopeField> {
  return { ...form, errors: { [field]: c.get("ctx").t.team.refusals.boards_unknown } };
}

/** What a page that changes the team says when the change was not made, and with which status. */
function outcome(c: AppContext, error: Problem | undefined, errors?: Errors) {
  const stale = error === "confirm";
  const problem = error && !stale ? c.get("ctx").t.team.refusals[error] : undefined;
  const mending = Object.values(errors ?? {}).some(Boolean);
  return { stale, problem, status: stale ? 403 : problem ? 409 : mending ? 422 : 200 } as const;
}

/** Before its form is shown, a passkey has to have answered; `next` is the page to come back to. */
function confirmFirst(c: AppContext) {
  return c.redirect(`/staff/confirm?next=${c.req.path}`, 303);
}

async function inviteForm(c: AppContext, form: FormState<ScopeField>, error?: Problem) {
  const seen = await seeInviteForm(c.get("ctx"));
  if (!seen.ok) return c.redirect(SIGN_IN, 303);
  if (!seen.confirmed && c.req.method === "GET") return confirmFirst(c);
  const { stale, problem, status } = outcome(c, error, form.errors);
  return page(
    c,
    <InviteFormPage
      view={viewOf(c)}
      boards={seen.boards}
      form={form}
      stale={stale}
      problem={problem}
    />,
    status,
  );
}

async function personPage(c: AppContext, typed: FormState<ScopeField> | null, error?: Problem) {
  const id = c.req.param("person") ?? "";
  if (!isId(id)) return refuse(c, 404, "notFound");
  const seen = await seePerson(c.get("ctx"), id);
  if (!seen.ok) {
    return seen.error === "not_staff" ? c.redirect(SIGN_IN, 303) : refuse(c, 404, "notFound");
  }
  if (!seen.confirmed && c.req.method === "GET") return confirmFirst(c);
  const { person, acts, own, boards } = seen;
  const lists = { boards: person.boards, classes: classesOf(person.classes) };
  const form = typed ?? { values: { role: person.role, lists }, errors: {}, key: "" };
  const { stale, problem, status } = outcome(c, error, form.errors);
  const about = { person, acts, own, boards, form, stale, problem };
  return page(c, <PersonPage view={viewOf(c)} {...about} />, status);
}

async function actPage(c: AppContext, act: PersonAct, error?: Problem) {
  const id = c.req.param("person") ?? "";
  if (!isId(id)) return refuse(c, 404, "notFound");
  const seen = await seePerson(c.get("ctx"), id);
  if (!seen.ok) {
    return seen.error === "not_staff" ? c.redirect(SIGN_IN, 303) : refuse(c, 404, "notFound");
  }
  const { person, acts } = seen;
  if (c.req.method === "GET") {
    if (!acts.includes(act)) return refuse(c, 404, "notFound");
    if (!seen.confirmed) return confirmFirst(c);
  }
  const { stale, problem, status } = outcome(c, error);
  const about = { person, act, stale, problem };
  return page(c, <PersonActPage view={viewOf(c)} {...about} />, status);
}

async function withdrawPage(c: AppContext, error?: Problem) {
  const seen = await seeOpenInvite(c.get("ctx"), c.req.param("invite") ?? "");
  if (!seen.ok) {
    return seen.error === "not_staff" ? c.redirect(SIGN_IN, 303) : refuse(c, 404, "notFound");
  }
  if (!seen.confirmed && c.req.method === "GET") return confirmFirst(c);
  const { stale, problem, status } = outcome(c, error);
  const about = { invite: seen.invite, stale, problem };
  return page(c, <WithdrawPage view={viewOf(c)} {...about} />, status);
}

function linkPage(c: AppContext, made: { token: string; expiresAt: number }) {
  const link = `${siteOrigin(c)}/staff/invite/${made.token}`;
  return page(c, <LinkPage view={viewOf(c)} link={link} expiresAt={made.expiresAt} />, 201);
}
