import { HELPLINE_PURPOSES, type HelplineField } from "../../../workers/helplines/types.ts";
import { ErrorSummary } from "../../components/error-summary/error-summary.tsx";
import { describedBy, Field, TextField } from "../../components/field/field.tsx";
import { Select } from "../../components/select/select.tsx";
import { TextArea } from "../../components/text-area/text-area.tsx";
import { Layout } from "../../layout/Layout.tsx";
import type { FormState, View } from "../../view.ts";

interface HelplineFormPageProps {
  readonly view: View;
  /** The path of what is changed; the page of a new one else. */
  readonly path: string;
  readonly isNew: boolean;
  readonly form: FormState<HelplineField>;
  /** What stood in the way as a whole. */
  readonly problem?: string | undefined;
}

/** A helpline: added, changed, or taken out. */
export function HelplineFormPage(props: HelplineFormPageProps) {
  const { view, path, isNew, form, problem } = props;
  const words = view.t.helplines.form;
  const hasErrors = problem !== undefined || Object.values(form.errors).some(Boolean);
  return (
    <Layout view={view} title={view.t.layout.titles.desk} personal errors={hasErrors}>
      <p class="crumb">
        <a href="/mod/helplines">{words.back}</a>
      </p>
      {problem ? (
        <p class="errors" role="alert" tabindex={-1} data-focus>
          {problem}
        </p>
      ) : null}
      <ErrorSummary view={view} errors={form.errors} />
      <h1>{isNew ? words.titleNew : words.title}</h1>
      <form method="post" action={path} novalidate data-once={view.t.posting.sending}>
        <Fields view={view} form={form} />
        <p class="buttons">
          <button name="do" value="keep">
            {words.send}
          </button>
          <a class="plain" href="/mod/helplines">
            {words.no}
          </a>
        </p>
      </form>
      {isNew ? null : (
        <details class="more">
          <summary>{words.remove}</summary>
          <p>{words.removeHint}</p>
          <form method="post" action={path}>
            <p class="buttons">
              <button class="destroys" name="do" value="remove">
                {words.remove}
              </button>
            </p>
          </form>
        </details>
      )}
    </Layout>
  );
}

function Fields({ view, form }: { view: View; form: FormState<HelplineField> }) {
  const { form: words, purposes } = view.t.helplines;
  const { values, errors } = form;
  const line = (name: HelplineField, label: string, hint?: string) => (
    <TextField
      view={view}
      name={name}
      label={label}
      hint={hint}
      error={errors[name]}
      value={values[name]}
    />
  );
  return (
    <>
      {line("country", words.country, words.countryHint)}
      <Select
        view={view}
        name="purpose"
        label={words.purpose}
        error={errors.purpose}
        choices={HELPLINE_PURPOSES.map((value) => ({ value, label: purposes[value] }))}
        chosen={values.purpose}
      />
      {line("name", words.name)}
      {line("about", words.about, words.aboutHint)}
      {line("language", words.language, words.languageHint)}
      {line("hours", words.hours)}
      <TextArea
        view={view}
        name="channels"
        label={words.channels}
        hint={words.channelsHint}
        error={errors.channels}
        value={values.channels}
        rows={4}
      />
      {line("source", words.source, words.sourceHint)}
      <Field view={view} name="checked" label={words.checked} error={errors.checked}>
        <input
          id="checked"
          name="checked"
          type="date"
          value={values.checked ?? ""}
          aria-describedby={describedBy("checked", { error: errors.checked })}
          aria-invalid={errors.checked ? "true" : undefined}
        />
      </Field>
      {line("position", words.position, words.positionHint)}
    </>
  );
}
