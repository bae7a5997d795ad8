import type { Report, Shown, Table } from "../../workers/transparency/types.ts";
import { Layout } from "../layout/Layout.tsx";
import type { View } from "../view.ts";

/** For everyone: what the team did in a year. Nought stands as nought; what is too few is left out. */
export function TransparencyPage({ view, report }: { view: View; report: Report }) {
  const { transparency: words, common, moderation } = view.t;
  const { sections } = words;
  const { year, live, years } = report;
  const shown = (count: Shown) => (count === null ? words.notShown : words.number(count));
  return (
    <Layout view={view} title={view.t.layout.titles.about}>
      <h1>{words.title}</h1>
      <p class="lead">{words.intro}</p>
      <h2>{live ? words.soFar(year) : words.year(year)}</h2>
      <p>{words.small}</p>
      {live ? <p>{words.live}</p> : null}
      <Counted view={view} title={sections.notices} table={report.notices}>
        {(reason) => common.reasons[reason]}
      </Counted>
      <Counted view={view} title={sections.heldByRules} table={report.heldByRules}>
        {(cause) => words.causes[cause]}
      </Counted>
      <Counted view={view} title={sections.acts} table={report.acts}>
        {words.acts}
      </Counted>
      <Counted view={view} title={sections.byRule} table={report.byRule}>
        {(rule) => <a href={`/rules#rule-${rule}`}>{words.rule(rule)}</a>}
      </Counted>
      <Counted view={view} title={sections.otherActs} table={report.otherActs}>
        {words.acts}
      </Counted>
      <table class="figures">
        <caption>{sections.waited}</caption>
        <thead>
          <tr>
            <th scope="col">{words.class}</th>
            <th scope="col">{words.decided}</th>
            <th scope="col">{words.median}</th>
          </tr>
        </thead>
        <tbody>
          {report.waited.map((one) => (
            <tr>
              <th scope="row">{moderation.classNames[one.class]}</th>
              <td>{shown(one.decided)}</td>
              <td>{words.within(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Lines
        title={sections.automation}
        lines={[
          [words.ruleShare, shown(report.ruleShare)],
          [words.automatic, words.number(0)],
        ]}
      />
      <Lines
        title={sections.appeals}
        lines={[
          [words.asked, shown(report.appeals)],
          ...report.answers.rows.map(
            ({ key, count }) => [words.answers[key], shown(count)] as const,
          ),
          [words.overturned, shown(report.overturned)],
        ]}
      />
      <Unsealings view={view} report={report} />
      <ul class="chips">
        <li>
          <a href="/log">{words.log}</a>
        </li>
        <li>
          <a href="/ledger">{view.t.ledger.chain.title}</a>
        </li>
        <li>
          <a href={`/transparency.csv?year=${year}`}>{words.table}</a>
        </li>
        <li>
          <a href={`/transparency.json?year=${year}`}>{words.machine}</a>
        </li>
      </ul>
      {years.length > 1 ? (
        <nav aria-label={words.years}>
          <ul class="chips">
            {years
              .filter((one) => one !== year)
              .map((one) => (
                <li>
                  <a href={`/transparency?year=${one}`}>{words.year(one)}</a>
                </li>
              ))}
          </ul>
        </nav>
      ) : null}
    </Layout>
  );
}

function Counted<Key>(props: {
  readonly view: View;
  readonly title: string;
  readonly table: Table<Key>;
  readonly children: (key: Key) => unknown;
}) {
  const { transparency: words } = props.view.t;
  const { rows, total } = props.table;
  const shown = (count: Shown) => (count === null ? words.notShown : words.number(count));
  if (rows.length === 0) {
    return (
      <section>
        <h3>{props.title}</h3>
        <p>{words.none}</p>
      </section>
    );
  }
  return (
    <table class="figures">
      <caption>{props.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.count}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, count }) => (
          <tr>
            <th scope="row">{props.children(key)}</th>
            <td>{shown(count)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{words.total}</th>
          <td>{shown(total)}</td>
        </tr>
      </tbody>
    </table>
  );
}

function Lines(props: {
  readonly title: string;
  readonly lines: readonly (readonly [string, string])[];
}) {
  return (
    <table class="figures">
      <caption>{props.title}</caption>
      <tbody>
        {props.lines.map(([name, value]) => (
          <tr>
            <th scope="row">{name}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** These are the team's own acts and say nothing of who was concerned, so that none is too few. */
function Unsealings({ view, report }: { readonly view: View; readonly report: Report }) {
  const { figures } = view.t.unsealing;
  return (
    <section>
      <h2>{figures.caption}</h2>
      <p>{figures.intro}</p>
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
          {report.unsealings.map(({ year, asked, granted, refused }) => (
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
    </section>
  );
}
