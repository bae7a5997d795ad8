import type { View } from "../../view.ts";

/** The way out, first in tab order, and the way to help. A plain link; the script makes it faster. */
export function ExitBar({ view }: { view: View }) {
  const { layout } = view.t;
  return (
    <nav class="bar" aria-label={layout.leaveOrHelp}>
      <a
        class="exit"
        href={view.exitUrl}
        rel="noreferrer nofollow"
        title={layout.exitHint}
        data-exit={`${layout.exitTwoMore}|${layout.exitOneMore}`}
      >
        {layout.exit}
      </a>
      <a class="skip" href="#main">
        {layout.skip}
      </a>
      <a class="help-now" href="/help" aria-current={view.path === "/help" ? "page" : undefined}>
        {layout.helpNow}
      </a>
    </nav>
  );
}
