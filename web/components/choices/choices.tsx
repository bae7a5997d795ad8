import type { View } from "../../view.ts";
import { describedBy, FieldError } from "../field/field.tsx";

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

interface ChoicesProps {
  readonly view: View;
  readonly type: "radio" | "checkbox";
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  /** Set when a summary just above already says what this is. */
  readonly hideLabel?: boolean;
}

/** Radio buttons or checkboxes under one question. The first carries the field's id, for the error summary. */
export function Choices(props: ChoicesProps) {
  const { name, type, choices, chosen } = props;
  return (
    <fieldset
      class={props.error ? "field bad" : "field"}
      aria-describedby={describedBy(name, props)}
    >
      <legend class={props.hideLabel ? "vh" : undefined}>{props.label}</legend>
      {props.hint ? (
        <p class="hint" id={`${name}-hint`}>
          {props.hint}
        </p>
      ) : null}
      <FieldError {...props} />
      <div class={type === "radio" ? "choices" : "choices many"}>
        {choices.map((choice, index) => (
          <label class="choice">
            <input
              type={type}
              name={name}
              value={choice.value}
              id={index === 0 ? name : undefined}
              checked={chosen.includes(choice.value)}
            />
            <span>
              {choice.label}
              {choice.hint ? <small>{choice.hint}</small> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
