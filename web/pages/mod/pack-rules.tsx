import type { ProblemSeen, RuleSeen, RulesSeen } from "../../../workers/packs/types.ts";
import type { View } from "../../view.ts";
import { RulesText } from "./pack-says.tsx";

/** How many problems the summary names: nobody mends more in one go. */
const SUMMED = 8;

/** The problems for the summary at the top, each under the id of its place below. */
export function problemErrors(
  { t }: View,
  problems: readonly ProblemSeen[],
): Readonly<Record<string, string>> {
  const { packDraft, packLanguage } = t;
  return Object.fromEntries(
    problems
      .slice(0, SUMMED)
      .map(({ line, column, sentence }, place) => [
        `problem-${place + 1}`,
        packDraft.found.summary(packLanguage.spot(line, column).toLowerCase(), sentence),
      ]),
  );
}

interface PackRulesProps {
  readonly view: View;
  readonly rules: RulesSeen;
  readonly isEmpty: boolean;
}

/** What there is to say about rules: what is to be mended at its place, and how each was read. */
export function PackRules({ view, rules, isEmpty }: PackRulesProps) {
  const { found, read } = view.t.packDraft;
  const { problems, warnings } = rules;
  return (
    <>
      {problems.length > 0 ? (
        <>
          <h3>{found.title}</h3>
          <Problems view={view} problems={problems} id="problem" />
        </>
      ) : isEmpty ? null : (
        <p class="banner">{found.none}</p>
      )}
      {warnings.length > 0 ? (
        <>
          <h3>{found.warnings}</h3>
          <Problems view={view} problems={warnings} id="warning" />
        </>
      ) : null}
      <h3>{read.title}</h3>
      {rules.rules.length > 0 ? null : <p>{isEmpty ? read.none : read.unread}</p>}
      {rules.rules.map((rule) => (
        <ReadRule view={view} rule={rule} />
      ))}
    </>
  );
}

function Problems(props: {
  readonly view: View;
  readonly problems: readonly ProblemSeen[];
  readonly id: string;
}) {
  const { packLanguage } = props.view.t;
  return (
    <ol class="problems">
      {props.problems.map(({ line, column, text, start, end, sentence }, place) => (
        <li id={`${props.id}-${place + 1}`} tabindex={-1}>
          <p>
            <strong>{packLanguage.spot(line, column)}</strong>: {sentence}
          </p>
          <code class="at">
            {text.slice(0, start)}
            <mark>{text.slice(start, end) || "\u00a0"}</mark>
            {text.slice(end)}
          </code>
        </li>
      ))}
    </ol>
  );
}

function ReadRule({ view, rule }: { readonly view: View; readonly rule: RuleSeen }) {
  const { read } = view.t.packDraft;
  const { name, source, words, examples, sample } = rule;
  const fails = examples.some(({ passed }) => !passed);
  const state = fails ? read.someFail : examples.length === 0 ? read.noneYet : read.allWork;
  return (
    <details class="more" open={fails}>
      <summary>
        {name} ({state})
      </summary>
      <div class="beside">
        <div>
          <p class="hint">{read.source}</p>
          <RulesText text={source} label={`${read.source}: ${name}`} />
        </div>
        <div>
          <p class="hint">{read.words}</p>
          <p>{words}</p>
          {sample ? <p class="hint">{read.sample(sample.caught, sample.of)}</p> : null}
        </div>
      </div>
      {examples.length === 0 ? null : (
        <>
          <p class="hint">{read.examples}</p>
          <ul>
            {examples.map(({ catches, text, passed }) => (
              <li>
                {catches ? read.catches : read.passes}: “{text}”{" "}
                <strong class={passed ? undefined : "bad-text"}>
                  {passed ? read.works : read.fails}
                </strong>
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
