import type { View } from "../../view.ts";

/** A time in words for people, and exact for machines. */
export function When({ view, at }: { view: View; at: number }) {
  return <time datetime={new Date(at).toISOString()}>{view.t.time.ago(view.now, at)}</time>;
}
