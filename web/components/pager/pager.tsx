import type { View } from "../../view.ts";

interface PagerProps {
  readonly view: View;
  readonly prev: string | null;
  readonly next: string | null;
  readonly prevLabel: string;
  readonly nextLabel: string;
}

/** Links to the pages before and after. Nothing when there is only one page. */
export function Pager({ view, prev, next, prevLabel, nextLabel }: PagerProps) {
  if (prev === null && next === null) return null;
  return (
    <nav class="pager" aria-label={view.t.reading.pages}>
      {prev === null ? null : (
        <a class="plain" rel="prev" href={prev}>
          {prevLabel}
        </a>
      )}
      {next === null ? null : (
        <a class="plain next" rel="next" href={next}>
          {nextLabel}
        </a>
      )}
    </nav>
  );
}
