import {
  type Choices as Chosen,
  type Period,
  type Wish,
  WISHES,
} from "../../workers/choices/types.ts";
import { type Theme, THEMES } from "../../workers/threads/types.ts";
import { Choices } from "../components/choices/choices.tsx";
import { ErrorSummary } from "../components/error-summary/error-summary.tsx";
import { NoticeBanner } from "../components/notice-banner/notice-banner.tsx";
import { Select } from "../components/select/select.tsx";
import { Layout } from "../layout/Layout.tsx";
import type { View } from "../view.ts";

export interface ChoicesPageProps {
  readonly view: View;
  readonly choices: Chosen;
  readonly wishes: ReadonlyMap<Theme, Wish>;
  /** For how long the safe view may be locked, or its lock made longer, just now. */
  readonly periods: readonly Period[];
  readonly locked: boolean;
  readonly notice?: string | undefined;
  readonly errors?: Partial<Record<"period" | "sure", string>>;
  readonly typed?: { readonly period: string; readonly sure: boolean };
}

/** What somebody would rather not see: theme by theme, and everything at once for a while. */
export function ChoicesPage(props: ChoicesPageProps) {
  const { view, errors = {} } = props;
  const { choices, layout } = view.t;
  return (
    <Layout
      view={view}
      title={layout.titles.choices}
      personal
      errors={Object.keys(errors).length > 0}
    >
      <ErrorSummary view={view} errors={errors} />
      <NoticeBanner text={props.notice} />
      <h1>{choices.title}</h1>
      <p class="lead">{choices.intro}</p>
      <p>{view.actor.kind === "member" ? choices.inAccount : choices.inBrowser}</p>
      {props.locked ? <Locked {...props} /> : null}
      <section aria-labelledby="themes">
        <h2 id="themes">{choices.themes}</h2>
        <p class="hint">{choices.themesHint}</p>
        <Themes {...props} />
        <p class="hint">{choices.honest}</p>
      </section>
      <section aria-labelledby="lock">
        <h2 id="lock">{choices.lockTitle}</h2>
        <p>{choices.lockIntro}</p>
        <Lock {...props} />
      </section>
    </Layout>
  );
}

function Locked({ view, choices }: ChoicesPageProps) {
  const until = view.t.time.moment(choices.lockedUntil);
  return (
    <p class="wait">
      <strong>{view.t.choices.lockedNow}</strong> {view.t.choices.lockedUntil(until)}
    </p>
  );
}

function Themes({ view, wishes }: ChoicesPageProps) {
  const { choices, common } = view.t;
  return (
    <form method="post" action="/view">
      <div class="choices many">
        {THEMES.map((theme) => (
          <Select
            view={view}
            name={theme}
            label={capital(common.themes[theme])}
            choices={WISHES.map((wish) => ({ value: wish, label: choices.wishes[wish] }))}
            chosen={wishes.get(theme)}
          />
        ))}
      </div>
      <p class="buttons">
        <button>{choices.save}</button>
      </p>
    </form>
  );
}

function Lock({ view, periods, locked, errors = {}, typed }: ChoicesPageProps) {
  const { choices } = view.t;
  if (periods.length === 0) return <p>{choices.longest}</p>;
  return (
    <form method="post" action="/view/lock" novalidate>
      <p>{view.actor.kind === "member" ? choices.lockHonest : choices.lockVisitor}</p>
      <Choices
        view={view}
        type="radio"
        name="period"
        label={locked ? choices.longer : choices.lockFor}
        error={errors.period}
        choices={periods.map((period) => {
          const hint = choices.periodHints[period];
          return { value: period, label: choices.periods[period], ...(hint ? { hint } : {}) };
        })}
        chosen={typed ? [typed.period] : []}
      />
      <Choices
        view={view}
        type="checkbox"
        name="sure"
        label={choices.sure}
        hideLabel
        error={errors.sure}
        choices={[{ value: "yes", label: choices.sure }]}
        chosen={typed?.sure ? ["yes"] : []}
      />
      <p class="buttons">
        <button>{locked ? choices.lockMore : choices.lock}</button>
      </p>
    </form>
  );
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase("en-GB") + text.slice(1);
}
