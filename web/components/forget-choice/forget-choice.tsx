import type { View } from "../../view.ts";

/** Lets someone on a shared device ask that nothing stays in this browser once it is closed. */
export function ForgetChoice({ view, checked }: { view: View; checked?: boolean | undefined }) {
  const { keeping } = view.t;
  return (
    <label class="choice">
      <input type="checkbox" name="forget" value="yes" checked={checked} />
      <span>
        {keeping.forgetOnClose}
        <small>{keeping.forgetOnCloseHint}</small>
      </span>
    </label>
  );
}
