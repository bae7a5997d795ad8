import type { Helpline as Line } from "../../../workers/helplines/types.ts";
import type { View } from "../../view.ts";

interface HelplineProps {
  readonly view: View;
  readonly line: Line;
}

/** One helpline: for whom it is, how to reach it, when, and where that was found. */
export function Helpline({ view, line }: HelplineProps) {
  const { help, time } = view.t;
  return (
    <li>
      <h3>{line.name}</h3>
      <p>{line.about}</p>
      <p class="buttons">
        {line.channels.map(({ kind, display, href }) => (
          <a class="plain" href={href} rel="noreferrer">
            {kind === "text" && /^\p{L}/u.test(display)
              ? display
              : `${help.by[kind]} ${display}`.trim()}
          </a>
        ))}
      </p>
      <p class="meta">
        <span>{line.hours}</span>
        <span>{line.language}</span>
        <span>
          <a href={line.source} rel="noreferrer">
            {help.source}
            <span class="vh">: {line.name}</span>
          </a>
          , {help.checked(time.date(line.checkedDay * 86_400_000))}
        </span>
      </p>
    </li>
  );
}
