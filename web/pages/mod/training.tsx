import type { Policy } from "../../../workers/moderation/types.ts";
import type { TrainingCase } from "../../locales/en-GB/training-cases.ts";
import { ErrorSummary } from "../../components/error-summary/error-summary.tsx";
import { describedBy, Field, FieldError } from "../../components/field/field.tsx";
import { Layout } from "../../layout/Layout.tsx";
import type { View } from "../../view.ts";
import { TrainingFeedback } from "./training-feedback.tsx";

/** Where practice begins: what it is, and the cases. */
export function TrainingPage({ view }: { view: View }) {
  const { training, moderation, care } = view.t;
  return (
    <Layout view={view} title={view.t.layout.titles.desk} personal>
      <p class="crumb">
        <a href="/mod">{care.back}</a>
      </p>
      <h1>{training.title}</h1>
      <p class="lead">{training.lead}</p>
      <p>{training.free}</p>
      <p>{training.gentle}</p>
      <p class="buttons">
        <a class="button" href="/mod/training/1">
          {training.start}
        </a>
      </p>
      <h2>{training.list}</h2>
      <ul class="rows">
        {training.cases.map((one, at) => (
          <li>
            <a href={`/mod/training/${at + 1}`}>
              {training.caseLink(at + 1, moderation.classNames[one.class], one.why)}
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a href="/rules">{training.rules}</a>
      </p>
    </Layout>
  );
}

export interface TrainingCasePageProps {
  readonly view: View;
  /** From one. */
  readonly number: number;
  readonly item: TrainingCase;
  readonly policies: readonly Policy[];
  /** What was chosen; it came in the address and goes no further. */
  readonly chosen: { readonly action: string; readonly rule: number | null } | null;
  readonly error?: string | undefined;
}

/** One made-up case, with the form of the desk and, once something is chosen, what a team would do. */
export function TrainingCasePage(props: TrainingCasePageProps) {
  const { view, number, item: one, chosen, error } = props;
  const { training, moderation, common } = view.t;
  const count = training.cases.length;
  const theme = one.theme === null ? null : common.themes[one.theme];
  return (
    <Layout
      view={view}
      title={view.t.layout.titles.desk}
      personal
      wide
      errors={error !== undefined}
    >
      <p class="crumb">
        <a href="/mod/training">{training.back}</a>
      </p>
      <ErrorSummary view={view} errors={error === undefined ? {} : { action: error }} />
      <h1>{training.number(number, count)}</h1>
      <p class={`class class-${one.class}`}>
        <strong>{moderation.classes[one.class]}.</strong>
      </p>
      <div class="desk">
        <div>
          {chosen ? <TrainingFeedback view={view} item={one} number={number} {...chosen} /> : null}
          <section aria-labelledby="why">
            <h2 id="why">{training.why}</h2>
            <p>{one.why}</p>
          </section>
          <section aria-labelledby="post">
            <h2 id="post">{moderation.review.post}</h2>
            <details class="cover" open={chosen !== null}>
              <summary>
                {training.open}{" "}
                <span>{training.neutral(moderation.classNames[one.class], theme)}</span>
              </summary>
              <div class="text invented">
                <p class="hint">{training.invented}</p>
                <p>
                  <strong>{one.title}</strong>
                </p>
                {one.text.map((line) => (
                  <p>{line}</p>
                ))}
              </div>
            </details>
          </section>
        </div>
        <TrainingForm {...props} />
      </div>
    </Layout>
  );
}

/** As on the desk, but it asks only the address: nothing of it is a decision. */
function TrainingForm({ view, number, item: one, policies, chosen, error }: TrainingCasePageProps) {
  const { training, moderation } = view.t;
  return (
    <section class="decision" aria-labelledby="decide">
      <h2 id="decide">{training.decide}</h2>
      <form method="get" action={`/mod/training/${number}`} novalidate>
        <fieldset
          class={error ? "field bad" : "field"}
          aria-describedby={describedBy("action", { error })}
        >
          <legend>{training.action}</legend>
          <FieldError view={view} name="action" error={error} />
          <div class="choices">
            {one.offers.map((action, at) => (
              <label class={action === "remove" ? "choice destroys" : "choice"}>
                <input
                  type="radio"
                  name="action"
                  value={action}
                  id={at === 0 ? "action" : undefined}
                  checked={chosen?.action === action}
                />
                <span>
                  {moderation.actions[action]}
                  <small>{moderation.actionHints[action]}</small>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <Field view={view} name="rule" label={training.rule}>
          <select id="rule" name="rule">
            <option value="">{moderation.review.policyNone}</option>
            {policies.map((policy) => (
              <option value={String(policy.number)} selected={chosen?.rule === policy.number}>
                {moderation.review.policyOption(policy.number, policy.title)}
              </option>
            ))}
          </select>
        </Field>
        <Field view={view} name="words" label={training.reason} hint={training.reasonHint}>
          <textarea id="words" rows={4} autocomplete="off" aria-describedby="words-hint"></textarea>
        </Field>
        <p class="buttons">
          <button>{training.send}</button>
        </p>
      </form>
    </section>
  );
}
