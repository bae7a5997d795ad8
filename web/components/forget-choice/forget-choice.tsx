import type { View } from "../../view.ts";

interface ForgetChoiceProps {
  readonly view: View;
  readonly checked?: boolean | undefined;
  /** Leaves out what the page has said once already. */
  readonly short?: boolean;
}

/** Lets someone on a shared device ask that nothing stays in this browser once it is closed. */
export function ForgetChoice({ view, checked, short }: ForgetChoiceProps) {
  const { keeping } = view.t;
  return (
    <label class="choice">
      <input type="checkbox" name="forget" value="yes" checked={checked} />
      <span>
        {keeping.forgetOnClose}
        {short ? null : <small>{keeping.forgetOnCloseHint}</small>}
      </span>
    </label>
  );
}
