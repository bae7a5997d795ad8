import type { PauseNote } from "../../../workers/suspensions/types.ts";
import type { View } from "../../view.ts";

interface PauseLineProps {
  readonly view: View;
  readonly pause: PauseNote | null | undefined;
}

function sentence({ view }: PauseLineProps, { board, inThread, untilDay }: PauseNote): string {
  const { suspensions, time } = view.t;
  const day = time.day(untilDay);
  if (inThread) return suspensions.lineInThread(day);
  return board === null ? suspensions.lineEverywhere(day) : suspensions.lineOnBoard(board, day);
}

/** One quiet line where someone would write, while the team has asked them to pause. */
export function PauseLine(props: PauseLineProps) {
  const { view, pause } = props;
  if (!pause) return null;
  return (
    <p class="banner">
      {sentence(props, pause)} <a href="/account/suspension">{view.t.suspensions.lineLink}</a>
    </p>
  );
}

/** Why something was not posted: it takes the place of the error summary, and the focus. */
export function PauseRefusal(props: PauseLineProps) {
  const { view, pause } = props;
  if (!pause) return null;
  const { suspensions } = view.t;
  return (
    <div class="errors" role="alert" tabindex={-1} data-focus>
      <h2>{suspensions.refusedTitle}</h2>
      <p>{sentence(props, pause)}</p>
      <p>{suspensions.why(pause.policyNumber)}</p>
      <p class="pre">{pause.reason}</p>
      <p>
        <a href="/account/suspension">{suspensions.lineLink}</a>
      </p>
      <p>{suspensions.refusedKept}</p>
    </div>
  );
}
