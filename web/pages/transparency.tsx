import type { YearOfUnsealings } from "../../workers/unsealing/types.ts";
import { Layout } from "../layout/Layout.tsx";
import type { View } from "../view.ts";

/** For everyone: how often two of the team opened what else an author wrote. Nought stands as nought. */
export function TransparencyPage(props: {
  readonly view: View;
  readonly years: readonly YearOfUnsealings[];
}) {
  const { figures } = props.view.t.unsealing;
  return (
    <Layout view={props.view} title={props.view.t.layout.titles.about}>
      <h1>{figures.title}</h1>
      <p class="lead">{figures.intro}</p>
      <table class="figures">
        <caption>{figures.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{figures.year}</th>
            <th scope="col">{figures.asked}</th>
            <th scope="col">{figures.granted}</th>
            <th scope="col">{figures.refused}</th>
          </tr>
        </thead>
        <tbody>
          {props.years.map(({ year, asked, granted, refused }) => (
            <tr>
              <th scope="row">{year}</th>
              <td>{asked}</td>
              <td>{granted}</td>
              <td>{refused}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{figures.rest}</p>
      <p>
        <a href="/transparency.json">{figures.machine}</a>
      </p>
    </Layout>
  );
}
