import type { Need } from "../../../workers/threads/types.ts";
import type { View } from "../../view.ts";

/** What the opener asks for, as a small label. */
export function NeedLabel({ view, need }: { view: View; need: Need }) {
  return <span class={`need ${need}`}>{view.t.common.needs[need]}</span>;
}
