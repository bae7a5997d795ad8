import type { Line, Message } from "./live.ts";

/** Well before a lease ends, so that one lost request loses nothing. */
const RENEW_EVERY = 3 * 60_000;

/**
 * Keeps the lease of a review while its page is open and seen, and gives it back when the page is
 * left. A page that is hidden keeps it as long as the lease lasts. Gives what is to be called before a
 * script goes on to a page that belongs to this one.
 */
export function keepClaim(place: HTMLElement, line: Line): () => void {
  const here = place.dataset["claim"];
  if (!here) return () => line.stay();
  let mine = true;
  let staying = false;

  const renew = async () => {
    if (!mine || document.hidden) return;
    const answer = await fetch(`${here}/renew`, { method: "POST" }).catch(() => null);
    if (!answer?.ok || answer.redirected) return;
    const { state, by } = (await answer.json()) as { state: string; by?: string };
    if (state === "mine") return;
    mine = false;
    line.tell({ type: "review", state: state as NonNullable<Message["state"]>, by: by ?? "" });
  };
  setInterval(() => void renew(), RENEW_EVERY);
  // A laptop that was asleep asks as soon as somebody looks at it.
  document.addEventListener("visibilitychange", () => void renew());
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    staying = false;
    void renew();
  });

  const stay = () => {
    staying = true;
    line.stay();
  };
  document.addEventListener("submit", ({ defaultPrevented }) => {
    if (!defaultPrevented) stay();
  });
  // Where one goes from a review and comes back to it.
  document.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest("a") : null;
    if (link && !link.target && belongs(link.pathname, here)) stay();
  });
  addEventListener("pagehide", () => {
    if (mine && !staying) navigator.sendBeacon(`${here}/leave`);
  });
  return stay;
}

/** Whether a page is about the same review, or is a reply in its thread. */
function belongs(path: string, here: string): boolean {
  const thread = here.split("/")[3] ?? "";
  return path.startsWith(here) || path === `/staff/threads/${thread}/reply`;
}
