import type { PasskeySummary, Scope } from "../../../workers/staff/types.ts";
import { Confirm } from "../../components/confirm/confirm.tsx";
import { ErrorSummary } from "../../components/error-summary/error-summary.tsx";
import { TextField } from "../../components/field/field.tsx";
import { Layout } from "../../layout/Layout.tsx";
import type { FormState, View } from "../../view.ts";
import { OrganisationLink } from "./organisation-link.tsx";
import { StaffPasskeyForm } from "./passkey-form.tsx";

export interface InvitePageProps {
  readonly view: View;
  readonly scope: Scope;
  /** The names of the boards they will look after; none when it is every board. */
  readonly boards: readonly string[];
  readonly form: FormState<"name">;
  /** The organisation whose sign-in may be used, or null when there is none. */
  readonly organisation: string | null;
}

/** Where an invitation leads. It posts to its own address, which is the secret. */
export function InvitePage({ view, scope, boards, form, organisation }: InvitePageProps) {
  const { joining } = view.t.team;
  const errors = Object.values(form.errors).some(Boolean);
  return (
    <Layout view={view} title={view.t.layout.titles.desk} personal errors={errors}>
      <ErrorSummary view={view} errors={form.errors} />
      <h1>{joining.title}</h1>
      <p>{joining.text(view.t.moderation.roles[scope.role])}</p>
      {boards.length === 0 ? null : <p>{joining.scope(boards)}</p>}
      <p>{organisation === null ? joining.next : view.t.oidc.invited(organisation)}</p>
      <form method="post" action={view.path.split("?")[0]} novalidate>
        <TextField
          view={view}
          name="name"
          label={joining.name}
          hint={joining.nameHint}
          error={form.errors.name}
          value={form.values.name}
          max={40}
        />
        <p class="buttons">
          <button>{joining.accept}</button>
        </p>
      </form>
    </Layout>
  );
}

/** Where a link leads that lets somebody back in. */
export function ReturnPage({ view, name }: { view: View; name: string }) {
  const { joining } = view.t.team;
  return (
    <Layout view={view} title={view.t.layout.titles.desk} personal passkey>
      <h1>{joining.backTitle(name)}</h1>
      <p>{joining.backText}</p>
      <StaffPasskeyForm
        view={view}
        purpose="return"
        address={view.path.split("?")[0] ?? ""}
        button={joining.backButton}
      />
    </Layout>
  );
}

interface StaffSignInPageProps {
  readonly view: View;
  /** The organisation whose sign-in may be used, or null when there is none. */
  readonly organisation: string | null;
}

/** Coming back to the team. */
export function StaffSignInPage({ view, organisation }: StaffSignInPageProps) {
  const { signIn } = view.t.team;
  return (
    <Layout view={view} title={view.t.layout.titles.signIn} personal passkey>
      <h1>{signIn.title}</h1>
      <p>{signIn.text}</p>
      <StaffPasskeyForm
        view={view}
        purpose="sign-in"
        address="/staff/sign-in"
        button={signIn.button}
      />
      <p class="hint">{signIn.lost}</p>
      {organisation === null ? null : (
        <OrganisationLink view={view} name={organisation} purpose="sign-in" />
      )}
    </Layout>
  );
}

export interface PasskeysPageProps {
  readonly view: View;
  readonly passkeys: readonly PasskeySummary[];
  /** True of someone who has to add one before anything else. */
  readonly joining: boolean;
  /** True when one of these has to be shown before anything is changed. */
  readonly confirmFirst: boolean;
  /** Whether they may come in by the organisation's sign-in already. */
  readonly byOrganisation: boolean;
  /** The organisation whose sign-in may be used, or null when there is none. */
  readonly organisation: string | null;
}

/** The passkeys of whoever is signed in, and a way to add one. */
export function PasskeysPage(props: PasskeysPageProps) {
  const { view, passkeys, joining, confirmFirst, byOrganisation, organisation } = props;
  const { passkeys: words, confirm } = view.t.team;
  const asksOrganisation = confirmFirst && passkeys.length === 0;
  return (
    <Layout view={view} title={view.t.layout.titles.account} personal passkey>
      {joining ? null : (
        <p class="crumb">
          <a href="/staff">{words.toHome}</a>
        </p>
      )}
      <h1>{words.title}</h1>
      <p>{joining ? words.first : passkeys.length === 0 ? words.none : words.more}</p>
      {passkeys.length === 0 ? null : (
        <ul class="rows">
          {passkeys.map((passkey) => (
            <li>
              <p>{words.added(view.t.time.date(passkey.createdAt))}</p>
              {passkeys.length === 1 ? null : (
                <details>
                  <summary>{words.remove}</summary>
                  <form method="post" action="/staff/passkeys/remove">
                    <input type="hidden" name="passkey" value={passkey.id} />
                    <p>{words.removeText}</p>
                    <button class="destroys">{words.remove}</button>
                  </form>
                </details>
              )}
            </li>
          ))}
        </ul>
      )}
      {asksOrganisation && organisation !== null ? (
        <OrganisationLink view={view} name={organisation} purpose="confirm" />
      ) : null}
      {asksOrganisation ? null : confirmFirst ? (
        <>
          <p>{words.confirmFirst}</p>
          <StaffPasskeyForm
            view={view}
            purpose="confirm"
            address="/staff/confirm"
            button={confirm.button}
            next="/staff/passkeys"
          />
        </>
      ) : (
        <StaffPasskeyForm
          view={view}
          purpose="register"
          address="/staff/passkeys"
          button={words.add}
        />
      )}
      {organisation === null ? null : joining ? (
        <OrganisationLink view={view} name={organisation} purpose="join" />
      ) : byOrganisation ? (
        <p class="hint">{view.t.oidc.added(organisation)}</p>
      ) : confirmFirst ? null : (
        <OrganisationLink view={view} name={organisation} purpose="add" />
      )}
    </Layout>
  );
}

/** Leaving the desk on this device. */
export function StaffSignOutPage({ view }: { view: View }) {
  const { signOut } = view.t.team;
  return (
    <Layout view={view} title={view.t.layout.titles.account} personal>
      <Confirm
        title={signOut.title}
        text={signOut.text}
        action="/staff/sign-out"
        yes={signOut.title}
        no={view.t.common.cancel}
        back="/staff"
      />
    </Layout>
  );
}
