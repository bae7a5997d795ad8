import type { Action, DecisionField, ReviewView } from "../../../workers/moderation/types.ts";
import { THEMES } from "../../../workers/threads/types.ts";
import { Choices } from "../../components/choices/choices.tsx";
import { describedBy, Field, FieldError } from "../../components/field/field.tsx";
import { TextArea } from "../../components/text-area/text-area.tsx";
import type { FormState, View } from "../../view.ts";
import { PauseFields } from "./pause-fields.tsx";

interface DecisionFormProps {
  readonly view: View;
  readonly review: ReviewView;
  readonly form: FormState<DecisionField>;
}

/** What a moderator may do, from the table that is also enforced. */
export function DecisionForm(props: DecisionFormProps) {
  const { view, review, form } = props;
  const words = view.t.moderation.review;
  const here = `/mod/reviews/${review.threadId}/${review.postId}`;
  if (review.claim === "another") return <p class="banner">{words.claimedByAnother}</p>;
  if (review.own) {
    return (
      <section class="decision">
        <p class="banner">{words.own}</p>
        <Release view={view} review={review} />
      </section>
    );
  }
  if (review.actions.length === 0) return <p>{words.nothingToDo}</p>;
  return (
    <section class="decision" aria-labelledby="decide">
      <h2 id="decide">{words.decide}</h2>
      <form method="post" action={here} novalidate data-once={view.t.posting.sending}>
        <input type="hidden" name="version" value={String(review.version)} />
        <input type="hidden" name="revision" value={String(review.revision)} />
        <Actions {...props} />
        <PolicyChoice {...props} />
        <TextArea
          view={view}
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          error={form.errors.reason}
          value={form.values.reason}
          rows={5}
          max={1_000}
        />
        {review.actions.includes("note") ? <Themes {...props} /> : null}
        {review.actions.includes("suspend") ? <PauseFields {...props} /> : null}
        <p class="buttons">
          <button accesskey="s">{words.send}</button>
        </p>
      </form>
      <Release view={view} review={review} />
    </section>
  );
}

/** For whoever holds a review: it goes back without a word. */
function Release({ view, review }: Pick<DecisionFormProps, "view" | "review">) {
  const { release, releaseHint } = view.t.moderation.review;
  if (review.claim !== "mine") return null;
  return (
    <form method="post" action={`/mod/reviews/${review.threadId}/${review.postId}/release`}>
      <p class="buttons">
        <button class="plain">{release}</button>
      </p>
      <p class="hint">{releaseHint}</p>
    </form>
  );
}

function Actions({ view, review, form }: DecisionFormProps) {
  const { review: words, actions, actionHints, keys } = view.t.moderation;
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
      <div class="choices">
        {review.actions.map((action: Action, index) => (
          <label class={action === "remove" ? "choice destroys" : "choice"}>
            <input
              type="radio"
              name="action"
              value={action}
              id={index === 0 ? "action" : undefined}
              checked={form.values.action === action}
              accesskey={keys[action]}
              data-key={keys[action]}
              data-then={words.templateThen[action]}
            />
            <span>
              {actions[action]} <kbd aria-label={words.key(keys[action])}>{keys[action]}</kbd>
              <small>{actionHints[action]}</small>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function PolicyChoice({ view, review, form }: DecisionFormProps) {
  const words = view.t.moderation.review;
  const { policyHint: hint } = words;
  const error = form.errors.policy;
  return (
    <Field view={view} name="policy" label={words.policy} hint={hint} error={error}>
      <select
        id="policy"
        name="policy"
        aria-describedby={describedBy("policy", { hint, error })}
        aria-invalid={error ? "true" : undefined}
        data-fills="reason"
      >
        <option value="">{words.policyNone}</option>
        {review.policies.map((policy) => (
          <option
            value={String(policy.number)}
            selected={form.values.policy === String(policy.number)}
            data-text={words.template(policy.title)}
          >
            {words.policyOption(policy.number, policy.title)}
          </option>
        ))}
      </select>
    </Field>
  );
}

function Themes({ view, review, form }: DecisionFormProps) {
  const words = view.t.moderation.review;
  const chosen = form.values.lists?.notes ?? review.post.notes;
  return (
    <details
      class="more"
      open={chosen.length > 0 || form.errors.notes !== undefined}
      data-for="note"
    >
      <summary>{words.themes}</summary>
      <Choices
        view={view}
        type="checkbox"
        name="notes"
        label={words.themes}
        hideLabel
        hint={words.themesHint}
        error={form.errors.notes}
        choices={THEMES.map((theme) => ({ value: theme, label: view.t.common.themes[theme] }))}
        chosen={chosen}
      />
    </details>
  );
}
