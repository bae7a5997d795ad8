import type { DecisionField, ReviewView } from "../../../workers/moderation/types.ts";
import { SPANS } from "../../../workers/suspensions/types.ts";
import { Choices } from "../../components/choices/choices.tsx";
import { describedBy, Field } from "../../components/field/field.tsx";
import type { FormState, View } from "../../view.ts";

interface PauseFieldsProps {
  readonly view: View;
  readonly review: ReviewView;
  readonly form: FormState<DecisionField>;
}

/** Where and for how long the author is asked to pause: folded until that is what should happen. */
export function PauseFields({ view, review, form }: PauseFieldsProps) {
  const { desk } = view.t.suspensions;
  const { values, errors } = form;
  const open =
    errors.where ??
    errors.days ??
    errors.until ??
    (values.action === "suspend" || values.action === "mute");
  const places = [
    { value: "board", label: desk.board(review.board) },
    ...(review.mayPauseEverywhere ? [{ value: "community", label: desk.community }] : []),
  ];
  const spans = [
    ...SPANS.map((days) => ({ value: String(days), label: desk.spans(days) })),
    { value: "date", label: desk.date },
  ];
  const tomorrow = new Date(view.now + 86_400_000).toISOString().slice(0, 10);
  return (
    <details class="more" open={Boolean(open)} data-for="suspend mute">
      <summary>{desk.details}</summary>
      <p class="hint">{desk.hidden}</p>
      <Choices
        view={view}
        type="radio"
        name="where"
        label={desk.where}
        hint={desk.whereHint}
        error={errors.where}
        choices={places}
        chosen={values.where ? [values.where] : []}
      />
      <Choices
        view={view}
        type="radio"
        name="days"
        label={desk.span}
        error={errors.days}
        choices={spans}
        chosen={values.days ? [values.days] : []}
      />
      <Field view={view} name="until" label={desk.until} hint={desk.untilHint} error={errors.until}>
        <input
          id="until"
          name="until"
          type="date"
          min={tomorrow}
          value={values.until ?? ""}
          aria-describedby={describedBy("until", { hint: desk.untilHint, error: errors.until })}
          aria-invalid={errors.until ? "true" : undefined}
        />
      </Field>
    </details>
  );
}
