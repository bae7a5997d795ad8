import type { TakeBackView } from "../../../workers/reversal/types.ts";
import { ErrorSummary } from "../../components/error-summary/error-summary.tsx";
import { TextArea } from "../../components/text-area/text-area.tsx";
import { Layout } from "../../layout/Layout.tsx";
import type { FormState, View } from "../../view.ts";
import { EventLine } from "./event-line.tsx";

export type TakeBackField = "reason";

export interface TakeBackPageProps {
  readonly view: View;
  readonly back: TakeBackView;
  readonly form: FormState<TakeBackField>;
  /** What stood in the way as a whole, rather than in the field. */
  readonly problem?: string | undefined;
}

/** Asks why a decision is taken back, with the decision in view. */
export function TakeBackPage({ view, back, form, problem }: TakeBackPageProps) {
  const words = view.t.reversal.page;
  const review = `/mod/reviews/${back.threadId}/${back.postId}`;
  const hasErrors = problem !== undefined || Object.values(form.errors).some(Boolean);
  return (
    <Layout view={view} title={view.t.layout.titles.desk} personal errors={hasErrors}>
      <p class="crumb">
        <a href={review}>{words.back}</a>
      </p>
      {problem ? (
        <p class="errors" role="alert" tabindex={-1} data-focus>
          {problem}
        </p>
      ) : null}
      <ErrorSummary view={view} errors={form.errors} />
      <h1>{words.title}</h1>
      <p class="meta">{back.threadTitle || view.t.investigate.untitled}</p>
      <div class="preview event">
        <EventLine view={view} event={back.event} />
      </div>
      {back.obstacle ? (
        <InTheWay view={view} back={back} review={review} />
      ) : (
        <form
          method="post"
          action={`${review}/events/${back.event.id}/take-back`}
          novalidate
          data-once={view.t.posting.sending}
        >
          <p>{words.lead}</p>
          <p>{words.told}</p>
          <input type="hidden" name="version" value={String(back.version)} />
          <TextArea
            view={view}
            name="reason"
            label={words.reason}
            hint={words.reasonHint}
            error={form.errors.reason}
            value={form.values.reason}
            rows={4}
            max={1_000}
          />
          <p class="buttons">
            <button>{words.yes}</button>
            <a class="plain" href={review}>
              {words.no}
            </a>
          </p>
        </form>
      )}
    </Layout>
  );
}

/** Why it cannot be taken back by itself, and what can be done instead. */
function InTheWay(props: { view: View; back: TakeBackView; review: string }) {
  const { view, back, review } = props;
  const words = view.t.reversal.page;
  if (back.obstacle === null) return null;
  if (back.obstacle.because !== "later") {
    return <p class="banner">{words.obstacles[back.obstacle.because]}</p>;
  }
  return (
    <>
      <p class="banner">{words.later}</p>
      <p class="buttons">
        <a class="button" href={`${review}/events/${back.obstacle.by}/take-back`}>
          {words.laterLink}
        </a>
        <a class="plain" href={review}>
          {words.anew}
        </a>
      </p>
    </>
  );
}
