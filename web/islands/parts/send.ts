import { sent } from "./preview.ts";

/** A server that has not answered by then is taken for lost: the same press again counts only once. */
const WAIT = 15_000;

/**
 * Sends a decision and says at once that it is on its way. Once the server has confirmed it, the page
 * goes on; what it refuses is sent plainly, so that it comes back as without script, with everything
 * that was typed. When nothing answers, the page stays as it is and says so. `stay` is called before
 * the page goes on to one that belongs to it.
 */
export function sendDecisions(form: HTMLFormElement, stay: () => void): void {
  const line = form.querySelector<HTMLElement>("[data-told]");
  const button = form.querySelector<HTMLButtonElement>("button:not([formaction])");
  // The form has a field named “action”, which hides the property.
  const to = form.getAttribute("action") ?? "";
  let sending = false;

  const free = () => {
    sending = false;
    if (button) button.ariaDisabled = null;
    if (line) line.textContent = "";
  };
  const send = async () => {
    sending = true;
    if (button) button.ariaDisabled = "true";
    const act = form.querySelector<HTMLInputElement>("[name=action]:checked");
    if (line) line.textContent = act?.dataset["sending"] ?? "";
    const answer = await fetch(to, {
      method: "POST",
      body: sent(form),
      headers: { Accept: "application/json" },
      signal: AbortSignal.timeout(WAIT),
    }).catch(() => null);
    if (!answer || answer.status >= 500) {
      free();
      if (!line) return;
      line.textContent = line.dataset["lost"] ?? "";
      line.focus();
      return;
    }
    const isDone = answer.ok && answer.headers.get("Content-Type")?.includes("json");
    const next = isDone ? ((await answer.json()) as { to: string }).to : null;
    stay();
    if (next) location.assign(next);
    else HTMLFormElement.prototype.submit.call(form);
  };
  form.addEventListener("submit", (event) => {
    if (event.submitter?.hasAttribute("formaction")) return;
    event.preventDefault();
    if (!sending) void send();
  });
  addEventListener("pageshow", free);
}
