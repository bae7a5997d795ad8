import type { AppealStatus } from "../../../workers/moderation/types.ts";
import type { AppealShown, StatementField } from "../../../workers/statements/types.ts";
import type { FormState, View } from "../../view.ts";
import { TextArea } from "../text-area/text-area.tsx";

interface RedressProps {
  readonly view: View;
  readonly appeal: AppealShown | null;
  /** What each state of an appeal is called, for whoever reads this page. */
  readonly words: Readonly<Record<AppealStatus, string>>;
  /** The last day on which another look can be asked for, in days since 1970; null when it cannot. */
  readonly askUntil: number | null;
  readonly askable: boolean;
  /** When the team tries to read what was asked, as a sentence; null or left out where the page says so already. */
  readonly expected?: string | null;
  /** Where the forms go. */
  readonly action: string;
  /** The decision it is about; null where the address says it already. */
  readonly event: string | null;
  /** Whether the form stands here: one at a time, so that each field has a name of its own. */
  readonly open: boolean;
  readonly form: FormState<StatementField> | null;
}

/** How to ask for another look, inside and outside, what was asked, and what came of it. */
export function Redress(props: RedressProps) {
  const { view, appeal, words, askUntil, askable } = props;
  const { statements, time } = view.t;
  return (
    <>
      <h3>{statements.redress}</h3>
      {appeal ? <Asked {...props} appeal={appeal} words={words} /> : null}
      {!appeal && askUntil !== null ? (
        <p>
          {askable
            ? statements.redressInside(time.day(askUntil))
            : statements.redressOver(time.day(askUntil))}
        </p>
      ) : null}
      {askable ? <Ask {...props} /> : null}
      <p class="hint">{statements.redressOutside}</p>
    </>
  );
}

function Asked(props: RedressProps & { readonly appeal: AppealShown }) {
  const { view, appeal, words, expected } = props;
  const { statements } = view.t;
  return (
    <>
      <p class="banner">
        {appeal.status === "refused" && appeal.byDecider
          ? statements.refusedAlone
          : words[appeal.status]}{" "}
        {appeal.status === "open" ? expected : null}
      </p>
      {appeal.answer ? (
        <>
          <p>
            <strong>{statements.answer}</strong>
          </p>
          <p class="pre">{appeal.answer}</p>
        </>
      ) : null}
      {appeal.question ? (
        <>
          <p>
            <strong>{statements.question}</strong>
          </p>
          <p class="pre">{appeal.question}</p>
        </>
      ) : null}
      {appeal.reply ? (
        <>
          <p>
            <strong>{statements.replied}</strong>
          </p>
          <p class="pre">{appeal.reply}</p>
        </>
      ) : null}
      {appeal.status === "asked" ? <Reply {...props} /> : null}
      <details class="more">
        <summary>{statements.yours}</summary>
        <p class="pre">{appeal.words}</p>
      </details>
    </>
  );
}

function Ask({ view, action, event, open, form }: RedressProps) {
  const { statements, posting } = view.t;
  if (!open) {
    return (
      <p>
        <a href={`?about=${event ?? ""}#words`}>{statements.ask}</a>
      </p>
    );
  }
  return (
    <form method="post" action={`${action}/appeal`} novalidate data-once={posting.sending}>
      {event ? <input type="hidden" name="event" value={event} /> : null}
      <TextArea
        view={view}
        name="words"
        label={statements.askLabel}
        hint={`${statements.askHint} ${statements.askOnce}`}
        error={form?.errors.words}
        value={form?.values.words}
        rows={6}
        max={1_000}
      />
      <p class="buttons">
        <button>{statements.askSend}</button>
      </p>
    </form>
  );
}

function Reply({ view, action, event, form }: RedressProps) {
  const { statements, posting } = view.t;
  // Several questions may stand at once; each field has a name of its own.
  const id = `reply-${event ?? "here"}`;
  return (
    <form method="post" action={`${action}/reply`} novalidate data-once={posting.sending}>
      {event ? <input type="hidden" name="event" value={event} /> : null}
      <TextArea
        view={view}
        name={id}
        label={statements.replyLabel}
        hint={statements.replyHint}
        error={form?.errors.reply}
        value={form?.values.reply}
        rows={5}
        max={1_000}
      />
      <p class="buttons">
        <button>{statements.replySend}</button>
      </p>
    </form>
  );
}
