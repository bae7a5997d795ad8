import { OUTCOMES, type ReadingField, type SecondReading } from "../../../workers/quality/types.ts";
import { Choices } from "../../components/choices/choices.tsx";
import { ErrorSummary } from "../../components/error-summary/error-summary.tsx";
import { NoticeBanner } from "../../components/notice-banner/notice-banner.tsx";
import { Layout } from "../../layout/Layout.tsx";
import type { FormState, View } from "../../view.ts";
import { DeskText } from "./desk-text.tsx";

export interface SecondReadingProps {
  readonly view: View;
  /** Null when nothing waits for this person. */
  readonly reading: SecondReading | null;
  /** True when they have taken in enough for now. */
  readonly enough: boolean;
  /** True when they have just read one. */
  readonly done: boolean;
  readonly form: FormState<ReadingField>;
}

/** A post to be read again, without what was decided about it. */
export function SecondReadingPage({ view, reading, enough, done, form }: SecondReadingProps) {
  const { again } = view.t.quality;
  const errors = Object.values(form.errors).some(Boolean);
  return (
    <Layout view={view} title={view.t.layout.titles.desk} personal errors={errors}>
      <p class="crumb">
        <a href="/mod">{view.t.moderation.review.back}</a>
      </p>
      <ErrorSummary view={view} errors={form.errors} />
      <NoticeBanner text={done ? again.done : undefined} />
      <h1>{again.title}</h1>
      {reading === null ? (
        <p class="empty">{enough ? again.enough : again.none}</p>
      ) : (
        <Reading view={view} reading={reading} form={form} />
      )}
    </Layout>
  );
}

function Reading(props: {
  readonly view: View;
  readonly reading: SecondReading;
  readonly form: FormState<ReadingField>;
}) {
  const { view, reading, form } = props;
  const { again } = view.t.quality;
  const { review: words } = view.t.moderation;
  return (
    <>
      <p class="lead">{again.intro}</p>
      <h2>{reading.title || view.t.investigate.untitled}</h2>
      <p class="meta">
        <span>{words.board(reading.board)}</span>
        <span>{words.by(reading.post.alias)}</span>
        {reading.post.byOpener ? <span>{words.opener}</span> : null}
      </p>
      {reading.reasons.length === 0 ? (
        <p>{again.noReports}</p>
      ) : (
        <>
          <p>{again.reports}</p>
          <ul>
            {reading.reasons.map((reason) => (
              <li>{view.t.common.reasons[reason]}</li>
            ))}
          </ul>
        </>
      )}
      <DeskText view={view} post={reading.post} summary={words.open} />
      <form method="post" action="/mod/second-reading" novalidate>
        <input type="hidden" name="thread" value={reading.threadId} />
        <input type="hidden" name="post" value={reading.postId} />
        <input type="hidden" name="event" value={reading.eventId} />
        <Choices
          view={view}
          type="radio"
          name="outcome"
          label={again.outcome}
          error={form.errors.outcome}
          choices={OUTCOMES.map((one) => ({ value: one, label: again.outcomes[one] }))}
          chosen={[form.values.outcome ?? ""]}
        />
        <Choices
          view={view}
          type="radio"
          name="policy"
          label={again.policy}
          hint={again.policyHint}
          error={form.errors.policy}
          choices={[
            { value: "", label: again.noPolicy },
            ...reading.policies.map(({ number, title }) => ({
              value: String(number),
              label: `${number}. ${title}`,
            })),
          ]}
          chosen={[form.values.policy ?? ""]}
        />
        <p class="buttons">
          <button>{again.send}</button>
          <a class="plain" href={`/mod/second-reading?after=${reading.eventId}`}>
            {again.skip}
          </a>
        </p>
      </form>
    </>
  );
}
