import type { DecisionField, ReviewView } from "../../../workers/moderation/types.ts";
import type { Template } from "../../../workers/templates/types.ts";
import { describedBy, FieldError } from "../../components/field/field.tsx";
import type { FormState, View } from "../../view.ts";

interface TemplateChoiceProps {
  readonly view: View;
  readonly review: ReviewView;
  readonly form: FormState<DecisionField>;
}

/**
 * Words to begin from. With script only those for the chosen action are shown, and a number chooses
 * them; without, all of them, and the server fills them in.
 */
export function TemplateChoice({ view, review, form }: TemplateChoiceProps) {
  const { choose } = view.t.templates;
  const { templates } = review;
  const error = form.errors.template;
  const chosen = form.values.template ?? "";
  if (templates.length === 0) return null;
  return (
    <details class="more" data-templates open={chosen !== "" || error !== undefined}>
      <summary>{choose.title}</summary>
      <fieldset
        class={error ? "field bad" : "field"}
        aria-describedby={describedBy("template", { hint: choose.hint, error })}
      >
        <legend class="vh">{choose.title}</legend>
        <div id="template-hint">
          <p class="hint" data-no-script>
            {choose.hint}
          </p>
          <p class="hint" data-script hidden>
            {choose.hintKeys}
          </p>
        </div>
        <FieldError view={view} name="template" error={error} />
        <div class="choices">
          {templates.map((template, place) => (
            <One view={view} {...{ template, place, chosen }} />
          ))}
          <label class="choice">
            <input type="radio" name="template" value="" checked={chosen === ""} />
            <span>{choose.none}</span>
          </label>
        </div>
      </fieldset>
      <p
        role="status"
        class="hint"
        data-kept={choose.kept}
        data-filled={choose.filled("{label}")}
      ></p>
    </details>
  );
}

interface OneProps {
  readonly view: View;
  readonly template: Template;
  readonly place: number;
  readonly chosen: string;
}

function One({ view, template, place, chosen }: OneProps) {
  const { id, action, policyNumber, label, reason } = template;
  const { moderation, templates } = view.t;
  return (
    <label class="choice">
      <input
        type="radio"
        name="template"
        value={id}
        id={place === 0 ? "template" : undefined}
        checked={chosen === id}
        data-action={action}
        data-policy={policyNumber === null ? undefined : String(policyNumber)}
        data-label={label}
        data-reason={reason}
      />
      <span>
        {label} <kbd hidden></kbd>
        <small data-no-script>
          {moderation.actions[action]}
          {policyNumber === null ? null : `. ${templates.list.rule(policyNumber)}`}. “{reason}”
        </small>
      </span>
    </label>
  );
}
