import type { StatementView } from "../../../workers/statements/types.ts";
import type { View } from "../../view.ts";
import { When } from "../when/when.tsx";

/** One decision in plain words: what, how far and how long, how it came about, by which rule, and why. */
export function Statement({ view, statement }: { view: View; statement: StatementView }) {
  const { posting, statements } = view.t;
  const { action, restricts, undone, ground, reason } = statement;
  return (
    <>
      <p>
        <strong>{posting.decisions[action]}</strong> <When view={view} at={statement.at} />
      </p>
      {undone ? <p class="banner">{statements.undone}</p> : null}
      {restricts ? <Meaning view={view} statement={statement} /> : null}
      {ground ? (
        <>
          <h3>{statements.rule}</h3>
          <p class="ways">
            <a href={`/rules#rule-${ground.number}`}>
              {posting.decisionRule(ground.number, ground.title)}
            </a>
          </p>
          <p class="pre">{ground.text}</p>
          <p class="hint">{statements.ruleOurs}</p>
        </>
      ) : null}
      {reason ? (
        <>
          <h3>{statements.why}</h3>
          <p class="pre">{reason}</p>
        </>
      ) : null}
    </>
  );
}

function Meaning({ view, statement }: { view: View; statement: StatementView }) {
  const { statements, common } = view.t;
  const { restriction, origin, noticedByProgram } = statement;
  const { notes, where, minutes } = restriction;
  // A reminder takes nothing away, so there is nothing that could hold anywhere or end.
  const takes = statement.action !== "warn";
  return (
    <>
      {takes ? (
        <>
          <h3>{statements.what}</h3>
          <ul>
            <li>{where === null ? statements.everywhere : statements.places[where]}</li>
            {notes.length > 0 ? <li>{statements.notes(common.themeList(notes))}</li> : null}
            {minutes === null ? null : <li>{statements.minutes(minutes)}</li>}
            <li>{ending(view, statement)}</li>
          </ul>
        </>
      ) : null}
      <h3>{statements.how}</h3>
      <p>
        {statements.origins[origin]} {noticedByProgram ? statements.byRule : statements.byPerson}
      </p>
    </>
  );
}

function ending(view: View, { action, restriction }: StatementView): string {
  const { statements, time } = view.t;
  const { untilDay, untilAt } = restriction;
  if (untilDay !== null) return statements.untilDay(time.day(untilDay));
  if (untilAt !== null) return statements.untilTime(time.date(untilAt));
  return action === "return" ? statements.untilChanged : statements.noEnd;
}
