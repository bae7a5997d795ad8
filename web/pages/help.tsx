import { type Helpline, helplines } from "../locales/en-GB/helplines.ts";
import { Layout } from "../layout/Layout.tsx";
import type { View } from "../view.ts";

/** Lines by country, in the order in which the list names the countries. */
const countries: ReadonlyMap<string, readonly Helpline[]> = Map.groupBy(
  helplines.filter((line) => line.purpose !== "emergency"),
  (line) => line.country,
);
const emergencies = helplines.filter((line) => line.purpose === "emergency");

const regions = new Intl.DisplayNames("en-GB", { type: "region" });

/** Ways to reach help. It is made of words alone, so it works when nothing else does. */
export function HelpPage({ view }: { view: View }) {
  const { help, layout } = view.t;
  const nameOf = (country: string) =>
    country === "INTL" ? help.elsewhere : (regions.of(country) ?? country);
  return (
    <Layout view={view} title={layout.titles.help}>
      <h1>{help.title}</h1>
      <p class="lead">{help.honest}</p>
      <section class="danger" aria-labelledby="danger">
        <h2 id="danger">{help.danger}</h2>
        <p>{help.dangerText}</p>
        <ul class="numbers">
          {emergencies.map((line) => (
            <li>
              {line.channels.map((channel) => (
                <a href={channel.href}>{channel.display}</a>
              ))}
              {nameOf(line.country)}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="lines">
        <h2 id="lines">{help.lines}</h2>
        <p>{help.linesText}</p>
        {[...countries].map(([country, lines]) => (
          <details class="more country">
            <summary>{nameOf(country)}</summary>
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
