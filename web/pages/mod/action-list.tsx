import {
  type Action,
  ACTION_SUBJECTS,
  type ActionSubject,
  type DecisionField,
  type ReviewView,
} from "../../../workers/moderation/types.ts";
import { describedBy, FieldError } from "../../components/field/field.tsx";
import type { FormState, View } from "../../view.ts";

interface ActionListProps {
  readonly view: View;
  readonly review: ReviewView;
  readonly form: FormState<DecisionField>;
}

/** Answers that somebody waits for: their group is open from the start. */
const AWAITED: readonly Action[] = ["lift", "confirm"];

/**
 * What may be done, each with its letter and what comes of it. What is about the post stands open;
 * the rest is folded to a line that shows its letters.
 */
export function ActionList(props: ActionListProps) {
  const { view, review, form } = props;
  const { review: words } = view.t.moderation;
  const error = form.errors.action;
  return (
    <fieldset
      class={error ? "field bad" : "field"}
      aria-describedby={describedBy("action", { hint: words.keysHint, error })}
    >
      <legend>{words.action}</legend>
      <p class="hint" id="action-hint">
        {words.keysHint}
      </p>
      <FieldError view={view} name="action" error={error} />
      {ACTION_SUBJECTS.map((subject) => {
        const actions = review.actions.filter((one) => review.subjects[one] === subject);
        return actions.length > 0 ? <Group {...props} {...{ subject, actions }} /> : null;
      })}
    </fieldset>
  );
}

interface GroupProps extends ActionListProps {
  readonly subject: ActionSubject;
  readonly actions: readonly Action[];
}

function Group(props: GroupProps) {
  const { view, review, form, subject, actions } = props;
  const { subjects, keys } = view.t.moderation;
  const isFirst = review.subjects[review.actions[0] ?? "approve"] === subject;
  const chosen = actions.some((one) => one === form.values.action);
  const choices = actions.map((action) => <Choice {...props} action={action} />);
  if (subject === "post") return <div class="choices">{choices}</div>;
  const open = isFirst || chosen || actions.some((one) => AWAITED.includes(one));
  return (
    <details class="more" open={open}>
      <summary>
        {subjects[subject]}{" "}
        {actions.map((one) => (
          <kbd aria-hidden="true">{keys[one]}</kbd>
        ))}
      </summary>
      <div class="choices">{choices}</div>
    </details>
  );
}

function Choice({ view, review, form, action }: ActionListProps & { readonly action: Action }) {
  const { review: words, actions, actionHints, keys } = view.t.moderation;
  return (
    <label class={action === "remove" ? "choice destroys" : "choice"}>
      <input
        type="radio"
        name="action"
        value={action}
        id={action === review.actions[0] ? "action" : undefined}
        checked={form.values.action === action}
        accesskey={keys[action]}
        data-key={keys[action]}
        data-then={words.templateThen[action]}
        data-sending={view.t.deciding.sending[action]}
        data-again={review.plain.includes(action) ? "" : undefined}
      />
      <span>
        {actions[action]} <kbd aria-label={words.key(keys[action])}>{keys[action]}</kbd>
        <small>{actionHints[action]}</small>
      </span>
    </label>
  );
}
