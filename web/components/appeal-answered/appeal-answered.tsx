import type { AppealAnswer } from "../../../workers/suspensions/types.ts";
import type { View } from "../../view.ts";

/** What came of asking the team to look again, what they answered, and what was asked. */
export function AppealAnswered({ view, appeal }: { view: View; appeal: AppealAnswer }) {
  const { suspensions } = view.t;
  return (
    <>
      <p class="banner">{suspensions.appealStatuses[appeal.status]}</p>
      {appeal.answer ? (
        <>
          <p>{suspensions.appealAnswer}</p>
          <p class="pre">{appeal.answer}</p>
        </>
      ) : null}
      <details class="more">
        <summary>{suspensions.appealYours}</summary>
        <p class="pre">{appeal.words}</p>
      </details>
    </>
  );
}
