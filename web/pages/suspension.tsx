import type { AppealField, PauseView } from "../../workers/suspensions/types.ts";
import { AppealAnswered } from "../components/appeal-answered/appeal-answered.tsx";
import { ErrorSummary } from "../components/error-summary/error-summary.tsx";
import { TextArea } from "../components/text-area/text-area.tsx";
import { Layout } from "../layout/Layout.tsx";
import type { FormState, View } from "../view.ts";

interface Asked {
  /** Which pause the form was about. */
  readonly event: string;
  readonly form: FormState<AppealField>;
}

export interface SuspensionPageProps {
  readonly view: View;
  readonly pauses: readonly PauseView[];
  /** A question to the team that is to be mended first. */
  readonly asked: Asked | null;
  /** The pause to ask about, where there are several; else the first that can be asked about. */
  readonly about: string | null;
}

/** Whether its member may still ask for another look. */
function isAskable(pause: PauseView): boolean {
  return !pause.lifted && !pause.over && pause.appeal === null;
}

/** What the team has asked of a member: why, until when, what goes on working, and how to object. */
export function SuspensionPage({ view, pauses, asked, about }: SuspensionPageProps) {
  const { layout, suspensions } = view.t;
  const errors = asked?.form.errors ?? {};
  const none = pauses.length === 0;
  const askable = pauses.filter(isAskable);
  const wanted = asked?.event ?? about;
  const open = askable.find(({ eventId }) => eventId === wanted) ?? askable[0];
  // There is no form any more for what was typed about a pause that has ended meanwhile.
  const kept = askable.some(({ eventId }) => eventId === asked?.event) ? null : asked?.form;
  return (
    <Layout view={view} title={layout.titles.account} personal errors={errors.words !== undefined}>
      <ErrorSummary view={view} errors={errors} />
      <h1>{none ? suspensions.noneTitle : suspensions.title}</h1>
      <p class="lead">{none ? suspensions.none : suspensions.lead}</p>
      <p class="strip">
        {suspensions.help} <a href="/help">{suspensions.helpLink}</a>
      </p>
      {kept?.values.words ? (
        <section aria-labelledby="words">
          <h2 id="words" tabindex={-1}>
            {suspensions.appealYours}
          </h2>
          <p class="pre">{kept.values.words}</p>
        </section>
      ) : null}
      {pauses.map((pause, place) => (
        <Pause
          view={view}
          pause={pause}
          place={place}
          form={asked?.event === pause.eventId ? asked.form : null}
          open={pause === open}
        />
      ))}
      {none ? null : <Still view={view} />}
    </Layout>
  );
}

interface PauseProps {
  readonly view: View;
  readonly pause: PauseView;
  /** Its place on the page, so that headings have names of their own. */
  readonly place: number;
  readonly form: FormState<AppealField> | null;
  /** Whether the form stands here: one at a time, so that each field has a name of its own. */
  readonly open: boolean;
}

function Pause(props: PauseProps) {
  const { view, pause, place } = props;
  const { suspensions, time } = view.t;
  const running = !pause.lifted && !pause.over;
  return (
    <section aria-labelledby={`pause-${place}`}>
      <h2 id={`pause-${place}`}>
        {pause.inThread
          ? suspensions.inThread
          : pause.board === null
            ? suspensions.everywhere
            : suspensions.onBoard(pause.board)}
      </h2>
      {running ? (
        <>
          <p>
            <strong>{suspensions.until(time.day(pause.untilDay))}.</strong>{" "}
            {suspensions.again(time.day(pause.untilDay + 1))}
          </p>
          <p class="hint">{suspensions.timeZone}</p>
        </>
      ) : (
        <p class="banner">{pause.lifted ? suspensions.lifted : suspensions.passed}</p>
      )}
      <h3>{suspensions.reasonTitle}</h3>
      <p>
        <a href={`/rules#rule-${pause.policy.number}`}>
          {suspensions.rule(pause.policy.number, pause.policy.title)}
        </a>
      </p>
      <p class="pre">{pause.reason}</p>
      <p>
        <a href={pause.postUrl}>{suspensions.post}</a>
      </p>
      {pause.appeal ? (
        <>
          <h3>{suspensions.appealTitle}</h3>
          <AppealAnswered view={view} appeal={pause.appeal} />
        </>
      ) : null}
      {isAskable(pause) ? <Ask {...props} /> : null}
    </section>
  );
}

function Ask({ view, pause, form, open }: PauseProps) {
  const { suspensions, posting } = view.t;
  if (!open) {
    return (
      <p>
        <a href={`/account/suspension?about=${pause.eventId}#words`}>{suspensions.appealTitle}</a>
      </p>
    );
  }
  return (
    <>
      <h3>{suspensions.appealTitle}</h3>
      <p>
        {suspensions.appealIntro} {suspensions.appealOnce}
      </p>
      <form
        method="post"
        action="/account/suspension/appeal"
        novalidate
        data-once={posting.sending}
      >
        <input type="hidden" name="event" value={pause.eventId} />
        <TextArea
          view={view}
          name="words"
          label={suspensions.appealLabel}
          hint={suspensions.appealHint}
          error={form?.errors.words}
          value={form?.values.words}
          rows={6}
          max={1_000}
        />
        <p class="buttons">
          <button>{suspensions.appealSend}</button>
        </p>
      </form>
    </>
  );
}

function Still({ view }: { view: View }) {
  const { suspensions } = view.t;
  return (
    <section aria-labelledby="still">
      <h2 id="still">{suspensions.stillTitle}</h2>
      <ul>
        {suspensions.still.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </section>
  );
}
