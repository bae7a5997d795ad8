import { RAID_HOURS } from "../../../workers/safety/types.ts";
import { Choices } from "../../components/choices/choices.tsx";
import { ErrorSummary } from "../../components/error-summary/error-summary.tsx";
import { Layout } from "../../layout/Layout.tsx";
import type { View } from "../../view.ts";

interface RaidPageProps {
  readonly view: View;
  /** Until when every first post waits (UTC epoch milliseconds); null when none does. */
  readonly until: number | null;
  readonly error?: string | undefined;
}

/** Has every first post wait for a while. Says what it does to people before it is pressed. */
export function RaidPage({ view, until, error }: RaidPageProps) {
  const { raid } = view.t.safety;
  return (
    <Layout view={view} title={view.t.layout.titles.desk} personal errors={error !== undefined}>
      <ErrorSummary view={view} errors={error === undefined ? {} : { hours: error }} />
      <h1>{raid.title}</h1>
      {until === null ? (
        <p class="lead">{raid.lead}</p>
      ) : (
        <form method="post" action="/mod/raid">
          <p class="lead">{raid.on(view.t.time.about(until - view.now))}</p>
          <p class="buttons">
            <button name="do" value="off">
              {raid.stop}
            </button>
          </p>
          <p class="hint">{raid.stopHint}</p>
        </form>
      )}
      <form method="post" action="/mod/raid" novalidate>
        {until === null ? null : <h2>{raid.again}</h2>}
        <p>{raid.does}</p>
        <p>{raid.work}</p>
        <Choices
          view={view}
          type="radio"
          name="hours"
          label={raid.forHours}
          error={error}
          choices={RAID_HOURS.map((hours) => ({ value: String(hours), label: raid.hours(hours) }))}
          chosen={[]}
        />
        <p class="buttons">
          <button name="do" value="on" class={until === null ? undefined : "plain"}>
            {raid.start}
          </button>
          <a class="plain" href="/mod">
            {raid.back}
          </a>
        </p>
      </form>
    </Layout>
  );
}

/** On the desk: tells everyone there that first posts wait, and leads who may change it to the switch. */
export function RaidLine({ view, until, may }: Omit<RaidPageProps, "error"> & { may: boolean }) {
  const { raid } = view.t.safety;
  if (until === null) return null;
  return (
    <p class="banner">
      {raid.on(view.t.time.about(until - view.now))}{" "}
      {may ? <a href="/mod/raid">{raid.change}</a> : null}
    </p>
  );
}

/** The way to the switch, among the desk's links, for those who may use it. */
export function RaidLink({ view, may }: { view: View; may: boolean }) {
  if (!may) return null;
  return (
    <li>
      <a href="/mod/raid">{view.t.safety.raid.link}</a>
    </li>
  );
}
