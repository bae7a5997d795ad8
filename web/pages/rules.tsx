import type { Policy } from "../../workers/moderation/types.ts";
import { Layout } from "../layout/Layout.tsx";
import type { View } from "../view.ts";

/** The numbered rules that every decision cites. */
export function RulesPage({ view, policies }: { view: View; policies: readonly Policy[] }) {
  const { about, layout } = view.t;
  return (
    <Layout view={view} title={layout.titles.rules}>
      <h1>{about.rulesTitle}</h1>
      <p class="lead">{about.rulesIntro}</p>
      {policies.map((policy) => (
        <section class="rule" id={`rule-${policy.number}`}>
          <h2>{`${policy.number}. ${policy.title}`}</h2>
          <p class="pre">{policy.text}</p>
        </section>
      ))}
      <p>{about.rulesAfter}</p>
    </Layout>
  );
}
