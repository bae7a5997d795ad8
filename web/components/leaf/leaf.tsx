import { raw } from "hono/html";
import { draw } from "./draw.ts";

const drawn = new Map<string, ReturnType<typeof raw>>();
/** Enough for the aliases met in one busy spell; then start over rather than grow. */
const KEPT = 2_000;

/** The small sprig beside an alias. It says nothing the alias does not, so assistive tools pass over it. */
export function Leaf({ alias }: { alias: string }) {
  const kept = drawn.get(alias);
  if (kept) return kept;
  const { hue, path } = draw(alias);
  const leaf = raw(
    `<svg class="leaf h${hue}" viewBox="0 0 32 32" aria-hidden="true"><path d="M16 31V9"/><path d="${path}"/></svg>`,
  );
  if (drawn.size >= KEPT) drawn.clear();
  drawn.set(alias, leaf);
  return leaf;
}
