import type { Action } from "../../../workers/moderation/types.ts";
import type { View } from "../../view.ts";

interface KeysProps {
  readonly view: View;
  /** What can be done here by a letter. */
  readonly actions?: readonly Action[];
  /** The keys of the whole page that mean something here. */
  readonly page: readonly (keyof View["t"]["deciding"]["keys"]["page"])[];
}

/** The way to the list of keys: over the page with script, else down to its end. */
export function KeysLink({ view }: { view: View }) {
  const { keys } = view.t.deciding;
  return (
    <a href="#keys" data-key={keys.page.help} aria-keyshortcuts={keys.page.help}>
      {keys.link} <kbd aria-hidden="true">{keys.page.help}</kbd>
    </a>
  );
}

/** Every key of a page, and the switch that turns them off (WCAG 2.1.4). */
export function KeysList({ view, actions = [], page }: KeysProps) {
  const { deciding, moderation } = view.t;
  const { keys } = deciding;
  return (
    <>
      <section id="keys" aria-labelledby="keys-title">
        <h2 id="keys-title">{keys.title}</h2>
        <p data-no-script>{keys.noScript}</p>
        <p>{keys.lead}</p>
        <label class="choice" data-script hidden>
          <input type="checkbox" data-keys-on />
          <span>
            {keys.on}
            <small>{keys.onHint}</small>
          </span>
        </label>
        <h3>{keys.everything}</h3>
        <dl class="keys">
          {page.map((name) => (
            <Key name={keys.page[name]} does={keys.does[name]} />
          ))}
          {actions.length > 0 ? <Key name={keys.numberKeys} does={keys.numbers} /> : null}
        </dl>
        {actions.length > 0 ? (
          <>
            <h3>{keys.actions}</h3>
            <dl class="keys">
              {actions.map((action) => (
                <Key name={moderation.keys[action]} does={moderation.actions[action]} />
              ))}
            </dl>
            <p class="hint">{keys.again}</p>
          </>
        ) : null}
      </section>
      <dialog data-keys aria-labelledby="keys-title">
        <p class="buttons">
          <button type="button" class="plain" data-close>
            {keys.close}
          </button>
        </p>
      </dialog>
    </>
  );
}

function Key({ name, does }: { name: string; does: string }) {
  return (
    <div>
      <dt>
        <kbd>{name}</kbd>
      </dt>
      <dd>{does}</dd>
    </div>
  );
}
