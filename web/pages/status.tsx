import { raw } from "hono/html";
import type { Action, Cause } from "../../workers/moderation/types.ts";
import type { Status } from "../../workers/threads/types.ts";
import { When } from "../components/when/when.tsx";
import { Layout } from "../layout/Layout.tsx";
import type { View } from "../view.ts";

export interface Decision {
  readonly action: Action;
  readonly policyNumber: number | null;
  readonly policyTitle: string | null;
  readonly reason: string;
  readonly at: number;
  /** True when it says no to someone who asked about a pause. */
  readonly answers: boolean;
}

export interface StatusPageProps {
  readonly view: View;
  readonly status: Status;
  /** Safe HTML of the whole post: the author always keeps their words. Empty when erased. */
  readonly html: string;
  readonly decision?: Decision | null;
  /** Why it waits for a person, while it does. */
  readonly cause?: Cause | null;
  /** In what time the team tries to read it, in words (`t.time.about`); null when nobody can say. */
  readonly expected: string | null;
  /** Where the post stands in its thread, when others can see it there. */
  readonly threadUrl?: string | null;
  /** Path of the form just posted, whose draft may go now. */
  readonly clearDraft?: string | undefined;
}

/** The author's own page about one post: where it stands, what was decided and why. */
export function StatusPage(props: StatusPageProps) {
  const { view, status, html, decision, expected } = props;
  const { posting, layout, help, safety } = view.t;
  const waits = status === "held" || status === "hidden";
  return (
    <Layout view={view} title={layout.titles.message} personal clearDraft={props.clearDraft}>
      <h1>{posting.statusTitle}</h1>
      <p class="lead">
        {sentence(view, status)} {waits && expected ? posting.statusExpected(expected) : ""}
      </p>
      {status === "held" ? <p>{safety.why[props.cause ?? "first_posts"]}</p> : null}
      {status === "published" || status === "erased" ? null : (
        <p class="strip">
          {waits ? posting.statusMeanwhile : help.also} <a href="/help">{help.stripLink}</a>
        </p>
      )}
      {decision ? <DecisionPart view={view} decision={decision} /> : null}
      {html ? (
        <section class="preview" aria-labelledby="words">
          <h2 id="words">{posting.yourWords}</h2>
          <div class="text">{raw(html)}</div>
        </section>
      ) : null}
      <p class="quiet">
        {posting.statusFind} <a href="/account">{posting.statusFindLink}</a>.
      </p>
      {props.threadUrl ? (
        <p class="buttons">
          <a class="plain" href={props.threadUrl}>
            {posting.seeInThread}
          </a>
        </p>
      ) : null}
    </Layout>
  );
}

function sentence(view: View, status: Status): string {
  const { posting } = view.t;
  switch (status) {
    case "held":
      return posting.statusHeld;
    case "published":
      return posting.statusPublished;
    case "hidden":
      return posting.statusHidden;
    case "removed":
      return posting.statusRemoved;
    case "erased":
      return posting.statusErased;
  }
}

function DecisionPart({ view, decision }: { view: View; decision: Decision }) {
  const { posting } = view.t;
  return (
    <section aria-labelledby="decision">
      <h2 id="decision">{posting.decisionTitle}</h2>
      <p>{decision.answers ? posting.decisionAppeal : posting.decisions[decision.action]}</p>
      {decision.answers || decision.action === "suspend" || decision.action === "lift" ? (
        <p>
          <a href="/account/suspension">{posting.decisionPause}</a>
        </p>
      ) : null}
      {decision.policyNumber !== null ? (
        <p>
          <a href={`/rules#rule-${decision.policyNumber}`}>
            {posting.decisionRule(decision.policyNumber, decision.policyTitle ?? "")}
          </a>
        </p>
      ) : null}
      {decision.reason ? (
        <>
          <h3>{posting.decisionReason}</h3>
          <p class="pre">{decision.reason}</p>
        </>
      ) : null}
      <p class="meta">
        <When view={view} at={decision.at} />
      </p>
    </section>
  );
}
