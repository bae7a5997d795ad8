import { raw } from "hono/html";
import type { Cause } from "../../workers/moderation/types.ts";
import type { Signal } from "../../workers/screening/types.ts";
import type {
  StatementField,
  StatementView,
  SupportShown,
} from "../../workers/statements/types.ts";
import type { Status } from "../../workers/threads/types.ts";
import { KeptWords } from "../components/kept-words/kept-words.tsx";
import { ErrorSummary } from "../components/error-summary/error-summary.tsx";
import { Redress } from "../components/statement/redress.tsx";
import { Statement } from "../components/statement/statement.tsx";
import { Support } from "../components/support/support.tsx";
import { Checked, WayBack } from "../components/support/waiting.tsx";
import { Layout } from "../layout/Layout.tsx";
import type { FormState, View } from "../view.ts";

/** Words about a decision that are to be mended first. */
export interface StatementForm {
  /** Which decision they are about. */
  readonly event: string;
  readonly form: FormState<StatementField>;
}

export interface StatusPageProps {
  readonly view: View;
  readonly status: Status;
  /** The page of the post, without the last part: forms and letters stand below it. */
  readonly postUrl: string;
  /** Safe HTML of the whole post as its author wrote it: they always keep their words. Empty when gone. */
  readonly html: string;
  /** Every decision about it, the latest first. */
  readonly statements: readonly StatementView[];
  /** Why it waits for a person, while it does. */
  readonly cause?: Cause | null;
  /** It went back to its author, and waits for them. */
  readonly returned?: boolean;
  /** When the team tries to read it, as a sentence (`t.duty.expected`); null when nobody can say. */
  readonly expected: string | null;
  /** How many letters there are about it. */
  readonly letters?: number;
  /** What was noticed in it, for what a person looks at while it waits. */
  readonly signals?: readonly Signal[];
  /** It speaks of wanting to die: what meets its author. */
  readonly support?: SupportShown | null;
  /** The code by which its author finds this page again from any browser. */
  readonly code?: string | null;
  readonly asked?: StatementForm | null;
  /** The decision to ask about, where there are several; else the first that can be asked about. */
  readonly about?: string | null;
  /** Path of the form just posted, whose draft may go now. */
  readonly clearDraft?: string | undefined;
}

/** The author's own page about one post: where it stands, what was decided and why, and what they can do. */
export function StatusPage(props: StatusPageProps) {
  const { view, status, html, statements, expected, returned } = props;
  const { posting, layout, help, safety } = view.t;
  const waits = isWaiting(props);
  const errors = props.asked?.form.errors ?? {};
  const hasErrors = Object.values(errors).some(Boolean);
  return (
    <Layout
      view={view}
      title={layout.titles.message}
      personal
      errors={hasErrors}
      clearDraft={props.clearDraft}
    >
      <ErrorSummary view={view} errors={errorsById(props)} />
      <h1>{posting.statusTitle}</h1>
      <p class="lead">
        {returned ? view.t.statements.returned.text : sentence(view, status)}{" "}
        {waits ? expected : null}
      </p>
      {status === "held" && !returned ? <p>{safety.why[props.cause ?? "first_posts"]}</p> : null}
      {returned ? <Returned {...props} /> : null}
      {props.support ? <Support view={view} {...props.support} /> : null}
      {status === "held" && !returned ? (
        <Checked view={view} signals={props.signals ?? []} />
      ) : null}
      {status === "published" || status === "erased" || props.support ? null : (
        <p class="strip">
          {waits ? posting.statusMeanwhile : help.also} <a href="/help">{help.stripLink}</a>
        </p>
      )}
      <Kept {...props} />
      {statements.map((statement, place) => (
        <Decision {...props} statement={statement} place={place} />
      ))}
      {html ? (
        <section class="preview" aria-labelledby="words-there">
          <h2 id="words-there">{posting.yourWords}</h2>
          <div class="text">{raw(html)}</div>
        </section>
      ) : null}
      {props.code ? <WayBack view={view} code={props.code} /> : null}
      <Ways {...props} />
    </Layout>
  );
}

/** Whether the team has still to decide about the post itself. */
function isWaiting({ status, returned }: StatusPageProps): boolean {
  return (status === "held" && !returned) || status === "hidden";
}

/** The decision whose form stands open. */
function openOne({ statements, asked, about }: StatusPageProps): StatementView | undefined {
  const askable = statements.filter((one) => one.askable);
  const wanted = asked?.event ?? about;
  return askable.find(({ eventId }) => eventId === wanted) ?? askable[0];
}

/** The problems by the id of the field that each is about. */
function errorsById({ asked }: StatusPageProps): Readonly<Record<string, string>> {
  const { words, reply } = asked?.form.errors ?? {};
  return {
    ...(words ? { words } : {}),
    ...(reply ? { [`reply-${asked?.event}`]: reply } : {}),
  };
}

/** What was typed and has no form any more: its writer keeps it. */
function Kept(props: StatusPageProps) {
  const { view, asked, statements } = props;
  if (!asked) return null;
  const { words, reply } = asked.form.values;
  const about = statements.find(({ eventId }) => eventId === asked.event);
  const hasForm = reply !== undefined ? about?.appeal?.status === "asked" : about?.askable;
  const typed = reply ?? words;
  return hasForm ? null : <KeptWords view={view} words={typed} />;
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

function Returned({ view, postUrl }: StatusPageProps) {
  const { returned } = view.t.statements;
  return (
    <p class="buttons">
      <a class="button" href={`${postUrl}/edit`}>
        {returned.edit}
      </a>
      <a class="plain" href={`${postUrl}/delete`}>
        {returned.drop}
      </a>
    </p>
  );
}

type DecisionProps = StatusPageProps & {
  readonly statement: StatementView;
  readonly place: number;
};

function Decision(props: DecisionProps) {
  const { view, statement, place, postUrl, asked } = props;
  const { posting, statements, suspensions } = view.t;
  const { action, appeal, eventId } = statement;
  const isPause = action === "suspend" || action === "mute" || action === "lift";
  return (
    <section aria-labelledby={`decision-${place}`}>
      <h2 id={`decision-${place}`}>{place === 0 ? posting.decisionTitle : statements.earlier}</h2>
      <Statement view={view} statement={statement} />
      {isPause ? (
        <p>
          <a href="/account/suspension">{posting.decisionPause}</a>
        </p>
      ) : null}
      {statement.restricts ? (
        <Redress
          view={view}
          appeal={appeal}
          words={isPause ? suspensions.appealStatuses : statements.asked}
          askUntil={statement.undone ? null : statement.askUntil}
          askable={statement.askable}
          expected={isWaiting(props) ? null : props.expected}
          action={`${postUrl}/status`}
          event={eventId}
          open={openOne(props)?.eventId === eventId}
          form={asked?.event === eventId ? asked.form : null}
        />
      ) : null}
    </section>
  );
}

/** Where to go from here. */
function Ways({ view, status, postUrl, returned, letters = 0 }: StatusPageProps) {
  const { posting, letters: words } = view.t;
  return (
    <>
      <p class="quiet">
        {posting.statusFind} <a href="/account">{posting.statusFindLink}</a>.
      </p>
      <p class="buttons">
        {status === "published" ? (
          <a class="plain" href={postUrl}>
            {posting.seeInThread}
          </a>
        ) : null}
        {status === "held" && !returned ? (
          <a class="plain" href={`${postUrl}/edit`}>
            {view.t.support.edit}
          </a>
        ) : null}
        {status === "erased" ? null : (
          <a class="plain" href={`${postUrl}/letters`}>
            {letters > 0 ? words.link(letters) : words.linkNone}
          </a>
        )}
      </p>
    </>
  );
}
