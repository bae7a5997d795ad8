import { PasskeyForm } from "../components/passkey-form/passkey-form.tsx";
import type { View } from "../view.ts";

export interface PasskeyRow {
  readonly id: string;
  /** Days since 1 January 1970. */
  readonly createdDay: number;
}

interface KeepingProps {
  readonly view: View;
  readonly passkeys: readonly PasskeyRow[];
  readonly full: boolean;
}

/** The ways back to an account: its words, and passkeys where someone wants them. */
export function Keeping({ view, passkeys, full }: KeepingProps) {
  const { keeping, layout, time } = view.t;
  return (
    <section aria-labelledby="keeping">
      <h2 id="keeping">{keeping.section}</h2>
      <p>{keeping.sectionText}</p>
      <p class="buttons">
        <a class="plain" href="/account/words">
          {keeping.newWordsLink}
        </a>
      </p>
      <h3>{keeping.passkeys}</h3>
      <p>{keeping.passkeysText}</p>
      {passkeys.length === 0 ? <p class="quiet">{keeping.passkeyNone}</p> : null}
      {passkeys.length === 0 ? null : (
        <>
          <ul class="rows">
            {passkeys.map((passkey, index) => (
              <li>
                <p class="meta">{keeping.passkeyAdded(time.day(passkey.createdDay))}</p>
                <form class="inline" method="post" action="/account/passkeys/remove">
                  <input type="hidden" name="id" value={passkey.id} />
                  <button class="plain">
                    {keeping.passkeyRemove}
                    <span class="vh"> {index + 1}</span>
                  </button>
                </form>
              </li>
            ))}
          </ul>
          <p class="hint">{keeping.passkeyRemoveHint}</p>
        </>
      )}
      {full ? (
        <p class="quiet">{keeping.passkeyFull}</p>
      ) : (
        <PasskeyForm
          view={view}
          purpose="register"
          address="/account/passkeys"
          button={keeping.passkeyAdd}
          needsScript={keeping.passkeyScript}
        >
          <p class="hint">{keeping.passkeysSeen(`${layout.siteTitle}, ${keeping.passkeyName}`)}</p>
        </PasskeyForm>
      )}
    </section>
  );
}

/** Leaving this browser, or all of them. */
export function Sessions({ view, hasKeys }: { view: View; hasKeys: boolean }) {
  const { accounts, keeping } = view.t;
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{accounts.sessions}</h2>
      <p>{accounts.signOutText}</p>
      <form method="post" action="/sign-out">
        <p class="buttons">
          <button class="plain">{accounts.signOut}</button>
        </p>
      </form>
      <p>{accounts.signOutEverywhereText}</p>
      <form method="post" action="/sign-out">
        <input type="hidden" name="everywhere" value="yes" />
        {hasKeys ? <KeysToo view={view} /> : null}
        <p class="buttons">
          <button class="plain">{accounts.signOutEverywhere}</button>
        </p>
      </form>
      <p class="ways">
        <a href="/forget">{keeping.forgetLink}</a>
      </p>
    </section>
  );
}

/** Whoever signs out everywhere mostly means programs as well. */
export function KeysToo({ view }: { view: View }) {
  const { keeping } = view.t;
  return (
    <label class="choice">
      <input type="checkbox" name="keys" value="yes" checked />
      <span>
        {keeping.keysToo}
        <small>{keeping.keysTooHint}</small>
      </span>
    </label>
  );
}
