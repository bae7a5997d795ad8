import { EVERYWHERE, type Helpline } from "../../../workers/helplines/types.ts";
import { countryName } from "../../components/helpline/country-name.ts";
import { NoticeBanner } from "../../components/notice-banner/notice-banner.tsx";
import { Layout } from "../../layout/Layout.tsx";
import type { View } from "../../view.ts";

interface HelplinesPageProps {
  readonly view: View;
  /** Those that were checked longest ago first. */
  readonly lines: readonly Helpline[];
  /** How many of them, from the first on, are to be checked again. */
  readonly due: number;
  readonly said?: string | undefined;
}

/** The helplines as leads keep them, with a press for each that was compared with its source. */
export function HelplinesPage({ view, lines, due, said }: HelplinesPageProps) {
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
      <ul class="rows">
        {lines.map((line, at) => (
          <Line view={view} line={line} isDue={at < due} />
        ))}
      </ul>
    </Layout>
  );
}

function Line({ view, line, isDue }: { view: View; line: Helpline; isDue: boolean }) {
  const { helplines, time } = view.t;
  const { list } = helplines;
  const { id, name, country, channels, hours, purpose, source, checkedDay } = line;
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
