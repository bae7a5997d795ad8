import type { LeftOut } from "../../../workers/threads/types.ts";
import type { View } from "../../view.ts";

interface LeftOutLineProps {
  readonly view: View;
  readonly left: LeftOut;
  /** Where it can be seen this once. A lock leads nowhere. */
  readonly anyway: string;
}

/** One calm line in the place of what somebody asked not to see. */
export function LeftOutLine({ view, left, anyway }: LeftOutLineProps) {
  const { choices, common } = view.t;
  const themes = common.themeList(left.themes);
  return (
    <>
      <p class="gone">{left.locked ? choices.leftOutLocked(themes) : choices.leftOut(themes)}</p>
      <p class="acts">
        {left.locked ? null : <a href={anyway}>{choices.lookAnyway}</a>}
        <a href="/view">{left.locked ? choices.untilWhen : choices.change}</a>
      </p>
    </>
  );
}
