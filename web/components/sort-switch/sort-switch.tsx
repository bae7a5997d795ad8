import type { Sort } from "../../../workers/threads/types.ts";
import type { View } from "../../view.ts";

/** The two orders of a list, as links: the one in force is marked. */
export function SortSwitch({ view, path, sort }: { view: View; path: string; sort: Sort }) {
  const { reading } = view.t;
  return (
    <nav class="sort" aria-label={reading.sort}>
      <a href={path} aria-current={sort === "active" ? "true" : undefined}>
        {reading.sortActive}
      </a>
      <a href={`${path}?sort=newest`} aria-current={sort === "newest" ? "true" : undefined}>
        {reading.sortNewest}
      </a>
    </nav>
  );
}
