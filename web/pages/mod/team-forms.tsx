import { CLASSES, type ReviewClass } from "../../../workers/moderation/types.ts";
import {
  type OpenInvite,
  type PersonAct,
  type ScopeField,
  STAFF_ROLES,
  type TeamPerson,
} from "../../../workers/staff/types.ts";
import { Choices } from "../../components/choices/choices.tsx";
import { Confirm } from "../../components/confirm/confirm.tsx";
import { ErrorSummary } from "../../components/error-summary/error-summary.tsx";
import { Layout } from "../../layout/Layout.tsx";
import type { FormState, View } from "../../view.ts";
import { ConfirmFirst } from "./passkey-form.tsx";
import type { BoardName } from "./scope-words.ts";

/** What each of these pages needs besides its own. */
interface TeamFormProps {
  readonly view: View;
  /** True when the form was sent too long after the passkey: it answers first, then the form goes again. */
  readonly stale?: boolean;
  /** What was wrong with the whole of it. */
  readonly problem?: string | undefined;
}

const FORM = "team-form";

/** The frame: the way back, what is wrong, and the passkey's question where one is due. */
function TeamLayout(props: TeamFormProps & { errors?: boolean; children?: unknown }) {
  const { view, stale = false, problem } = props;
  return (
    <Layout
      view={view}
      title={view.t.layout.titles.desk}
      personal
      passkey={stale}
      errors={props.errors === true || problem !== undefined}
    >
      <p class="crumb">
        <a href="/staff/team">{view.t.team.list.back}</a>
      </p>
      {problem === undefined ? null : (
        <p class="errors" role="alert" tabindex={-1} data-focus>
          {problem}
        </p>
      )}
      {stale ? <ConfirmFirst view={view} form={FORM} /> : null}
      {props.children as never}
    </Layout>
  );
}

interface ScopeFormProps extends TeamFormProps {
  readonly boards: readonly BoardName[];
  readonly form: FormState<ScopeField>;
}

function ScopeFields({ view, boards, form }: ScopeFormProps) {
  const { invite, roles, list } = view.t.team;
  const chosen = form.values.lists ?? {};
  return (
    <>
      <Choices
        view={view}
        type="radio"
        name="role"
        label={invite.role}
        error={form.errors.role}
        choices={STAFF_ROLES.map((role) => ({
          value: role,
          label: roles[role],
          hint: invite.roleHints[role],
        }))}
        chosen={form.values.role ? [form.values.role] : []}
      />
      <Choices
        view={view}
        type="checkbox"
        name="boards"
        label={invite.boards}
        hint={invite.boardsHint}
        error={form.errors.boards}
        choices={boards.map(({ slug, label }) => ({ value: slug, label }))}
        chosen={chosen.boards ?? []}
      />
      <Choices
        view={view}
        type="checkbox"
        name="classes"
        label={invite.classes}
        hint={invite.classesHint}
        error={form.errors.classes}
        choices={(Object.keys(CLASSES) as ReviewClass[]).map((name) => ({
          value: name,
          label: list.classNames[name],
        }))}
        chosen={chosen.classes ?? []}
      />
    </>
  );
}

/** Whom to invite. */
export function InviteFormPage(props: ScopeFormProps) {
  const { invite } = props.view.t.team;
  const errors = Object.values(props.form.errors).some(Boolean);
  return (
    <TeamLayout {...props} errors={errors}>
      <ErrorSummary view={props.view} errors={props.form.errors} />
      <h1>{invite.title}</h1>
      <p>{invite.text}</p>
      <form id={FORM} method="post" action="/staff/team/invite" novalidate>
        <ScopeFields {...props} />
        <p class="buttons">
          <button>{invite.make}</button>
        </p>
      </form>
    </TeamLayout>
  );
}

/** A link that was just made, shown this once. */
export function LinkPage(props: { view: View; link: string; expiresAt: number }) {
  const { view, link, expiresAt } = props;
  const { invite, list } = view.t.team;
  return (
    <Layout view={view} title={view.t.layout.titles.desk} personal>
      <h1>{invite.made}</h1>
      <p>{invite.madeText(view.t.time.about(expiresAt - view.now))}</p>
      <div class="field">
        <label for="link">{invite.link}</label>
        <input id="link" type="text" readonly value={link} />
      </div>
      <p>
        <a href="/staff/team">{list.back}</a>
      </p>
    </Layout>
  );
}

interface PersonPageProps extends ScopeFormProps {
  readonly person: TeamPerson;
  readonly own: boolean;
  readonly acts: readonly ("scope" | PersonAct)[];
}

/** One of the team: what they do, and what else may be done about them. */
export function PersonPage(props: PersonPageProps) {
  const { view, person, acts } = props;
  const { person: words, acts: actWords, roles, statuses } = view.t.team;
  const others = acts.filter((act) => act !== "scope");
  const errors = Object.values(props.form.errors).some(Boolean);
  return (
    <TeamLayout {...props} errors={errors}>
      <ErrorSummary view={view} errors={props.form.errors} />
      <h1>{person.name}</h1>
      <p>
        {roles[person.role]} · {statuses[person.status]}
        {props.own ? ` · ${words.ownHint}` : ""}
      </p>
      {acts.length === 0 ? <p>{words.gone}</p> : null}
      {acts.includes("scope") ? (
        <section aria-labelledby="scope">
          <h2 id="scope">{words.scope}</h2>
          <form id={FORM} method="post" action={`/staff/team/${person.id}`} novalidate>
            <ScopeFields {...props} />
            <p class="buttons">
              <button>{words.save}</button>
            </p>
            <p class="hint">{words.saveHint}</p>
          </form>
        </section>
      ) : null}
      {others.length === 0 ? null : (
        <section aria-labelledby="other">
          <h2 id="other">{words.other}</h2>
          <ul class="chips">
            {others.map((act) => (
              <li>
                <a href={`/staff/team/${person.id}/${act}`}>{actWords[act].link}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </TeamLayout>
  );
}

interface ActPageProps extends TeamFormProps {
  readonly person: TeamPerson;
  readonly act: PersonAct;
}

/** One act about a person, with what follows from it. */
export function PersonActPage(props: ActPageProps) {
  const { view, person, act } = props;
  const words = view.t.team.acts[act];
  return (
    <TeamLayout {...props}>
      <Confirm
        id={FORM}
        title={words.title(person.name)}
        text={words.text}
        action={`/staff/team/${person.id}/${act}`}
        yes={words.yes}
        no={view.t.common.cancel}
        back={`/staff/team/${person.id}`}
        destroys={act === "remove" || act === "suspend"}
      />
    </TeamLayout>
  );
}

/** A link is to be taken back. */
export function WithdrawPage(props: TeamFormProps & { invite: OpenInvite }) {
  const { view, invite } = props;
  const { invite: words, list, roles } = view.t.team;
  const about =
    invite.letsIn === null ? list.inviteFor(roles[invite.role]) : list.backFor(invite.letsIn);
  return (
    <TeamLayout {...props}>
      <Confirm
        id={FORM}
        title={words.withdrawTitle}
        text={`${about}. ${words.withdrawText}`}
        action={`/staff/team/invites/${invite.id}/withdraw`}
        yes={list.withdraw}
        no={view.t.common.cancel}
        back="/staff/team"
        destroys
      />
    </TeamLayout>
  );
}
