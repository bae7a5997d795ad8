import type { Child } from "hono/jsx";
import {
  BARRIERS,
  EVERYWHERE,
  type FlowAnswers,
  type FlowStart,
  WAYS,
} from "../../../workers/helplines/types.ts";
import type { View } from "../../view.ts";
import { Choices } from "../choices/choices.tsx";
import { byCountry, countryName } from "../helpline/country-name.ts";
import { Select } from "../select/select.tsx";

interface HelpFlowStartProps {
  readonly view: View;
  readonly start: FlowStart;
  /** The purposes that come first, as the board asks for. */
  readonly first?: readonly string[];
  /** What was answered before. */
  readonly answers?: FlowAnswers;
}

const STEPS = ["q1", "q2", "q3"] as const;

/**
 * Three questions, one at a time, each of which may be skipped: the first is right here. Going from
 * one to the next is a link within the page, so that Back works without script and no address tells
 * what somebody answered; the answers go in the body of one request, and nothing keeps them.
 */
export function HelpFlowStart({ view, start, first = [], answers }: HelpFlowStartProps) {
  const { helpFlow } = view.t;
  const country = answers?.country ?? start.country ?? "";
  const asked = [
    <Choices
      view={view}
      type="radio"
      name="barrier"
      label={helpFlow.barrier.legend}
      choices={BARRIERS.map((value) => ({ value, label: helpFlow.barrier.choices[value] }))}
      chosen={answers?.barrier ? [answers.barrier] : []}
    />,
    <Select
      view={view}
      name="country"
      label={helpFlow.country.legend}
      hint={helpFlow.country.hint}
      choices={[
        { value: "", label: helpFlow.country.none },
        ...byCountry(
          view,
          start.countries.map((code) => ({ country: code })),
        ).map((one) => ({ value: one.country, label: countryName(view, one.country) })),
        { value: EVERYWHERE, label: helpFlow.country.elsewhere },
      ]}
      chosen={country}
    />,
    <Choices
      view={view}
      type="radio"
      name="way"
      label={helpFlow.way.legend}
      choices={WAYS.map((value) => ({ value, label: helpFlow.way.choices[value] }))}
      chosen={answers?.way ? [answers.way] : []}
    />,
  ];
  return (
    <form class="steps" method="post" action="/help/find" autocomplete="off">
      {first.length > 0 ? <input type="hidden" name="first" value={first.join(",")} /> : null}
      {asked.map((question, at) => (
        <Step view={view} at={at}>
          {question}
        </Step>
      ))}
    </form>
  );
}

function Step({ view, at, children }: { view: View; at: number; children?: Child }) {
  const { helpFlow } = view.t;
  const [next, previous] = [STEPS[at + 1], STEPS[at - 1]];
  return (
    <div class="step" id={STEPS[at]} tabindex={-1}>
      <p class="meta">{helpFlow.step(at + 1)}</p>
      {children}
      <p class="buttons">
        {next ? (
          <a class="button onward" href={`#${next}`}>
            {helpFlow.next}
          </a>
        ) : null}
        <button class={next ? "plain" : undefined}>{helpFlow.show}</button>
        {previous ? (
          <a class="plain bare onward" href={`#${previous}`}>
            {helpFlow.previous}
          </a>
        ) : null}
      </p>
    </div>
  );
}
