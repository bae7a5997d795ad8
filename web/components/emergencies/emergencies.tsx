import type { Helpline } from "../../../workers/helplines/types.ts";
import type { View } from "../../view.ts";
import { countryName } from "../helpline/country-name.ts";

interface EmergenciesProps {
  readonly view: View;
  /** The numbers that stand first. */
  readonly first: readonly Helpline[];
  /** Those of further countries, folded away. */
  readonly more?: readonly Helpline[];
}

/** The emergency numbers, for whoever cannot wait. */
export function Emergencies({ view, first, more = [] }: EmergenciesProps) {
  const { help } = view.t;
  return (
    <section class="danger" aria-labelledby="danger">
      <h2 id="danger">{help.danger}</h2>
      <p>{help.dangerText}</p>
      <Numbers view={view} lines={first} />
      {more.length > 0 ? (
        <details class="more">
          <summary>{help.moreNumbers}</summary>
          <Numbers view={view} lines={more} />
        </details>
      ) : null}
    </section>
  );
}

/** Emergency numbers with their countries. */
export function Numbers({ view, lines }: { view: View; lines: readonly Helpline[] }) {
  return (
    <ul class="numbers">
      {lines.map((line) => (
        <li>
          {line.channels.map((channel) => (
            <a href={channel.href}>{channel.display}</a>
          ))}
          {countryName(view, line.country)}
        </li>
      ))}
    </ul>
  );
}
