import { type Helpline, helplines } from "../locales/en-GB/helplines.ts";
import { countryName, Emergencies } from "../components/emergencies/emergencies.tsx";
import { Layout } from "../layout/Layout.tsx";
import type { View } from "../view.ts";

/** Lines by country, in the order in which the list names the countries. */
const countries: ReadonlyMap<string, readonly Helpline[]> = Map.groupBy(
  helplines.filter((line) => line.purpose !== "emergency"),
  (line) => line.country,
);

/** Ways to reach help. It is made of words alone, so it works when nothing else does. */
export function HelpPage({ view }: { view: View }) {
  const { help, layout } = view.t;
  return (
    <Layout view={view} title={layout.titles.help}>
      <h1>{help.title}</h1>
      <p class="lead">{help.honest}</p>
      <Emergencies view={view} />
      <section aria-labelledby="lines">
        <h2 id="lines">{help.lines}</h2>
        <p>{help.linesText}</p>
        {[...countries].map(([country, lines]) => (
          <details class="more country">
            <summary>{countryName(view, country)}</summary>
            <ul class="rows">
              {lines.map((line) => (
                <Line view={view} line={line} />
              ))}
            </ul>
          </details>
        ))}
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

function Line({ view, line }: { view: View; line: Helpline }) {
  const { help, time } = view.t;
  return (
    <li>
      <h3>{line.name}</h3>
      <p>{line.about}</p>
      <p class="buttons">
        {line.channels.map((channel) => (
          <a class="plain" href={channel.href} rel="noreferrer">
            {channel.display}
          </a>
        ))}
      </p>
      <p class="meta">
        <span>{line.hours}</span>
        <span>{line.language}</span>
        <span>
          <a href={line.source} rel="noreferrer">
            {help.source}
          </a>
          , {help.checked(time.date(Date.parse(line.checked)))}
        </span>
      </p>
    </li>
  );
}
