import type { StaffRole } from "../../../workers/permissions/types.ts";
import type { PasskeyPurpose, PasskeySummary } from "../../../workers/staff/types.ts";
import { Confirm } from "../../components/confirm/confirm.tsx";
import { ErrorSummary } from "../../components/error-summary/error-summary.tsx";
import { TextField } from "../../components/field/field.tsx";
import { Layout } from "../../layout/Layout.tsx";
import type { FormState, View } from "../../view.ts";

export interface InvitePageProps {
  readonly view: View;
  readonly role: StaffRole;
  readonly form: FormState<"name">;
}

/** Where an invitation leads. It posts to its own address, which is the secret. */
export function InvitePage({ view, role, form }: InvitePageProps) {
  const { staff, roles } = view.t.moderation;
  const errors = Object.values(form.errors).some(Boolean);
  return (
    <Layout view={view} title={view.t.layout.titles.desk} personal errors={errors}>
      <ErrorSummary view={view} errors={form.errors} />
      <h1>{staff.inviteTitle}</h1>
      <p>{staff.inviteText(roles[role])}</p>
      <form method="post" action={view.path.split("?")[0]} novalidate>
        <TextField
          view={view}
          name="name"
          label={staff.name}
          hint={staff.nameHint}
          error={form.errors.name}
          value={form.values.name}
          max={40}
        />
        <p class="buttons">
          <button>{staff.accept}</button>
        </p>
      </form>
    </Layout>
  );
}

/** Coming back to the desk. */
export function StaffSignInPage({ view }: { view: View }) {
  const { staff } = view.t.moderation;
  return (
    <Layout view={view} title={view.t.layout.titles.signIn} personal passkey>
      <h1>{staff.signInTitle}</h1>
      <p>{staff.signInText}</p>
      <PasskeyForm view={view} purpose="sign-in" button={staff.signIn} />
    </Layout>
  );
}

export interface PasskeysPageProps {
  readonly view: View;
  readonly passkeys: readonly PasskeySummary[];
}

/** The passkeys of whoever is signed in, and a way to add one. */
export function PasskeysPage({ view, passkeys }: PasskeysPageProps) {
  const { staff } = view.t.moderation;
  return (
    <Layout view={view} title={view.t.layout.titles.account} personal passkey>
      <h1>{staff.passkeysTitle}</h1>
      <p>{passkeys.length === 0 ? staff.passkeysFirst : staff.passkeysMore}</p>
      {passkeys.length === 0 ? null : (
        <ul>
          {passkeys.map((passkey) => (
            <li>{staff.added(view.t.time.date(passkey.createdAt))}</li>
          ))}
        </ul>
      )}
      <PasskeyForm view={view} purpose="register" button={staff.add} />
      <p>
        <a href="/mod">{staff.toDesk}</a>
      </p>
    </Layout>
  );
}

/** Leaving the desk on this device. */
export function StaffSignOutPage({ view }: { view: View }) {
  const { staff } = view.t.moderation;
  return (
    <Layout view={view} title={view.t.layout.titles.account} personal>
      <Confirm
        title={staff.signOut}
        text={staff.signOutText}
        action="/staff/sign-out"
        yes={staff.signOut}
        no={view.t.common.cancel}
        back="/mod"
      />
    </Layout>
  );
}

const ADDRESS: Readonly<Record<PasskeyPurpose, string>> = {
  register: "/staff/passkeys",
  "sign-in": "/staff/sign-in",
};

/** A passkey cannot work without script, so without it the form says what to do instead. */
function PasskeyForm(props: { view: View; purpose: PasskeyPurpose; button: string }) {
  const { staff } = props.view.t.moderation;
  const address = ADDRESS[props.purpose];
  return (
    <form
      method="post"
      action={`${address}/verify`}
      data-passkey={props.purpose}
      data-options={`${address}/options`}
      data-stopped={staff.passkeyStopped}
      data-failed={staff.passkeyProblems.refused}
    >
      <p class="bad-text" role="alert"></p>
      <p class="buttons" data-needs-script hidden>
        <button>{props.button}</button>
      </p>
      <p class="banner" data-no-script>
        {staff.needsScript}
      </p>
    </form>
  );
}
