import { startAuthentication, startRegistration } from "@simplewebauthn/browser";

/**
 * Forms marked `data-passkey="register"` or `"sign-in"` talk to two addresses: `data-options` (POST, answers
 * with the options) and the form's own action (POST, answers `{ next }`). Both get the form's fields as JSON.
 * With `data-then`, the id of another form, that form is sent instead of going on to `next`.
 */
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-passkey]")) {
  for (const part of form.querySelectorAll<HTMLElement>("[data-needs-script]")) part.hidden = false;
  for (const part of form.querySelectorAll<HTMLElement>("[data-no-script]")) part.hidden = true;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void run(form);
  });
}

async function run(form: HTMLFormElement): Promise<void> {
  const button = form.querySelector<HTMLButtonElement>("button:not([type=button])");
  if (button) button.disabled = true;
  say(form, "");
  try {
    const fields = Object.fromEntries(new FormData(form));
    const optionsJSON = await post(form.dataset.options ?? "", fields);
    const response =
      form.dataset.passkey === "register"
        ? await startRegistration({ optionsJSON })
        : await startAuthentication({ optionsJSON });
    const { next } = await post(form.action, { ...fields, response });
    const then = document.getElementById(form.dataset.then ?? "");
    if (then instanceof HTMLFormElement) then.requestSubmit();
    else location.assign(next);
  } catch (error) {
    say(form, wordsFor(form, error));
    if (!button) return;
    // A button that was disabled has lost the keyboard's place on the page.
    button.disabled = false;
    button.focus();
  }
}

function wordsFor({ dataset }: HTMLFormElement, error: unknown): string {
  if (error instanceof Refused && error.message) return error.message;
  const name = error instanceof Error ? error.name : "";
  // Closing the browser's own window is a choice, not a failure.
  if (/NotAllowedError|AbortError/.test(name)) return dataset.stopped ?? "";
  // The device was told which passkeys there are, and holds one of them.
  if (name === "InvalidStateError") return dataset.known ?? "";
  return dataset.failed ?? "";
}

/** The server said no, and why. */
class Refused extends Error {}

async function post(url: string, body: unknown) {
  const answer = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const json = await answer.json().catch(() => null);
  if (!answer.ok) throw new Refused(json?.detail ?? "");
  return json;
}

function say(form: HTMLFormElement, text: string): void {
  const line = form.querySelector("[role=alert]");
  if (line) line.textContent = text;
}
