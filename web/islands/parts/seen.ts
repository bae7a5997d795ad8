import { local, read, session, write } from "./storage.ts";

const SEEN = "seen";

/** Marks what is new in the feed since the last visit. Only this browser knows when that was. */
export function markNew(): void {
  const list = document.querySelector<HTMLElement>("[data-now]");
  if (!list) return;
  // One visit is one tab: going to the second page of the feed and back changes nothing.
  const since = read(session, SEEN) ?? read(local, SEEN) ?? "";
  write(session, SEEN, since);
  const forgets = document.body.dataset.forget !== undefined;
  write(local, SEEN, forgets ? null : (list.dataset.now ?? null));
  if (!since) return;
  for (const item of list.querySelectorAll<HTMLElement>("[data-activity]")) {
    const mark = item.querySelector<HTMLElement>(".new");
    if (mark) mark.hidden = Number(item.dataset.activity) <= Number(since);
  }
}
