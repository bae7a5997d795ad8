import type { View } from "../../view.ts";

/** On the desk: says on which boards every new post waits because nobody came; `held` are their labels. */
export function HeldLine({ view, held }: { view: View; held: readonly string[] }) {
  if (held.length === 0) return null;
  return (
    <p class="banner">
      {view.t.alarms.held.line(held)} <a href="/mod/alerts">{view.t.alarms.held.more}</a>
    </p>
  );
}

/** The way to how one is told, among the desk's links. */
export function AlertsLink({ view }: { view: View }) {
  return (
    <li>
      <a href="/mod/alerts">{view.t.alarms.title}</a>
    </li>
  );
}
