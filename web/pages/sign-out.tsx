import { Confirm } from "../components/confirm/confirm.tsx";
import { Layout } from "../layout/Layout.tsx";
import type { View } from "../view.ts";
import { KeysToo } from "./account-keeping.tsx";

/** Asks once before signing out, since the way back is the recovery words. */
export function SignOutPage({ view, everywhere }: { view: View; everywhere: boolean }) {
  const { accounts, layout } = view.t;
  return (
    <Layout view={view} title={layout.titles.account} personal>
      <Confirm
        title={accounts.signOutTitle}
        text={accounts.signOutText}
        action="/sign-out"
        yes={everywhere ? accounts.signOutEverywhere : accounts.signOut}
        no={accounts.stay}
        back="/account"
      >
        {everywhere ? (
          <>
            <input type="hidden" name="everywhere" value="yes" />
            <KeysToo view={view} />
          </>
        ) : null}
      </Confirm>
    </Layout>
  );
}
