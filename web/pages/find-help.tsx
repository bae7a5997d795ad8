import type { FlowStart } from "../../workers/helplines/types.ts";
import { HelpFlowStart } from "../components/help-flow/help-flow-start.tsx";
import { Layout } from "../layout/Layout.tsx";
import type { View } from "../view.ts";

interface FindHelpPageProps {
  readonly view: View;
  readonly start: FlowStart;
}

/** The way to help: three questions, and the answer is one press away from the start. */
export function FindHelpPage({ view, start }: FindHelpPageProps) {
  const { help, helpFlow, layout } = view.t;
  return (
    <Layout view={view} title={layout.titles.help} personal>
      <p class="crumb">
        <a href="/help">{helpFlow.back}</a>
      </p>
      <h1>{helpFlow.title}</h1>
      <p class="lead">{helpFlow.lead}</p>
      <HelpFlowStart view={view} start={start} />
      <p class="hint">{help.honest}</p>
    </Layout>
  );
}
