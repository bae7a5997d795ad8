import type { DecisionField, ReviewView } from "../../../workers/moderation/types.ts";
import { describedBy, Field } from "../../components/field/field.tsx";
import { TextArea } from "../../components/text-area/text-area.tsx";
import type { FormState, View } from "../../view.ts";
import { ActionFields } from "./action-fields.tsx";
import { ActionList } from "./action-list.tsx";
import { DecisionPreview, type PreviewShown } from "./decision-preview.tsx";
import { KeysLink } from "./keys-list.tsx";
import { TemplateChoice } from "./template-choice.tsx";

interface DecisionFormProps {
  readonly view: View;
  readonly review: ReviewView;
  readonly form: FormState<DecisionField>;
  /** What the author would read of it, when that was asked for. */
  readonly preview?: PreviewShown | null;
}

/** What a moderator may do, from the table that is also enforced. */
export function DecisionForm(props: DecisionFormProps) {
  const { view, review, form } = props;
  const words = view.t.moderation.review;
  const { deciding } = view.t;
  const { send } = deciding.keys.page;
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
      <p class="ways">
        <KeysLink view={view} />
      </p>
      <form method="post" action={here} novalidate data-send>
        <input type="hidden" name="version" value={String(review.version)} />
        <input type="hidden" name="revision" value={String(review.revision)} />
        <ActionList {...props} />
        <TemplateChoice {...props} />
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
        <ActionFields {...props} />
        <DecisionPreview view={view} preview={props.preview ?? null} />
        <p class="buttons">
          <button data-key={send} data-needs="[name=action]:checked" aria-keyshortcuts={send}>
            {words.send} <kbd aria-hidden="true">{send}</kbd>
          </button>
          <button class="plain" formaction={`${here}/preview`}>
            {deciding.preview.look}
          </button>
        </p>
        <p role="status" tabindex={-1} data-told data-lost={deciding.lost}></p>
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
