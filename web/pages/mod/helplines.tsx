import { EVERYWHERE, type Helpline } from "../../../workers/helplines/types.ts";
import { byCountry, countryName } from "../../components/helpline/country-name.ts";
import { NoticeBanner } from "../../components/notice-banner/notice-banner.tsx";
import { Select } from "../../components/select/select.tsx";
import { Layout } from "../../layout/Layout.tsx";
import type { View } from "../../view.ts";

interface DueLine extends Helpline {
  readonly isDue: boolean;
}

interface HelplinesPageProps {
  readonly view: View;
  /** Some of them, those that were checked longest ago first. */
  readonly lines: readonly DueLine[];
  /** How many of all are to be checked again. */
  readonly due: number;
  readonly countries: readonly string[];
  /** The country whose lines are shown; empty for all. */
  readonly country: string;
  /** Where the next ones begin; null at the end. */
  readonly next: number | null;
  readonly said?: string | undefined;
}

/** The helplines as leads keep them, with a press for each that was compared with its source. */
export function HelplinesPage(props: HelplinesPageProps) {
  const { view, lines, due, country, next, said } = props;
  const { list, back } = view.t.helplines;
  const { none, one, other } = list.due;
  return (
    <Layout view={view} title={view.t.layout.titles.desk} personal>
      <p class="crumb">
        <a href="/mod">{back}</a>
      </p>
      <NoticeBanner text={said} />
      <h1>{list.title}</h1>
      <p class="lead">{list.lead}</p>
      <p class={due > 0 ? "wait" : undefined}>{due === 0 ? none : due === 1 ? one : other(due)}</p>
      <p class="buttons">
        <a class="button" href="/mod/helplines/add">
          {list.add}
        </a>
      </p>
      <ByCountry {...props} />
      <ul class="rows">
        {lines.map((line) => (
          <Line view={view} line={line} />
        ))}
      </ul>
      {next === null ? null : (
        <p class="buttons">
          <a class="plain" href={`/mod/helplines?country=${country}&from=${String(next)}`}>
            {list.more}
          </a>
        </p>
      )}
    </Layout>
  );
}

function ByCountry({ view, countries, country }: HelplinesPageProps) {
  const { list } = view.t.helplines;
  const named = byCountry(
    view,
    countries.map((code) => ({ country: code })),
  );
  return (
    <form method="get" action="/mod/helplines">
      <Select
        view={view}
        name="country"
        label={list.byCountry}
        choices={[
          { value: "", label: list.all },
          ...named.map((one) => ({
            value: one.country,
            label: one.country === EVERYWHERE ? list.everywhere : countryName(view, one.country),
          })),
        ]}
        chosen={country}
      />
      <p class="buttons">
        <button class="plain">{list.show}</button>
      </p>
    </form>
  );
}

function Line({ view, line }: { view: View; line: DueLine }) {
  const { helplines, time } = view.t;
  const { list } = helplines;
  const { id, name, country, channels, hours, purpose, source, checkedDay, isDue } = line;
  const where = country === EVERYWHERE ? list.everywhere : countryName(view, country);
  return (
    <li>
      <h2 class="line-name">{name}</h2>
      <p class="meta">
        <span>{where}</span>
        <span>{helplines.purposes[purpose]}</span>
        <span>{list.checked(time.date(checkedDay * 86_400_000))}</span>
        {isDue ? <strong>{list.isDue}</strong> : null}
      </p>
      <p>
        {channels.map(({ display }) => display).join(", ")}. {hours}.
      </p>
      <form method="post" action={`/mod/helplines/${id}`} class="buttons">
        <button class="plain" name="do" value="checked">
          {list.checkedToday}
          <span class="vh">: {name}</span>
        </button>
        <a class="plain bare" href={source} rel="noreferrer">
          {list.source}
          <span class="vh">: {name}</span>
        </a>
        <a class="plain bare" href={`/mod/helplines/${id}`}>
          {list.change}
          <span class="vh">: {name}</span>
        </a>
      </form>
    </li>
  );
}
