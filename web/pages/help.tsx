import type { Helpline as Line } from "../../workers/helplines/types.ts";
import { Emergencies } from "../components/emergencies/emergencies.tsx";
import { byCountry, countryName } from "../components/helpline/country-name.ts";
import { Helpline } from "../components/helpline/helpline.tsx";
import { Layout } from "../layout/Layout.tsx";
import type { View } from "../view.ts";

interface HelpPageProps {
  readonly view: View;
  /** The emergency numbers that stand first. */
  readonly first: readonly Line[];
  readonly lines: readonly Line[];
}

/** Ways to reach help. It is the same for everyone, and there when nothing else is. */
export function HelpPage({ view, first, lines }: HelpPageProps) {
  const { help, helpFlow, layout } = view.t;
  const more = lines.filter((line) => line.purpose === "emergency" && !first.includes(line));
  const others = byCountry(
    view,
    lines.filter(({ purpose }) => purpose !== "emergency"),
  );
  return (
    <Layout view={view} title={layout.titles.help}>
      <h1>{help.title}</h1>
      <p class="lead">{help.honest}</p>
      <Emergencies view={view} first={first} more={byCountry(view, more)} />
      <section aria-labelledby="find">
        <h2 id="find">{helpFlow.startTitle}</h2>
        <p>{helpFlow.startText}</p>
        <p class="buttons">
          <a class="button" href="/help/find">
            {helpFlow.start}
          </a>
        </p>
      </section>
      <section aria-labelledby="lines">
        <h2 id="lines">{help.lines}</h2>
        <p>{help.linesText}</p>
        <div class="countries">
          {[...Map.groupBy(others, ({ country }) => country)].map(([country, own]) => (
            <details class="more country">
              <summary>{countryName(view, country)}</summary>
              <ul class="rows">
                {own.map((line) => (
                  <Helpline view={view} line={line} />
                ))}
              </ul>
            </details>
          ))}
        </div>
      </section>
      <section aria-labelledby="hard">
        <h2 id="hard">{help.hard}</h2>
        <ul>
          {help.hardItems.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      </section>
    </Layout>
  );
}
