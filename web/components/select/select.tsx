import type { View } from "../../view.ts";
import { describedBy, Field } from "../field/field.tsx";

interface SelectProps {
  readonly view: View;
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: string | undefined;
}

/** One of many, in a list that folds away. */
export function Select(props: SelectProps) {
  const { name, choices, chosen } = props;
  return (
    <Field {...props}>
      <select
        id={name}
        name={name}
        aria-describedby={describedBy(name, props)}
        aria-invalid={props.error ? "true" : undefined}
      >
        {choices.map(({ value, label }) => (
          <option value={value} selected={value === chosen}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}
