/**
 * Has this browser woken when something waits. The section `[data-alerts]` bears the public key that
 * the server signs with, where to send what the browser gives for it, and what to say when it will not.
 */
const WORKER = "/alerts-worker.js";
/** The desk, and no page of a member: their browser has none of it. */
const SCOPE = "/mod/";

const part = document.querySelector<HTMLElement>("[data-alerts]");
if (part && "serviceWorker" in navigator && "PushManager" in window) offer(part);

function offer(section: HTMLElement): void {
  for (const one of section.querySelectorAll<HTMLElement>("[data-needs-script]")) {
    one.hidden = false;
  }
  for (const one of section.querySelectorAll<HTMLElement>("[data-no-script]")) one.hidden = true;
  const button = section.querySelector<HTMLButtonElement>("[data-alerts-on]");
  button?.addEventListener("click", () => void turnOn(section, button));
}

async function turnOn(section: HTMLElement, button: HTMLButtonElement): Promise<void> {
  const { key = "", action = "", denied = "", failed = "" } = section.dataset;
  button.disabled = true;
  say(section, "");
  try {
    if ((await Notification.requestPermission()) !== "granted") throw new Refused(denied);
    const worker = await navigator.serviceWorker.register(WORKER, { scope: SCOPE });
    const subscription = await subscribe(worker, key);
    const answer = await fetch(action, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(subscription),
    });
    const json = (await answer.json().catch(() => null)) as Answer | null;
    if (!answer.ok) throw new Refused(json?.detail ?? failed);
    location.assign(json?.next ?? location.pathname);
  } catch (error) {
    say(section, error instanceof Refused ? error.message : failed);
    // A button that was disabled has lost the keyboard's place on the page.
    button.disabled = false;
    button.focus();
  }
}

interface Answer {
  readonly detail?: string;
  readonly next?: string;
}

/** What the page says instead of the browser's own words. */
class Refused extends Error {}

/** Waits until the worker runs, and asks for an address; one made for another key is given back first. */
async function subscribe(worker: ServiceWorkerRegistration, key: string) {
  await running(worker);
  const options = { userVisibleOnly: true, applicationServerKey: key };
  try {
    return await worker.pushManager.subscribe(options);
  } catch (error) {
    const old = await worker.pushManager.getSubscription();
    if (!old) throw error;
    await old.unsubscribe();
    return worker.pushManager.subscribe(options);
  }
}

/** `navigator.serviceWorker.ready` waits for one whose scope is this page; here it is asked directly. */
function running(worker: ServiceWorkerRegistration): Promise<void> {
  const coming = worker.installing ?? worker.waiting;
  if (worker.active || !coming) return Promise.resolve();
  return new Promise((resolve) => {
    coming.addEventListener("statechange", () => {
      if (coming.state === "activated" || coming.state === "redundant") resolve();
    });
  });
}

function say(section: HTMLElement, text: string): void {
  const line = section.querySelector("[role=alert]");
  if (line) line.textContent = text;
}
