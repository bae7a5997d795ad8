import type { MeasureField, OwnCare } from "../../../workers/care/types.ts";
import { THEMES } from "../../../workers/threads/types.ts";
import { Choices } from "../../components/choices/choices.tsx";
import { ErrorSummary } from "../../components/error-summary/error-summary.tsx";
import { TextField } from "../../components/field/field.tsx";
import { NoticeBanner } from "../../components/notice-banner/notice-banner.tsx";
import { Layout } from "../../layout/Layout.tsx";
import type { FormState, View } from "../../view.ts";
import { DoseChart } from "./dose-chart.tsx";

export interface CarePageProps extends OwnCare {
  readonly view: View;
  readonly form: FormState<MeasureField>;
  /** What has just been kept. */
  readonly saved?: "measure" | "themes" | undefined;
}

/** What somebody of the team has taken in, and what they set for themself. For them alone. */
export function CarePage(props: CarePageProps) {
  const { view, form, saved, today, budgets } = props;
  const { care } = view.t;
  const hasErrors = Object.values(form.errors).some(Boolean);
  return (
    <Layout view={view} title={view.t.layout.titles.desk} personal errors={hasErrors}>
      <p class="crumb">
        <a href="/mod">{care.back}</a>
      </p>
      <ErrorSummary view={view} errors={form.errors} />
      <NoticeBanner text={saved ? care[saved].saved : undefined} />
      <h1>{care.title}</h1>
      <p class="lead">{care.lead}</p>
      <p>{care.private}</p>
      <h2>{care.today.title}</h2>
      <TodayLine view={view} today={today} />
      <ul>
        <li>{care.today.points(today.points, budgets.day)}</li>
        <li>{care.today.week(props.weekPoints, budgets.week)}</li>
      </ul>
      <DoseChart view={view} days={props.days} budget={budgets.day} />
      <Themes {...props} />
      <Measure {...props} />
      <ul class="chips">
        <li>
          <a href="/mod/close-out">{care.closeOut.link}</a>
        </li>
        <li>
          <a href="/mod/training">{view.t.training.link}</a>
        </li>
      </ul>
    </Layout>
  );
}

/** What was done today, in a sentence. */
export function TodayLine({ view, today }: { view: View; today: OwnCare["today"] }) {
  const { care } = view.t;
  const { reviews, heavy, seconds } = today;
  return <p>{reviews === 0 ? care.today.none : care.today.done(reviews, heavy, seconds)}</p>;
}

function Themes({ view, optOuts }: CarePageProps) {
  const { themes } = view.t.care;
  return (
    <section aria-labelledby="themes-title">
      <h2 id="themes-title">{themes.title}</h2>
      <p>{themes.text}</p>
      <form method="post" action="/mod/care/themes">
        <Choices
          view={view}
          type="checkbox"
          name="themes"
          label={themes.legend}
          choices={THEMES.map((theme) => ({ value: theme, label: view.t.common.themes[theme] }))}
          chosen={optOuts}
        />
        <p class="hint">{themes.others}</p>
        <p class="hint">{themes.limits}</p>
        <p class="buttons">
          <button>{themes.send}</button>
        </p>
      </form>
    </section>
  );
}

function Measure({ view, form, budgets, most }: CarePageProps) {
  const { measure } = view.t.care;
  const own = (field: MeasureField) =>
    form.values[field] ?? (budgets[field] < most[field] ? String(budgets[field]) : "");
  return (
    <section aria-labelledby="measure">
      <h2 id="measure">{measure.title}</h2>
      <p>{measure.text}</p>
      <form method="post" action="/mod/care/measure" novalidate>
        {(["day", "week"] as const).map((field) => (
          <TextField
            view={view}
            name={field}
            label={measure[field]}
            hint={measure.hint(most[field])}
            error={form.errors[field]}
            value={own(field)}
          />
        ))}
        <p class="buttons">
          <button>{measure.send}</button>
        </p>
      </form>
    </section>
  );
}
