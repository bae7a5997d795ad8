import { Confirm } from "../components/confirm/confirm.tsx";
import { Layout } from "../layout/Layout.tsx";
import type { View } from "../view.ts";

/** Says what being forgotten here means and what it cannot reach, and asks once. */
export function ForgetPage({ view }: { view: View }) {
  const { common, keeping, layout } = view.t;
  const member = view.actor.kind === "member";
  return (
    <Layout view={view} title={layout.titles.message} personal>
      <Confirm
        title={keeping.forgetTitle}
        text={keeping.forgetText}
        action="/forget"
        yes={keeping.forgetYes}
        no={common.cancel}
        back={member ? "/account" : "/"}
      >
        {member ? <p>{keeping.forgetWords}</p> : null}
        <p>{keeping.forgetCannot}</p>
      </Confirm>
    </Layout>
  );
}

/** What is there for the moment before the browser has gone elsewhere. */
export function ForgottenPage({ view }: { view: View }) {
  const { keeping, layout } = view.t;
  return (
    <Layout view={view} title={layout.titles.message} personal leave>
      <h1>{keeping.forgottenTitle}</h1>
      <p class="lead">{keeping.forgottenText}</p>
    </Layout>
  );
}
