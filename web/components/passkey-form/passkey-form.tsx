import type { Child } from "hono/jsx";
import type { View } from "../../view.ts";

interface PasskeyFormProps {
  readonly view: View;
  readonly purpose: "register" | "sign-in";
  /** Its two addresses are this, with /options and /verify behind it. */
  readonly address: string;
  readonly button: string;
  /** What to say where there is no script; without it the form is not there at all. */
  readonly needsScript?: string;
  readonly children?: Child;
}

/** A member's passkey. It cannot work without script (islands/passkey.ts). */
export function PasskeyForm(props: PasskeyFormProps) {
  const { keeping } = props.view.t;
  return (
    <form
      method="post"
      action={`${props.address}/verify`}
      data-passkey={props.purpose}
      data-options={`${props.address}/options`}
      data-stopped={keeping.passkeyStopped}
      data-known={keeping.passkeyKnown}
      data-failed={keeping.passkeyProblems.refused}
    >
      <div data-needs-script hidden>
        {props.children}
        <p class="bad-text" role="alert"></p>
        <p class="buttons">
          <button class="plain">{props.button}</button>
        </p>
      </div>
      {props.needsScript ? (
        <p class="quiet" data-no-script>
          {props.needsScript}
        </p>
      ) : null}
    </form>
  );
}
