import type { View } from "../../view.ts";

/**
 * The way out, first in tab order, and the way to help. A plain link; the script makes it faster.
 * Where there is room, the way to be forgotten stands beside it; else at the foot of the page alone.
 */
export function ExitBar({ view }: { view: View }) {
  const { keeping, layout } = view.t;
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
      <a class="forget-here" href="/forget">
        {keeping.forgetYes}
      </a>
    </nav>
  );
}
