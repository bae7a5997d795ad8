import type { PasskeyPurpose } from "../../../workers/staff/types.ts";
import type { View } from "../../view.ts";

interface StaffPasskeyFormProps {
  readonly view: View;
  readonly purpose: PasskeyPurpose;
  /** Its two addresses are this, with /options and /verify behind it. */
  readonly address: string;
  readonly button: string;
  /** The page to go on to, of a question that is asked on the way. */
  readonly next?: string;
  /** The id of the form to send once the passkey has answered, instead of going anywhere. */
  readonly thenSend?: string;
}

/** A passkey cannot work without script, so without it the form says what to do instead. */
export function StaffPasskeyForm(props: StaffPasskeyFormProps) {
  const { passkey } = props.view.t.team;
  const makes = props.purpose === "register" || props.purpose === "return";
  return (
    <form
      method="post"
      action={`${props.address}/verify`}
      data-passkey={makes ? "register" : "sign-in"}
      data-options={`${props.address}/options`}
      data-then={props.thenSend}
      data-stopped={passkey.stopped}
      data-known={passkey.known}
      data-failed={passkey.problems.refused}
    >
      {props.next === undefined ? null : <input type="hidden" name="next" value={props.next} />}
      <p class="bad-text" role="alert"></p>
      <p class="buttons" data-needs-script hidden>
        <button>{props.button}</button>
      </p>
      <p class="banner" data-no-script>
        {passkey.needsScript}
      </p>
    </form>
  );
}

/** Stands above a form that was sent too long after the passkey: it answers, and the form goes again. */
export function ConfirmFirst({ view, form }: { view: View; form: string }) {
  const { confirm } = view.t.team;
  return (
    <section class="errors" aria-labelledby="confirm-first" tabindex={-1} data-focus>
      <h2 id="confirm-first">{confirm.why}</h2>
      <p>{confirm.whyText}</p>
      <StaffPasskeyForm
        view={view}
        purpose="confirm"
        address="/staff/confirm"
        button={confirm.again}
        thenSend={form}
      />
    </section>
  );
}
