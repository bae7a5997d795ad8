import type { SupportShown } from "../../../workers/statements/types.ts";
import type { View } from "../../view.ts";
import { HelpFlowStart } from "../help-flow/help-flow-start.tsx";

interface SupportProps extends SupportShown {
  readonly view: View;
  /** False where this is what the page begins with: there it says where the post stands as well. */
  readonly titled?: boolean;
}

/**
 * What meets somebody who says that they want to die: that they were heard, where their post stands,
 * the first question of the way to help right here, and whether the team should write to them.
 */
export function Support(props: SupportProps) {
  const { view, status, expected, postUrl, wanted, letterKey, flow, first, titled = true } = props;
  const { support, letters } = view.t;
  const toTeam = props.toRead ? support.toTeam : "";
  return (
    <section class="support" aria-labelledby="support">
      {titled ? <h2 id="support">{support.title}</h2> : <h1 id="support">{support.title}</h1>}
      <p class="lead">{support.lead}</p>
      {status === "published" ? (
        <p>
          {support.up} {toTeam}
        </p>
      ) : null}
      {status === "held" && (toTeam || !titled) ? (
        <p>
          {titled ? null : `${support.waits} ${expected ?? ""} `}
          {toTeam}
        </p>
      ) : null}
      <p>
        <strong>{support.honest}</strong>
      </p>
      <HelpFlowStart view={view} start={flow} first={first} />
      {wanted ? (
        <p class="banner">
          {support.letterWanted} <a href={`${postUrl}/letters`}>{letters.linkNone}</a>
        </p>
      ) : (
        <form method="post" action={`${postUrl}/letters/wanted`}>
          <h2>{support.letterTitle}</h2>
          <p>{support.letterText}</p>
          <input type="hidden" name="key" value={letterKey} />
          <p class="buttons">
            <button>{support.letterYes}</button>
          </p>
        </form>
      )}
    </section>
  );
}
