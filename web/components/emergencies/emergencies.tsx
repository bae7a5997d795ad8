import { helplines } from "../../locales/en-GB/helplines.ts";
import type { View } from "../../view.ts";

const emergencies = helplines.filter((line) => line.purpose === "emergency");
const regions = new Intl.DisplayNames("en-GB", { type: "region" });

/** The name of a country in words; the international directory is for everywhere else. */
export function countryName(view: View, country: string): string {
  return country === "INTL" ? view.t.help.elsewhere : (regions.of(country) ?? country);
}

/** The emergency numbers, for whoever cannot wait. Made of words alone: it is there when D1 is not. */
export function Emergencies({ view }: { view: View }) {
  const { help } = view.t;
  return (
    <section class="danger" aria-labelledby="danger">
      <h2 id="danger">{help.danger}</h2>
      <p>{help.dangerText}</p>
      <ul class="numbers">
        {emergencies.map((line) => (
          <li>
            {line.channels.map((channel) => (
              <a href={channel.href}>{channel.display}</a>
            ))}
            {countryName(view, line.country)}
          </li>
        ))}
      </ul>
    </section>
  );
}
