/** Whoever presses before the puzzle is solved waits no longer than this. */
const PATIENCE_MS = 3_000;
/** A puzzle is good for two hours; a form that lay open for nearly as long gets another. */
const GOOD_FOR_MS = 110 * 60_000;

/**
 * Solves the puzzle of a form while somebody writes in it, so that it is done before they press. In
 * no case does it keep words from being sent: without an answer a person reads them first.
 */
export function doWork(): void {
  // Without HTTPS a browser lends no key derivation.
  if (!globalThis.crypto?.subtle) return;
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-work]")) prepare(form);
}

function prepare(form: HTMLFormElement): void {
  const field = form.elements.namedItem("work");
  if (!(field instanceof HTMLInputElement)) return;
  field.value = "";
  const shown = Date.now();
  const spoken = document.createElement("p");
  spoken.className = "hint";
  spoken.setAttribute("role", "status");
  form.append(spoken);

  let solving: Promise<void> | null = null;
  let waiting: "no" | "now" | "over" = "no";
  const begin = () =>
    (solving ??= solve(form, shown).then((answer) => void (field.value = answer)));
  form.addEventListener("input", () => void begin());
  // A draft given back, or a form the server shows again: there is nothing left to write, perhaps.
  if (isBegun(form)) void begin();

  // Before every other listener: the form must not look sent while it is not.
  const hold = (event: SubmitEvent) => {
    if (event.target !== form || field.value !== "" || waiting === "over") return;
    const { submitter } = event;
    if (submitter instanceof HTMLButtonElement && submitter.value === "preview") return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (waiting === "now") return;
    waiting = "now";
    spoken.textContent = form.dataset.workWait ?? "";
    const enough = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
    const send = () => {
      waiting = "over";
      spoken.textContent = "";
      form.requestSubmit(submitter);
    };
    // Never within the event itself: a form that is being sent cannot be sent again.
    void Promise.race([begin(), enough]).then(() => setTimeout(send));
  };
  addEventListener("submit", hold, true);
  addEventListener("pageshow", () => (waiting = "no"));
}

function isBegun(form: HTMLFormElement): boolean {
  const texts = form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    "textarea,[type=text],[type=password]",
  );
  return [...texts].some((field) => field.value !== "");
}

/** What goes into the form; nothing when the puzzle could not be solved. */
async function solve(form: HTMLFormElement, shown: number): Promise<string> {
  const stale = Date.now() - shown > GOOD_FOR_MS;
  const challenge = (stale ? await another() : null) ?? form.dataset.work ?? "";
  const worker = new Worker(new URL("./work-solver.ts", import.meta.url), { type: "module" });
  return new Promise<string>((resolve) => {
    worker.addEventListener("message", ({ data }: MessageEvent<string>) => resolve(data));
    worker.addEventListener("error", () => resolve(""));
    worker.postMessage(challenge, []);
  }).finally(() => worker.terminate());
}

/** The puzzle of the same page, asked for anew. */
async function another(): Promise<string | null> {
  try {
    const html = await (await fetch(location.pathname)).text();
    const page = new DOMParser().parseFromString(html, "text/html");
    return page.querySelector<HTMLFormElement>("form[data-work]")?.dataset.work ?? null;
  } catch {
    return null;
  }
}
