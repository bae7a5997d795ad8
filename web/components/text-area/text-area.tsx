import type { View } from "../../view.ts";
import { countdown, describedBy, Field } from "../field/field.tsx";

interface TextAreaProps {
  readonly view: View;
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly value?: string | undefined;
  readonly rows?: number;
  readonly max?: number;
}

/** A field of many lines, with a count of what is left. */
export function TextArea(props: TextAreaProps) {
  const { view, name } = props;
  return (
    <Field {...props}>
      <textarea
        id={name}
        name={name}
        rows={props.rows ?? 10}
        autocomplete="off"
        aria-describedby={describedBy(name, props)}
        aria-invalid={props.error ? "true" : undefined}
        {...countdown(view, props.max)}
      >
        {/* A parser drops the first line break of a textarea: keep the writer's own. */}
        {props.value?.startsWith("\n") ? `\n${props.value}` : (props.value ?? "")}
      </textarea>
    </Field>
  );
}
