import type { Policy } from "../../../workers/moderation/types.ts";
import type { Template, TemplateField } from "../../../workers/templates/types.ts";
import { ErrorSummary } from "../../components/error-summary/error-summary.tsx";
import { TextField } from "../../components/field/field.tsx";
import { Select } from "../../components/select/select.tsx";
import { TextArea } from "../../components/text-area/text-area.tsx";
import { Layout } from "../../layout/Layout.tsx";
import type { FormState, View } from "../../view.ts";

interface TemplateFormPageProps {
  readonly view: View;
  /** The path of what is changed; the page of new words else. */
  readonly path: string;
  readonly isNew: boolean;
  readonly boards: readonly { readonly slug: string; readonly label: string }[];
  readonly policies: readonly Policy[];
  readonly actions: readonly Template["action"][];
  readonly form: FormState<TemplateField>;
  /** What stood in the way as a whole. */
  readonly problem?: string | undefined;
}

/** Words that decisions can begin from: written, changed, or taken off the list. */
export function TemplateFormPage(props: TemplateFormPageProps) {
  const { view, path, isNew, form, problem } = props;
  const words = view.t.templates.form;
  const hasErrors = problem !== undefined || Object.values(form.errors).some(Boolean);
  return (
    <Layout view={view} title={view.t.layout.titles.desk} personal errors={hasErrors}>
      <p class="crumb">
        <a href="/mod/templates">{words.back}</a>
      </p>
      {problem ? (
        <p class="errors" role="alert" tabindex={-1} data-focus>
          {problem}
        </p>
      ) : null}
      <ErrorSummary view={view} errors={form.errors} />
      <h1>{isNew ? words.titleNew : words.title}</h1>
      <form method="post" action={path} novalidate data-once={view.t.posting.sending}>
        {isNew ? <input type="hidden" name="key" value={form.key} /> : null}
        <Fields {...props} />
        <p class="buttons">
          <button name="do" value="keep">
            {words.send}
          </button>
          <a class="plain" href="/mod/templates">
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

function Fields({ view, boards, policies, actions, form }: TemplateFormPageProps) {
  const { form: words, list } = view.t.templates;
  const { moderation } = view.t;
  const { values, errors } = form;
  return (
    <>
      <Select
        view={view}
        name="board"
        label={words.board}
        hint={words.boardHint}
        error={errors.board}
        choices={[
          { value: "", label: list.every },
          ...boards.map(({ slug, label }) => ({ value: slug, label })),
        ]}
        chosen={values.board}
      />
      <Select
        view={view}
        name="action"
        label={words.action}
        error={errors.action}
        choices={[
          { value: "", label: words.actionNone },
          ...actions.map((action) => ({ value: action, label: moderation.actions[action] })),
        ]}
        chosen={values.action}
      />
      <Select
        view={view}
        name="policy"
        label={words.policy}
        hint={words.policyHint}
        error={errors.policy}
        choices={[
          { value: "", label: words.policyNone },
          ...policies.map(({ number, title }) => ({
            value: String(number),
            label: moderation.review.policyOption(number, title),
          })),
        ]}
        chosen={values.policy}
      />
      <TextField
        view={view}
        name="label"
        label={words.label}
        hint={words.labelHint}
        error={errors.label}
        value={values.label}
        max={60}
      />
      <TextArea
        view={view}
        name="reason"
        label={words.reason}
        hint={words.reasonHint}
        error={errors.reason}
        value={values.reason}
        rows={6}
        max={1_000}
      />
    </>
  );
}
