import { BULK_ACTIONS, type BulkField } from "../../../workers/reversal/types.ts";
import { describedBy, Field } from "../../components/field/field.tsx";
import { TextArea } from "../../components/text-area/text-area.tsx";
import type { FormState, View } from "../../view.ts";

export interface BulkFieldsProps {
  readonly view: View;
  readonly policies: readonly { readonly number: number; readonly title: string }[];
  readonly form: FormState<BulkField>;
}

/** What is to be done with everything that is ticked; a preview comes first. */
export function BulkFields({ view, policies, form }: BulkFieldsProps) {
  const { investigate: words, reversal } = view.t;
  const { review, actions } = view.t.moderation;
  const { values, errors } = form;
  return (
    <section class="decision" aria-labelledby="bulk">
      <h2 id="bulk">{words.bulk}</h2>
      <p class="hint">{words.bulkHint}</p>
      <Field view={view} name="action" label={words.action} error={errors.action}>
        <select
          id="action"
          name="action"
          aria-describedby={describedBy("action", { error: errors.action })}
          aria-invalid={errors.action ? "true" : undefined}
        >
          <option value="">{words.actionNone}</option>
          {BULK_ACTIONS.map((action) => (
            <option value={action} selected={values.action === action}>
              {actions[action]}
            </option>
          ))}
        </select>
      </Field>
      <Field
        view={view}
        name="policy"
        label={review.policy}
        hint={review.policyHint}
        error={errors.policy}
      >
        <select
          id="policy"
          name="policy"
          aria-describedby={describedBy("policy", {
            hint: review.policyHint,
            error: errors.policy,
          })}
          aria-invalid={errors.policy ? "true" : undefined}
        >
          <option value="">{review.policyNone}</option>
          {policies.map(({ number, title }) => (
            <option value={String(number)} selected={values.policy === String(number)}>
              {review.policyOption(number, title)}
            </option>
          ))}
        </select>
      </Field>
      <TextArea
        view={view}
        name="reason"
        label={reversal.bulk.reason}
        hint={review.reasonHint}
        error={errors.reason}
        value={values.reason}
        rows={4}
        max={1_000}
      />
      <p class="buttons">
        <button>{words.preview}</button>
      </p>
    </section>
  );
}
