import type { Child } from "hono/jsx";
import type { View } from "../../view.ts";

interface FieldProps {
  readonly view: View;
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** The control itself; give it `id={name}` and `aria-describedby={describedBy(...)}`. */
  readonly children?: Child;
}

/** The ids a control names as its description, or undefined when there are none. */
export function describedBy(
  name: string,
  parts: { hint?: string | undefined; error?: string | undefined },
): string | undefined {
  const ids = [parts.hint ? `${name}-hint` : "", parts.error ? `${name}-error` : ""];
  return ids.filter(Boolean).join(" ") || undefined;
}

/** A label, a hint, what is wrong, and the control. */
export function Field({ view, name, label, hint, error, children }: FieldProps) {
  return (
    <div class={error ? "field bad" : "field"}>
      <label for={name}>{label}</label>
      {hint ? (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      <FieldError view={view} name={name} error={error} />
      {children}
    </div>
  );
}

/** The sentence beside the field that is to be mended. */
export function FieldError(props: { view: View; name: string; error?: string | undefined }) {
  if (!props.error) return null;
  return (
    <p class="bad-text" id={`${props.name}-error`}>
      <span class="vh">{props.view.t.common.error} </span>
      {props.error}
    </p>
  );
}

interface InputProps extends FieldProps {
  readonly value?: string | undefined;
  /** Shown as characters left by the script; the server has the last word, so nothing typed is cut off. */
  readonly max?: number;
}

/** A field of one line. */
export function TextField(props: InputProps) {
  const { view, name, value, max } = props;
  return (
    <Field {...props}>
      <input
        id={name}
        name={name}
        type="text"
        value={value ?? ""}
        autocomplete="off"
        aria-describedby={describedBy(name, props)}
        aria-invalid={props.error ? "true" : undefined}
        {...countdown(view, max)}
      />
    </Field>
  );
}

/** What the counter needs to speak. */
export function countdown(view: View, max: number | undefined): Record<string, string | number> {
  if (max === undefined) return {};
  const { left, over } = view.t.posting;
  return { "data-max": max, "data-count": [left.one, left.other, over.one, over.other].join("|") };
}
