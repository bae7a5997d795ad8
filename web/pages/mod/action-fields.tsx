import type { Child } from "hono/jsx";
import {
  type Action,
  type DecisionField,
  type ReviewView,
  SLOW_MINUTES,
} from "../../../workers/moderation/types.ts";
import { THEMES } from "../../../workers/threads/types.ts";
import { Choices } from "../../components/choices/choices.tsx";
import { describedBy, Field } from "../../components/field/field.tsx";
import { TextArea } from "../../components/text-area/text-area.tsx";
import type { FormState, View } from "../../view.ts";
import { PauseFields } from "./pause-fields.tsx";

interface ActionFieldsProps {
  readonly view: View;
  readonly review: ReviewView;
  readonly form: FormState<DecisionField>;
}

/** What each action needs besides a rule and a reason: shown only where the action is offered. */
export function ActionFields(props: ActionFieldsProps) {
  const { actions, also } = props.review;
  const has = (...some: Action[]) => some.some((one) => actions.includes(one));
  return (
    <>
      {has("note") ? <Themes {...props} /> : null}
      {has("cover") ? <Passage {...props} /> : null}
      {has("lock") ? <LockUntil {...props} /> : null}
      {has("slow") ? <Slow {...props} /> : null}
      {has("move") ? <Move {...props} /> : null}
      {has("merge") ? <Merge {...props} /> : null}
      {has("suspend", "mute") ? <PauseFields {...props} /> : null}
      {also.length > 0 ? <AlongWith {...props} /> : null}
    </>
  );
}

interface PartProps extends ActionFieldsProps {
  readonly action: Action;
  readonly label: string;
  readonly fields: readonly DecisionField[];
  readonly children: Child;
}

/** Folded until its action is chosen, or something in it needs another look. */
function Part({ form, action, label, fields, children }: PartProps) {
  const bad = fields.some((field) => form.errors[field] !== undefined);
  return (
    <details class="more" open={bad || form.values.action === action} data-for={action}>
      <summary>{label}</summary>
      {children}
    </details>
  );
}

function Themes(props: ActionFieldsProps) {
  const { view, review, form } = props;
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

function Passage(props: ActionFieldsProps) {
  const { view, form } = props;
  const words = view.t.moderation.review;
  return (
    <Part {...props} action="cover" label={words.passage} fields={["passage"]}>
      <TextArea
        view={view}
        name="passage"
        label={words.passage}
        hint={words.passageHint}
        error={form.errors.passage}
        value={form.values.passage}
        rows={3}
      />
    </Part>
  );
}

function LockUntil(props: ActionFieldsProps) {
  const { lockUntil: label, lockUntilHint: hint } = props.view.t.moderation.review;
  return (
    <Part {...props} action="lock" label={label} fields={["lockUntil"]}>
      <DateField {...props} name="lockUntil" label={label} hint={hint} />
    </Part>
  );
}

function Slow(props: ActionFieldsProps) {
  const { view, form } = props;
  const words = view.t.moderation.review;
  return (
    <Part {...props} action="slow" label={words.slowTitle} fields={["slowMinutes", "slowUntil"]}>
      <Select
        {...props}
        name="slowMinutes"
        label={words.slowMinutes}
        chosen={form.values.slowMinutes ?? "5"}
        options={SLOW_MINUTES.map((one) => ({ value: String(one), label: words.slowSpan(one) }))}
      />
      <DateField
        {...props}
        name="slowUntil"
        label={words.slowUntil}
        hint={words.slowUntilHint}
        value={form.values.slowUntil ?? dayAfter(view.now, 1)}
      />
    </Part>
  );
}

function Move(props: ActionFieldsProps) {
  const { review, form } = props;
  const words = props.view.t.moderation.review;
  return (
    <Part {...props} action="move" label={words.moveTo} fields={["board"]}>
      <Select
        {...props}
        name="board"
        label={words.moveTo}
        hint={words.moveHint}
        chosen={form.values.board ?? ""}
        options={[
          { value: "", label: words.moveNone },
          ...review.boards.map(({ slug, label }) => ({ value: slug, label })),
        ]}
      />
    </Part>
  );
}

function Merge(props: ActionFieldsProps) {
  const { view, form } = props;
  const { into: label, intoHint: hint } = view.t.moderation.review;
  const error = form.errors.into;
  return (
    <Part {...props} action="merge" label={label} fields={["into"]}>
      <Field view={view} name="into" label={label} hint={hint} error={error}>
        <input
          id="into"
          name="into"
          type="text"
          autocomplete="off"
          value={form.values.into ?? ""}
          aria-describedby={describedBy("into", { hint, error })}
          aria-invalid={error ? "true" : undefined}
        />
      </Field>
    </Part>
  );
}

function AlongWith({ view, review, form }: ActionFieldsProps) {
  const { actions, review: words } = view.t.moderation;
  const chosen = form.values.lists?.also ?? [];
  return (
    <details class="more" open={chosen.length > 0 || form.errors.also !== undefined}>
      <summary>{words.also}</summary>
      <Choices
        view={view}
        type="checkbox"
        name="also"
        label={words.also}
        hideLabel
        hint={words.alsoHint}
        error={form.errors.also}
        choices={review.also.map((one) => ({ value: one, label: actions[one] }))}
        chosen={chosen}
      />
    </details>
  );
}

interface OneField extends ActionFieldsProps {
  readonly name: DecisionField;
  readonly label: string;
  readonly hint?: string;
}

function DateField(props: OneField & { readonly value?: string }) {
  const { view, form, name, label, hint } = props;
  const error = form.errors[name];
  return (
    <Field view={view} name={name} label={label} hint={hint} error={error}>
      <input
        id={name}
        name={name}
        type="date"
        min={dayAfter(view.now, 0)}
        value={props.value ?? form.values[name] ?? ""}
        aria-describedby={describedBy(name, { hint, error })}
        aria-invalid={error ? "true" : undefined}
      />
    </Field>
  );
}

interface SelectProps extends OneField {
  readonly chosen: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

function Select({ view, form, name, label, hint, chosen, options }: SelectProps) {
  const error = form.errors[name];
  return (
    <Field view={view} name={name} label={label} hint={hint} error={error}>
      <select
        id={name}
        name={name}
        aria-describedby={describedBy(name, { hint, error })}
        aria-invalid={error ? "true" : undefined}
      >
        {options.map(({ value, label: text }) => (
          <option value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** A day as a date field has it; `days` from now. */
function dayAfter(now: number, days: number): string {
  return new Date(now + days * 86_400_000).toISOString().slice(0, 10);
}
