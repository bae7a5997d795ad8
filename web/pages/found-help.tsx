import type { Child } from "hono/jsx";
import {
  EVERYWHERE,
  type FlowResult,
  type FlowStart,
  type Helpline as Line,
} from "../../workers/helplines/types.ts";
import { Numbers } from "../components/emergencies/emergencies.tsx";
import { HelpFlowStart } from "../components/help-flow/help-flow-start.tsx";
import { SafetyPlan } from "../components/help-flow/safety-plan.tsx";
import { countryName } from "../components/helpline/country-name.ts";
import { Helpline } from "../components/helpline/helpline.tsx";
import { Layout } from "../layout/Layout.tsx";
import type { View } from "../view.ts";

interface FoundHelpPageProps {
  readonly view: View;
  readonly start: FlowStart;
  readonly first: readonly string[];
  readonly found: FlowResult;
}

/** What fits the answers: who can be reached, what happens then, and words to begin with. */
export function FoundHelpPage(props: FoundHelpPageProps) {
  const { view, found, start, first } = props;
  const { helpFlow, layout } = view.t;
  const { barrier, way } = found.answers;
  const warm = helpFlow.warm[barrier ?? "none"];
  const words = <Words view={view} found={found} />;
  return (
    <Layout view={view} title={layout.titles.help} personal>
      <p class="crumb">
        <a href="/help">{helpFlow.back}</a>
      </p>
      <h1>{warm.title}</h1>
      <Emergency view={view} found={found} />
      {warm.text.map((text) => (
        <p>{text}</p>
      ))}
      {way === "plan" ? <Plan view={view} /> : null}
      {way === "friend" || barrier === "other" ? words : null}
      <Lines view={view} found={found} />
      <Part id="happens" title={helpFlow.happens.title}>
        <ul>
          {helpFlow.happens.items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      </Part>
      {way === "friend" || barrier === "other" ? null : words}
      {way === "plan" ? null : (
        <details class="more country">
          <summary>{helpFlow.plan.title}</summary>
          <SafetyPlan view={view} />
        </details>
      )}
      <details class="more country">
        <summary>{helpFlow.again}</summary>
        <HelpFlowStart view={view} start={start} first={first} answers={found.answers} />
      </details>
    </Layout>
  );
}

function Part(props: { id: string; title: string; children?: Child }) {
  return (
    <section aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      {props.children}
    </section>
  );
}

function Emergency({ view, found }: { view: View; found: FlowResult }) {
  const { help, helpFlow } = view.t;
  const { emergency: words } = helpFlow;
  const { answers, emergency, isOwnEmergency } = found;
  const [line] = emergency;
  const several = emergency.flatMap(({ channels }) => channels).length > 1;
  return (
    <section class="danger" aria-labelledby="danger">
      <h2 id="danger">
        {isOwnEmergency && line ? words.own(countryName(view, line.country)) : words.any}
      </h2>
      <p>
        {isOwnEmergency ? (several ? words.textSeveral : words.textOwn) : words.textAny}{" "}
        {answers.barrier === "other" ? words.sayOther : words.say}
      </p>
      <Numbers view={view} lines={emergency} />
      <p class="hint">{help.honest}</p>
    </section>
  );
}

function Lines({ view, found }: { view: View; found: FlowResult }) {
  const { helpFlow } = view.t;
  const { answers, fits, others, directory } = found;
  const { country, way } = answers;
  const isNamed = country !== null && country !== EVERYWHERE;
  const none = fits.length === 0;
  return (
    <Part
      id="lines"
      title={isNamed ? helpFlow.lines(countryName(view, country)) : helpFlow.linesAny}
    >
      {country === null ? <p>{helpFlow.chooseCountry}</p> : null}
      {way && (!none || !["text", "chat", "call"].includes(way)) ? (
        <p>{helpFlow.ways[way]}</p>
      ) : null}
      {none && others.length > 0 ? <p>{helpFlow.noneFit}</p> : null}
      {isNamed && none && others.length === 0 ? <p>{helpFlow.noLines}</p> : null}
      <List view={view} lines={[...(none ? others : fits), ...directory]} />
      {none || others.length === 0 ? null : (
        <details class="more country">
          <summary>{helpFlow.others}</summary>
          <List view={view} lines={others} />
        </details>
      )}
    </Part>
  );
}

function List({ view, lines }: { view: View; lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <ul class="rows">
      {lines.map((line) => (
        <Helpline view={view} line={line} />
      ))}
    </ul>
  );
}

/** A script for a friend, or for asking somebody one is worried about. */
function Words({ view, found }: { view: View; found: FlowResult }) {
  const { helpFlow } = view.t;
  const isOther = found.answers.barrier === "other";
  const words = isOther ? helpFlow.worried : helpFlow.tell;
  return (
    <Part id="words" title={words.title}>
      <p class="hint">{words.hint}</p>
      <blockquote class="script">
        <p>{words.text}</p>
      </blockquote>
      {isOther ? <p>{helpFlow.worried.afterwards}</p> : null}
    </Part>
  );
}

function Plan({ view }: { view: View }) {
  const { plan } = view.t.helpFlow;
  return (
    <Part id="plan" title={plan.title}>
      <SafetyPlan view={view} />
    </Part>
  );
}
