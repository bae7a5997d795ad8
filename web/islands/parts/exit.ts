import { clear, local, read, session, write } from "./storage.ts";

const LEFT = "left";
const WITHIN = 5_000;

function blank(): void {
  document.documentElement.hidden = true;
}

/** Sends the browser elsewhere without leaving this page behind it in the history. */
function leave(to: string): void {
  blank();
  leaving = true;
  clear(local);
  clear(session);
  write(session, LEFT, "1");
  // Goes on after this page is gone. The answer clears what the browser stored of these pages.
  navigator.sendBeacon?.("/leave");
  document.title = "";
  location.replace(to);
}

let leaving = false;

/** True once someone has left: whatever still runs must not write anything down again. */
export function hasLeft(): boolean {
  return leaving;
}

/** The exit control: a press, or Shift three times within five seconds. */
export function watchExit(): void {
  const control = document.querySelector<HTMLAnchorElement>("a[data-exit]");
  if (!control) return;
  const to = control.href;

  // This device has just been told to forget everything: nothing is left to be seen.
  if (document.body.dataset.leave !== undefined) return leave(to);

  // Pages that come back by the Back button after someone has left stay blank; typing the address anew shows them.
  const kind = performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming;
  if (read(session, LEFT)) {
    if (kind?.type === "back_forward") leave(to);
    else write(session, LEFT, null);
  }
  addEventListener("pageshow", (event) => {
    if (event.persisted && (leaving || read(session, LEFT))) leave(to);
  });

  control.addEventListener("click", (event) => {
    event.preventDefault();
    leave(to);
  });

  const spoken = document.createElement("p");
  spoken.className = "vh";
  spoken.setAttribute("role", "status");
  control.after(spoken);
  const sayings = (control.dataset.exit ?? "").split("|");
  let presses: number[] = [];
  addEventListener(
    "keydown",
    (event) => {
      if (event.repeat) return;
      // Any other key in between is typing (a capital letter), not a wish to leave.
      if (event.key !== "Shift") {
        presses = [];
        spoken.textContent = "";
        return;
      }
      presses = [...presses, event.timeStamp].filter((at) => event.timeStamp - at < WITHIN);
      if (presses.length >= 3) leave(to);
      else spoken.textContent = sayings[presses.length - 1] ?? "";
    },
    true,
  );
}
