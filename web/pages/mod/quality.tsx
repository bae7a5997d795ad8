import type { Agreement } from "../../../workers/quality/types.ts";
import { Layout } from "../../layout/Layout.tsx";
import type { View } from "../../view.ts";

export interface QualityPageProps {
  readonly view: View;
  readonly agreements: readonly Agreement[];
  /** The titles of the rules in force, by number. */
  readonly titles: ReadonlyMap<number, string>;
}

/** For leads: how often two readings came to the same, rule by rule. */
export function QualityPage({ view, agreements, titles }: QualityPageProps) {
  const { page: words } = view.t.quality;
  return (
    <Layout view={view} title={view.t.layout.titles.desk} personal>
      <p class="crumb">
        <a href="/mod">{view.t.moderation.review.back}</a>
      </p>
      <h1>{words.title}</h1>
      <p class="lead">{words.intro}</p>
      <p>{words.how}</p>
      <table class="figures">
        <caption>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.rule}</th>
            <th scope="col">{words.n}</th>
            <th scope="col">{words.reading}</th>
          </tr>
        </thead>
        <tbody>
          {agreements.map(({ policy, n, same, kappa, reading }) => (
            <tr>
              <th scope="row">
                {policy === 0 ? words.all : words.ruleName(policy, titles.get(policy))}
              </th>
              <td>{n}</td>
              <td>
                {words.readings[reading]}
                {same === null || kappa === null ? null : words.numbers(same, kappa)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="ways">
        <a href="/mod/second-reading">{view.t.quality.again.link}</a>
      </p>
    </Layout>
  );
}
